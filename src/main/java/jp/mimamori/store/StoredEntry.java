package jp.mimamori.store;

import java.nio.charset.StandardCharsets;

/**
 * One payload, as it was appended.
 *
 * @param sequence its place in the journal, from 1
 * @param about what its describer said
 * @param payload not copied: do not write into it
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by sequence, if at all.
public record StoredEntry(long sequence, Described about, byte[] payload) {

    /** The payload as text. */
    public String json() {
        return new String(payload, StandardCharsets.UTF_8);
    }
}
