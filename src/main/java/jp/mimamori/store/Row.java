package jp.mimamori.store;

import jp.mimamori.journal.Frame;
import jp.mimamori.journal.Piece;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32C;

/**
 * A frame of the journal with its description.
 *
 * @param sequence from 1
 * @param place in its batch, from 0
 * @param of number of frames in its batch
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
record Row(long sequence, int place, int of, Described about, byte[] payload) {

    static Row of(Frame frame, Describer describer) {
        Described about;
        try {
            about = describer.describe(frame.payload());
        } catch (RuntimeException unreadable) {
            about = Described.unreadable();
        }
        return new Row(frame.sequence(), frame.place(), frame.of(), about, frame.payload());
    }

    StoredEntry entry() {
        return new StoredEntry(sequence, about, payload);
    }

    Piece piece() {
        return new Piece(sequence, place, of, payload);
    }

    boolean isReadable() {
        return about.kind() != Described.Kind.UNREADABLE;
    }

    /** CRC-32C over all that the store keeps of this row. */
    int checksum() {
        var crc = new CRC32C();
        crc.update(ByteBuffer.allocate(16).putLong(sequence).putInt(place).putInt(of).flip());
        text(crc, about.kind().name());
        text(crc, about.patient());
        text(crc, about.entry());
        text(crc, about.type());
        time(crc, about.at());
        time(crc, about.recordedAt());
        text(crc, about.ward());
        crc.update(payload);
        return (int) crc.getValue();
    }

    /** Spreads sequence and checksum over 64 bits; a patient's digest is the XOR of all. */
    long digest() {
        long mixed = sequence * 0x9E3779B97F4A7C15L ^ Integer.toUnsignedLong(checksum()) << 16;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 31;
    }

    private static void text(CRC32C crc, @Nullable String text) {
        if (text == null) {
            crc.update(0xFF);
            return;
        }
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        crc.update(0);
    }

    private static void time(CRC32C crc, @Nullable Instant instant) {
        if (instant == null) {
            crc.update(0xFF);
            return;
        }
        crc.update(
                ByteBuffer.allocate(12)
                        .putLong(instant.getEpochSecond())
                        .putInt(instant.getNano())
                        .flip());
    }
}
