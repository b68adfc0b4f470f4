package jp.mimamori.guideline;

import jp.mimamori.course.Entry.Axis;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How the steps of one table move (reading, section 4).
 *
 * @param steps how many there are
 * @param riseWhenTreated what a grade above the mark does at a treated step
 * @param first the drug that alone treats the first steps
 * @param outOfTurnFrom the first step after which a dose of the next step may come out of turn
 * @param cap the step at which the highest grade starts
 * @param unheard a grade and step at which "worsened" counts as "unchanged"
 * @param alone the event that leaves the step grade at 1 while it stands alone
 * @param suspicion the event that means that the complication is suspected
 */
public record AxisRules(
        Axis axis,
        int table,
        int steps,
        Rise riseWhenTreated,
        @Nullable First first,
        int outOfTurnFrom,
        @Nullable GradeStep cap,
        @Nullable GradeStep unheard,
        @Nullable String alone,
        @Nullable Suspicion suspicion) {

    public enum Rise {
        NEXT_STEP,
        SAME_STEP
    }

    /**
     * In these steps only this drug treats, unless a limit forbids it or its prompt is declined.
     */
    public record First(String drug, List<Integer> steps) {
        public First {
            steps = List.copyOf(steps);
        }
    }

    public record GradeStep(int grade, int step) {}

    /** The term means a suspicion from this grade on; rows of the suspicion apply from it too. */
    public record Suspicion(String term, int fromGrade) {}
}
