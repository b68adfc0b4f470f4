package jp.mimamori.record;

import jp.mimamori.course.Entry;
import jp.mimamori.course.IceItems;
import jp.mimamori.course.Meta;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Term;
import jp.mimamori.guideline.Words;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.TreeSet;

/** Reads grades, judgements and scores. */
final class Assessments {

    private static final Words EVENTS =
            new Words("{\"term\", \"grade\"} の配列", "an array of {\"term\", \"grade\"}");

    private final List<Fault> faults;
    private final List<Pack> packs;

    Assessments(List<Pack> packs, List<Fault> faults) {
        this.packs = packs;
        this.faults = faults;
    }

    @Nullable Entry crsGrade(Fields f, Meta meta) {
        Integer grade = f.whole("grade", 0, 5);
        return grade == null ? null : new Entry.CrsGrade(meta, grade);
    }

    @Nullable Entry neuroGrade(Fields f, Meta meta) {
        List<Entry.NeuroGrade.Event> events = f.list("events", EVENTS, this::event);
        return events == null ? null : new Entry.NeuroGrade(meta, events);
    }

    private Entry.NeuroGrade.@Nullable Event event(JsonNode node, String path) {
        Fields f = Fields.element(node, path, EVENTS, faults);
        if (f == null) {
            return null;
        }
        String code = f.text("term");
        Integer grade = f.whole("grade", 0, 5);
        f.nothingElse();
        if (code == null || grade == null) {
            return null;
        }
        return packs.isEmpty() || known(code, grade, f)
                ? new Entry.NeuroGrade.Event(code, grade)
                : null;
    }

    private boolean known(String code, int grade, Fields f) {
        List<Term> terms = packs.stream().flatMap(pack -> pack.term(code).stream()).toList();
        if (terms.isEmpty()) {
            f.fault(
                    "term",
                    "\"" + code + "\" は知らない用語です",
                    "\"" + code + "\" is an unknown term",
                    AllowedWords.oneOf(
                            packs.stream()
                                    .flatMap(pack -> pack.terms().stream())
                                    .map(Term::code)
                                    .distinct()
                                    .toList()));
            return false;
        }
        if (terms.stream().noneMatch(term -> term.has(grade))) {
            TreeSet<Integer> grades = new TreeSet<>();
            terms.forEach(term -> grades.addAll(term.grades().keySet()));
            grades.add(0);
            f.fault(
                    "grade",
                    code + " に Grade " + grade + " はありません",
                    code + " has no grade " + grade,
                    AllowedWords.oneOf(grades.stream().map(String::valueOf).toList()));
            return false;
        }
        return true;
    }

    @Nullable Entry judgement(Fields f, Meta meta) {
        Entry.Axis axis = f.oneOf("axis", Codes.AXIS);
        Entry.Judgement.Value value = f.oneOf("value", Codes.JUDGEMENT);
        return axis == null || value == null ? null : new Entry.Judgement(meta, axis, value);
    }

    @Nullable Entry cerebralEdema(Fields f, Meta meta) {
        Boolean suspected = f.bool("suspected");
        return suspected == null ? null : new Entry.CerebralEdema(meta, suspected);
    }

    @Nullable Entry ice(Fields f, Meta meta) {
        Integer score = f.whole("score", 0, 10);
        Fields inside = f.optionalObject("items");
        IceItems items = inside == null ? null : iceItems(inside);
        if (score != null && items != null && items.sum() != score) {
            f.fault(
                    "items",
                    "合計 " + items.sum() + " が score の " + score + " と違います",
                    "add up to " + items.sum() + ", not to the score " + score,
                    new Words("合計が score と等しい", "items that add up to the score"));
            return null;
        }
        return score == null ? null : new Entry.Ice(meta, score, items);
    }

    private static @Nullable IceItems iceItems(Fields f) {
        Integer orientation = f.whole("orientation", 0, 4);
        Integer naming = f.whole("naming", 0, 3);
        Integer commands = f.whole("commands", 0, 1);
        Integer writing = f.whole("writing", 0, 1);
        Integer attention = f.whole("attention", 0, 1);
        f.nothingElse();
        return orientation == null
                        || naming == null
                        || commands == null
                        || writing == null
                        || attention == null
                ? null
                : new IceItems(orientation, naming, commands, writing, attention);
    }
}
