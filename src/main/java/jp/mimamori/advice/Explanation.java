package jp.mimamori.advice;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why a prompt is asked, what its dose rests on, and what stands beside it (reading, sections 4 and
 * 5).
 *
 * @param basis null when the row has no dose
 * @param facts on which the prompt rests, the most telling first
 * @param limit of the row's drug, null when it has none
 * @param next what the table says next, the earliest known first
 * @param sameDrug what the other table says now of the same drug; nothing is added up
 * @param orders active orders of the drug, or of every drug that makes a course with it
 * @param lastDose the latest dose of the drug, null without one
 */
public record Explanation(
        Prompt prompt,
        @Nullable DoseBasis basis,
        List<Fact> facts,
        @Nullable LimitUse limit,
        List<TableNext> next,
        List<Prompt> sameDrug,
        List<Fact.Ordered> orders,
        Fact.@Nullable Dosed lastDose) {

    public Explanation {
        facts = List.copyOf(facts);
        next = List.copyOf(next);
        sameDrug = List.copyOf(sameDrug);
        orders = List.copyOf(orders);
    }

    /** A limit and how far it has been used. */
    public record LimitUse(Limit limit, LimitState state) {

        /** Of a drug as an answer has it; empty when the pack limits it not. */
        public static Optional<LimitUse> of(Pack pack, Advice advice, String drug) {
            return pack.limit(drug)
                    .flatMap(limit ->
                            advice.limited().stream()
                                    .filter(state -> state.drug().equals(drug))
                                    .findFirst()
                                    .map(state -> new LimitUse(limit, state)));
        }

        public boolean reached() {
            return !Doses.allows(limit, state);
        }
    }

    /**
     * Explains a prompt of an answer.
     *
     * @param advice of this course, with this prompt
     */
    public static Explanation of(Pack pack, Course course, Advice advice, Prompt prompt) {
        Taken known = Taken.until(course, advice.at());
        Row row = pack.row(prompt.row()).orElse(null);
        String drug = prompt.drug();
        return new Explanation(
                prompt,
                row == null ? null : DoseBasis.of(pack, row, course, advice.at()),
                new Facts(pack, advice, known).of(prompt),
                drug == null ? null : LimitUse.of(pack, advice, drug).orElse(null),
                next(pack, advice, known, prompt, row),
                row == null ? List.of() : sameDrug(pack, advice, row),
                orders(pack, advice, known, prompt, row),
                drug == null
                        ? null
                        : dosed(known.latest(Entry.Medication.class, m -> m.drug().equals(drug))));
    }

    private static Fact.@Nullable Dosed dosed(Entry.@Nullable Medication dose) {
        return dose == null ? null : Fact.Dosed.of(dose);
    }

    private static List<TableNext> next(
            Pack pack, Advice advice, Taken known, Prompt prompt, @Nullable Row row) {
        List<TableNext> next = new ArrayList<>();
        if (prompt.action() == Action.WITHHOLD && prompt.allowedAgainAt() != null) {
            next.add(
                    new TableNext(
                            TableNext.Why.ALLOWED_AGAIN,
                            prompt.allowedAgainAt(),
                            row == null ? List.of() : List.of(row)));
        }
        if (prompt.until() != null) {
            next.add(new TableNext(TableNext.Why.DEFERRAL_ENDS, prompt.until(), List.of()));
        }
        if (row != null && row.when() == Row.When.EARLY) {
            Entry.Infusion infusion = known.infusion();
            if (infusion != null) {
                next.add(
                        new TableNext(
                                TableNext.Why.CLOCK,
                                infusion.at().plus(Duration.ofHours(pack.clockHours())),
                                rows(pack, row.axis(), row.grade(), Row.When.LATE, 0)));
            }
        }
        if (row != null && row.when() == Row.When.STEP) {
            next.add(afterStep(pack, advice.axis(row.axis()), row));
        }
        return next;
    }

    private static TableNext afterStep(Pack pack, AxisState axis, Row row) {
        Instant treated = axis.treatedAt();
        Instant at =
                treated == null || axis.improving()
                        ? null
                        : treated.plus(Duration.ofHours(pack.noImprovementHours()));
        return new TableNext(
                TableNext.Why.NO_IMPROVEMENT,
                at,
                rows(pack, row.axis(), row.grade(), Row.When.STEP, axis.step() + 1));
    }

    private static List<Row> rows(Pack pack, Axis axis, int grade, Row.When when, int step) {
        return pack.rows(axis).stream()
                .filter(r -> r.grade() == grade && r.when() == when)
                .filter(r -> when != Row.When.STEP || r.at(step))
                .toList();
    }

    private static List<Prompt> sameDrug(Pack pack, Advice advice, Row row) {
        return advice.prompts().stream()
                .filter(other -> other.drug() != null && other.drug().equals(row.drug()))
                .filter(other ->
                        pack.row(other.row()).filter(r -> r.axis() != row.axis()).isPresent())
                .toList();
    }

    private static List<Fact.Ordered> orders(
            Pack pack, Advice advice, Taken known, Prompt prompt, @Nullable Row row) {
        List<String> together = pack.course().drugs();
        List<String> drugs;
        if (prompt.drug() == null) {
            drugs = row == null && Facts.aboutCourse(pack, prompt) ? together : List.of();
        } else {
            drugs = together.contains(prompt.drug()) ? together : List.of(prompt.drug());
        }
        return advice.doses().stream()
                .filter(due -> drugs.contains(due.drug()))
                .flatMap(due -> known.byId(Entry.Order.class, due.order()).stream())
                .map(Fact.Ordered::new)
                .toList();
    }
}
