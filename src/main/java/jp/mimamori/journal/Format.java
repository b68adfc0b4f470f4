package jp.mimamori.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** The bytes of version 1, as the package's page gives them. */
final class Format {

    static final String FILE = "journal.mjl";

    static final int HEADER_BYTES = 64;
    static final int FRAME_BYTES = 60;

    /** Longest payload, in bytes: what a row of the store can hold. */
    static final int MAX_PAYLOAD = 1_048_576;

    static final byte[] MARK = "MJF1".getBytes(StandardCharsets.US_ASCII);

    static final int AT_CHECKSUM = 4;
    static final int AT_LENGTH = 8;
    static final int AT_PLACE = 12;
    static final int AT_OF = 16;
    static final int AT_SEQUENCE = 20;
    static final int AT_PREVIOUS = 28;

    private static final String NAME = "mimamori-journal/";
    private static final int VERSION = 1;
    private static final int AT_ID = 32;
    private static final int AT_HEADER_CHECKSUM = 60;
    private static final Pattern NAMED = Pattern.compile(NAME + "([0-9]{1,6})\n\0*");

    private Format() {}

    /** What the first bytes of a file say. */
    sealed interface Header {
        /** A journal of this version. */
        record Good(UUID id) implements Header {}

        /** A journal of another version. */
        record Other(int version) implements Header {}

        /** The checksum is wrong; this may still be the id. */
        record Bad(UUID id) implements Header {}

        /** Too short, or the checksum is right and the name is another. */
        record None() implements Header {}
    }

    static byte[] header(UUID id) {
        var bytes = ByteBuffer.allocate(HEADER_BYTES);
        bytes.put((NAME + VERSION + "\n").getBytes(StandardCharsets.US_ASCII));
        bytes.putLong(AT_ID, id.getMostSignificantBits());
        bytes.putLong(AT_ID + 8, id.getLeastSignificantBits());
        var crc = new CRC32C();
        crc.update(bytes.array(), 0, AT_HEADER_CHECKSUM);
        bytes.putInt(AT_HEADER_CHECKSUM, (int) crc.getValue());
        return bytes.array();
    }

    static Header readHeader(byte[] bytes) {
        if (bytes.length < HEADER_BYTES) {
            return new Header.None();
        }
        var buffer = ByteBuffer.wrap(bytes);
        var id = new UUID(buffer.getLong(AT_ID), buffer.getLong(AT_ID + 8));
        var crc = new CRC32C();
        crc.update(bytes, 0, AT_HEADER_CHECKSUM);
        if (buffer.getInt(AT_HEADER_CHECKSUM) != (int) crc.getValue()) {
            return new Header.Bad(id);
        }
        var named = NAMED.matcher(new String(bytes, 0, AT_ID, StandardCharsets.US_ASCII));
        if (!named.matches()) {
            return new Header.None();
        }
        int version = Integer.parseInt(named.group(1));
        return version == VERSION ? new Header.Good(id) : new Header.Other(version);
    }

    /** The hash that the first frame follows. */
    static Head start(UUID id) {
        return new Head(id, 0, new FrameHash(sha256().digest(header(id))));
    }

    /** A whole frame after {@code previous}. */
    static byte[] frame(Head previous, int place, int of, byte[] payload) {
        var bytes = ByteBuffer.allocate(FRAME_BYTES + payload.length);
        bytes.put(MARK).putInt(0).putInt(payload.length).putInt(place).putInt(of);
        bytes.putLong(previous.sequence() + 1).put(previous.hash().bytes()).put(payload);
        var crc = checksum(previous.journal());
        crc.update(bytes.array(), AT_LENGTH, bytes.capacity() - AT_LENGTH);
        bytes.putInt(AT_CHECKSUM, (int) crc.getValue());
        return bytes.array();
    }

    static Head headAfter(Head previous, byte[] frame) {
        return new Head(
                previous.journal(), previous.sequence() + 1, new FrameHash(sha256().digest(frame)));
    }

    /** A checksum that has taken the journal's id, so that no other journal's frame fits. */
    static CRC32C checksum(UUID id) {
        var crc = new CRC32C();
        crc.update(
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .flip());
        return crc;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
