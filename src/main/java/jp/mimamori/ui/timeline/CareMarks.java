package jp.mimamori.ui.timeline;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Oxygen, vasopressors, fluids, ICE scores and laboratory values. */
final class CareMarks {

    private static final int FULL_ICE = 10;

    /** Rows of laboratory values; where there are more, the last row is for all the others. */
    static final int MOST_LABS = 6;

    /** What is looked at first after CAR-T; others have a row only while there is room. */
    private static final List<String> LABS =
            List.of("crp", "ferritin", "ldh", "platelets", "neutrophils");

    private static final Set<String> RISING = Set.of("crp", "ferritin", "ldh");

    private static final Set<String> FALLING = Set.of("platelets", "neutrophils");

    private final Course course;
    private final Naming naming;
    private final Words words;
    private final Instant now;
    private final List<Mark> marks = new ArrayList<>();
    private final List<String> labs;
    private final LabFigures figures;
    private final boolean circulation;
    private Entry.@Nullable Oxygen oxygen;
    private Entry.@Nullable Vasopressor vasopressor;

    CareMarks(Course course, Naming naming, Words words, Instant now) {
        this.course = course;
        this.naming = naming;
        this.words = words;
        this.now = now;
        labs = labs(course);
        figures = LabFigures.of(course);
        circulation =
                course.standing().stream()
                        .anyMatch(e -> e instanceof Entry.Vasopressor || e instanceof Entry.Fluids);
    }

    private static List<String> labs(Course course) {
        Map<String, Integer> found = new TreeMap<>();
        for (Entry entry : course.standing()) {
            if (entry instanceof Entry.Lab lab) {
                int place = LABS.indexOf(lab.name());
                found.putIfAbsent(lab.name(), place < 0 ? LABS.size() : place);
            }
        }
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Names of all laboratory values, those with a row of their own first and by row. */
    List<String> labs() {
        return labs;
    }

    int labRows() {
        return Math.min(labs.size(), MOST_LABS);
    }

    /** How many of so many laboratory values have a row of their own. */
    static int labsWithRow(int all) {
        return all <= MOST_LABS ? all : MOST_LABS - 1;
    }

    int supportRows() {
        return circulation ? 2 : 1;
    }

    List<Mark> marks() {
        for (Entry entry : course.standing()) {
            switch (entry) {
                case Entry.Oxygen next -> {
                    endOxygen(next.at(), false);
                    oxygen = next.device() == OxygenDevice.NONE ? null : next;
                }
                case Entry.Vasopressor next -> {
                    endVasopressor(next.at(), false);
                    vasopressor = next.agents().isEmpty() ? null : next;
                }
                case Entry.Fluids fluids -> fluids(fluids);
                case Entry.Ice ice -> ice(ice);
                case Entry.Lab lab -> lab(lab);
                default -> {}
            }
        }
        endOxygen(now, true);
        endVasopressor(now, true);
        return List.copyOf(marks);
    }

    private void endOxygen(Instant at, boolean open) {
        Entry.Oxygen running = oxygen;
        if (running == null) {
            return;
        }
        add(
                Mark.lasting(
                        Lane.SUPPORT,
                        0,
                        running.at(),
                        at,
                        Mark.Shape.BAR,
                        Mark.Tone.OXYGEN,
                        List.of(
                                naming.oxygen(running, true),
                                naming.oxygen(running, false),
                                naming.device(running)),
                        naming.oxygen(running, true) + " " + naming.times().moment(running.at()),
                        running.id()),
                open);
    }

    private void endVasopressor(Instant at, boolean open) {
        Entry.Vasopressor running = vasopressor;
        if (running == null) {
            return;
        }
        String said = naming.vasopressor(running);
        add(
                Mark.lasting(
                        Lane.SUPPORT,
                        1,
                        running.at(),
                        at,
                        Mark.Shape.BAR,
                        Mark.Tone.VASOPRESSOR,
                        List.of(said, words.text("vasopressor.brief")),
                        said + " " + naming.times().moment(running.at()),
                        running.id()),
                open);
    }

    private void add(Mark mark, boolean open) {
        marks.add(open ? mark.stillOpen() : mark);
    }

    private void fluids(Entry.Fluids fluids) {
        String ml = fluids.ml() == null ? "" : Numbers.shown(fluids.ml()) + " mL";
        String said = words.text(fluids.forHypotension() ? "fluids.hypotension" : "fluids");
        marks.add(
                Mark.at(
                        Lane.SUPPORT,
                        1,
                        fluids.at(),
                        Mark.Shape.DROP,
                        Mark.Tone.OXYGEN,
                        ml.isEmpty()
                                ? List.of(words.text("fluids"))
                                : List.of(words.text("fluids") + " " + ml, ml),
                        said + " " + ml + " " + naming.times().moment(fluids.at()),
                        fluids.id()));
    }

    private void ice(Entry.Ice ice) {
        marks.add(
                Mark.at(
                                Lane.ICE,
                                0,
                                ice.at(),
                                Mark.Shape.TEXT,
                                ice.score() < FULL_ICE ? Mark.Tone.HIGH : Mark.Tone.TEXT,
                                List.of("" + ice.score()),
                                "ICE " + ice.score() + " " + naming.times().moment(ice.at()),
                                ice.id())
                        .weighing(-ice.score()));
    }

    private void lab(Entry.Lab lab) {
        int place = labs.indexOf(lab.name());
        boolean own = place < labsWithRow(labs.size());
        String value = figures.figure(lab);
        marks.add(
                Mark.at(
                                Lane.LABS,
                                own ? place : MOST_LABS - 1,
                                lab.at(),
                                own ? Mark.Shape.TEXT : Mark.Shape.TICK,
                                Mark.Tone.TEXT,
                                own ? List.of(value) : List.of(),
                                naming.lab(lab.name())
                                        + " "
                                        + value
                                        + " "
                                        + lab.unit()
                                        + " "
                                        + naming.times().moment(lab.at()),
                                lab.id())
                        .weighing(weight(lab)));
    }

    /** The worse a value, the more it weighs; of what bodes ill either way each weighs the same. */
    private static double weight(Entry.Lab lab) {
        double value = lab.value().doubleValue();
        return FALLING.contains(lab.name()) ? -value : RISING.contains(lab.name()) ? value : 0;
    }
}
