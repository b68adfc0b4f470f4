package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A copy of a journal in one file: the journal's bytes up to its newest whole batch, and an end
 * that says what they have to be. It is called a backup only once it was read back.
 */
public final class Backup {

    private static final byte[] JOURNAL = "mimamori-journal/".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 20;

    // Another process that fails to save cuts and writes its end anew while it is copied.
    private static final int TRIES = 3;

    private Backup() {}

    /**
     * What a backup was found to hold.
     *
     * @param madeAt to the millisecond
     * @param head the journal's newest frame
     * @param reading whole, unless the journal was damaged when it was copied
     */
    public record Contents(Instant madeAt, Head head, Reading reading) {}

    /**
     * Copies the journal of a directory, also while another process writes to it, and reads the
     * copy back. A backup whose entries are all in this journal is replaced.
     *
     * @param known newest frames that were seen acknowledged, besides {@code journal.head}
     * @return what was read back
     * @throws JournalRefused when there is no journal, or it cannot be this directory's
     * @throws BackupRefused when the file is there and is not to be replaced
     * @throws IOException when a disk does not answer, or the copy is not as the journal is; there
     *     is no new file then
     */
    public static Contents make(Path directory, Disk disk, List<Head> known, Path file, Instant now)
            throws IOException {
        for (int tries = 1; ; tries++) {
            var copied = tryToMake(directory, disk, known, file, now);
            if (copied != null) {
                return copied;
            }
            if (tries == TRIES) {
                throw new IOException("the copy is not as the journal is");
            }
        }
    }

    private static @Nullable Contents tryToMake(
            Path directory, Disk disk, List<Head> more, Path file, Instant now) throws IOException {
        Restore.refuseUnfinished(directory, disk);
        var path = directory.resolve(Format.FILE);
        var known = Known.of(disk, directory, Elsewhere.heads(more));
        if (!disk.exists(path)) {
            throw JournalRefused.missing(directory);
        }
        var unfinished = file.resolveSibling(file.getFileName() + ".part");
        var chain = new Chain();
        try (var source = disk.openToRead(path)) {
            var reading =
                    read(source, source.size(), path, known, disk.exists(file) ? chain : null);
            Opening.refuseOtherHistory(reading, path);
            long length = reading.torn() == null ? reading.bytes() : reading.torn().offset();
            var end = new BackupEnd(length, reading.head(), reading.frames(), now);
            refuseToReplace(file, disk, end, chain);
            try {
                write(source, end, disk, unfinished);
                var found = check(unfinished, disk);
                if (!isSame(found.reading(), reading)) {
                    disk.delete(unfinished);
                    return null;
                }
                disk.move(unfinished, file);
                disk.forceDirectory(parent(file));
                return found;
            } catch (BackupRefused copiedWhileItChanged) {
                disk.delete(unfinished);
                return null;
            } catch (IOException | RuntimeException e) {
                disk.delete(unfinished);
                throw e;
            }
        }
    }

    private static Reading read(
            DiskFile source, long size, Path path, Known known, @Nullable Frames sink)
            throws IOException {
        var window = new Window(source, size);
        var named = known.name(window, path);
        var reading =
                new Replay(window, named.id(), known.headsOf(named.id()), sink)
                        .run(Elsewhere.nothing())
                        .reading();
        return named.headerDamaged()
                ? Opening.withHeaderDamage(reading, Math.min(size, Format.HEADER_BYTES))
                : reading;
    }

    static Reading read(DiskFile file, long size, Path path, Head head) throws IOException {
        return read(file, size, path, new Known(null, List.of(head)), null);
    }

    /** What holds an entry that is lacking here may be the only place where that still is. */
    private static void refuseToReplace(Path file, Disk disk, BackupEnd by, Chain here)
            throws IOException {
        if (!disk.exists(file)) {
            return;
        }
        try (var there = disk.openToRead(file)) {
            var end = BackupEnd.read(there, file);
            if (end != null && end.head().journal().equals(by.head().journal())) {
                boolean same = end.head().equals(by.head()) && end.frames() == by.frames();
                if (same || (here.holds(end.head()) && end.lost() >= by.lost())) {
                    return;
                }
            }
        }
        throw new BackupRefused(BackupRefused.Reason.FILE_EXISTS, file, "the file exists");
    }

    private static void write(DiskFile source, BackupEnd end, Disk disk, Path to)
            throws IOException {
        var sha = Format.sha256();
        try (var file = disk.open(to)) {
            file.truncate(0);
            copy(source, end.length(), file, sha);
            var hashed = end.hashed();
            sha.update(hashed);
            file.write(ByteBuffer.wrap(hashed), end.length());
            file.write(ByteBuffer.wrap(sha.digest()), end.length() + hashed.length);
            file.force(true);
        }
    }

    static void copy(DiskFile from, long length, DiskFile to, MessageDigest sha)
            throws IOException {
        var window = new Window(from, length);
        for (long at = 0; at < length; at += CHUNK) {
            var part = window.copy(at, (int) Math.min(CHUNK, length - at));
            sha.update(part);
            to.write(ByteBuffer.wrap(part), at);
        }
    }

    /**
     * Reads a whole backup and checks every byte of it: its hash, every frame's, and their chain.
     *
     * @throws BackupRefused when it is no backup, of a newer version, or damaged
     * @throws IOException when the disk does not answer
     */
    public static Contents check(Path path, Disk disk) throws IOException {
        try (var file = disk.openToRead(path)) {
            return check(file, path);
        } catch (JournalRefused inside) {
            throw damaged(path);
        }
    }

    /**
     * Checks a backup as {@link #check(Path, Disk)} does, and hands out what it holds.
     *
     * @param sink takes the frames that count
     * @throws BackupRefused when it is no backup, of a newer version, or damaged
     * @throws IOException when the disk does not answer
     */
    public static Contents look(Path path, Disk disk, Frames sink) throws IOException {
        try (var file = disk.openToRead(path)) {
            var contents = check(file, path);
            var known = new Known(null, List.of(contents.head()));
            read(file, contents.reading().bytes(), path, known, sink);
            return contents;
        } catch (JournalRefused inside) {
            throw damaged(path);
        }
    }

    /**
     * The newest frame that a backup says it holds; the rest of it is not read. Null when the file
     * does not end as a backup does.
     *
     * @throws BackupRefused when a newer version wrote it
     * @throws IOException when the disk does not answer
     */
    public static @Nullable Head head(Path path, Disk disk) throws IOException {
        try (var file = disk.openToRead(path)) {
            var end = BackupEnd.read(file, path);
            return end == null ? null : end.head();
        }
    }

    static Contents check(DiskFile file, Path path) throws IOException {
        boolean whole = isWhole(file);
        boolean meant = whole || startsAsJournal(file) || BackupEnd.isNamed(file);
        var end = meant ? end(file, path, whole) : null;
        if (end == null) {
            throw new BackupRefused(BackupRefused.Reason.NOT_A_BACKUP, path, "not a backup");
        }
        var reading = read(file, end.length(), path, end.head());
        boolean same =
                reading.torn() == null
                        && reading.frames() == end.frames()
                        && reading.head().equals(end.head());
        if (!same) {
            throw damaged(path);
        }
        return new Contents(end.madeAt(), end.head(), reading);
    }

    private static @Nullable BackupEnd end(DiskFile file, Path path, boolean whole)
            throws IOException {
        if (!whole) {
            throw damaged(path);
        }
        var end = BackupEnd.read(file, path);
        return end != null && end.length() == file.size() - BackupEnd.BYTES ? end : null;
    }

    private static boolean isWhole(DiskFile file) throws IOException {
        long size = file.size();
        if (size < BackupEnd.BYTES) {
            return false;
        }
        var sha = Format.sha256();
        var window = new Window(file, size);
        long until = size - FrameHash.BYTES;
        for (long at = 0; at < until; at += CHUNK) {
            sha.update(window.copy(at, (int) Math.min(CHUNK, until - at)));
        }
        return BackupEnd.isHash(sha.digest(), file);
    }

    private static boolean startsAsJournal(DiskFile file) throws IOException {
        return Arrays.equals(new Window(file, file.size()).copy(0, JOURNAL.length), JOURNAL);
    }

    private static BackupRefused damaged(Path path) {
        return new BackupRefused(BackupRefused.Reason.DAMAGED, path, "the backup is damaged");
    }

    static boolean isSame(Reading one, Reading other) {
        return one.frames() == other.frames()
                && one.head().equals(other.head())
                && one.damages().equals(other.damages());
    }

    static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }
}
