package jp.mimamori.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/**
 * The real file system, which fails from the n-th call on, for as many calls as it is told. A write
 * that fails leaves half of itself.
 */
public final class FailingDisk implements Disk {

    private final Disk real = Disk.real();
    private long calls;
    private long room = -1;
    private long failsFrom = Long.MAX_VALUE;
    private long failsUntil = Long.MAX_VALUE;

    /** The call that comes {@code n}-th from now fails, and {@code times} in all. */
    public synchronized void failAt(long n, long times) {
        failsFrom = calls + n;
        failsUntil = failsFrom + times;
    }

    /** From now on so many bytes can still be written, it says. */
    public synchronized void hasRoom(long bytes) {
        room = bytes;
    }

    /** Everything works again. */
    public synchronized void heal() {
        failsFrom = Long.MAX_VALUE;
    }

    /** Whether a call has failed since {@link #failAt}. */
    public synchronized boolean hasFailed() {
        return calls >= failsFrom;
    }

    private synchronized boolean failsNow() {
        calls++;
        return calls >= failsFrom && calls < failsUntil;
    }

    private void call() throws IOException {
        if (failsNow()) {
            throw new IOException("planted");
        }
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        call();
        return new Failing(real.open(file));
    }

    @Override
    public DiskFile openToRead(Path file) throws IOException {
        call();
        return new Failing(real.openToRead(file));
    }

    @Override
    public boolean exists(Path file) throws IOException {
        call();
        return real.exists(file);
    }

    @Override
    public void makeDirectories(Path directory) throws IOException {
        call();
        real.makeDirectories(directory);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        call();
        real.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        call();
        real.delete(file);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        call();
        return real.list(directory);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        call();
    }

    @Override
    public java.time.Instant changedAt(Path file) throws IOException {
        call();
        return real.changedAt(file);
    }

    @Override
    public long usableBytes(Path directory) throws IOException {
        call();
        return room >= 0 ? room : real.usableBytes(directory);
    }

    // Forces are not passed on: thousands of them would be waited for, and nothing here fails.
    private final class Failing implements DiskFile {

        private final DiskFile file;

        Failing(DiskFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            call();
            return file.size();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            call();
            return file.read(into, at);
        }

        @Override
        public void write(ByteBuffer from, long at) throws IOException {
            if (failsNow()) {
                file.write(from.slice(from.position(), from.remaining() / 2), at);
                throw new IOException("planted: half written");
            }
            file.write(from, at);
        }

        @Override
        public void truncate(long size) throws IOException {
            call();
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            call();
        }

        @Override
        public boolean inPlace() throws IOException {
            call();
            return file.inPlace();
        }

        @Override
        public void close() throws IOException {
            file.close();
            call();
        }
    }
}
