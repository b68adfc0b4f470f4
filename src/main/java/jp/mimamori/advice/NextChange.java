package jp.mimamori.advice;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.guideline.Row;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The instants after now at which time alone can change the answer; every change is at one of them.
 */
final class NextChange {

    private final History history;
    private final Instant now;
    private final NavigableSet<Instant> candidates = new TreeSet<>();

    private NextChange(History history, Instant now) {
        this.history = history;
        this.now = now;
    }

    static NavigableSet<Instant> candidates(
            History history, AxisCourse crs, AxisCourse neuro, Instant now) {
        NextChange next = new NextChange(history, now);
        Instant clockEnd = history.clockEnd();
        if (clockEnd != null) {
            next.add(clockEnd);
        }
        next.steps(crs);
        next.steps(neuro);
        next.doses();
        next.course();
        next.own(crs, neuro);
        next.answers();
        return next.candidates;
    }

    private void add(Instant at) {
        if (at.isAfter(now)) {
            candidates.add(at);
        }
    }

    private void steps(AxisCourse axis) {
        Instant treated = axis.treatedAt();
        if (axis.runs().active() && treated != null) {
            add(treated.plus(Duration.ofHours(history.pack().noImprovementHours())));
        }
    }

    private void doses() {
        for (Limit limit : history.pack().limits()) {
            history.doses().aging(Duration.ofHours(limit.hours()), now, this::add);
        }
        history.pack().rows().stream()
                .map(Row::asked)
                .map(Row.Asked::quietHours)
                .filter(hours -> hours != null)
                .distinct()
                .forEach(hours -> history.doses().aging(Duration.ofHours(hours), now, this::add));
        Duration overdue = Duration.ofHours(history.pack().course().overdueAfterHours());
        for (DueDose due : history.orders().due(now, overdue)) {
            add(due.dueAt());
            add(due.dueAt().plus(overdue));
        }
    }

    private void course() {
        DrugCourseState.Dose latest = history.course().latest();
        if (latest == null) {
            return;
        }
        for (OwnRule rule : history.pack().own()) {
            switch (rule) {
                case OwnRule.NoOrder r -> after(latest, r.hours());
                case OwnRule.TooFewDoses r -> {
                    after(latest, r.afterHours());
                    after(latest, r.goneHours());
                }
                case OwnRule.LongCourse r -> everyDose(r.hours());
                case OwnRule.LongExposure r -> everyDose(r.hours());
                case OwnRule.LongDrug r -> everyDose(r.hours());
                default -> {}
            }
        }
    }

    private void after(DrugCourseState.Dose dose, int hours) {
        add(dose.given().at().plus(Duration.ofHours(hours)));
    }

    private void everyDose(int hours) {
        history.course().firsts().forEach(dose -> after(dose, hours));
    }

    private void own(AxisCourse crs, AxisCourse neuro) {
        for (OwnRule rule : history.pack().own()) {
            if (rule instanceof OwnRule.Reassess reassess) {
                AxisCourse axis = Prompts.of(reassess.axis(), crs, neuro);
                if (axis.runs().active()) {
                    Duration every = Duration.ofHours(reassess.hours());
                    periodic(axis.runs().lastAssessment(), every);
                    Instant treated = axis.treatedAt();
                    if (treated != null) {
                        periodic(
                                treated.plus(Duration.ofHours(history.pack().noImprovementHours())),
                                every);
                    }
                }
            }
        }
    }

    /** The next instant that is a whole number of periods after another. */
    private void periodic(Instant from, Duration every) {
        long times = from.isAfter(now) ? 0 : Duration.between(from, now).dividedBy(every) + 1;
        add(from.plus(every.multipliedBy(times)));
    }

    /**
     * Ends of deferrals; and, for answers to prompts of the future, when those come and when the
     * next of them do.
     */
    private void answers() {
        for (Entry.PromptResponse answer : history.answers().values()) {
            Instant until = answer.until();
            if (until != null) {
                add(until);
            }
            since(answer.prompt()).filter(at -> at.isAfter(now)).forEach(this::future);
        }
    }

    private void future(Instant since) {
        add(since);
        for (OwnRule rule : history.pack().own()) {
            if (rule instanceof OwnRule.Reassess reassess) {
                add(since.plus(Duration.ofHours(reassess.hours())));
            }
        }
    }

    private static Stream<Instant> since(String prompt) {
        try {
            return Stream.of(Instant.parse(prompt.substring(prompt.indexOf('@') + 1)));
        } catch (DateTimeParseException e) {
            return Stream.empty();
        }
    }
}
