package jp.mimamori.advice;

import jp.mimamori.advice.AxisState.Opening;
import jp.mimamori.course.Entry.Judgement;
import jp.mimamori.guideline.AxisRules;
import jp.mimamori.guideline.Row;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The course of one table: episodes, grades and steps, by the rules of the reading's section 4.
 * Entries come in their order; the clock is brought up to each instant first.
 */
final class AxisCourse {

    private static final int DEATH = 5;
    private static final int LEAST_STEP_GRADE = 2;

    private final Table table;
    private final Duration noImprovement;
    private final Duration assessedFrom;
    private final Runs runs;

    private final OpenStep open;

    AxisCourse(Table table, Duration noImprovement, Duration assessedFrom) {
        this.table = table;
        this.noImprovement = noImprovement;
        this.assessedFrom = assessedFrom;
        this.runs = new Runs(severe(table.rules()));
        this.open = new OpenStep();
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
        open = other.open.copy();
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
        return open.step();
    }

    boolean improving() {
        return open.improving();
    }

    boolean treated() {
        return open.treatedAt() != null;
    }

    Instant openedAt() {
        return open.openedAt();
    }

    @Nullable Instant treatedAt() {
        return open.treatedAt();
    }

    @Nullable Instant beyondAt() {
        return open.beyondAt();
    }

    /**
     * From when the rows of the open step apply: the later of its opening and of the present
     * grade's beginning.
     */
    Instant stepSince() {
        Instant present = runs.presentSince();
        return present.isAfter(open.openedAt()) ? present : open.openedAt();
    }

    /** The step rows of the present grade at the open step. */
    List<Row> stepRows() {
        return table.step(runs.grade(), open.step());
    }

    /** Rule 6a, the clock. */
    void clock(Instant now) {
        Instant treated = open.treatedAt();
        if (treated == null || !waitsForImprovement()) {
            return;
        }
        Instant due = treated.plus(noImprovement);
        if (!now.isBefore(due) && !runs.lastAssessment().isBefore(treated.plus(assessedFrom))) {
            next(due, false, false, Opening.NO_IMPROVEMENT);
        }
    }

    private boolean waitsForImprovement() {
        return runs.active() && open.step() > 0 && !open.improving() && open.beyondAt() == null;
    }

    /**
     * Rule 6a: 24 h have passed and nobody has said whether there was improvement; from when, else
     * null.
     */
    @Nullable Instant waitingSince(Instant now) {
        Instant treated = open.treatedAt();
        if (treated == null || !waitsForImprovement()) {
            return null;
        }
        Instant due = treated.plus(noImprovement);
        return now.isBefore(due) ? null : due;
    }

    /** A recorded grade; {@code alone} when the term that the table sets apart stands alone. */
    void grade(Instant at, int grade, boolean alone, String entry, Present present) {
        int before = runs.grade();
        runs.grade(at, grade, alone, entry);
        if (!runs.active()) {
            open.forget();
            return;
        }
        if (open.step() == 0) {
            if (runs.stepGrade() >= LEAST_STEP_GRADE) {
                open.afresh(at, 1, runs.stepGrade(), Opening.FIRST);
                open.withoutBase();
            }
            return;
        }
        AxisRules.GradeStep cap = table.rules().cap();
        boolean reachesCap = cap != null && grade == cap.grade() && before < grade;
        OpenStep.Base compare = open.base();
        if (compare == null) {
            if (runs.stepGrade() == runs.stepGradeBefore()) {
                askedAgain(at, present);
            }
        } else if (runs.stepGrade() < compare.grade()) {
            improve(at);
        } else if (runs.stepGrade() > open.mark()) {
            rise(at, reachesCap);
        } else if (runs.stepGrade() > compare.grade()) {
            open.afresh(at, capped(open.step(), reachesCap), runs.stepGrade(), Opening.RETURNED);
        } else {
            unanswered(at, present);
        }
    }

    /** A recorded judgement; outside an episode it says nothing. */
    void judgement(Instant at, Judgement.Value value, Present present) {
        if (!runs.active()) {
            return;
        }
        runs.assessed(at);
        if (open.step() == 0) {
            return;
        }
        if (open.base() == null) {
            switch (value) {
                case WORSENED -> {
                    open.afresh(at, open.step(), runs.stepGrade(), Opening.WORSENED_BEFORE);
                    open.withoutBase();
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
    }

    /** Rule 3. */
    private void improve(Instant at) {
        open.improve(at, runs.stepGrade());
    }

    /** Rule 5 for a grade above the mark. */
    private void rise(Instant at, boolean reachesCap) {
        if (open.treatedAt() == null
                || table.rules().riseWhenTreated() == AxisRules.Rise.SAME_STEP) {
            open.afresh(at, capped(open.step(), reachesCap), runs.stepGrade(), Opening.ROSE);
        } else {
            next(at, true, reachesCap, Opening.ROSE);
        }
    }

    /** Rule 5 for the judgement. */
    private void worsen(Instant at, Present present) {
        AxisRules.GradeStep unheard = table.rules().unheard();
        if (open.treatedAt() == null) {
            open.afresh(at, open.step(), runs.stepGrade(), Opening.WORSENED);
        } else if (unheard != null
                && runs.grade() == unheard.grade()
                && open.step() == unheard.step()) {
            if (open.improving()) {
                open.afresh(at, open.step(), runs.stepGrade(), Opening.WORSENED);
            } else {
                unanswered(at, present);
            }
        } else {
            next(at, false, false, Opening.WORSENED);
        }
    }

    /** Rule 6 for an assessment that rules 3 to 5 leave unanswered. */
    private void unanswered(Instant at, Present present) {
        OpenStep.Base compare = open.base();
        if (waitingSince(at) != null) {
            next(at, false, false, Opening.NO_IMPROVEMENT);
        } else if (open.improving()) {
            if (runs.stepGrade() >= LEAST_STEP_GRADE
                    && compare != null
                    && !at.isBefore(compare.at().plus(noImprovement))) {
                open.afresh(at, open.step(), runs.stepGrade(), Opening.PLATEAU);
            }
        } else {
            askedAgain(at, present);
        }
    }

    /** Rule 6c. */
    private void askedAgain(Instant at, Present present) {
        if (open.treatedAt() != null
                || open.improving()
                || runs.stepGrade() < LEAST_STEP_GRADE
                || at.isBefore(open.openedAt().plus(noImprovement))
                || stepRows().stream().anyMatch(row -> present.asks(this, row, at))) {
            return;
        }
        boolean hadBase = open.base() != null;
        open.afresh(at, open.step(), runs.stepGrade(), Opening.ASKED_AGAIN);
        if (!hadBase) {
            open.withoutBase();
        }
    }

    /** Rule 7. */
    private void next(Instant at, boolean aboveMark, boolean reachesCap, Opening why) {
        if (open.step() < table.rules().steps()) {
            open.afresh(at, capped(open.step() + 1, reachesCap), runs.stepGrade(), why);
        } else if (aboveMark) {
            open.afresh(at, capped(open.step(), reachesCap), runs.stepGrade(), why);
        } else {
            open.beyond(at, runs.stepGrade());
        }
        noteCapPassed();
    }

    /** Rule 8. */
    private int capped(int wanted, boolean reachesCap) {
        AxisRules.GradeStep cap = table.rules().cap();
        return cap != null && reachesCap && !open.pastCap() ? Math.min(wanted, cap.step()) : wanted;
    }

    private void noteCapPassed() {
        AxisRules.GradeStep cap = table.rules().cap();
        if (cap != null && runs.grade() == cap.grade() && open.step() > cap.step()) {
            open.passCap();
        }
    }

    /** Rule 2: a dose treats the open step, or comes out of turn. */
    void dose(Given given, Present present) {
        if (!treatable()) {
            return;
        }
        Row first = table.first(runs.grade(), open.step());
        boolean firstOut = first == null || present.outOrDeclined(this, first, given.at());
        boolean countsHere = stepRows().stream().anyMatch(given::countsFor);
        if (countsHere) {
            if (open.treatedAt() == null
                    && (firstOut || (first != null && given.countsFor(first)))) {
                open.treat(given.at(), given.entry(), runs.stepGrade());
            }
            return;
        }
        boolean inTurn = open.step() >= table.rules().outOfTurnFrom();
        boolean mayCome = first == null || open.treatedAt() != null || firstOut;
        if (inTurn
                && mayCome
                && table.step(runs.grade(), open.step() + 1).stream().anyMatch(given::countsFor)) {
            open.afresh(given.at(), open.step() + 1, runs.stepGrade(), Opening.OUT_OF_TURN);
            open.treat(given.at(), given.entry(), runs.stepGrade());
            noteCapPassed();
        }
    }

    private boolean treatable() {
        return runs.active()
                && open.step() > 0
                && !open.improving()
                && runs.stepGrade() >= LEAST_STEP_GRADE;
    }

    /**
     * Rule 2: the prompt of the drug that alone treats is declined after another drug of the step
     * was given.
     */
    void declined(String prompt, Instant at, String entry, Present present) {
        Row first = table.first(runs.grade(), open.step());
        if (!treatable()
                || open.treatedAt() != null
                || first == null
                || !prompt.equals(present.id(this, first, at))) {
            return;
        }
        Instant since = stepSince();
        boolean otherGiven =
                stepRows().stream()
                        .filter(row -> !row.equals(first))
                        .anyMatch(row -> present.given(row, since));
        if (otherGiven) {
            open.treat(at, entry, runs.stepGrade());
        }
    }

    AxisState state() {
        boolean active = runs.active();
        return new AxisState(
                runs.episodes(),
                active ? runs.grade() : 0,
                active ? runs.gradeSince() : null,
                open.step(),
                open.step() > 0 ? open.openedAt() : null,
                open.treatedAt(),
                open.improving(),
                active && runs.alone(),
                active ? runs.gradedBy() : null,
                open.opening(),
                open.treatedBy(),
                active ? runs.lastAssessment() : null);
    }
}
