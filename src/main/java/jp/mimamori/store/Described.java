package jp.mimamori.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What the store has to know of a payload to find it again.
 *
 * @param kind what the payload is
 * @param patient id of the patient, never empty
 * @param entry id of the entry; null for a registration
 * @param type the entry's type; null for a registration
 * @param at when it holds
 * @param recordedAt when it was typed; null when that is not known
 * @param ward the ward that a stay names; null for all others
 */
public record Described(
        Kind kind,
        String patient,
        @Nullable String entry,
        @Nullable String type,
        Instant at,
        @Nullable Instant recordedAt,
        @Nullable String ward) {

    /** What a payload is. */
    public enum Kind {
        /** A patient was registered. */
        PATIENT,
        /** Something happened. */
        ENTRY,
        /** The payload could not be read; only the ledger says this. */
        UNREADABLE
    }

    /**
     * @throws IllegalArgumentException when a readable payload names no patient
     */
    public Described {
        if (patient.isEmpty() && kind != Kind.UNREADABLE) {
            throw new IllegalArgumentException("no patient");
        }
    }

    static Described unreadable() {
        return new Described(Kind.UNREADABLE, "", null, null, Instant.EPOCH, null, null);
    }
}
