package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The file system of the machine. */
final class RealDisk implements Disk {

    // A directory cannot be opened there, and NTFS journals its names itself.
    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    @Override
    public DiskFile open(Path file) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            return new Writable(file, channel, keyOf(file));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public DiskFile openToRead(Path file) throws IOException {
        return new ReadOnly(new RandomAccessFile(file.toFile(), "r"));
    }

    @Override
    public boolean exists(Path file) throws IOException {
        try {
            Files.readAttributes(file, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException none) {
            return false;
        }
    }

    @Override
    public void makeDirectories(Path directory) throws IOException {
        Files.createDirectories(directory);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void forceDirectory(Path directory) throws IOException {
        if (WINDOWS) {
            return;
        }
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Instant changedAt(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    @Override
    public long usableBytes(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    private static @Nullable Object keyOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private record Writable(Path path, FileChannel channel, @Nullable Object key)
            implements DiskFile {

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            return channel.read(into, at);
        }

        @Override
        public void write(ByteBuffer from, long at) throws IOException {
            long next = at;
            while (from.hasRemaining()) {
                next += channel.write(from, next);
            }
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            channel.force(metadata);
        }

        @Override
        public boolean inPlace() throws IOException {
            try {
                return Objects.equals(key, keyOf(path));
            } catch (NoSuchFileException gone) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    // Not a channel: a channel is closed by an interrupt of whoever reads.
    private record ReadOnly(RandomAccessFile file) implements DiskFile {

        @Override
        public long size() throws IOException {
            return file.length();
        }

        @Override
        public int read(ByteBuffer into, long at) throws IOException {
            file.seek(at);
            int read =
                    file.read(into.array(), into.arrayOffset() + into.position(), into.remaining());
            if (read > 0) {
                into.position(into.position() + read);
            }
            return read;
        }

        @Override
        public void write(ByteBuffer from, long at) throws IOException {
            throw new EOFException("opened to read");
        }

        @Override
        public void truncate(long size) throws IOException {
            throw new EOFException("opened to read");
        }

        @Override
        public void force(boolean metadata) throws IOException {
            throw new EOFException("opened to read");
        }

        @Override
        public boolean inPlace() {
            return true;
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
