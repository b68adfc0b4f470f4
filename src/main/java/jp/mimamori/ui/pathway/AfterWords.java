package jp.mimamori.ui.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.InfusionPlan;
import jp.mimamori.pathway.Task;
import jp.mimamori.pathway.Tasks;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.TaskWords;
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
    private final TaskWords tasks;

    AfterWords(Ui ui) {
        desk = ui.desk();
        words = ui.words(AfterWords.class);
        times = ui.times();
        tasks = new TaskWords(ui);
    }

    List<Sheet> of(Course course, Instant now) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(observations(course, now));
        sheets.add(onsets(Axis.CRS, course, now));
        sheets.add(onsets(Axis.NEURO, course, now));
        return sheets;
    }

    private Sheet observations(Course course, Instant now) {
        Sheet.Lines lines = new Sheet.Lines();
        List<Task> all = Tasks.of(desk.pathway(), course, now);
        for (Task task : all) {
            lines.say(tasks.urgency(task), tasks.line(task, now));
        }
        if (all.isEmpty()) {
            lines.plain(words.text("pathway.tasks.none"));
        }
        List<String> unset =
                desk.pathway().observations().stream()
                        .filter(o -> o.lines().stream().allMatch(l -> l.everyMinutes() == null))
                        .map(o -> words.text(o.words()))
                        .toList();
        if (!unset.isEmpty()) {
            lines.plain(
                    words.text(
                            "pathway.tasks.unset", String.join(words.text("list.comma"), unset)));
        }
        return lines.under(words.text("pathway.tasks.title"), words.text("pathway.tasks.cite"));
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
                        course.standing().subList(0, course.countAt(now)).stream()
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
