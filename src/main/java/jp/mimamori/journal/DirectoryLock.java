package jp.mimamori.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held by the one process that writes; the system lets go of it when the process dies. It also
 * remembers that there was a journal here: when all else of it is gone, it is not taken for a new
 * one.
 */
final class DirectoryLock implements Closeable {

    static final String FILE = "journal.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) throws IOException {
        var channel =
                FileChannel.open(
                        directory.resolve(FILE),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Said below, like another process.
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new InUse(directory);
    }

    /** Whether a journal was opened here before. */
    boolean hadJournal() throws IOException {
        return channel.size() > 0;
    }

    /** Remembers that there is a journal now. */
    void journalIsThere() throws IOException {
        if (!hadJournal()) {
            channel.write(ByteBuffer.wrap(new byte[] {'j'}), 0);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
