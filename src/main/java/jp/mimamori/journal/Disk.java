package jp.mimamori.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The file layer under the journal. Everything the journal asks of the file system, besides its
 * lock, goes through here, so that a test can record writes and forces, or let the n-th call fail.
 */
public interface Disk {

    /** The machine's own file system. */
    static Disk real() {
        return new RealDisk();
    }

    /** Opens for reading and writing; the file is made when it is missing. */
    DiskFile open(Path file) throws IOException;

    /** Opens for reading; the file must be there. An interrupt does not close it. */
    DiskFile openToRead(Path file) throws IOException;

    /**
     * Whether a file is there.
     *
     * @throws IOException when the file system does not say: that is not the same as no
     */
    boolean exists(Path file) throws IOException;

    void makeDirectories(Path directory) throws IOException;

    /** Renames in one step; whatever had the name {@code to} is replaced. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file; nothing happens when there is none. */
    void delete(Path file) throws IOException;

    /** What lies directly in a directory, in no order; nothing when there is no directory. */
    List<Path> list(Path directory) throws IOException;

    /** Forces the names in a directory, where the platform can. */
    void forceDirectory(Path directory) throws IOException;

    /** When a file was last written, by the clock of its file system. */
    Instant changedAt(Path file) throws IOException;

    /** Bytes that can still be written in this directory's file system. */
    long usableBytes(Path directory) throws IOException;
}
