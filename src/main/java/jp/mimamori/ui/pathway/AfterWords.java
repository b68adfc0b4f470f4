package jp.mimamori.ui.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.InfusionPlan;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is worked out for a patient after the infusion, in words. */
final class AfterWords {

    private final Desk desk;
    private final Words words;
    private final Times times;

    AfterWords(Ui ui) {
        desk = ui.desk();
        words = ui.words(AfterWords.class);
        times = ui.times();
    }

    List<Sheet> of(Course course, Instant now) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(onsets(Axis.CRS, course, now));
        sheets.add(onsets(Axis.NEURO, course, now));
        return sheets;
    }

    private Sheet onsets(Axis axis, Course course, Instant now) {
        Sheet.Lines lines = new Sheet.Lines();
        for (Pathway.Onset onset : desk.pathway().onsets()) {
            if (onset.axis() == axis) {
                lines.plain(
                        words.text(
                                "pathway.onset",
                                onset.trial(),
                                Numbers.fixed(onset.median(), 1),
                                onset.first(),
                                onset.last()));
            }
        }
        lines.say(
                Urgency.NEUTRAL,
                first(axis, course, now)
                        .map(day -> words.text("pathway.onset.here", times.day(day)))
                        .orElse(words.text("pathway.onset.none")));
        return lines.under(
                words.text("pathway.onset.title." + axis), words.text("pathway.onset.cite"));
    }

    /** The day of the first grade of 1 or more after the infusion. */
    private static Optional<Long> first(Axis axis, Course course, Instant now) {
        return InfusionPlan.of(course, now)
                .filter(plan -> plan.given() != null)
                .flatMap(plan ->
                        course.knownAt(now).stream()
                                .filter(e -> !e.at().isBefore(plan.at()))
                                .filter(e -> graded(axis, e))
                                .findFirst()
                                .map(e -> daysFrom(plan, e)));
    }

    private static long daysFrom(InfusionPlan plan, Entry entry) {
        return Duration.between(plan.startOf(0), entry.at()).toDays();
    }

    private static boolean graded(Axis axis, Entry entry) {
        return switch (entry) {
            case Entry.CrsGrade e -> axis == Axis.CRS && e.grade() > 0;
            case Entry.NeuroGrade e -> axis == Axis.NEURO && e.grade() > 0;
            default -> false;
        };
    }
}
