package jp.mimamori.advice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Where one table stands for the patient.
 *
 * @param episode number of episodes so far
 * @param grade present grade, 0 outside an episode
 * @param since when the present grade began
 * @param step the open step, 0 when none is open
 * @param improving whether improvement has been seen since the step was treated or opened
 * @param alone whether the term that the table sets apart stands alone
 * @param gradedBy id of the entry that began the present grade
 * @param opening why the open step opened
 * @param treatedBy id of the entry that treated the open step
 * @param lastAssessedAt the latest grade or judgement of the episode
 */
public record AxisState(
        int episode,
        int grade,
        @Nullable Instant since,
        int step,
        @Nullable Instant openedAt,
        @Nullable Instant treatedAt,
        boolean improving,
        boolean alone,
        @Nullable String gradedBy,
        @Nullable Opening opening,
        @Nullable String treatedBy,
        @Nullable Instant lastAssessedAt) {

    /** Why a step opened, by the rule of the reading's section 4. */
    public enum Opening {
        /** Rule 1: the first grade of 2 or more. */
        FIRST,
        /** Rule 1: worsened before anything was given. */
        WORSENED_BEFORE,
        /** Rule 4: the grade returned after improvement. */
        RETURNED,
        /** Rule 5: a higher grade. */
        ROSE,
        /** Rule 5: judged worse. */
        WORSENED,
        /** Rule 6a: 24 h without improvement. */
        NO_IMPROVEMENT,
        /** Rule 6b: the improvement came to a stand. */
        PLATEAU,
        /** Rule 6c: nothing of the step was asked any more for 24 h. */
        ASKED_AGAIN,
        /** Rule 2: a dose of the next step was given. */
        OUT_OF_TURN
    }
}
