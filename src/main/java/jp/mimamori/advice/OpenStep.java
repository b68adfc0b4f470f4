package jp.mimamori.advice;

import jp.mimamori.advice.AxisState.Opening;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The open step of one table: when it opened and was treated, and what a later grade is compared
 * with.
 */
final class OpenStep {

    /** A time and a step grade to compare with. */
    record Base(Instant at, int grade) {}

    private int step;
    private Instant openedAt = Instant.MIN;
    private @Nullable Opening opening;
    private @Nullable Instant treatedAt;
    private @Nullable String treatedBy;
    private int mark;
    private @Nullable Base base;
    private boolean improving;
    private @Nullable Instant beyondAt;
    private boolean pastCap;

    OpenStep copy() {
        OpenStep copy = new OpenStep();
        copy.step = step;
        copy.openedAt = openedAt;
        copy.opening = opening;
        copy.treatedAt = treatedAt;
        copy.treatedBy = treatedBy;
        copy.mark = mark;
        copy.base = base;
        copy.improving = improving;
        copy.beyondAt = beyondAt;
        copy.pastCap = pastCap;
        return copy;
    }

    /** No step is open. */
    void forget() {
        step = 0;
        openedAt = Instant.MIN;
        opening = null;
        treatedAt = null;
        treatedBy = null;
        mark = 0;
        base = null;
        improving = false;
        beyondAt = null;
        pastCap = false;
    }

    /**
     * A step opens afresh: not treated, not improving, compared with now; a raised consult is
     * withdrawn.
     */
    void afresh(Instant at, int which, int stepGrade, Opening why) {
        step = which;
        openedAt = at;
        opening = why;
        treatedAt = null;
        treatedBy = null;
        improving = false;
        base = new Base(at, stepGrade);
        mark = stepGrade;
        beyondAt = null;
    }

    void withoutBase() {
        base = null;
    }

    void treat(Instant at, String entry, int stepGrade) {
        treatedAt = at;
        treatedBy = entry;
        mark = stepGrade;
        base = new Base(at, stepGrade);
        improving = false;
    }

    void improve(Instant at, int stepGrade) {
        base = new Base(at, stepGrade);
        improving = true;
        beyondAt = null;
    }

    /** The last step has brought no improvement; the consult's time stays the first. */
    void beyond(Instant at, int stepGrade) {
        improving = false;
        base = new Base(at, stepGrade);
        if (beyondAt == null) {
            beyondAt = at;
        }
    }

    void passCap() {
        pastCap = true;
    }

    /** 0 when no step is open. */
    int step() {
        return step;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Opening opening() {
        return opening;
    }

    @Nullable Instant treatedAt() {
        return treatedAt;
    }

    /** Id of the dose or the decline that treated it. */
    @Nullable String treatedBy() {
        return treatedBy;
    }

    /** The step grade when it was treated, or else when it opened. */
    int mark() {
        return mark;
    }

    @Nullable Base base() {
        return base;
    }

    boolean improving() {
        return improving;
    }

    @Nullable Instant beyondAt() {
        return beyondAt;
    }

    /**
     * Whether a step past the highest grade's first one was open at that grade in this episode
     * (rule 8).
     */
    boolean pastCap() {
        return pastCap;
    }
}
