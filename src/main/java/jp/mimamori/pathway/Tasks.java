package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Observation;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.Task.State;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be done next for one patient, each kind once. */
public final class Tasks {

    private static final Duration INFUSION_GRACE = Duration.ofHours(1);

    private final Pathway pathway;
    private final Course course;
    private final Taken known;
    private final Instant now;
    private final Map<Class<?>, List<Observation>> doneByType = new HashMap<>();

    private Tasks(Pathway pathway, Course course, Instant now) {
        this.pathway = pathway;
        this.course = course;
        this.known = Taken.until(course, now);
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

    /**
     * From when what was recorded at an instant no longer says how somebody is: the next of its
     * kind is overdue then. Empty where the plan asks for no other.
     *
     * @param type of the entries, as in the record format
     */
    public static Optional<Instant> oldFrom(
            Pathway pathway, Course course, Instant now, String type, Instant recorded) {
        InfusionPlan plan =
                InfusionPlan.of(course, now).filter(p -> p.given() != null).orElse(null);
        Tasks tasks = new Tasks(pathway, course, now);
        if (plan == null || tasks.gone()) {
            return Optional.empty();
        }
        Instant from = recorded.isBefore(plan.at()) ? plan.at() : recorded;
        return pathway.observations().stream()
                .filter(o -> o.doneBy().types().contains(type))
                .filter(o -> Checklist.applies(pathway, o.onlyIf(), tasks.known))
                .flatMap(o -> due(tasks.intervals(o, plan), from).stream())
                .map(Due::by)
                .min(Instant::compareTo);
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
        for (Entry entry : known.entries()) {
            if (entry instanceof Entry.Stay) {
                discharged = false;
            } else if (entry instanceof Entry.Discharge) {
                discharged = true;
            }
        }
        return discharged || GradeRuns.dead(known);
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
        Map<String, List<Entry>> done = doing(plan);
        return pathway.observations().stream()
                .filter(o -> Checklist.applies(pathway, o.onlyIf(), known))
                .map(o -> observation(o, plan, done.getOrDefault(o.id(), List.of())))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private Optional<Task> observation(
            Observation observation, InfusionPlan plan, List<Entry> done) {
        Entry last = done.isEmpty() ? null : done.getLast();
        Instant from = last == null ? plan.at() : last.at();
        return due(intervals(observation, plan), from)
                .map(due ->
                        new Task(
                                observation.id(),
                                due.at(),
                                due.by(),
                                state(due, last),
                                last == null ? null : last.at(),
                                last == null ? null : last.id()));
    }

    /**
     * What does each observation, by its id, in order. In one pass: a month of values each minute
     * is looked through once, not once for each observation.
     */
    private Map<String, List<Entry>> doing(InfusionPlan plan) {
        Map<String, List<Entry>> done = new HashMap<>();
        for (Entry entry : known.entries()) {
            if (!entry.at().isBefore(plan.at())) {
                for (Observation each : doneBy(entry)) {
                    done.computeIfAbsent(each.id(), _ -> new ArrayList<>()).add(entry);
                }
            }
        }
        return done;
    }

    /** A check or a laboratory value is looked at by its name, any other entry by its kind. */
    private List<Observation> doneBy(Entry entry) {
        return entry instanceof Entry.Check || entry instanceof Entry.Lab
                ? matching(entry)
                : doneByType.computeIfAbsent(entry.getClass(), _ -> matching(entry));
    }

    private List<Observation> matching(Entry entry) {
        return pathway.observations().stream().filter(o -> does(o, entry)).toList();
    }

    /**
     * Every observation since the infusion that was due and done, or said not to be done, in the
     * order of the plan and of time.
     */
    public static List<Observed> observed(Pathway pathway, Course course, Instant now) {
        InfusionPlan plan =
                InfusionPlan.of(course, now).filter(p -> p.given() != null).orElse(null);
        if (plan == null) {
            return List.of();
        }
        Tasks tasks = new Tasks(pathway, course, now);
        Map<String, List<Entry>> done = tasks.doing(plan);
        return pathway.observations().stream()
                .filter(o -> Checklist.applies(pathway, o.onlyIf(), tasks.known))
                .flatMap(
                        o -> tasks.observed(o, plan, done.getOrDefault(o.id(), List.of())).stream())
                .toList();
    }

    private List<Observed> observed(Observation observation, InfusionPlan plan, List<Entry> done) {
        List<Interval> intervals = intervals(observation, plan);
        List<Observed> observed = new ArrayList<>();
        Instant from = plan.at();
        for (Entry entry : done) {
            boolean again = !observed.isEmpty() && observed.getLast().at().equals(entry.at());
            Due due = again ? null : due(intervals, from).orElse(null);
            if (due != null) {
                observed.add(
                        new Observed(
                                observation.id(),
                                due.at(),
                                due.by(),
                                entry.at(),
                                entry.id(),
                                !says(entry)));
            }
            from = entry.at();
        }
        return observed;
    }

    private State state(Due due, @Nullable Entry last) {
        State state = state(due.at(), due.by());
        if (state != State.UPCOMING || last == null) {
            return state;
        }
        return says(last) ? State.NOT_DONE : State.DONE;
    }

    /** Whether an entry says that an observation is not done. */
    private static boolean says(Entry entry) {
        return entry instanceof Entry.Check check && check.state() != Entry.Check.State.YES;
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

    private static final Comparator<Due> EARLIER =
            Comparator.comparing(Due::at).thenComparing(Due::by);

    /** A line of the plan in one of its stretches. */
    private record Interval(Stretch stretch, Duration every, Duration grace) {}

    private List<Interval> intervals(Observation observation, InfusionPlan plan) {
        List<Interval> intervals = new ArrayList<>();
        for (Observation.Every line : observation.lines()) {
            Integer every = line.everyMinutes();
            if (every != null) {
                Duration grace = Duration.ofMinutes(line.graceMinutes());
                stretches(line, plan)
                        .map(stretch -> new Interval(stretch, Duration.ofMinutes(every), grace))
                        .forEach(intervals::add);
            }
        }
        return intervals;
    }

    /** When the next one is due after an instant, empty when it is never. */
    private static Optional<Due> due(List<Interval> intervals, Instant last) {
        Due first = null;
        for (Interval each : intervals) {
            Instant at = each.stretch().at(last.plus(each.every())).orElse(null);
            if (at != null) {
                Due due = new Due(at, at.plus(each.grace()));
                if (first == null || EARLIER.compare(due, first) < 0) {
                    first = due;
                }
            }
        }
        return Optional.ofNullable(first);
    }

    private Stream<Stretch> stretches(Observation.Every line, InfusionPlan plan) {
        if (line.whileGrade() != null) {
            return GradeRuns.of(known, line.whileGrade()).stream();
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
