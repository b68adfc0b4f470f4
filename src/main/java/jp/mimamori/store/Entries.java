package jp.mimamori.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What can be asked of the entries. Nothing that is damaged is left out in silence. */
public interface Entries {

    /** What is known of the data now; may become worse while it is used. */
    Condition condition();

    /** Ids of all patients, in the order in which they first appeared. */
    List<String> patients();

    /**
     * All of a patient, in the journal's order; empty when nobody has this id.
     *
     * @throws StoreFailed when neither the store nor the journal answers
     */
    List<StoredEntry> entriesOf(String patient);

    /**
     * The newest of a type, by its place in the journal.
     *
     * @throws StoreFailed when neither the store nor the journal answers
     */
    Optional<StoredEntry> newest(String patient, String type);

    /**
     * All that hold at a time within {@code from} (included) and {@code to} (not), by time.
     *
     * @throws StoreFailed when neither the store nor the journal answers
     */
    List<StoredEntry> between(Instant from, Instant to);

    /**
     * The same, of patients whose last stay before {@code to} is in this ward. A stay counts as it
     * was recorded: whether it was corrected later is for the course to say.
     *
     * @throws StoreFailed when neither the store nor the journal answers
     */
    List<StoredEntry> between(Instant from, Instant to, String ward);
}
