package jp.mimamori.store;

import jp.mimamori.journal.Reading;

import java.lang.System.Logger.Level;
import java.util.Set;

/**
 * What is known of the data now. Whoever gives advice asks {@link #isWhole(String)} first.
 *
 * @param journal what the last reading of the journal found
 * @param store what was done about the store
 * @param added entries that were in the journal and not yet in the store when it was opened
 * @param damaged patients of whom an entry is lost, or not to be trusted
 * @param anybody whether it is not known whose entries are lost: it may be anybody's
 */
public record Condition(
        Reading journal, Store store, long added, Set<String> damaged, boolean anybody) {

    /** What was done about the store. */
    public enum Store {
        /** There was nothing yet. */
        NEW,
        /** It was as the journal is. */
        SAME,
        /** It was behind, and was given the entries it did not have. */
        CAUGHT_UP,
        /** It was lost, foreign, of another version, or damaged, and was made anew. */
        MADE_ANEW,
        /** It cannot be used; the journal's entries are in memory, and are saved there. */
        IN_MEMORY
    }

    public Condition {
        damaged = Set.copyOf(damaged);
    }

    /** Whether all that was ever acknowledged of this patient is here, unchanged. */
    public boolean isWhole(String patient) {
        return !anybody && !damaged.contains(patient);
    }

    /** Whether this is so of every patient. */
    public boolean isWhole() {
        return !anybody && damaged.isEmpty();
    }

    /** For the log: numbers, and no patient. */
    String told() {
        return "opened: %d entries, store %s, %d added, patients with damage: %s"
                .formatted(journal.frames(), store, added, anybody ? "anybody" : damaged.size());
    }

    Level level() {
        return isWhole() && (store == Store.SAME || store == Store.NEW)
                ? Level.INFO
                : Level.WARNING;
    }

    Condition with(Store now) {
        return new Condition(journal, now, added, damaged, anybody);
    }
}
