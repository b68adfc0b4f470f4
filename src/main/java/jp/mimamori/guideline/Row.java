package jp.mimamori.guideline;

import jp.mimamori.course.Entry.Axis;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One order of a management table.
 *
 * @param id verbatim as in the reading, section 3
 * @param grade at which the row applies
 * @param when what else must hold
 * @param steps at which it applies, for {@link When#STEP}; empty otherwise
 * @param everyHours interval between doses, hours
 * @param days how long, days
 * @param counts which doses answer the row; ignored without a drug
 * @param asked until when it is asked
 */
public record Row(
        String id,
        Axis axis,
        int grade,
        When when,
        List<Integer> steps,
        Action action,
        @Nullable String drug,
        @Nullable DoseRule dose,
        @Nullable Span everyHours,
        @Nullable Span days,
        Counts counts,
        Asked asked,
        Words words,
        Cite cite) {

    /** What must hold beside the grade. */
    public enum When {
        /** Before the table's clock (hours since the infusion) has run out. */
        EARLY,
        /** From that clock's end on. */
        LATE,
        /** At the open step. */
        STEP,
        /** When the term that the table sets apart stands alone. */
        ALONE,
        /** While the complication that the table names is suspected. */
        SUSPECTED
    }

    /**
     * Until when a row with a drug is asked, beside "until a dose that counts is given at or after
     * its since" (reading, section 4).
     *
     * @param oncePerGrade a dose since the present grade began answers it at every step
     * @param quietHours not for these hours after a counting dose given before
     * @param oncePerEpisode not after any dose since the episode began
     * @param orElse the row whose doses answer this one too
     */
    public record Asked(
            boolean oncePerGrade,
            @Nullable Integer quietHours,
            boolean oncePerEpisode,
            @Nullable String orElse) {

        public static final Asked PLAIN = new Asked(false, null, false, null);
    }

    public Row {
        steps = List.copyOf(steps);
        counts = counts == null ? Counts.ANY : counts;
        asked = asked == null ? Asked.PLAIN : asked;
        if ((when == When.STEP) == steps.isEmpty()) {
            throw new IllegalArgumentException(id + ": steps go with a step row");
        }
        if (dose != null && drug == null) {
            throw new IllegalArgumentException(id + ": a dose of no drug");
        }
        if (action.asksDose() && drug != null && dose == null) {
            throw new IllegalArgumentException(id + ": a drug is asked without a dose");
        }
    }

    /** Whether the row applies at a step. */
    public boolean at(int step) {
        return steps.contains(step);
    }
}
