package jp.mimamori.store;

import jp.mimamori.journal.Log;
import jp.mimamori.journal.RecordingDisk;

import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** The file system {@code recorded:} of H2: what H2 writes and forces goes into a log too. */
public final class RecordingFiles extends FilePathWrapper {

    static final String PREFIX = "recorded:";

    private static final AtomicReference<RecordingDisk> DISK = new AtomicReference<>();

    /** From now on all is noted by this disk, in one order with what the journal does. */
    static void noteIn(RecordingDisk disk) {
        FilePath.register(new RecordingFiles());
        DISK.set(disk);
    }

    @Override
    public String getScheme() {
        return "recorded";
    }

    private Path path() {
        return Path.of(unwrap().toString());
    }

    @Override
    public boolean createFile() {
        boolean made = super.createFile();
        DISK.get().number(path());
        return made;
    }

    @Override
    public void delete() {
        super.delete();
        DISK.get().deleted(path());
    }

    @Override
    public void moveTo(FilePath to, boolean replace) {
        super.moveTo(to, replace);
        DISK.get().renamed(path(), Path.of(((RecordingFiles) to).unwrap().toString()));
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var channel = super.open(mode);
        return mode.equals("r")
                ? channel
                : new Recorded(channel, DISK.get().number(path()), DISK.get().log());
    }

    private static final class Recorded extends FileBaseDefault {

        private final FileChannel channel;
        private final int number;
        private final Log log;

        Recorded(FileChannel channel, int number, Log log) {
            this.channel = channel;
            this.number = number;
            this.log = log;
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return channel.read(into, at);
        }

        @Override
        public int write(ByteBuffer from, long at) throws IOException {
            int start = from.position();
            int written = channel.write(from, at);
            var bytes = new byte[written];
            from.duplicate().position(start).get(bytes);
            log.add(new Log.Written(number, at, bytes));
            return written;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            if (size < channel.size()) {
                log.add(new Log.Cut(number, size));
                channel.truncate(size);
            }
        }

        @Override
        public void force(boolean metadata) {
            log.add(new Log.Forced(number));
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return channel.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            channel.close();
        }
    }
}
