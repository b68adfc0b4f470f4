package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What follows the journal in a backup, and says what it has to be. The last 32 bytes are the
 * SHA-256 of all bytes before them, in this version and in every later one.
 *
 * @param length of the journal before it, in bytes
 * @param head the journal's newest frame
 * @param frames number of whole frames
 * @param madeAt to the millisecond
 */
record BackupEnd(long length, Head head, long frames, Instant madeAt) {

    static final int BYTES = 144;
    static final int HASHED_BYTES = BYTES - FrameHash.BYTES;

    private static final String NAME = "mimamori-backup/";
    private static final int VERSION = 1;
    private static final int NAME_BYTES = 32;
    private static final Pattern NAMED = Pattern.compile(NAME + "([0-9]{1,6})\n\0*");

    /** Number of frames that were lost already when it was made. */
    long lost() {
        return head.sequence() - frames;
    }

    /** All but the hash at its end. */
    byte[] hashed() {
        var bytes = ByteBuffer.allocate(HASHED_BYTES);
        bytes.put((NAME + VERSION + "\n").getBytes(StandardCharsets.US_ASCII));
        bytes.position(NAME_BYTES);
        bytes.putLong(head.journal().getMostSignificantBits());
        bytes.putLong(head.journal().getLeastSignificantBits());
        bytes.putLong(length).putLong(head.sequence()).put(head.hash().bytes());
        bytes.putLong(madeAt.toEpochMilli()).putLong(frames);
        return bytes.array();
    }

    /**
     * Reads the end of a file; null when it is not the end of a backup. Says nothing of the rest.
     *
     * @throws BackupRefused when a newer version wrote it
     */
    static @Nullable BackupEnd read(DiskFile file, Path path) throws IOException {
        long size = file.size();
        var bytes = new Window(file, size).copy(size - BYTES, BYTES);
        if (bytes.length < BYTES) {
            return null;
        }
        var named = name(bytes);
        if (!named.matches()) {
            return null;
        }
        if (Integer.parseInt(named.group(1)) != VERSION) {
            throw new BackupRefused(
                    BackupRefused.Reason.NEWER_VERSION, path, "a backup of a newer version");
        }
        var buffer = ByteBuffer.wrap(bytes, NAME_BYTES, BYTES - NAME_BYTES);
        var id = new UUID(buffer.getLong(), buffer.getLong());
        long length = buffer.getLong();
        long sequence = buffer.getLong();
        var hash = new byte[FrameHash.BYTES];
        buffer.get(hash);
        var madeAt = Instant.ofEpochMilli(buffer.getLong());
        var head = new Head(id, sequence, new FrameHash(hash));
        return new BackupEnd(length, head, buffer.getLong(), madeAt);
    }

    private static Matcher name(byte[] bytes) {
        return NAMED.matcher(new String(bytes, 0, NAME_BYTES, StandardCharsets.US_ASCII));
    }

    /** Whether the file ends as a backup of any version does. */
    static boolean isNamed(DiskFile file) throws IOException {
        long size = file.size();
        var bytes = new Window(file, size).copy(size - BYTES, BYTES);
        return bytes.length == BYTES && name(bytes).matches();
    }

    /** Whether these are the hash's bytes at the end of the file. */
    static boolean isHash(byte[] digest, DiskFile file) throws IOException {
        long size = file.size();
        var kept = new Window(file, size).copy(size - digest.length, digest.length);
        return Arrays.equals(digest, kept);
    }
}
