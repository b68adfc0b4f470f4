package jp.mimamori.ward;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What screens see of the ward and may do: look at the snapshot, and send entries. */
public interface Desk {

    /** What is gone by here: on the ward by patients who come now. */
    Rules rules();

    /** The tables, with the hospital's thresholds. */
    default Pack pack() {
        return rules().pack();
    }

    /** The tables as they come, without what the hospital has set. */
    default Pack guideline() {
        return rules().held().pack();
    }

    /** The way as it comes, without what the hospital has set. */
    default Pathway way() {
        return rules().held().pathway();
    }

    /** The way, with the hospital's plan of observations. */
    default Pathway pathway() {
        return rules().pathway();
    }

    /**
     * The same ward, gone by as one patient goes: with whom nobody is named, as on the ward.
     *
     * @param patient the id of who is at hand, asked anew each time
     */
    default Desk of(Supplier<String> patient) {
        return new DeskOf(this, patient);
    }

    /** The ward's time. */
    Instant now();

    /** When the ward last looked whether anything has become due: a heartbeat. */
    Instant checkedAt();

    /** How it stands with the data's safety: the automatic copy, and room on the disk. */
    default Upkeep upkeep() {
        return Upkeep.NONE;
    }

    /** The directory where the record is kept, null when it is in memory only. */
    default @Nullable Path place() {
        return null;
    }

    /** The zone in which this ward's dates are shown. */
    ZoneId zone();

    /** The latest snapshot. */
    Snapshot snapshot();

    /**
     * Calls the listener with every later snapshot, on a thread of the ward.
     *
     * @return ends the watching when run
     */
    Runnable watch(Consumer<Snapshot> listener);

    /** An id that no entry has yet. */
    String newId();

    /**
     * Records entries of a patient, or of the hospital (its id is {@link
     * jp.mimamori.pathway.Hospital#ID}), all or none. The stage completes when they are durable and
     * the snapshot shows them, or with the reason why they are not recorded; it never completes
     * exceptionally.
     */
    CompletionStage<Saved> write(String patient, List<? extends Entry> entries);

    /** Registers a patient with the first entries; refused when the id is taken. */
    CompletionStage<Saved> register(Patient patient, List<? extends Entry> entries);
}
