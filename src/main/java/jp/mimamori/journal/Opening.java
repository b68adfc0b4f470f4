package jp.mimamori.journal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;

/** The steps from a locked directory to a journal that can be appended to. */
final class Opening {

    private static final System.Logger LOG = System.getLogger(Opening.class.getName());

    private final Path directory;
    private final Path path;
    private final Disk disk;
    private final Elsewhere elsewhere;
    private final Frames sink;

    Opening(Path directory, Disk disk, Elsewhere elsewhere, Frames sink) {
        this.directory = directory;
        this.path = directory.resolve(Format.FILE);
        this.disk = disk;
        this.elsewhere = elsewhere;
        this.sink = sink;
    }

    /**
     * @param end where the next frame goes
     * @param uncut whether bytes after {@code end} are still to be kept aside and cut off, because
     *     there was no room to keep them
     */
    record Opened(DiskFile file, Reading reading, long end, boolean uncut) {}

    /**
     * @param hadJournal whether a journal was opened here before
     */
    Opened run(boolean hadJournal) throws IOException {
        var known = Known.of(disk, directory, elsewhere);
        if (!disk.exists(path)) {
            if (known.heads().isEmpty()) {
                refuseRemains(hadJournal);
            }
            // With an id that is known from elsewhere, all of its frames are found missing.
            create(
                    known.heads().isEmpty()
                            ? UUID.randomUUID()
                            : known.heads().getFirst().journal());
        }
        var file = disk.open(path);
        try {
            return read(file, known);
        } catch (IOException | RuntimeException | Error e) {
            file.close();
            throw e;
        }
    }

    // Where bytes were kept aside there was a journal, even if nothing else of it is left.
    private void refuseRemains(boolean hadJournal) throws IOException {
        if (hadJournal) {
            throw JournalRefused.missing(directory);
        }
        for (var file : disk.list(directory)) {
            var name = file.getFileName().toString();
            if (name.equals(HeadFile.FILE)
                    || name.startsWith("journal-")
                    || name.startsWith("store")) {
                throw JournalRefused.missing(directory);
            }
        }
    }

    private void create(UUID id) throws IOException {
        // Asked twice, in two ways: what is made here takes the place of what is there.
        if (disk.list(directory).contains(path)) {
            throw new IOException("the file system contradicts itself about the journal");
        }
        var unfinished = directory.resolve(Format.FILE + ".new");
        try (var file = disk.open(unfinished)) {
            file.truncate(0);
            file.write(ByteBuffer.wrap(Format.header(id)), 0);
            file.force(true);
        }
        disk.move(unfinished, path);
        disk.forceDirectory(directory);
    }

    private Opened read(DiskFile file, Known known) throws IOException {
        var window = new Window(file, file.size());
        var named = known.name(window, path);
        var replay = new Replay(window, named.id(), known.headsOf(named.id()), sink);
        var found = replay.run(elsewhere);
        var reading = found.reading();
        refuseOtherHistory(reading, path);
        if (named.headerDamaged()) {
            reading = withHeaderMended(file, window, named.id(), reading);
        }
        keepDamages(window, reading);
        tell(reading);
        // A killed process leaves frames that were written and not forced. They count from now on.
        file.force(true);
        long size = Math.max(window.size(), Format.HEADER_BYTES);
        if (reading.mended() != null) {
            return new Opened(file, reading, mend(file, window, found), false);
        }
        if (reading.torn() != null) {
            boolean cut = cut(directory, disk, file, found.cutAt(), reading.torn().first());
            return new Opened(file, reading, found.cutAt(), !cut);
        }
        return new Opened(file, reading, size, false);
    }

    // Numbers and places only: what a frame holds is a patient's.
    private static void tell(Reading reading) {
        for (var damage : reading.damages()) {
            LOG.log(
                    Level.ERROR,
                    () ->
                            "the journal is damaged: %s, entries %d to %d, %d bytes at %d"
                                    .formatted(
                                            damage.kind(),
                                            damage.first(),
                                            damage.last(),
                                            damage.length(),
                                            damage.offset()));
        }
        var mended = reading.mended();
        if (mended != null) {
            LOG.log(
                    Level.WARNING,
                    () ->
                            "the journal's end was missing and is mended: entries %d to %d at %d"
                                    .formatted(mended.first(), mended.last(), mended.offset()));
        }
        var torn = reading.torn();
        if (torn != null) {
            LOG.log(
                    Level.WARNING,
                    () ->
                            "the journal ended in an entry that was never acknowledged: %d bytes"
                                            .formatted(torn.length())
                                    + " at "
                                    + torn.offset());
        }
    }

    static void refuseOtherHistory(Reading reading, Path path) throws JournalRefused {
        for (var damage : reading.damages()) {
            if (damage.kind() == Damage.Kind.REWRITTEN) {
                throw new JournalRefused(
                        JournalRefused.Reason.OTHER_HISTORY,
                        path,
                        "frame "
                                + damage.last()
                                + " is another one than was acknowledged; the file is a copy that"
                                + " went its own way, or was altered");
            }
        }
    }

    private Reading withHeaderMended(DiskFile file, Window window, UUID id, Reading reading)
            throws IOException {
        long length = Math.min(window.size(), Format.HEADER_BYTES);
        Aside.keep(disk, directory, window, "damaged", 0, 0, length);
        file.write(ByteBuffer.wrap(Format.header(id)), 0);
        file.force(true);
        return withHeaderDamage(reading, length);
    }

    static Reading withHeaderDamage(Reading reading, long length) {
        var damages = new ArrayList<Damage>();
        damages.add(new Damage(Damage.Kind.HEADER, 1, 0, 0, length));
        damages.addAll(reading.damages());
        return new Reading(
                reading.frames(),
                reading.head(),
                reading.bytes(),
                reading.torn(),
                reading.mended(),
                damages);
    }

    // Damage stays where it is, so a copy that finds no room is no reason not to open.
    private void keepDamages(Window window, Reading reading) {
        for (var damage : reading.damages()) {
            if (damage.length() > 0 && damage.kind() != Damage.Kind.HEADER) {
                try {
                    Aside.keep(
                            disk,
                            directory,
                            window,
                            "damaged",
                            damage.first(),
                            damage.offset(),
                            damage.length());
                } catch (IOException noRoom) {
                    return;
                }
            }
        }
    }

    private long mend(DiskFile file, Window window, Replay.Found found) throws IOException {
        long at = found.cutAt();
        long first = found.safe().sequence() + 1;
        if (window.size() > at) {
            Aside.keep(disk, directory, window, "torn", first, at, window.size() - at);
        }
        file.truncate(at);
        file.force(true);
        var head = found.safe();
        for (var piece : elsewhere.pieces(first, found.reading().head().sequence())) {
            var bytes = Rescue.frame(head, piece);
            file.write(ByteBuffer.wrap(bytes), at);
            at += bytes.length;
            head = Format.headAfter(head, bytes);
            sink.take(framed(piece, head));
        }
        if (!head.equals(found.reading().head())) {
            throw new IOException("what was to mend the journal changed meanwhile");
        }
        file.force(true);
        return at;
    }

    private static Frame framed(Piece piece, Head head) {
        return new Frame(piece.sequence(), piece.place(), piece.of(), head.hash(), piece.payload());
    }

    /**
     * Keeps what stands after {@code at} and cuts it off.
     *
     * @return false when it could not be kept; then nothing is cut
     */
    static boolean cut(Path directory, Disk disk, DiskFile file, long at, long first)
            throws IOException {
        long size = file.size();
        if (size > at) {
            try {
                Aside.keep(disk, directory, new Window(file, size), "torn", first, at, size - at);
            } catch (IOException noRoom) {
                return false;
            }
            file.truncate(at);
            file.force(true);
        }
        return true;
    }
}
