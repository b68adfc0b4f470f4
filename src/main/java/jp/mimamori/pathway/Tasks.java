package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Observation;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.Task.State;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be done next for one patient, each kind once. */
public final class Tasks {

    private static final Duration INFUSION_GRACE = Duration.ofHours(1);

    private final Pathway pathway;
    private final Course course;
    private final Standing standing;
    private final Instant now;

    private Tasks(Pathway pathway, Course course, Instant now) {
        this.pathway = pathway;
        this.course = course;
        this.standing = Standing.of(course, now);
        this.now = now;
    }

    /**
     * Every task at an instant, by the time that it is due; nothing after death, and nothing after
     * the discharge.
     */
    public static List<Task> of(Pathway pathway, Course course, Instant now) {
        Optional<InfusionPlan> plan = InfusionPlan.of(course, now);
        Tasks tasks = new Tasks(pathway, course, now);
        if (plan.isEmpty() || tasks.gone()) {
            return List.of();
        }
        Stream<Task> all =
                plan.get().given() == null ? tasks.before(plan.get()) : tasks.after(plan.get());
        return all.sorted(Comparator.comparing(Task::dueFrom).thenComparing(Task::what)).toList();
    }

    /** The first later instant at which a state changes by itself, null when none does. */
    public static @Nullable Instant nextChange(List<Task> tasks, Instant now) {
        return tasks.stream()
                .flatMap(task -> Stream.of(task.dueFrom(), task.dueBy()))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private boolean gone() {
        boolean discharged = false;
        for (Entry entry : standing.entries()) {
            if (entry instanceof Entry.Stay) {
                discharged = false;
            } else if (entry instanceof Entry.Discharge) {
                discharged = true;
            }
        }
        return discharged || GradeRuns.dead(standing);
    }

    private Stream<Task> before(InfusionPlan plan) {
        List<Task> tasks = new ArrayList<>();
        List<Integer> days = pathway.lymphodepletion().days();
        int given = Lymphodepletion.daysGiven(pathway, course, now);
        int next = days.get(Math.min(given, days.size() - 1));
        tasks.add(
                task(
                        Task.LYMPHODEPLETION,
                        plan.startOf(next),
                        plan.startOf(next + 1),
                        given >= days.size()));
        Premedication.of(pathway, course, now)
                .ifPresent(p -> tasks.add(task(Task.PREMEDICATION, p.from(), p.to(), p.given())));
        tasks.add(task(Task.INFUSION, plan.at(), plan.at().plus(INFUSION_GRACE), false));
        return tasks.stream();
    }

    private Task task(String what, Instant from, Instant by, boolean done) {
        return new Task(what, from, by, done ? State.DONE : state(from, by), null, null);
    }

    private State state(Instant from, Instant by) {
        if (now.isBefore(from)) {
            return State.UPCOMING;
        }
        return now.isBefore(by) ? State.DUE : State.OVERDUE;
    }

    private Stream<Task> after(InfusionPlan plan) {
        return pathway.observations().stream()
                .filter(o -> Checklist.applies(pathway, o.onlyIf(), standing))
                .map(o -> observation(o, plan))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private Optional<Task> observation(Observation observation, InfusionPlan plan) {
        Entry last =
                standing.entries().stream()
                        .filter(e -> !e.at().isBefore(plan.at()))
                        .filter(e -> does(observation, e))
                        .reduce((_, later) -> later)
                        .orElse(null);
        Instant from = last == null ? plan.at() : last.at();
        return observation.lines().stream()
                .flatMap(line -> due(line, plan, from))
                .min(Comparator.comparing(Due::at).thenComparing(Due::by))
                .map(due ->
                        new Task(
                                observation.id(),
                                due.at(),
                                due.by(),
                                state(due, last),
                                last == null ? null : last.at(),
                                last == null ? null : last.id()));
    }

    private State state(Due due, @Nullable Entry last) {
        State state = state(due.at(), due.by());
        if (state != State.UPCOMING || last == null) {
            return state;
        }
        boolean not = last instanceof Entry.Check check && check.state() != Entry.Check.State.YES;
        return not ? State.NOT_DONE : State.DONE;
    }

    private static boolean does(Observation observation, Entry entry) {
        Observation.DoneBy by = observation.doneBy();
        return switch (entry) {
            case Entry.Check check ->
                    check.item().equals(observation.item()) || by.items().contains(check.item());
            case Entry.Lab lab -> by.labs().contains(lab.name());
            default -> by.types().contains(entry.type());
        };
    }

    private record Due(Instant at, Instant by) {}

    /** When a line asks for the next one after an instant; in each of its stretches. */
    private Stream<Due> due(Observation.Every line, InfusionPlan plan, Instant last) {
        Integer every = line.everyMinutes();
        if (every == null) {
            return Stream.empty();
        }
        Instant next = last.plus(Duration.ofMinutes(every));
        return stretches(line, plan)
                .map(stretch -> stretch.at(next))
                .flatMap(Optional::stream)
                .map(at -> new Due(at, at.plus(Duration.ofMinutes(line.graceMinutes()))));
    }

    private Stream<Stretch> stretches(Observation.Every line, InfusionPlan plan) {
        if (line.whileGrade() != null) {
            return GradeRuns.of(standing, line.whileGrade()).stream();
        }
        if (line.hoursAfterInfusion() != null) {
            Instant end = plan.at().plus(Duration.ofHours(line.hoursAfterInfusion()));
            // The last one belongs to it.
            return Stream.of(new Stretch(plan.at(), end.plusNanos(1)));
        }
        Integer from = line.fromDay();
        Integer to = line.toDay();
        if (from == null || to == null) {
            return Stream.empty();
        }
        Instant start = plan.startOf(from);
        return Stream.of(
                new Stretch(start.isBefore(plan.at()) ? plan.at() : start, plan.startOf(to + 1)));
    }
}
