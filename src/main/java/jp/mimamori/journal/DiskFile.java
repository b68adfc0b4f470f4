package jp.mimamori.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** One open file of a {@link Disk}. Offsets and sizes are in bytes. */
public interface DiskFile extends Closeable {

    long size() throws IOException;

    /** Reads at most what fits; −1 at the end of the file. */
    int read(ByteBuffer into, long at) throws IOException;

    /** Writes all that remains in the buffer, or throws, and then any part may be written. */
    void write(ByteBuffer from, long at) throws IOException;

    void truncate(long size) throws IOException;

    /**
     * Returns once what was written is on the disk.
     *
     * @param metadata whether times and the like are forced too; the size always is
     */
    void force(boolean metadata) throws IOException;

    /**
     * Whether the path still names this file. A file that was deleted or replaced while it is open
     * takes writes and loses them.
     */
    boolean inPlace() throws IOException;
}
