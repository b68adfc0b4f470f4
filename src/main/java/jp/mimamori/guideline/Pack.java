package jp.mimamori.guideline;

import jp.mimamori.course.Entry.Axis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One product's management tables, whole and checked.
 *
 * @param format {@value #FORMAT}
 * @param id of this pack
 * @param version of the guideline text that it holds
 * @param clockHours the tables' clock since the infusion, hours
 * @param noImprovementHours hours after a treatment without improvement until the next step
 * @param assessedHours hours after a treatment from which an assessment speaks for its effect
 * @param infusion bounds of the infusion
 * @param course drugs whose doses together make one course
 */
public record Pack(
        String format,
        String id,
        String version,
        LocalDate date,
        Words title,
        int clockHours,
        int noImprovementHours,
        int assessedHours,
        InfusionBounds infusion,
        List<Drug> drugs,
        DrugCourse course,
        List<AxisRules> axes,
        List<Limit> limits,
        Findings findings,
        List<Row> rows,
        List<OwnRule> own,
        List<Term> terms,
        List<Definition> definitions) {

    public static final String FORMAT = "mimamori-pack/1";

    /**
     * Bounds of the infusion, outside which it is recorded after a warning.
     *
     * @param leastCells 10⁶ CAR-positive T cells
     * @param mostCells 10⁶
     * @param targetCells 10⁶
     * @param mostMlPerMinute mL/min
     */
    public record InfusionBounds(
            int leastCells, int mostCells, int targetCells, int mostMlPerMinute, Cite cite) {}

    /**
     * Doses of these drugs with no longer gap than {@code gapHours} are one course.
     *
     * @param overdueAfterHours hours after which a dose due is overdue
     */
    public record DrugCourse(List<String> drugs, int gapHours, int overdueAfterHours) {
        public DrugCourse {
            drugs = List.copyOf(drugs);
        }
    }

    /** A grade's definition in the table's first column. */
    public record Definition(Axis axis, int grade, Words headline, List<Words> points) {
        public Definition {
            points = List.copyOf(points);
        }
    }

    public Pack {
        drugs = List.copyOf(drugs);
        axes = List.copyOf(axes);
        limits = List.copyOf(limits);
        rows = List.copyOf(rows);
        own = List.copyOf(own);
        terms = List.copyOf(terms);
        definitions = List.copyOf(definitions);
        List<String> faults = PackCheck.faults(format, drugs, course, axes, limits, rows, own);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /** The same with other findings, as the hospital has set them. */
    public Pack finding(Findings others) {
        return new Pack(
                format,
                id,
                version,
                date,
                title,
                clockHours,
                noImprovementHours,
                assessedHours,
                infusion,
                drugs,
                course,
                axes,
                limits,
                others,
                rows,
                own,
                terms,
                definitions);
    }

    public AxisRules rules(Axis axis) {
        return axes.stream().filter(a -> a.axis() == axis).findFirst().orElseThrow();
    }

    /** The rows of one table, in the pack's order. */
    public List<Row> rows(Axis axis) {
        return rows.stream().filter(r -> r.axis() == axis).toList();
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<OwnRule> own(String id) {
        return own.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    public Optional<Drug> drug(String code) {
        return drugs.stream().filter(d -> d.code().equals(code)).findFirst();
    }

    public Optional<Term> term(String code) {
        return terms.stream().filter(t -> t.code().equals(code)).findFirst();
    }

    public Optional<Limit> limit(String drug) {
        return limits.stream().filter(l -> l.drug().equals(drug)).findFirst();
    }

    /** The words of a row or of a prompt of the program's own. */
    public Optional<Words> words(String rowId) {
        return row(rowId).map(Row::words).or(() -> own(rowId).map(OwnRule::words));
    }

    public Optional<Cite> cite(String rowId) {
        return row(rowId).map(Row::cite).or(() -> own(rowId).map(OwnRule::cite));
    }

    /** Every row id, the program's own included, in the order of prompts. */
    public List<String> rowIds() {
        List<String> ids = new ArrayList<>(rows.stream().map(Row::id).toList());
        ids.addAll(own.stream().map(OwnRule::id).toList());
        return List.copyOf(ids);
    }
}
