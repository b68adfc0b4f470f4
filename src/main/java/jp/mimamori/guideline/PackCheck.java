package jp.mimamori.guideline;

import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Row.When;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a pack's parts must say of one another; each fault is one sentence. */
final class PackCheck {

    private final List<String> faults = new ArrayList<>();

    private PackCheck() {}

    static List<String> faults(
            String format,
            List<Drug> drugs,
            Pack.DrugCourse course,
            List<AxisRules> axes,
            List<Limit> limits,
            List<Row> rows,
            List<OwnRule> own) {
        PackCheck check = new PackCheck();
        if (!format.equals(Pack.FORMAT)) {
            check.faults.add("format is " + format + ", allowed is " + Pack.FORMAT);
        }
        Set<String> known = drugs.stream().map(Drug::code).collect(Collectors.toSet());
        check.drugs(known, course, axes, limits, rows);
        check.ids(rows, own);
        for (Axis axis : Axis.values()) {
            check.axis(axis, axes, rows);
        }
        check.alternatives(rows);
        return check.faults;
    }

    private void drugs(
            Set<String> known,
            Pack.DrugCourse course,
            List<AxisRules> axes,
            List<Limit> limits,
            List<Row> rows) {
        Set<String> named = new HashSet<>(course.drugs());
        limits.forEach(l -> named.add(l.drug()));
        for (AxisRules rules : axes) {
            if (rules.first() != null) {
                named.add(rules.first().drug());
            }
        }
        for (Row row : rows) {
            if (row.drug() != null) {
                named.add(row.drug());
            }
        }
        named.removeAll(known);
        named.forEach(drug -> faults.add("drug " + drug + " is not in drugs"));
        if (limits.stream().map(Limit::drug).distinct().count() != limits.size()) {
            faults.add("two limits of one drug");
        }
    }

    private void ids(List<Row> rows, List<OwnRule> own) {
        Set<String> seen = new HashSet<>();
        IntStream.range(0, rows.size() + own.size())
                .mapToObj(i -> i < rows.size() ? rows.get(i).id() : own.get(i - rows.size()).id())
                .forEach(id -> {
                    if (!seen.add(id)) {
                        faults.add("row id " + id + " is there twice");
                    }
                    if (id.isBlank() || id.contains("@") || id.contains("/")) {
                        faults.add("row id " + id + " is blank or holds @ or /");
                    }
                });
    }

    private void axis(Axis axis, List<AxisRules> axes, List<Row> rows) {
        List<AxisRules> mine = axes.stream().filter(a -> a.axis() == axis).toList();
        if (mine.size() != 1) {
            faults.add("axis " + axis + " is there " + mine.size() + " times");
            return;
        }
        AxisRules rules = mine.getFirst();
        for (Row row : rows) {
            if (row.axis() != axis) {
                continue;
            }
            if (row.grade() < 1 || row.grade() > 4) {
                faults.add(row.id() + ": grade is outside 1–4");
            }
            if (row.steps().stream().anyMatch(s -> s < 1 || s > rules.steps())) {
                faults.add(row.id() + ": a step is outside 1–" + rules.steps());
            }
            if (row.when() == When.STEP && row.grade() == 1) {
                faults.add(row.id() + ": grade 1 has no steps");
            }
            if (row.when() == When.ALONE && rules.alone() == null) {
                faults.add(row.id() + ": the axis sets no term apart");
            }
            if (row.when() == When.SUSPECTED && rules.suspicion() == null) {
                faults.add(row.id() + ": the axis names no complication");
            }
        }
        steps(axis, rules, rows);
    }

    private void steps(Axis axis, AxisRules rules, List<Row> rows) {
        for (int grade = 2; grade <= 4; grade++) {
            for (int step = 1; step <= rules.steps(); step++) {
                int g = grade;
                int s = step;
                List<Row> here =
                        rows.stream()
                                .filter(r -> r.axis() == axis && r.grade() == g && r.at(s))
                                .toList();
                if (here.isEmpty()) {
                    faults.add(axis + " grade " + g + " step " + s + " has no row");
                }
                AxisRules.First first = rules.first();
                if (first != null
                        && first.steps().contains(s)
                        && here.stream().noneMatch(r -> first.drug().equals(r.drug()))) {
                    faults.add(axis + " grade " + g + " step " + s + " has no " + first.drug());
                }
            }
        }
    }

    private void alternatives(List<Row> rows) {
        Set<String> ids = rows.stream().map(Row::id).collect(Collectors.toSet());
        for (Row row : rows) {
            String other = row.asked().orElse();
            if (other != null && !ids.contains(other)) {
                faults.add(row.id() + ": the alternative " + other + " is no row");
            }
        }
    }
}
