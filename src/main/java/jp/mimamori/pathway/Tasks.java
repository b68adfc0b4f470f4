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
    private @Nullable Map<String, List<Entry>> doing;

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
        return new Tasks(pathway, course, now).all(InfusionPlan.of(course, now).orElse(null));
    }

    private List<Task> all(@Nullable InfusionPlan plan) {
        if (plan == null || gone()) {
            return List.of();
        }
        Stream<Task> all = plan.given() == null ? before(plan) : after(plan);
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
                .flatMap(o -> Stream.ofNullable(tasks.rhythm(o, plan).next(from)))
                .map(Rhythm.Due::by)
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
        Rhythm.Due due = rhythm(observation, plan).next(last == null ? plan.at() : last.at());
        return due == null
                ? Optional.empty()
                : Optional.of(
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
     * is looked through once, not once for each observation and not once for each question.
     */
    private Map<String, List<Entry>> doing(InfusionPlan plan) {
        Map<String, List<Entry>> done = doing;
        if (done == null) {
            done = new HashMap<>();
            for (Observation each : pathway.observations()) {
                done.put(each.id(), new ArrayList<>());
            }
            doing = done;
            sort(plan, done);
        }
        return done;
    }

    private void sort(InfusionPlan plan, Map<String, List<Entry>> done) {
        Map<Class<?>, List<List<Entry>>> byKind = new HashMap<>();
        List<Entry> entries = known.entries();
        int before = Math.min(course.countAt(plan.at().minusNanos(1)), entries.size());
        VitalSet set = new VitalSet();
        for (Entry entry : entries.subList(before, entries.size())) {
            if (entry instanceof Entry.Vitals vitals && !set.completes(vitals)) {
                continue;
            }
            for (List<Entry> each : doneBy(entry, done, byKind)) {
                each.add(entry);
            }
        }
    }

    /** A check or a laboratory value is looked at by its name, any other entry by its kind. */
    private List<List<Entry>> doneBy(
            Entry entry, Map<String, List<Entry>> done, Map<Class<?>, List<List<Entry>>> byKind) {
        return entry instanceof Entry.Check || entry instanceof Entry.Lab
                ? matching(entry, done)
                : byKind.computeIfAbsent(entry.getClass(), _ -> matching(entry, done));
    }

    private List<List<Entry>> matching(Entry entry, Map<String, List<Entry>> done) {
        List<List<Entry>> matching = new ArrayList<>();
        for (Observation each : pathway.observations()) {
            if (does(each, entry)) {
                matching.add(done.getOrDefault(each.id(), new ArrayList<>()));
            }
        }
        return matching;
    }

    /**
     * The observations of one patient.
     *
     * @param past by the observation's id, in order of time: every one since the infusion that was
     *     due and done, or said not to be done
     * @param next every task at the instant, as {@link #of} tells them
     */
    public record Watch(Map<String, List<Observed>> past, List<Task> next) {
        public Watch {
            past = Map.copyOf(past);
            next = List.copyOf(next);
        }
    }

    /** What came of the observations and what is next, from one look at the course. */
    public static Watch watch(Pathway pathway, Course course, Instant now) {
        InfusionPlan plan = InfusionPlan.of(course, now).orElse(null);
        Tasks tasks = new Tasks(pathway, course, now);
        return new Watch(tasks.past(plan), tasks.all(plan));
    }

    private Map<String, List<Observed>> past(@Nullable InfusionPlan plan) {
        Map<String, List<Observed>> past = new HashMap<>();
        if (plan == null || plan.given() == null) {
            return past;
        }
        Map<String, List<Entry>> done = doing(plan);
        for (Observation each : pathway.observations()) {
            if (Checklist.applies(pathway, each.onlyIf(), known)) {
                past.put(each.id(), observed(each, plan, done.getOrDefault(each.id(), List.of())));
            }
        }
        return past;
    }

    private List<Observed> observed(Observation observation, InfusionPlan plan, List<Entry> done) {
        Rhythm rhythm = rhythm(observation, plan);
        List<Observed> observed = new ArrayList<>(done.size());
        Instant from = plan.at();
        Instant last = null;
        for (Entry entry : done) {
            Instant at = entry.at();
            Rhythm.Due due = at.equals(last) ? null : rhythm.next(from);
            if (due != null) {
                observed.add(
                        new Observed(
                                observation.id(),
                                due.at(),
                                due.by(),
                                at,
                                entry.id(),
                                !says(entry)));
                last = at;
            }
            from = at;
        }
        return observed;
    }

    private State state(Rhythm.Due due, @Nullable Entry last) {
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

    private Rhythm rhythm(Observation observation, InfusionPlan plan) {
        Rhythm.Builder rhythm = new Rhythm.Builder(plan.at());
        for (Observation.Every line : observation.lines()) {
            Integer every = line.everyMinutes();
            if (every != null) {
                stretches(line, plan)
                        .forEach(stretch ->
                                rhythm.add(
                                        stretch,
                                        Duration.ofMinutes(every),
                                        Duration.ofMinutes(line.graceMinutes())));
            }
        }
        return rhythm.build();
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
