package jp.mimamori.advice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.mimamori.advice.AxisState.Opening;
import jp.mimamori.course.Entry.Judgement;
import jp.mimamori.guideline.AxisRules;
import jp.mimamori.guideline.Row;
import org.jspecify.annotations.Nullable;

/**
 * The course of one table: episodes, grades and steps, by the rules of the reading's section 4. Entries come in their
 * order; the clock is brought up to each instant first.
 */
final class AxisCourse {

    private static final int DEATH = 5;
    private static final int LEAST_STEP_GRADE = 2;

    /** A time and a step grade to compare with. */
    private record Base(Instant at, int grade) {}

    private final Table table;
    private final Duration noImprovement;
    private final Duration assessedFrom;
    private final Runs runs;

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

    AxisCourse(Table table, Duration noImprovement, Duration assessedFrom) {
        this.table = table;
        this.noImprovement = noImprovement;
        this.assessedFrom = assessedFrom;
        this.runs = new Runs(severe(table.rules()));
    }

    private static int severe(AxisRules rules) {
        AxisRules.Suspicion suspicion = rules.suspicion();
        return suspicion == null ? DEATH : suspicion.fromGrade();
    }

    private AxisCourse(AxisCourse other) {
        table = other.table;
        noImprovement = other.noImprovement;
        assessedFrom = other.assessedFrom;
        runs = other.runs;
        step = other.step;
        openedAt = other.openedAt;
        opening = other.opening;
        treatedAt = other.treatedAt;
        treatedBy = other.treatedBy;
        mark = other.mark;
        base = other.base;
        improving = other.improving;
        beyondAt = other.beyondAt;
        pastCap = other.pastCap;
    }

    /** The same course as it will be later, with no new entry. */
    AxisCourse later(Instant now) {
        AxisCourse later = new AxisCourse(this);
        later.clock(now);
        return later;
    }

    Table table() {
        return table;
    }

    Runs runs() {
        return runs;
    }

    int step() {
        return step;
    }

    boolean improving() {
        return improving;
    }

    boolean treated() {
        return treatedAt != null;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant treatedAt() {
        return treatedAt;
    }

    @Nullable Instant beyondAt() {
        return beyondAt;
    }

    /** From when the rows of the open step apply: the later of its opening and of the present grade's beginning. */
    Instant stepSince() {
        Instant present = runs.presentSince();
        return present.isAfter(openedAt) ? present : openedAt;
    }

    /** The step rows of the present grade at the open step. */
    List<Row> stepRows() {
        return table.step(runs.grade(), step);
    }

    /** Rule 6a, the clock. */
    void clock(Instant now) {
        Instant treated = treatedAt;
        if (treated == null || !waitsForImprovement()) {
            return;
        }
        Instant due = treated.plus(noImprovement);
        if (!now.isBefore(due) && !runs.lastAssessment().isBefore(treated.plus(assessedFrom))) {
            next(due, false, false, Opening.NO_IMPROVEMENT);
        }
    }

    private boolean waitsForImprovement() {
        return runs.active() && step > 0 && !improving && beyondAt == null;
    }

    /** Rule 6a: 24 h have passed and nobody has said whether there was improvement; from when, else null. */
    @Nullable Instant waitingSince(Instant now) {
        Instant treated = treatedAt;
        if (treated == null || !waitsForImprovement()) {
            return null;
        }
        Instant due = treated.plus(noImprovement);
        return now.isBefore(due) ? null : due;
    }

    /** A recorded grade; {@code alone} when the term that the table sets apart stands alone. */
    void grade(Instant at, int grade, boolean alone, String entry, Present present) {
        boolean started = !runs.active() && grade >= 1 && grade < DEATH;
        int before = runs.grade();
        if (started) {
            forgetSteps();
        }
        runs.grade(at, grade, alone, entry);
        if (!runs.active()) {
            forgetSteps();
            return;
        }
        if (step == 0) {
            if (runs.stepGrade() >= LEAST_STEP_GRADE) {
                open(at, 1, Opening.FIRST);
                base = null;
            }
            return;
        }
        AxisRules.GradeStep cap = table.rules().cap();
        boolean reachesCap = cap != null && grade == cap.grade() && before < grade;
        Base compare = base;
        if (compare == null) {
            if (runs.stepGrade() == runs.stepGradeBefore()) {
                askedAgain(at, present);
            }
        } else if (runs.stepGrade() < compare.grade()) {
            improve(at);
        } else if (runs.stepGrade() > mark) {
            rise(at, reachesCap);
        } else if (runs.stepGrade() > compare.grade()) {
            open(at, capped(step, reachesCap), Opening.RETURNED);
        } else {
            unanswered(at, present);
        }
        notePastCap();
    }

    /** A recorded judgement; outside an episode it says nothing. */
    void judgement(Instant at, Judgement.Value value, Present present) {
        if (!runs.active()) {
            return;
        }
        runs.assessed(at);
        if (step == 0) {
            return;
        }
        if (base == null) {
            switch (value) {
                case WORSENED -> {
                    open(at, step, Opening.WORSENED_BEFORE);
                    base = null;
                }
                case UNCHANGED -> askedAgain(at, present);
                case IMPROVED -> {}
            }
            return;
        }
        switch (value) {
            case IMPROVED -> improve(at);
            case UNCHANGED -> unanswered(at, present);
            case WORSENED -> worsen(at, present);
        }
        notePastCap();
    }

    /** Rule 3. */
    private void improve(Instant at) {
        base = new Base(at, runs.stepGrade());
        improving = true;
        beyondAt = null;
    }

    /** Rule 5 for a grade above the mark. */
    private void rise(Instant at, boolean reachesCap) {
        if (treatedAt == null || table.rules().riseWhenTreated() == AxisRules.Rise.SAME_STEP) {
            open(at, capped(step, reachesCap), Opening.ROSE);
        } else {
            next(at, true, reachesCap, Opening.ROSE);
        }
    }

    /** Rule 5 for the judgement. */
    private void worsen(Instant at, Present present) {
        AxisRules.GradeStep unheard = table.rules().unheard();
        if (treatedAt == null) {
            open(at, step, Opening.WORSENED);
        } else if (unheard != null && runs.grade() == unheard.grade() && step == unheard.step()) {
            if (improving) {
                open(at, step, Opening.WORSENED);
            } else {
                unanswered(at, present);
            }
        } else {
            next(at, false, false, Opening.WORSENED);
        }
    }

    /** Rule 6 for an assessment that rules 3 to 5 leave unanswered. */
    private void unanswered(Instant at, Present present) {
        Base compare = base;
        if (waitingSince(at) != null) {
            next(at, false, false, Opening.NO_IMPROVEMENT);
        } else if (improving) {
            if (runs.stepGrade() >= LEAST_STEP_GRADE
                    && compare != null
                    && !at.isBefore(compare.at().plus(noImprovement))) {
                open(at, step, Opening.PLATEAU);
            }
        } else {
            askedAgain(at, present);
        }
    }

    /** Rule 6c. */
    private void askedAgain(Instant at, Present present) {
        if (treatedAt != null
                || improving
                || runs.stepGrade() < LEAST_STEP_GRADE
                || at.isBefore(openedAt.plus(noImprovement))
                || stepRows().stream().anyMatch(row -> present.asks(this, row, at))) {
            return;
        }
        boolean hadBase = base != null;
        open(at, step, Opening.ASKED_AGAIN);
        if (!hadBase) {
            base = null;
        }
    }

    /** Rule 7. */
    private void next(Instant at, boolean aboveMark, boolean reachesCap, Opening why) {
        if (step < table.rules().steps()) {
            open(at, capped(step + 1, reachesCap), why);
        } else if (aboveMark) {
            open(at, capped(step, reachesCap), why);
        } else {
            improving = false;
            base = new Base(at, runs.stepGrade());
            if (beyondAt == null) {
                beyondAt = at;
            }
        }
        notePastCap();
    }

    /** Rule 8. */
    private int capped(int wanted, boolean reachesCap) {
        AxisRules.GradeStep cap = table.rules().cap();
        return cap != null && reachesCap && !pastCap ? Math.min(wanted, cap.step()) : wanted;
    }

    private void notePastCap() {
        AxisRules.GradeStep cap = table.rules().cap();
        if (cap != null && runs.grade() == cap.grade() && step > cap.step()) {
            pastCap = true;
        }
    }

    /** A step opens afresh. */
    private void open(Instant at, int which, Opening why) {
        step = which;
        openedAt = at;
        opening = why;
        treatedAt = null;
        treatedBy = null;
        improving = false;
        base = new Base(at, runs.stepGrade());
        mark = runs.stepGrade();
        beyondAt = null;
    }

    private void treat(Instant at, String entry) {
        treatedAt = at;
        treatedBy = entry;
        mark = runs.stepGrade();
        base = new Base(at, runs.stepGrade());
        improving = false;
    }

    private void forgetSteps() {
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

    /** Rule 2: a dose treats the open step, or comes out of turn. */
    void dose(Given given, Present present) {
        if (!treatable()) {
            return;
        }
        Row first = table.first(runs.grade(), step);
        boolean firstOut = first == null || present.outOrDeclined(this, first, given.at());
        boolean countsHere = stepRows().stream().anyMatch(given::countsFor);
        if (countsHere) {
            if (treatedAt == null
                    && (firstOut || (first != null && given.countsFor(first)))) {
                treat(given.at(), given.entry());
            }
            return;
        }
        boolean inTurn = step >= table.rules().outOfTurnFrom();
        boolean mayCome = first == null || treatedAt != null || firstOut;
        if (inTurn
                && mayCome
                && table.step(runs.grade(), step + 1).stream().anyMatch(given::countsFor)) {
            open(given.at(), step + 1, Opening.OUT_OF_TURN);
            treat(given.at(), given.entry());
            notePastCap();
        }
    }

    private boolean treatable() {
        return runs.active()
                && step > 0
                && !improving
                && runs.stepGrade() >= LEAST_STEP_GRADE;
    }

    /** Rule 2: the prompt of the drug that alone treats is declined after another drug of the step was given. */
    void declined(String prompt, Instant at, String entry, Present present) {
        Row first = table.first(runs.grade(), step);
        if (!treatable()
                || treatedAt != null
                || first == null
                || !prompt.equals(present.id(this, first, at))) {
            return;
        }
        Instant since = stepSince();
        boolean otherGiven =
                stepRows().stream()
                        .filter(row -> row != first)
                        .anyMatch(row -> present.given(row, since));
        if (otherGiven) {
            treat(at, entry);
        }
    }

    AxisState state() {
        boolean active = runs.active();
        return new AxisState(
                runs.episodes(),
                active ? runs.grade() : 0,
                active ? runs.gradeSince() : null,
                step,
                step > 0 ? openedAt : null,
                treatedAt,
                improving,
                active && runs.alone(),
                active ? runs.gradedBy() : null,
                opening,
                treatedBy,
                active ? runs.lastAssessment() : null);
    }
}
