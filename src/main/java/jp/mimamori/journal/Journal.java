package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * An append-only file of payloads that is forced to the disk before anything is acknowledged. One
 * process writes; any number may {@link #look}. Safe for use by many threads: all writing is done
 * by one {@link Scribe}, which no interrupt reaches.
 */
public final class Journal implements AutoCloseable {

    /** Longest payload, in bytes. */
    public static final int MAX_PAYLOAD = Format.MAX_PAYLOAD;

    /** Most bytes of all payloads of one batch: it is put together in memory. */
    public static final int MAX_BATCH = 256 << 20;

    // A writer that works beside a reader makes the end look torn for a moment.
    private static final int LOOKS_AT_A_TORN_END = 3;

    private final Path directory;
    private final Disk disk;
    private final Scribe scribe;
    private final DirectoryLock lock;
    private final Reading reading;
    private final Tail tail;
    private boolean closed;

    private Journal(
            Path directory, Disk disk, Scribe scribe, DirectoryLock lock, Opening.Opened opened) {
        this.directory = directory;
        this.disk = disk;
        this.scribe = scribe;
        this.lock = lock;
        this.reading = opened.reading();
        this.tail = new Tail(directory, disk, scribe, opened);
    }

    /**
     * What was appended.
     *
     * @param first sequence of the first payload; the others follow without gaps
     * @param head the last one
     */
    public record Appended(long first, Head head) {}

    /** Whether there is, or is known to have been, a journal in this directory. */
    public static boolean exists(Path directory, Disk disk) throws IOException {
        return disk.exists(directory.resolve(Format.FILE))
                || disk.exists(directory.resolve(HeadFile.FILE));
    }

    /**
     * Opens the journal of a directory to append to it, or makes one. A torn end is kept aside and
     * cut off; an end that is missing is written again when it can be proven; other damage is left
     * as it is and is in {@link #reading()}.
     *
     * @param sink takes all frames that count, on the scribe's thread, before this returns
     * @throws InUse when another one writes in this directory
     * @throws JournalRefused when the file cannot be this directory's journal
     * @throws IOException when the disk does not answer
     */
    public static Journal open(Path directory, Disk disk, Elsewhere elsewhere, Frames sink)
            throws IOException {
        var scribe = new Scribe();
        try {
            return scribe.<Journal, IOException>call(
                    () -> lockAndOpen(directory, disk, elsewhere, sink, scribe));
        } catch (IOException | RuntimeException | Error e) {
            scribe.close();
            throw e;
        }
    }

    private static Journal lockAndOpen(
            Path directory, Disk disk, Elsewhere elsewhere, Frames sink, Scribe scribe)
            throws IOException {
        disk.makeDirectories(directory);
        var lock = DirectoryLock.take(directory);
        try {
            Restore.refuseUnfinished(directory, disk);
            var opened = new Opening(directory, disk, elsewhere, sink).run(lock.hadJournal());
            lock.journalIsThere();
            return new Journal(directory, disk, scribe, lock, opened);
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Reads a journal and changes nothing, also while another process writes to it. A torn end may
     * then be what is being written.
     *
     * @param known newest frames that were seen acknowledged, besides {@code journal.head}
     * @param sink takes the frames that count; null to verify only
     * @throws JournalRefused when there is no journal, or it cannot be this directory's
     * @throws IOException when the disk does not answer
     */
    public static Reading look(Path directory, Disk disk, List<Head> known, @Nullable Frames sink)
            throws IOException {
        var reading = lookOnce(directory, disk, known, sink);
        for (int look = 1; sink == null && reading.torn() != null; look++) {
            if (look == LOOKS_AT_A_TORN_END) {
                break;
            }
            reading = lookOnce(directory, disk, known, null);
        }
        return reading;
    }

    private static Reading lookOnce(
            Path directory, Disk disk, List<Head> more, @Nullable Frames sink) throws IOException {
        Restore.refuseUnfinished(directory, disk);
        // Before the size is asked: what is acknowledged later is not expected here.
        var known = Known.of(disk, directory, Elsewhere.heads(more));
        var path = directory.resolve(Format.FILE);
        if (!disk.exists(path)) {
            return known.withoutJournal(directory);
        }
        try (var file = disk.openToRead(path)) {
            var window = new Window(file, file.size());
            var named = known.name(window, path);
            var replay = new Replay(window, named.id(), known.headsOf(named.id()), sink);
            var reading = replay.run(Elsewhere.nothing()).reading();
            return named.headerDamaged()
                    ? Opening.withHeaderDamage(
                            reading, Math.min(window.size(), Format.HEADER_BYTES))
                    : reading;
        }
    }

    /**
     * What time the file system has now: the newest head is written once more, and its time is
     * looked at. Null when it does not say.
     */
    public @Nullable Instant stamp() {
        return scribe.call(tail::stamp);
    }

    /** What opening found. */
    public Reading reading() {
        return reading;
    }

    /** The newest acknowledged frame. */
    public Head head() {
        return tail.position().head();
    }

    /** The thread that writes, for work that belongs to a save. */
    public Scribe scribe() {
        return scribe;
    }

    /**
     * Appends payloads, all or none, and returns once they are on the disk.
     *
     * @param payloads each of 1 to {@link #MAX_PAYLOAD} bytes, together at most {@link #MAX_BATCH}
     * @throws NotDurable when they are not saved; appending can be tried again
     * @throws IllegalArgumentException when there is none, or one is too long
     * @throws IllegalStateException when the journal was closed
     */
    public Appended append(List<byte[]> payloads) throws NotDurable {
        long bytes = 0;
        for (var payload : payloads) {
            if (payload.length < 1 || payload.length > MAX_PAYLOAD) {
                throw new IllegalArgumentException("a payload of " + payload.length + " bytes");
            }
            bytes += payload.length;
        }
        if (payloads.isEmpty() || bytes > MAX_BATCH) {
            throw new IllegalArgumentException(
                    payloads.size() + " payloads of " + bytes + " bytes");
        }
        return scribe.<Appended, NotDurable>call(() -> tail.append(payloads));
    }

    /**
     * Reads what is acknowledged now once more, on the caller's thread. Appending goes on
     * meanwhile.
     *
     * @param sink takes the frames that count; null to verify only
     */
    public Reading readAgain(@Nullable Frames sink) throws IOException {
        var position = tail.position();
        try (var file = disk.openToRead(directory.resolve(Format.FILE))) {
            var window = new Window(file, position.end());
            return new Replay(window, position.head().journal(), List.of(position.head()), sink)
                    .run(Elsewhere.nothing())
                    .reading();
        }
    }

    /** Lets the append at hand finish, and lets the directory go. Closing twice does nothing. */
    @Override
    public void close() {
        try {
            scribe.call(this::closeFiles);
        } catch (IllegalStateException alreadyClosed) {
            return;
        }
        scribe.close();
    }

    private @Nullable Void closeFiles() {
        if (!closed) {
            closed = true;
            tail.close();
            try {
                lock.close();
            } catch (IOException e) {
                // The system lets go of it when the process ends.
            }
        }
        return null;
    }
}
