package jp.mimamori.ward;

import jp.mimamori.course.Entry;
import jp.mimamori.journal.Backup;
import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Frames;
import jp.mimamori.journal.Head;
import jp.mimamori.journal.Journal;
import jp.mimamori.journal.NotDurable;
import jp.mimamori.record.Line;
import jp.mimamori.store.Backups;
import jp.mimamori.store.Condition;
import jp.mimamori.store.Described;
import jp.mimamori.store.Described.Kind;
import jp.mimamori.store.Describer;
import jp.mimamori.store.Entries;
import jp.mimamori.store.Ledger;
import jp.mimamori.store.Progress;
import jp.mimamori.store.StoredEntry;
import jp.mimamori.store.Verification;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The ward's lines in a directory: journal and store. */
public final class StoredBook implements Book {

    /** What the store has to know of a line to find it again. */
    private static final Describer DESCRIBER =
            bytes ->
                    switch (Line.read(bytes)) {
                        case Line.Registered r ->
                                new Described(
                                        Kind.PATIENT,
                                        r.patientId(),
                                        null,
                                        null,
                                        Instant.EPOCH,
                                        null,
                                        null);
                        case Line.Entered e -> described(e.patientId(), e.entry());
                        case Line.Unread _ ->
                                throw new IllegalArgumentException("a line is unread");
                    };

    private final Path directory;
    private final Ledger ledger;
    private @Nullable Caretaker caretaker;
    private volatile @Nullable ComparedCopies compared;

    private StoredBook(Path directory, Ledger ledger) {
        this.directory = directory;
        this.ledger = ledger;
    }

    /**
     * Opens the book of a directory, or makes it.
     *
     * @throws jp.mimamori.journal.InUse when another program writes there
     * @throws jp.mimamori.journal.JournalRefused when the journal is not one that this program may
     *     go on with
     * @throws IOException when the disk does not answer
     */
    public static StoredBook open(Path directory, Progress progress) throws IOException {
        return new StoredBook(directory, Ledger.open(directory, Disk.real(), DESCRIBER, progress));
    }

    /**
     * Looks at a directory's lines without writing there, also while another program does.
     *
     * @throws IOException when there is no book, or it cannot be read
     */
    public static Contents look(Path directory) throws IOException {
        return contents(Ledger.look(directory, Disk.real(), DESCRIBER));
    }

    /**
     * Makes a directory's book from a backup; see {@link Backups#restore}.
     *
     * @throws IOException when the backup or the directory is refused, or a disk does not answer
     */
    public static Verification restore(Path backup, Path directory, Progress progress)
            throws IOException {
        return Backups.restore(backup, directory, Disk.real(), DESCRIBER, progress);
    }

    /**
     * What the copies at the chosen place hold and a directory's data does not; nothing when there
     * are none. Writes nothing, also while another program has the data.
     *
     * @param journal the id of the directory's journal
     * @throws IOException when the place or the data does not answer
     */
    public static List<Lack> lacks(Path directory, UUID journal, CopyPlan chosen)
            throws IOException {
        Path place = chosen.place();
        if (place == null) {
            return List.of();
        }
        Disk disk = Disk.real();
        ComparedCopies copies =
                new ComparedCopies(
                        place,
                        journal,
                        disk,
                        into -> Journal.look(directory, disk, List.of(), into));
        copies.look();
        return copies.lacks();
    }

    private static Described described(String patient, Entry entry) {
        return new Described(
                Kind.ENTRY,
                patient,
                entry.id(),
                entry.type(),
                entry.at(),
                entry.meta().recordedAt() == null ? null : entry.meta().recordedAt().toInstant(),
                entry instanceof Entry.Stay stay ? stay.ward() : null);
    }

    @Override
    public Contents contents() {
        return contents(ledger);
    }

    private static Contents contents(Entries entries) {
        List<Line> lines = new ArrayList<>();
        for (String patient : entries.patients()) {
            for (StoredEntry entry : entries.entriesOf(patient)) {
                lines.add(Line.read(entry.payload()));
            }
        }
        Condition condition = entries.condition();
        return new Contents(lines, condition.damaged(), condition.anybody());
    }

    @Override
    public Loss loss() {
        Condition now = ledger.condition();
        Loss loss = new Loss(now.damaged(), now.anybody());
        for (Lack lack : lacks()) {
            loss = loss.with(lack);
        }
        return loss;
    }

    private List<Lack> lacks() {
        ComparedCopies copies = compared;
        return copies == null ? List.of() : copies.lacks();
    }

    /** Looks after the data from now on: its disk's room, and the automatic copy. */
    public void lookAfter(CopyPlan chosen, WardClock clock, ZoneId zone) {
        Disk disk = Disk.real();
        Path place = chosen.place();
        DailyCopy copy = place == null ? null : daily(place, chosen.kept(), zone, disk);
        Upkeep first =
                new Upkeep(
                        Upkeep.Room.ENOUGH,
                        place,
                        null,
                        chosen.wrong() ? Upkeep.Fault.SETTINGS_WRONG : null);
        caretaker =
                new Caretaker(
                        first,
                        () -> RoomOnDisk.of(disk, directory),
                        () -> {
                            if (copy != null) {
                                copy.look(clock.now());
                            }
                            return copy == null ? first : copy.state();
                        });
        caretaker.start();
    }

    private DailyCopy daily(Path place, int kept, ZoneId zone, Disk disk) {
        ComparedCopies copies =
                new ComparedCopies(place, ledger.head().journal(), disk, this::readAgain);
        compared = copies;
        return new DailyCopy(new DailyCopy.Plan(place, kept, zone), copies, this::backup);
    }

    private void readAgain(Frames into) throws IOException {
        Journal.look(directory, Disk.real(), List.of(ledger.head()), into);
    }

    private Backup.Contents backup(Path to, Instant now) throws IOException {
        return Backup.make(directory, Disk.real(), List.of(ledger.head()), to, now);
    }

    @Override
    public Path place() {
        return directory;
    }

    @Override
    public @Nullable Instant stamp() {
        return ledger.stamp();
    }

    @Override
    public Upkeep upkeep() {
        Lack most = lacks().stream().max(Comparator.comparingInt(Lack::entries)).orElse(null);
        return caretaker == null ? Upkeep.NONE : caretaker.upkeep().with(most);
    }

    /** The newest line kept. */
    Head head() {
        return ledger.head();
    }

    /** What is known of the data now. */
    public Condition condition() {
        return ledger.condition();
    }

    @Override
    public void write(List<Line> lines) throws NotKept {
        try {
            ledger.append(lines.stream().map(Line::bytes).toList());
        } catch (NotDurable e) {
            throw new NotKept("the journal could not be written", e, e.mayRemain());
        }
    }

    @Override
    public void close() {
        if (caretaker != null) {
            caretaker.close();
        }
        ledger.close();
    }
}
