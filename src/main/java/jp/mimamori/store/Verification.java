package jp.mimamori.store;

import jp.mimamori.journal.Reading;

/**
 * What a check of everything found.
 *
 * @param journal the chain, from its header to the newest frame that is known anywhere
 * @param store how the store compares with it, row by row
 * @param rows of the store that were compared
 * @param differs sequence of the first frame that the store does not hold as it is; 0: none
 */
public record Verification(Reading journal, Store store, long rows, long differs) {

    /** How the store compares with the journal. */
    public enum Store {
        /** Every row is the journal's, and none is missing. */
        SAME,
        /** The same, but for the newest entries, which the next opening adds. */
        BEHIND,
        /** A row is another one, or missing. The next opening, or this ledger, makes it anew. */
        DIFFERS,
        /** It is not there, or cannot be read. The next opening makes it anew. */
        UNUSABLE,
        /** Another process has it, so only the journal was checked. */
        IN_USE
    }

    /** Whether nothing that was ever acknowledged was changed, lost or damaged in the journal. */
    public boolean isJournalWhole() {
        return journal.isWhole();
    }
}
