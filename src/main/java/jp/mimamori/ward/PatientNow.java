package jp.mimamori.ward;

import jp.mimamori.advice.Advice;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;

import org.jspecify.annotations.Nullable;

/**
 * One patient in a snapshot.
 *
 * @param course all entries
 * @param patient with the latest demographics
 * @param stay the latest ward and bed, null when never recorded
 * @param discharged whether the latest of stay and discharge is a discharge
 * @param advice null when it cannot be judged
 * @param cannotJudge why not (判定できません), null when advice is there
 */
public record PatientNow(
        Course course,
        Patient patient,
        Entry.@Nullable Stay stay,
        boolean discharged,
        @Nullable Advice advice,
        @Nullable CannotJudge cannotJudge) {

    public PatientNow {
        if ((advice == null) == (cannotJudge == null)) {
            throw new IllegalArgumentException("either advice or why there is none");
        }
    }

    /** Why no advice is given. */
    public enum CannotJudge {
        /** The patient's record is damaged or incomplete. */
        RECORD_DAMAGED,
        /** The evaluation failed: a fault of the program. */
        EVALUATION_FAILED,
        /** The guideline pack failed its own test. */
        PACK_FAILED
    }
}
