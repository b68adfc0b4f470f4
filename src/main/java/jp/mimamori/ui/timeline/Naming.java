package jp.mimamori.ui.timeline;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import jp.mimamori.advice.AxisState;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;
import org.jspecify.annotations.Nullable;

/** What things of the course are called on the picture. */
record Naming(Pack pack, Words words, Times times) {

    String text(String key, Object... values) {
        return words.text(key, values);
    }

    String drug(String code) {
        return pack.drug(code).map(drug -> words.of(drug.name())).orElse(code);
    }

    /** As ward sheets abbreviate it (DEX); the full name where there is no abbreviation. */
    String abbreviation(String code) {
        return words.textOr("abbreviation." + code, drug(code));
    }

    String mg(DoseMg dose) {
        return Numbers.shown(dose.mg()) + " mg";
    }

    String every(@Nullable BigDecimal hours) {
        return hours == null ? text("order.once") : text("order.every", Numbers.shown(hours));
    }

    String axis(Axis axis) {
        return text("axis." + axis.name());
    }

    /** A row in a word or two: its drug, or what it asks. */
    String brief(String rowId) {
        Row row = pack.row(rowId).orElse(null);
        if (row == null) {
            return words.textOr(
                    "own." + rowId,
                    pack.own(rowId)
                            .map(rule -> text("brief." + rule.action().name()))
                            .orElse(rowId));
        }
        return row.drug() == null || !row.action().asksDose()
                ? text("brief." + row.action().name())
                : abbreviation(row.drug());
    }

    String term(String code) {
        return pack.term(code).map(term -> words.of(term.name())).orElse(code);
    }

    /** The highest events of a grade (振戦、錯乱). */
    String events(Entry.NeuroGrade grade) {
        int highest = grade.grade();
        return grade.events().stream()
                .filter(event -> event.grade() == highest && highest > 0)
                .sorted(Comparator.comparing(Entry.NeuroGrade.Event::term))
                .map(event -> term(event.term()))
                .collect(Collectors.joining(text("list.comma")));
    }

    String opening(AxisState.@Nullable Opening why) {
        return why == null ? "" : text("opening." + why.name());
    }

    String oxygen(Entry.Oxygen oxygen, boolean whole) {
        StringBuilder said = new StringBuilder(text("oxygen." + oxygen.device().name()));
        if (oxygen.litresPerMinute() != null) {
            said.append(' ')
                    .append(text("oxygen.flow", Numbers.shown(oxygen.litresPerMinute())));
        }
        if (whole) {
            oxygen.knownFio2()
                    .ifPresent(
                            fio2 ->
                                    said.append(' ')
                                            .append(
                                                    text(
                                                            oxygen.fio2Estimated()
                                                                    ? "oxygen.fio2.estimated"
                                                                    : "oxygen.fio2",
                                                            Numbers.fixed(fio2, 2))));
        }
        return said.toString();
    }

    String vasopressor(Entry.Vasopressor vasopressor) {
        return vasopressor.agents().stream()
                .map(
                        agent ->
                                words.textOr("vasopressor." + agent.drug(), agent.drug())
                                        + (agent.dose() == null
                                                ? ""
                                                : " " + text("dose." + agent.dose().name())))
                .collect(Collectors.joining(text("list.comma")));
    }

    String lab(String name) {
        return words.textOr("lab." + name, name);
    }

    static List<String> labels(String... labels) {
        return List.of(labels);
    }
}
