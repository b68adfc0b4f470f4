package jp.mimamori.ward;

import java.util.List;

/** What became of entries that were sent. */
public sealed interface Saved {

    /** They are durable, and the snapshot shows them. */
    record Done(Snapshot snapshot) implements Saved {}

    /** They contradict the record; nothing is recorded. */
    record Refused(Reason reason, List<String> details) implements Saved {
        public Refused {
            details = List.copyOf(details);
        }
    }

    /**
     * They could not be made durable (full disk, I/O error); nothing is recorded, and it may be
     * tried again.
     *
     * @param mayRemain whether they could not be taken back either: when the data are opened the
     *     next time they may be found recorded
     */
    record NotDurable(boolean mayRemain) implements Saved {
        public NotDurable() {
            this(false);
        }
    }

    /** Why entries are refused. */
    enum Reason {
        UNKNOWN_PATIENT,
        PATIENT_EXISTS,
        ID_TAKEN,
        /** 本品の再投与はしない: one infusion only (guideline, section 1). */
        SECOND_INFUSION,
        NO_SUCH_ENTRY,
        /** A judgement outside an episode (reading, section 4). */
        JUDGEMENT_WITHOUT_EPISODE,
        /** A neurologic term without that grade. */
        NO_SUCH_GRADE,
        /** The entry's time lies after now. */
        IN_THE_FUTURE,
        /** A patient cannot go by a pack that is not held, or was taken back. */
        NO_SUCH_PACK,
        /** A pack of that id is held already. */
        PACK_EXISTS,
        /** A pack that is not understood, fails its own cases or is too large for the journal. */
        PACK_UNFIT
    }
}
