package jp.mimamori.ui.timeline;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Observation;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.Observed;
import jp.mimamori.pathway.Task;
import jp.mimamori.pathway.Tasks;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.TaskWords;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Observations, a row for each kind: done, late, not done with the reason, and due. */
final class ObservedMarks {

    /** With more than this in a row, one an hour is marked: the curves show the others. */
    private static final int MANY = 500;

    private static final Duration APART = Duration.ofHours(1);

    private final Pathway pathway;
    private final Naming naming;
    private final Words words;
    private final TaskWords tasks;
    private final Instant now;
    private final List<String> names = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final Map<String, String> reasons = new HashMap<>();

    ObservedMarks(Pathway pathway, Naming naming, Words words, Instant now) {
        this.pathway = pathway;
        this.naming = naming;
        this.words = words;
        this.now = now;
        tasks = new TaskWords(() -> pathway, words, naming.times());
    }

    /** What each row is called. */
    List<String> names() {
        return List.copyOf(names);
    }

    List<Mark> marks(Course course) {
        for (Entry entry : course.standing()) {
            if (entry instanceof Entry.Check check && check.note() != null) {
                reasons.put(check.id(), check.note());
            }
        }
        Tasks.Watch watch = Tasks.watch(pathway, course, now);
        for (Observation each : pathway.observations()) {
            List<Observed> past = watch.past().getOrDefault(each.id(), List.of());
            Task next = next(watch.next(), each);
            if (!past.isEmpty() || next != null) {
                String name = words.text(each.words());
                row(name, past, next);
                names.add(name);
            }
        }
        return List.copyOf(marks);
    }

    private static @Nullable Task next(List<Task> tasks, Observation observation) {
        for (Task task : tasks) {
            if (task.what().equals(observation.id())) {
                return task;
            }
        }
        return null;
    }

    private void row(String name, List<Observed> past, @Nullable Task next) {
        Instant free = Instant.MIN;
        for (Observed each : past) {
            boolean plain = each.done() && !each.late();
            if (past.size() <= MANY || !plain || !each.at().isBefore(free)) {
                past(name, each);
                free = each.at().plus(APART);
            }
        }
        if (next != null) {
            next(next);
        }
    }

    private void past(String name, Observed each) {
        int row = names.size();
        String at = naming.times().moment(each.at());
        if (!each.done()) {
            String why = reasons.getOrDefault(each.entry(), "");
            marks.add(
                    Mark.at(
                            Lane.OBSERVED,
                            row,
                            each.at(),
                            Mark.Shape.CROSS,
                            Mark.Tone.TEXT,
                            why.isEmpty() ? List.of() : List.of(why),
                            words.text("observed.not", name, at, why),
                            each.entry()));
        } else {
            marks.add(
                    Mark.at(
                            Lane.OBSERVED,
                            row,
                            each.at(),
                            Mark.Shape.DOT,
                            Mark.Tone.NEUTRAL,
                            List.of(),
                            words.text("observed.done", name, at),
                            each.entry()));
        }
        if (each.late()) {
            String late = naming.times().length(Duration.between(each.dueFrom(), each.at()));
            marks.add(
                    late(
                            each.dueFrom(),
                            each.at(),
                            words.text("observed.late", name, at, late),
                            each.entry()));
        }
    }

    private Mark late(Instant from, Instant to, String spoken, @Nullable String entry) {
        return Mark.lasting(
                Lane.OBSERVED,
                names.size(),
                from,
                to,
                Mark.Shape.SHADE,
                Mark.Tone.MEDIUM,
                List.of(),
                spoken,
                entry);
    }

    private void next(Task next) {
        String spoken = tasks.line(next, now);
        boolean overdue = next.state() == Task.State.OVERDUE;
        String clock = naming.times().clock(next.dueFrom());
        if (overdue) {
            marks.add(late(next.dueFrom(), now, spoken, null).stillOpen());
        }
        String key = overdue ? "observed.overdue" : next.asks() ? "observed.now" : "observed.next";
        marks.add(
                Mark.at(
                        Lane.OBSERVED,
                        names.size(),
                        next.dueFrom(),
                        overdue ? Mark.Shape.RING_LATE : Mark.Shape.RING,
                        overdue
                                ? Mark.Tone.MEDIUM
                                : next.asks() ? Mark.Tone.LOW : Mark.Tone.NEUTRAL,
                        List.of(words.text(key, clock), clock),
                        spoken,
                        null));
    }
}
