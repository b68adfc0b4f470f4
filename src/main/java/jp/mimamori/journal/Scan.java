package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * Finds the whole frames of a file: at an offset, or the next one after bytes that are none. Says
 * nothing of their order; {@link Replay} does.
 */
final class Scan {

    private final Window window;
    private final byte[] id = new byte[16];
    private final CRC32C crc = new CRC32C();
    private final MessageDigest sha = Format.sha256();
    private final byte[] hash = new byte[FrameHash.BYTES];

    private long offset;
    private int length;

    Scan(Window window, UUID id) {
        this.window = window;
        ByteBuffer.wrap(this.id)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
    }

    /** Whether a whole frame stands at this offset. It is then the one the others speak of. */
    boolean at(long offset) throws IOException {
        if (!window.has(offset, Format.FRAME_BYTES) || !marked(offset)) {
            return false;
        }
        int payload = window.intAt(offset + Format.AT_LENGTH);
        if (payload < 1 || payload > Format.MAX_PAYLOAD) {
            return false;
        }
        int whole = Format.FRAME_BYTES + payload;
        if (!window.has(offset, whole)) {
            return false;
        }
        crc.reset();
        crc.update(id);
        crc.update(
                window.buffer(), window.index(offset) + Format.AT_LENGTH, whole - Format.AT_LENGTH);
        if ((int) crc.getValue() != window.intAt(offset + Format.AT_CHECKSUM)) {
            return false;
        }
        this.offset = offset;
        this.length = whole;
        return window.longAt(offset + Format.AT_SEQUENCE) > 0
                && place() >= 0
                && place() < of()
                && place() < sequence();
    }

    /** The offset of the next whole frame at or after {@code from}; the file's size if none. */
    long next(long from) throws IOException {
        for (long at = from; at <= window.size() - Format.FRAME_BYTES; at++) {
            at = nextMark(at);
            if (at < window.size() && at(at)) {
                return at;
            }
        }
        return window.size();
    }

    long end() {
        return offset + length;
    }

    long sequence() {
        return window.longAt(offset + Format.AT_SEQUENCE);
    }

    int place() {
        return window.intAt(offset + Format.AT_PLACE);
    }

    int of() {
        return window.intAt(offset + Format.AT_OF);
    }

    boolean follows(FrameHash previous) {
        return previous.isAt(window.buffer(), window.index(offset) + Format.AT_PREVIOUS);
    }

    FrameHash hash() {
        try {
            sha.update(window.buffer(), window.index(offset), length);
            sha.digest(hash, 0, hash.length);
        } catch (DigestException e) {
            throw new AssertionError("32 bytes are enough", e);
        }
        return new FrameHash(hash);
    }

    byte[] payload() throws IOException {
        return window.copy(offset + Format.FRAME_BYTES, length - Format.FRAME_BYTES);
    }

    private boolean marked(long at) {
        var buffer = window.buffer();
        int index = window.index(at);
        return buffer[index] == Format.MARK[0]
                && buffer[index + 1] == Format.MARK[1]
                && buffer[index + 2] == Format.MARK[2]
                && buffer[index + 3] == Format.MARK[3];
    }

    private long nextMark(long from) throws IOException {
        long at = from;
        while (window.has(at, Format.MARK.length)) {
            if (marked(at)) {
                return at;
            }
            at++;
        }
        return window.size();
    }

    /** Whether any frame of this journal can be found in the file. */
    static boolean finds(Window window, UUID id) throws IOException {
        return new Scan(window, id).next(Format.HEADER_BYTES) < window.size();
    }

    /** Ids that are worth a try, without those that were there before. */
    static List<UUID> candidates(List<Head> heads, @Nullable UUID inHeader) {
        var ids = new ArrayList<UUID>();
        for (var head : heads) {
            if (!ids.contains(head.journal())) {
                ids.add(head.journal());
            }
        }
        if (inHeader != null && !ids.contains(inHeader)) {
            ids.add(inHeader);
        }
        return ids;
    }
}
