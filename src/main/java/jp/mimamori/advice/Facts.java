package jp.mimamori.advice;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.AxisRules;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The facts on which prompts of one answer rest. */
final class Facts {

    private final Pack pack;
    private final Advice advice;
    private final Taken known;
    private final List<Fact> facts = new ArrayList<>();

    Facts(Pack pack, Advice advice, Taken known) {
        this.pack = pack;
        this.advice = advice;
        this.known = known;
    }

    List<Fact> of(Prompt prompt) {
        pack.row(prompt.row()).ifPresent(this::row);
        pack.own(prompt.row()).ifPresent(rule -> own(rule, prompt));
        return List.copyOf(facts);
    }

    /** Whether a prompt of the program's own speaks of the drugs that make a course. */
    static boolean aboutCourse(Pack pack, Prompt prompt) {
        OwnRule rule = pack.own(prompt.row()).orElse(null);
        return switch (rule) {
            case OwnRule.NoOrder _,
                    OwnRule.TwoOrders _,
                    OwnRule.TooFewDoses _,
                    OwnRule.LongCourse _,
                    OwnRule.LongExposure _,
                    OwnRule.LongDrug _ ->
                    true;
            case OwnRule.NoInfusion _,
                    OwnRule.Missing _,
                    OwnRule.Reassess _,
                    OwnRule.FindingsAbove _,
                    OwnRule.ScoreDrop _,
                    OwnRule.SuspectedBelow _,
                    OwnRule.Beyond _ ->
                    false;
            case null -> false;
        };
    }

    private void row(Row row) {
        graded(row.axis());
        switch (row.when()) {
            case EARLY, LATE -> infused();
            case STEP -> {
                opened(row.axis());
                treated(row.axis());
            }
            case ALONE -> {}
            case SUSPECTED -> suspected();
        }
    }

    private void own(OwnRule rule, Prompt prompt) {
        switch (rule) {
            case OwnRule.NoInfusion _ -> {
                graded(Axis.CRS);
                graded(Axis.NEURO);
            }
            case OwnRule.Missing _ -> {}
            case OwnRule.NoOrder _, OwnRule.TooFewDoses _ -> latestOfCourse();
            case OwnRule.Reassess r -> {
                graded(r.axis());
                Instant assessed = advice.axis(r.axis()).lastAssessedAt();
                if (assessed != null) {
                    facts.add(new Fact.Assessed(r.axis(), assessed));
                }
                treated(r.axis());
            }
            case OwnRule.FindingsAbove _ -> {
                found();
                graded(Axis.CRS);
            }
            case OwnRule.ScoreDrop _ -> {
                scored(prompt.since());
                graded(Axis.NEURO);
            }
            case OwnRule.SuspectedBelow r -> {
                suspected();
                graded(r.axis());
            }
            case OwnRule.Beyond r -> {
                graded(r.axis());
                opened(r.axis());
                treated(r.axis());
            }
            case OwnRule.TwoOrders _ -> latestOfCourse();
            case OwnRule.LongCourse r -> counted(prompt, r.hours());
            case OwnRule.LongExposure r -> counted(prompt, r.hours());
            case OwnRule.LongDrug r -> counted(prompt, r.hours());
        }
    }

    private void graded(Axis axis) {
        AxisState state = advice.axis(axis);
        if (state.since() != null) {
            facts.add(
                    new Fact.Graded(
                            axis, state.grade(), state.alone(), state.since(), state.gradedBy()));
        }
    }

    private void opened(Axis axis) {
        AxisState state = advice.axis(axis);
        if (state.openedAt() != null) {
            facts.add(new Fact.Opened(axis, state.step(), state.opening(), state.openedAt()));
        }
    }

    private void treated(Axis axis) {
        AxisState state = advice.axis(axis);
        if (state.treatedAt() != null) {
            facts.add(new Fact.Treated(axis, state.treatedAt(), state.treatedBy()));
        }
    }

    private void infused() {
        Entry.Infusion infusion = known.infusion();
        if (infusion != null) {
            facts.add(
                    new Fact.Infused(
                            infusion.at(),
                            infusion.id(),
                            infusion.at().plus(Duration.ofHours(pack.clockHours()))));
        }
    }

    private void suspected() {
        AxisRules.Suspicion rule = pack.rules(Axis.NEURO).suspicion();
        Entry.CerebralEdema word = known.latest(Entry.CerebralEdema.class);
        if (word != null && word.suspected()) {
            facts.add(new Fact.Suspected(word.at(), word.id()));
        }
        Entry.NeuroGrade grade = known.latest(Entry.NeuroGrade.class);
        if (rule != null
                && grade != null
                && grade.events().stream()
                        .anyMatch(e ->
                                e.term().equals(rule.term()) && e.grade() >= rule.fromGrade())) {
            facts.add(new Fact.Suspected(grade.at(), grade.id()));
        }
    }

    private void found() {
        for (String reason : advice.leastGrade().reasons()) {
            known.byId(Entry.class, reason)
                    .ifPresent(finding ->
                            facts.add(
                                    new Fact.Found(
                                            finding,
                                            FindingsSoFar.least(pack.findings(), finding))));
        }
    }

    private void scored(Instant since) {
        Entry.Ice low = known.latest(Entry.Ice.class, ice -> ice.at().equals(since));
        if (low == null) {
            return;
        }
        Entry.Ice before = known.latest(Entry.Ice.class, ice -> ice.at().isBefore(since));
        facts.add(
                new Fact.Scored(
                        low.score(), before == null ? null : before.score(), low.at(), low.id()));
    }

    private void latestOfCourse() {
        dose(known.latest(Entry.Medication.class, this::ofCourse));
    }

    /**
     * The dose from which the hours of the prompt are counted; the latest of the course when none
     * is that old.
     */
    private void counted(Prompt prompt, int hours) {
        Instant from = prompt.since().minus(Duration.ofHours(hours));
        Entry.Medication first =
                known.latest(Entry.Medication.class, m -> ofCourse(m) && m.at().equals(from));
        dose(first);
        if (first == null) {
            latestOfCourse();
        }
    }

    private boolean ofCourse(Entry.Medication dose) {
        return pack.course().drugs().contains(dose.drug());
    }

    private void dose(Entry.@Nullable Medication dose) {
        if (dose != null) {
            facts.add(Fact.Dosed.of(dose));
        }
    }
}
