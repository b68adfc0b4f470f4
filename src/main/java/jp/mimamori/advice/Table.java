package jp.mimamori.advice;

import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.AxisRules;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;
import jp.mimamori.guideline.Row.When;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The rows of one table, laid out by grade and step. */
final class Table {

    private static final int HIGHEST_GRADE = 4;

    private final AxisRules rules;
    private final List<Row> rows;
    private final List<List<List<Row>>> bySteps = new ArrayList<>();

    Table(Pack pack, Axis axis) {
        rules = pack.rules(axis);
        rows = pack.rows(axis);
        for (int grade = 0; grade <= HIGHEST_GRADE; grade++) {
            List<List<Row>> steps = new ArrayList<>();
            for (int step = 0; step <= rules.steps(); step++) {
                steps.add(steps(grade, step));
            }
            bySteps.add(List.copyOf(steps));
        }
    }

    private List<Row> steps(int grade, int step) {
        return rows.stream()
                .filter(r -> r.when() == When.STEP && r.grade() == grade && r.at(step))
                .toList();
    }

    AxisRules rules() {
        return rules;
    }

    List<Row> rows() {
        return rows;
    }

    /** The step rows of a grade, empty where there are none. */
    List<Row> step(int grade, int step) {
        if (grade > HIGHEST_GRADE || step > rules.steps()) {
            return List.of();
        }
        return bySteps.get(grade).get(step);
    }

    /** The row of the drug that alone treats this step, null where any drug does. */
    @Nullable Row first(int grade, int step) {
        AxisRules.First first = rules.first();
        if (first == null || !first.steps().contains(step)) {
            return null;
        }
        for (Row row : step(grade, step)) {
            if (first.drug().equals(row.drug())) {
                return row;
            }
        }
        return null;
    }
}
