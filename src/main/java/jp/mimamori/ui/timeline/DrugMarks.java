package jp.mimamori.ui.timeline;

import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.LimitState;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Infusion, limited drugs with their windows, steroid orders with doses given and due, other drugs.
 */
final class DrugMarks {

    private final Pack pack;
    private final Course course;
    private final Naming naming;
    private final Words words;
    private final Instant now;
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> courseDrugs = new ArrayList<>();

    /** Whether doses can be counted: not where some may be missing. */
    private boolean counted;

    DrugMarks(Course course, Naming naming, Words words, Instant now) {
        this.pack = naming.pack();
        this.course = course;
        this.naming = naming;
        this.words = words;
        this.now = now;
    }

    List<Mark> marks(List<DueDose> due, List<LimitState> limits) {
        counted = !limits.isEmpty();
        findRows(due);
        doses();
        orders();
        due.forEach(this::due);
        limits.forEach(this::allowedAgain);
        return List.copyOf(marks);
    }

    /** Rows of the steroid lane: at least one. */
    int courseRows() {
        return Math.max(1, courseDrugs.size());
    }

    private void findRows(List<DueDose> due) {
        for (String drug : pack.course().drugs()) {
            boolean used =
                    course.standing().stream()
                                    .anyMatch(e ->
                                            (e instanceof Entry.Medication m
                                                            && m.drug().equals(drug))
                                                    || (e instanceof Entry.Order o
                                                            && o.drug().equals(drug)))
                            || due.stream().anyMatch(d -> d.drug().equals(drug));
            if (used) {
                courseDrugs.add(drug);
            }
        }
    }

    private Lane lane(String drug) {
        if (pack.limit(drug).isPresent()) {
            return Lane.TOCILIZUMAB;
        }
        return pack.course().drugs().contains(drug) ? Lane.STEROID : Lane.THERAPY;
    }

    private int row(String drug) {
        return Math.max(0, courseDrugs.indexOf(drug));
    }

    private void doses() {
        Map<String, Integer> numbers = new HashMap<>();
        List<Entry.Medication> others = new ArrayList<>();
        for (Entry entry : course.standing()) {
            if (entry instanceof Entry.Infusion infusion) {
                infusion(infusion);
                numbers.clear();
            }
            if (!(entry instanceof Entry.Medication dose)) {
                continue;
            }
            switch (lane(dose.drug())) {
                case TOCILIZUMAB -> limited(dose, numbers.merge(dose.drug(), 1, Integer::sum));
                case STEROID -> {}
                default -> others.add(dose);
            }
        }
        marks.addAll(new CourseMarks(naming, words, this::row, now).marks(course, counted));
        Sitting.of(others).forEach(this::others);
    }

    private void infusion(Entry.Infusion infusion) {
        String clock = naming.times().clock(infusion.at());
        String cells = words.text("infusion.cells", infusion.cells().toPlainString());
        marks.add(
                Mark.at(
                        Lane.THERAPY,
                        0,
                        infusion.at(),
                        Mark.Shape.FLAG,
                        Mark.Tone.INFUSION,
                        List.of(
                                words.text("infusion") + " " + clock + " " + cells,
                                words.text("infusion") + " " + clock,
                                words.text("infusion")),
                        words.text("infusion")
                                + " "
                                + naming.times().moment(infusion.at())
                                + " "
                                + cells,
                        infusion.id()));
        Instant end = infusion.at().plus(Duration.ofHours(pack.clockHours()));
        String hours = words.text("clock", pack.clockHours());
        marks.add(
                Mark.at(
                        Lane.THERAPY,
                        0,
                        end,
                        Mark.Shape.TICK,
                        Mark.Tone.CLOCK,
                        List.of(hours),
                        hours + " " + naming.times().moment(end),
                        infusion.id()));
    }

    private void limited(Entry.Medication dose, int number) {
        if (!counted) {
            uncounted(dose);
            return;
        }
        Limit limit = pack.limit(dose.drug()).orElseThrow();
        String count = number + "/" + limit.total();
        Instant end = dose.at().plus(Duration.ofHours(limit.hours()));
        marks.add(
                Mark.lasting(
                        Lane.TOCILIZUMAB,
                        0,
                        dose.at(),
                        end,
                        Mark.Shape.SHADE,
                        Mark.Tone.DRUG,
                        List.of(),
                        words.text("window", limit.hours(), naming.times().moment(end)),
                        dose.id()));
        marks.add(
                Mark.at(
                        Lane.TOCILIZUMAB,
                        0,
                        dose.at(),
                        Mark.Shape.DIAMOND,
                        number > limit.total() ? Mark.Tone.HIGH : Mark.Tone.DRUG,
                        List.of(
                                count + "  " + naming.mg(dose.dose()),
                                count,
                                words.text("given.brief", when(dose), count)),
                        said(naming, dose, count),
                        dose.id()));
    }

    /** A dose that was read, without a number and without a window. */
    private void uncounted(Entry.Medication dose) {
        String mg = naming.mg(dose.dose());
        marks.add(
                Mark.at(
                        Lane.TOCILIZUMAB,
                        0,
                        dose.at(),
                        Mark.Shape.DIAMOND,
                        Mark.Tone.DRUG,
                        List.of(mg, words.text("given.brief", when(dose), mg)),
                        said(naming, dose, ""),
                        dose.id()));
    }

    /** Doses beside one another have no room for a word each: the last of a sitting names all. */
    private void others(Sitting sitting) {
        for (Entry.Medication dose : sitting.doses()) {
            marks.add(
                    Mark.at(
                            Lane.THERAPY,
                            0,
                            dose.at(),
                            Mark.Shape.DOT,
                            Mark.Tone.MUTED,
                            dose.equals(sitting.last()) ? named(sitting) : List.of(),
                            said(naming, dose, ""),
                            dose.id()));
        }
    }

    /** When it was, for a text that stands where the time to come does. */
    private String when(Entry.Medication dose) {
        return naming.times().brief(dose.at(), now);
    }

    /** Names without doses end in an ellipsis: something is left out. */
    private List<String> named(Sitting sitting) {
        String whole = sitting.whole(naming);
        return List.of(
                whole,
                sitting.drugs(naming) + " …",
                words.text("given.brief", when(sitting.last()), sitting.drugs(naming) + " …"));
    }

    static String said(Naming naming, Entry.Medication dose, String count) {
        return naming.drug(dose.drug())
                + " "
                + naming.mg(dose.dose())
                + (count.isEmpty() ? "" : " " + count)
                + " "
                + naming.times().moment(dose.at());
    }

    private void orders() {
        Map<String, Entry.Order> active = new HashMap<>();
        for (Entry entry : course.standing()) {
            switch (entry) {
                case Entry.Order order -> {
                    end(active.put(order.drug(), order), order.at(), false);
                }
                case Entry.OrderStop stop -> end(active.remove(stop.drug()), stop.at(), false);
                case Entry.Medication dose -> {
                    Entry.Order order = active.get(dose.drug());
                    if (order != null && order.everyHours() == null) {
                        end(active.remove(dose.drug()), dose.at(), false);
                    }
                }
                default -> {}
            }
        }
        active.values().forEach(order -> end(order, now, true));
    }

    private void end(Entry.@Nullable Order order, Instant at, boolean open) {
        if (order == null || lane(order.drug()) != Lane.STEROID) {
            return;
        }
        BigDecimal every = order.everyHours();
        String name = naming.abbreviation(order.drug());
        Mark mark =
                Mark.lasting(
                        Lane.STEROID,
                        row(order.drug()),
                        order.at(),
                        at,
                        Mark.Shape.SHADE,
                        Mark.Tone.STEROID,
                        List.of(
                                name + " " + naming.mg(order.dose()) + " " + naming.every(every),
                                name + " " + naming.mg(order.dose()),
                                name),
                        words.text("order")
                                + " "
                                + naming.drug(order.drug())
                                + " "
                                + naming.mg(order.dose())
                                + " "
                                + naming.every(every)
                                + " "
                                + naming.times().moment(order.at()),
                        order.id());
        marks.add(open ? mark.stillOpen() : mark);
    }

    private void due(DueDose due) {
        Lane lane = lane(due.drug());
        String when = naming.times().clock(due.dueAt());
        String state = words.text("due." + due.state().name(), when);
        Mark.Shape shape =
                lane == Lane.TOCILIZUMAB
                        ? Mark.Shape.DIAMOND_OPEN
                        : due.state() == DueDose.State.OVERDUE
                                ? Mark.Shape.RING_LATE
                                : Mark.Shape.RING;
        Mark.Tone tone =
                due.state() == DueDose.State.OVERDUE
                        ? Mark.Tone.HIGH
                        : lane == Lane.STEROID ? Mark.Tone.STEROID : Mark.Tone.DRUG;
        marks.add(
                Mark.at(
                        lane,
                        lane == Lane.STEROID ? row(due.drug()) : 0,
                        due.dueAt(),
                        shape,
                        tone,
                        List.of(state + " " + naming.mg(due.dose()), state),
                        naming.drug(due.drug()) + " " + naming.mg(due.dose()) + " " + state,
                        due.order()));
    }

    private void allowedAgain(LimitState state) {
        Instant again = state.allowedAgainAt();
        if (again != null) {
            marks.add(
                    Mark.at(
                            Lane.TOCILIZUMAB,
                            0,
                            again,
                            Mark.Shape.TICK,
                            Mark.Tone.DRUG,
                            List.of(words.text("again")),
                            words.text("again.spoken", naming.times().moment(again)),
                            null));
        }
    }
}
