package jp.mimamori.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real file system, with all that is written and forced noted in a log. */
public final class RecordingDisk implements Disk {

    private final Disk real = Disk.real();
    private final Log log;
    private final boolean forces;
    private final Map<Path, Integer> files = new HashMap<>();
    private int made;

    /**
     * @param forces false plants a fault: the force of a file returns and nothing is on the disk
     */
    public RecordingDisk(Log log, boolean forces) {
        this.log = log;
        this.forces = forces;
    }

    /** The number of the file that has this name now; it is made when there is none. */
    public synchronized int number(Path file) {
        return files.computeIfAbsent(
                file,
                name -> {
                    log.add(new Log.Made(++made, name));
                    return made;
                });
    }

    /** A file that the log knows by this number already. */
    public synchronized void adopt(Path file, int number) {
        files.put(file, number);
        made = Math.max(made, number);
    }

    public synchronized void renamed(Path from, Path to) {
        var number = files.remove(from);
        if (number != null) {
            files.put(to, number);
        }
        log.add(new Log.Moved(from, to));
    }

    public synchronized void deleted(Path file) {
        files.remove(file);
        log.add(new Log.Deleted(file));
    }

    public Log log() {
        return log;
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        return new Recorded(number(file), real.open(file));
    }

    @Override
    public DiskFile openToRead(Path file) throws IOException {
        return real.openToRead(file);
    }

    @Override
    public boolean exists(Path file) throws IOException {
        return real.exists(file);
    }

    @Override
    public void makeDirectories(Path directory) throws IOException {
        real.makeDirectories(directory);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        real.move(from, to);
        renamed(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        real.delete(file);
        deleted(file);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        return real.list(directory);
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        real.forceDirectory(directory);
        log.add(new Log.NamesForced(directory));
    }

    @Override
    public java.time.Instant changedAt(Path file) throws IOException {
        return real.changedAt(file);
    }

    @Override
    public long usableBytes(Path directory) throws IOException {
        return real.usableBytes(directory);
    }

    private final class Recorded implements DiskFile {

        private final int number;
        private final DiskFile file;

        Recorded(int number, DiskFile file) {
            this.number = number;
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return file.read(into, at);
        }

        @Override
        public void write(ByteBuffer from, long at) throws IOException {
            var bytes = new byte[from.remaining()];
            from.duplicate().get(bytes);
            log.add(new Log.Written(number, at, bytes));
            file.write(from, at);
        }

        @Override
        public void truncate(long size) throws IOException {
            log.add(new Log.Cut(number, size));
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            // The real force costs time and proves nothing here: the log decides what survives.
            if (forces) {
                log.add(new Log.Forced(number));
            }
        }

        @Override
        public boolean inPlace() throws IOException {
            return file.inPlace();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
