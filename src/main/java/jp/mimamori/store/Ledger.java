package jp.mimamori.store;

import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Head;
import jp.mimamori.journal.InUse;
import jp.mimamori.journal.Journal;
import jp.mimamori.journal.JournalRefused;
import jp.mimamori.journal.NotDurable;
import jp.mimamori.journal.Reading;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The journal and the store of one directory. What is appended is on the disk in the journal, and
 * found in the store, when {@link #append} returns.
 *
 * <p>A store that fails costs nothing but memory: the entries are taken from the journal again, at
 * once, and a new store is made beside. Safe for use by many threads; an interrupt closes nothing.
 */
public final class Ledger implements Entries, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Ledger.class.getName());

    private final Setting setting;
    private final Journal journal;
    private final List<Row> salvaged;
    private volatile Shelf shelf;
    private volatile Condition condition;
    private volatile boolean failed;
    private volatile boolean closed;
    private @Nullable Thread maker;

    /**
     * What a ledger is opened with.
     *
     * @param madeAnewAfter how long after a failure a new store is tried
     */
    record Setting(
            DatabaseFile file,
            Disk disk,
            Describer describer,
            Progress progress,
            Duration madeAnewAfter) {}

    private Ledger(
            Setting setting,
            Journal journal,
            List<Row> salvaged,
            Shelf shelf,
            Condition condition) {
        this.setting = setting;
        this.journal = journal;
        this.salvaged = salvaged;
        this.shelf = shelf;
        this.condition = condition;
    }

    /**
     * Opens the data of a directory, or makes it.
     *
     * @param progress told when the store has to be made anew
     * @throws InUse when another one writes in this directory
     * @throws JournalRefused when the journal is of a newer version, of another store, or missing
     * @throws IOException when the disk does not answer
     */
    public static Ledger open(Path directory, Disk disk, Describer describer, Progress progress)
            throws IOException {
        return open(
                new Setting(
                        DatabaseFile.in(directory),
                        disk,
                        describer,
                        progress,
                        Duration.ofMinutes(1)));
    }

    static Ledger open(Setting setting) throws IOException {
        var file = setting.file();
        var assembly = new Assembly(file, setting.disk(), setting.describer());
        Journal journal;
        try {
            journal = Journal.open(file.directory(), setting.disk(), assembly, assembly);
        } catch (UncheckedIOException refused) {
            assembly.giveUp();
            throw refused.getCause();
        } catch (IOException | RuntimeException | Error e) {
            assembly.giveUp();
            throw e;
        }
        try {
            return open(setting, journal, assembly.assemble(journal));
        } catch (IOException | RuntimeException | Error e) {
            journal.close();
            throw e;
        }
    }

    private static Ledger open(Setting setting, Journal journal, Assembly.Assembled assembled)
            throws IOException {
        var salvaged = assembled.salvaged();
        Shelf shelf = assembled.shelf();
        var store = assembled.store();
        if (shelf == null) {
            try {
                shelf = makeAnew(setting, journal, salvaged, setting.progress());
                boolean nothing = journal.head().sequence() == 0 && !assembled.wasThere();
                store = nothing ? Condition.Store.NEW : Condition.Store.MADE_ANEW;
            } catch (IOException | StoreFailed noRoom) {
                var memory = new MemoryShelf();
                load(setting, journal, salvaged, memory);
                shelf = memory;
                store = Condition.Store.IN_MEMORY;
            }
        }
        boolean older = assembled.shelf() != null;
        var condition = condition(journal.reading(), store, assembled.added(), shelf, older);
        var ledger = new Ledger(setting, journal, salvaged, shelf, condition);
        LOG.log(condition.level(), condition::told);
        if (store == Condition.Store.IN_MEMORY) {
            ledger.makeAnewLater();
        }
        return ledger;
    }

    private static Condition condition(
            Reading reading, Condition.Store store, long added, Shelf shelf, boolean older) {
        var suspects = Suspects.of(reading, shelf, older);
        return new Condition(reading, store, added, suspects.patients(), suspects.anybody());
    }

    private static DatabaseShelf makeAnew(
            Setting setting, Journal journal, List<Row> salvaged, Progress progress)
            throws IOException {
        return Assembly.makeAnew(setting.file(), journal, salvaged, setting.describer(), progress);
    }

    /** All entries as the journal has them now. */
    private static Reading load(
            Setting setting, Journal journal, List<Row> salvaged, MemoryShelf into)
            throws IOException {
        salvaged.forEach(into::put);
        var reading = journal.readAgain(frame -> into.put(Row.of(frame, setting.describer())));
        into.upTo(reading.head());
        return reading;
    }

    /**
     * Appends payloads, all or none, and returns once they are on the disk and can be found.
     *
     * @return the sequence of the first; the others follow without gaps
     * @throws NotDurable when nothing is saved; appending can be tried again
     * @throws IllegalArgumentException when a payload cannot be read, or is too long
     * @throws IllegalStateException when the ledger was closed
     */
    public long append(List<byte[]> payloads) throws NotDurable {
        var described = new ArrayList<Described>();
        for (var payload : payloads) {
            try {
                described.add(setting.describer().describe(payload));
            } catch (RuntimeException unreadable) {
                throw new IllegalArgumentException("a payload that cannot be read");
            }
        }
        return journal.scribe()
                .<Long, NotDurable>call(() -> {
                    var appended = journal.append(payloads);
                    shelve(appended, described, payloads);
                    return appended.first();
                });
    }

    private void shelve(
            Journal.Appended appended, List<Described> described, List<byte[]> payloads) {
        var rows = new ArrayList<Row>();
        for (int place = 0; place < payloads.size(); place++) {
            rows.add(
                    new Row(
                            appended.first() + place,
                            place,
                            payloads.size(),
                            described.get(place),
                            payloads.get(place)));
        }
        var asked = shelf;
        try {
            if (!failed) {
                asked.add(rows, appended.head());
            }
        } catch (RuntimeException | Error notShelved) {
            try {
                fallBack(asked);
            } catch (RuntimeException | Error notNow) {
                // Saved all the same. Whoever asks next tries again, or is told.
            }
        }
    }

    @Override
    public Condition condition() {
        return condition;
    }

    /** The newest entry of the journal, to be kept in other places too. */
    public Head head() {
        return journal.head();
    }

    /** What time the disk has now, null when it does not say. */
    public @Nullable Instant stamp() {
        return journal.stamp();
    }

    @Override
    public List<String> patients() {
        return answer(Shelf::patients);
    }

    @Override
    public List<StoredEntry> entriesOf(String patient) {
        return Glance.entries(answer(asked -> asked.rowsOf(patient)));
    }

    @Override
    public Optional<StoredEntry> newest(String patient, String type) {
        return answer(asked -> Optional.ofNullable(asked.newest(patient, type))).map(Row::entry);
    }

    @Override
    public List<StoredEntry> between(Instant from, Instant to) {
        return Glance.entries(answer(asked -> asked.between(from, to)));
    }

    @Override
    public List<StoredEntry> between(Instant from, Instant to, String ward) {
        return Glance.entries(answer(asked -> asked.between(from, to, ward)));
    }

    private <T> T answer(Function<Shelf, T> question) {
        var asked = shelf;
        if (!failed) {
            try {
                return question.apply(asked);
            } catch (StoreFailed damaged) {
                // Asked again below.
            }
        }
        fallBack(asked);
        return question.apply(shelf);
    }

    /** Takes all entries from the journal into memory, and makes a new store beside. */
    private void fallBack(Shelf broken) {
        journal.scribe()
                .call(() -> {
                    if (shelf == broken) {
                        replace(broken);
                    }
                    return null;
                });
    }

    private void replace(Shelf broken) {
        failed = true;
        LOG.log(Level.ERROR, "the store failed; its entries are taken from the journal");
        try {
            var memory = new MemoryShelf();
            var reading = load(setting, journal, salvaged, memory);
            shelf = memory;
            failed = false;
            var worse = condition(reading, Condition.Store.IN_MEMORY, 0, memory, false);
            condition = reading.isWhole() ? condition.with(Condition.Store.IN_MEMORY) : worse;
        } catch (IOException e) {
            throw new StoreFailed("neither the store nor the journal answers");
        }
        if (broken instanceof DatabaseShelf database) {
            database.abandon();
        }
        makeAnewLater();
    }

    private void makeAnewLater() {
        journal.scribe().later(setting.madeAnewAfter(), this::startMaking);
    }

    // Not on the scribe's thread: saving goes on meanwhile.
    private void startMaking() {
        if (!closed && shelf instanceof MemoryShelf memory) {
            maker = Thread.ofPlatform().daemon().name("store").start(() -> make(memory));
        }
    }

    private void make(MemoryShelf memory) {
        try {
            var made = makeAnew(setting, journal, salvaged, this::progressUnlessClosed);
            try {
                journal.scribe()
                        .call(() -> {
                            exchange(memory, made);
                            return null;
                        });
            } catch (StoreFailed | IllegalStateException e) {
                made.abandon();
                throw e;
            }
        } catch (IOException | StoreFailed noRoom) {
            makeAnewLater();
        } catch (IllegalStateException closedMeanwhile) {
            // The next opening makes it.
        }
    }

    private void progressUnlessClosed(long done, long total) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        setting.progress().madeAnew(done, total);
    }

    private void exchange(MemoryShelf memory, DatabaseShelf made) {
        var newer = new ArrayList<Row>();
        memory.each(made.head().sequence() + 1, Long.MAX_VALUE, newer::add);
        if (!newer.isEmpty()) {
            made.add(newer, journal.head());
        }
        shelf = made;
        LOG.log(Level.INFO, "the store is made anew beside");
        condition = condition.with(Condition.Store.MADE_ANEW);
    }

    /**
     * Reads everything and compares the store with the journal. A store that differs is replaced.
     *
     * @throws IOException when the disk does not answer
     */
    public Verification verify() throws IOException {
        if (!(shelf instanceof DatabaseShelf database)) {
            return new Verification(journal.readAgain(null), Verification.Store.UNUSABLE, 0, 0);
        }
        var comparison = new Comparison(database, database.head().sequence());
        var result = comparison.result(journal.readAgain(comparison));
        if (result.store() == Verification.Store.DIFFERS) {
            fallBack(database);
        }
        return result;
    }

    /**
     * Checks the data of a directory and changes nothing, also while another process has it.
     *
     * @throws JournalRefused when there is no journal, or it cannot be this directory's
     * @throws IOException when the disk does not answer
     */
    public static Verification verify(Path directory, Disk disk) throws IOException {
        return Glance.verify(DatabaseFile.in(directory), disk);
    }

    /**
     * Reads the data of a directory into memory and changes nothing, also while another process has
     * it.
     *
     * @throws JournalRefused when there is no journal, or it cannot be this directory's
     * @throws IOException when the disk does not answer
     */
    public static Entries look(Path directory, Disk disk, Describer describer) throws IOException {
        return Glance.of(DatabaseFile.in(directory), disk, describer);
    }

    /** Lets the save at hand finish, and lets the directory go. Closing twice does nothing. */
    @Override
    public void close() {
        closed = true;
        journal.close();
        var making = maker;
        boolean interrupted = false;
        while (making != null && making.isAlive()) {
            try {
                making.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        shelf.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
