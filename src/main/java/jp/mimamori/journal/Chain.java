package jp.mimamori.journal;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Which frames a journal holds, to compare a copy of it with: 8 bytes of each frame's hash. The
 * frames are given to it once, in any order.
 */
public final class Chain implements Frames {

    private long[] hashes = new long[1024];

    @Override
    public void take(Frame frame) {
        int at = Math.toIntExact(frame.sequence());
        if (at >= hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(at + 1, Math.multiplyExact(hashes.length, 2)));
        }
        hashes[at] = part(frame.hash());
    }

    /** Whether this very frame is there. */
    public boolean holds(Frame frame) {
        return holds(frame.sequence(), frame.hash());
    }

    /** Whether the newest frame of a copy is there; a copy without frames lacks nothing. */
    public boolean holds(Head head) {
        return head.sequence() == 0 || holds(head.sequence(), head.hash());
    }

    private boolean holds(long sequence, FrameHash hash) {
        return sequence > 0 && sequence < hashes.length && hashes[(int) sequence] == part(hash);
    }

    private static long part(FrameHash hash) {
        return ByteBuffer.wrap(hash.bytes()).getLong();
    }
}
