package jp.mimamori.ui.timeline;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Doses of the drugs that belong together (steroids), numbered and with their ends as the program's
 * own prompts count them (reading, section 6).
 */
final class CourseMarks {

    /** Reading, section 5: tapered over at most 7 days. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Pack pack;
    private final Naming naming;
    private final Words words;
    private final ToIntFunction<String> row;
    private final Instant now;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Dose> present = new ArrayList<>();

    /** A dose and the grades at which it was given. */
    private record Dose(Entry.Medication given, int crs, int neuro) {

        int grade(Axis axis) {
            return axis == Axis.CRS ? crs : neuro;
        }

        Instant at() {
            return given.at();
        }
    }

    /** Where an end lies, and what it is called. */
    private record End(int row, Instant at, String label) {}

    /**
     * @param row of a drug on the lane
     */
    CourseMarks(Naming naming, Words words, ToIntFunction<String> row, Instant now) {
        pack = naming.pack();
        this.naming = naming;
        this.words = words;
        this.row = row;
        this.now = now;
    }

    /**
     * @param counted whether doses can be counted: not where some may be missing
     */
    List<Mark> marks(Course course, boolean counted) {
        Duration gap = Duration.ofHours(pack.course().gapHours());
        int crs = 0;
        int neuro = 0;
        for (Entry entry : course.standing()) {
            switch (entry) {
                case Entry.CrsGrade grade -> crs = grade.grade();
                case Entry.NeuroGrade grade -> neuro = grade.grade();
                case Entry.Medication dose when pack.course().drugs().contains(dose.drug()) -> {
                    if (!present.isEmpty() && dose.at().isAfter(present.getLast().at().plus(gap))) {
                        finish(counted);
                    }
                    present.add(new Dose(dose, crs, neuro));
                }
                default -> {}
            }
        }
        finish(counted);
        return List.copyOf(marks);
    }

    /** One course is whole: its doses, then its ends. */
    private void finish(boolean counted) {
        OwnRule.TooFewDoses least = counted ? least() : null;
        Dose first = least == null ? null : first(least.axis(), least.grades());
        int number = 0;
        for (Dose dose : present) {
            number += number > 0 || dose.equals(first) ? 1 : 0;
            dose(dose.given(), least == null || number == 0 ? "" : number(number, least));
        }
        if (counted) {
            ends();
        }
        present.clear();
    }

    private OwnRule.@Nullable TooFewDoses least() {
        for (OwnRule rule : pack.own()) {
            if (rule instanceof OwnRule.TooFewDoses least) {
                return least;
            }
        }
        return null;
    }

    private String number(int number, OwnRule.TooFewDoses least) {
        return number <= least.doses()
                ? words.text("course.dose.of", number, least.doses())
                : words.text("course.dose", number);
    }

    private @Nullable Dose first(Axis axis, List<Integer> grades) {
        return first(dose -> grades.contains(dose.grade(axis)));
    }

    private @Nullable Dose first(Predicate<Dose> as) {
        return present.stream().filter(as).findFirst().orElse(null);
    }

    private void dose(Entry.Medication dose, String number) {
        String mg = naming.mg(dose.dose());
        String whole = number.isEmpty() ? mg : number + " " + mg;
        marks.add(
                Mark.at(
                        Lane.STEROID,
                        row.applyAsInt(dose.drug()),
                        dose.at(),
                        Mark.Shape.DOT,
                        Mark.Tone.STEROID,
                        List.of(
                                whole,
                                mg,
                                words.text(
                                        "given.brief", naming.times().brief(dose.at(), now), mg)),
                        DrugMarks.said(naming, dose, number),
                        dose.id()));
    }

    /** Where two rules end at one place, one mark speaks of both. */
    private void ends() {
        Map<End, Mark> ends = new LinkedHashMap<>();
        for (OwnRule rule : pack.own()) {
            switch (rule) {
                case OwnRule.LongCourse r -> {
                    Dose first = first(r.axis(), r.grades());
                    if (first != null) {
                        end(ends, r, first, first.at().plus(LONGEST), "course.seven");
                    }
                }
                case OwnRule.LongDrug r -> {
                    Dose first =
                            first(d ->
                                    d.given().drug().equals(r.drug())
                                            && d.grade(r.axis()) == r.grade());
                    if (first != null) {
                        end(ends, r, first, first.at().plus(LONGEST), "course.seven");
                    }
                }
                case OwnRule.LongExposure r -> {
                    Dose atGrade = first(r.axis(), List.of(r.grade()));
                    if (atGrade != null) {
                        Instant hours = present.getFirst().at().plus(Duration.ofHours(r.hours()));
                        Instant at = atGrade.at().isAfter(hours) ? atGrade.at() : hours;
                        end(ends, r, atGrade, at, "course.three");
                    }
                }
                default -> {}
            }
        }
        marks.addAll(ends.values());
    }

    private void end(Map<End, Mark> ends, OwnRule rule, Dose from, Instant at, String key) {
        End end = new End(row.applyAsInt(from.given().drug()), at, words.text(key));
        String spoken =
                words.text(key + ".spoken", naming.times().moment(at), naming.cite(rule.id()));
        Mark before = ends.get(end);
        ends.put(
                end,
                Mark.at(
                        Lane.STEROID,
                        end.row(),
                        at,
                        Mark.Shape.TICK,
                        Mark.Tone.MUTED,
                        List.of(end.label()),
                        before == null ? spoken : before.spoken() + "\n" + spoken,
                        from.given().id()));
    }
}
