package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * The newest acknowledged frame, in {@code journal.head}. Two slots, in different blocks of 4 KiB:
 * one was forced and is left alone, the other is written again and again. Only a force makes them
 * change places, so power that fails at any moment leaves one of them whole.
 */
final class HeadFile implements Closeable {

    static final String FILE = "journal.head";

    private static final byte[] NAME = "mimamori-head/1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int[] SLOTS = {0, 4096};
    private static final int AT_ID = 16;
    private static final int AT_SEQUENCE = 32;
    private static final int AT_HASH = 40;
    private static final int AT_CHECKSUM = AT_HASH + FrameHash.BYTES;
    private static final int BYTES = AT_CHECKSUM + 4;

    private final DiskFile file;
    private int free;
    private boolean unforced;

    private HeadFile(DiskFile file, int free) {
        this.file = file;
        this.free = free;
    }

    /** The newest head that can be read; null when there is none. */
    static @Nullable Head read(Disk disk, Path directory) throws IOException {
        var path = directory.resolve(FILE);
        if (!disk.exists(path)) {
            return null;
        }
        try (var file = disk.openToRead(path)) {
            int best = best(file);
            return best < 0 ? null : slot(file, best);
        }
    }

    /** Opens to write and forces {@code head}, so that one slot is safe from the start. */
    static HeadFile open(Disk disk, Path directory, Head head) throws IOException {
        var path = directory.resolve(FILE);
        boolean made = !disk.exists(path);
        var file = disk.open(path);
        try {
            var heads = new HeadFile(file, best(file) == 0 ? 1 : 0);
            heads.write(head);
            heads.force();
            heads.forgetOthers(head);
            if (made) {
                disk.forceDirectory(directory);
            }
            return heads;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    void write(Head head) throws IOException {
        unforced = true;
        file.write(ByteBuffer.wrap(bytes(head)), SLOTS[free]);
    }

    void force() throws IOException {
        if (unforced) {
            file.force(false);
            unforced = false;
            free = 1 - free;
        }
    }

    // A file that came from another store must not speak for this one.
    private void forgetOthers(Head head) throws IOException {
        var other = slot(file, free);
        if (other != null && !other.journal().equals(head.journal())) {
            write(head);
            force();
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static int best(DiskFile file) throws IOException {
        var first = slot(file, 0);
        var second = slot(file, 1);
        if (first == null) {
            return second == null ? -1 : 1;
        }
        return second != null && second.sequence() > first.sequence() ? 1 : 0;
    }

    private static @Nullable Head slot(DiskFile file, int slot) throws IOException {
        var buffer = ByteBuffer.allocate(BYTES);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, SLOTS[slot] + buffer.position()) < 0) {
                return null;
            }
        }
        var bytes = buffer.array();
        if (buffer.getInt(AT_CHECKSUM) != checksum(bytes) || !named(bytes)) {
            return null;
        }
        var hash = new byte[FrameHash.BYTES];
        buffer.get(AT_HASH, hash);
        return new Head(
                new UUID(buffer.getLong(AT_ID), buffer.getLong(AT_ID + 8)),
                buffer.getLong(AT_SEQUENCE),
                new FrameHash(hash));
    }

    private static boolean named(byte[] bytes) {
        return Arrays.equals(bytes, 0, NAME.length, NAME, 0, NAME.length);
    }

    private static byte[] bytes(Head head) {
        var buffer = ByteBuffer.allocate(BYTES).put(NAME);
        buffer.putLong(AT_ID, head.journal().getMostSignificantBits());
        buffer.putLong(AT_ID + 8, head.journal().getLeastSignificantBits());
        buffer.putLong(AT_SEQUENCE, head.sequence());
        buffer.put(AT_HASH, head.hash().bytes());
        buffer.putInt(AT_CHECKSUM, checksum(buffer.array()));
        return buffer.array();
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes, 0, AT_CHECKSUM);
        return (int) crc.getValue();
    }
}
