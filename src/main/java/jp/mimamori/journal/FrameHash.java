package jp.mimamori.journal;

import java.util.Arrays;
import java.util.HexFormat;

/** The SHA-256 of one whole frame. */
public final class FrameHash {

    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private final byte[] bytes;

    /**
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public FrameHash(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    boolean isAt(byte[] buffer, int index) {
        return Arrays.equals(bytes, 0, BYTES, buffer, index, index + BYTES);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FrameHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
