package jp.mimamori.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The part of a file that is in memory while it is read from one end to the other. What lies beyond
 * {@code size} does not exist here, even if the file grows meanwhile.
 *
 * <p>An old disk answers a bad sector with an error, not with wrong bytes. Such a block is read as
 * zeros, which no checksum fits, so that one sector does not make the whole journal unreadable. A
 * drive that has vanished answers everything with an error: that stays an error.
 */
final class Window {

    private static final int CHUNK = 1 << 20;
    private static final int BLOCK = 4096;
    private static final int MOST_BAD_BLOCKS = 64;

    private final DiskFile file;
    private final long size;
    private byte[] bytes = new byte[0];
    private ByteBuffer numbers = ByteBuffer.wrap(bytes);
    private long start;
    private int badBlocks;

    Window(DiskFile file, long size) {
        this.file = file;
        this.size = size;
    }

    long size() {
        return size;
    }

    /** Makes {@code [at, at + length)} present; false when the file ends before. */
    boolean has(long at, int length) throws IOException {
        if (at < 0 || length < 0 || at > size - length) {
            return false;
        }
        if (at < start || at + length > start + bytes.length) {
            load(at, (int) Math.min(Math.max(length, CHUNK), size - at));
        }
        return true;
    }

    /** The buffer; {@link #index} says where a present offset is in it. */
    byte[] buffer() {
        return bytes;
    }

    int index(long at) {
        return (int) (at - start);
    }

    int intAt(long at) {
        return numbers.getInt(index(at));
    }

    long longAt(long at) {
        return numbers.getLong(index(at));
    }

    /** A copy of at most {@code length} bytes. */
    byte[] copy(long at, int length) throws IOException {
        int there = (int) Math.max(0, Math.min(length, size - at));
        if (there == 0 || !has(at, there)) {
            return new byte[0];
        }
        return Arrays.copyOfRange(bytes, index(at), index(at) + there);
    }

    private void load(long at, int length) throws IOException {
        var fresh = bytes.length == length ? bytes : new byte[length];
        start = -1L << 40;
        try {
            fill(fresh, 0, length, at);
        } catch (IOException unreadable) {
            loadBlocks(fresh, at);
        }
        bytes = fresh;
        numbers = ByteBuffer.wrap(bytes);
        start = at;
    }

    private void loadBlocks(byte[] into, long at) throws IOException {
        for (int from = 0; from < into.length; ) {
            int to = (int) Math.min(into.length, from + BLOCK - (at + from) % BLOCK);
            try {
                fill(into, from, to, at);
            } catch (IOException unreadable) {
                badBlocks++;
                if (badBlocks > MOST_BAD_BLOCKS) {
                    throw unreadable;
                }
                Arrays.fill(into, from, to, (byte) 0);
            }
            from = to;
        }
    }

    private void fill(byte[] into, int from, int to, long base) throws IOException {
        var buffer = ByteBuffer.wrap(into, from, to - from);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, base + buffer.position()) < 0) {
                // Cut by the one that writes, while somebody else reads.
                Arrays.fill(into, buffer.position(), to, (byte) 0);
                return;
            }
        }
    }
}
