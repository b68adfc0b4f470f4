package jp.mimamori.ui.grading;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Taken;
import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What stood when the treatment was given beside what stands now, each value with its age: what a
 * judgement compares.
 */
final class ThenAndNow extends GridPane {

    /** Of the names, the same on both cards, px. */
    private static final double NAME = 150;

    /** Of a value, before the room that is left is shared out, px. */
    private static final double VALUE = 200;

    private final Words words;
    private final FindingWords findings;
    private final Times times;
    private final Axis axis;
    private Instant now = Instant.EPOCH;
    private boolean beside;

    ThenAndNow(Words words, FindingWords findings, Times times, Axis axis) {
        super(12, 2);
        this.words = words;
        this.findings = findings;
        this.times = times;
        this.axis = axis;
        setId("then-and-now-" + axis.name());
        // Its height follows its width; what is asked for without one would be too much.
        setMinHeight(0);
        ColumnConstraints name = new ColumnConstraints(NAME);
        ColumnConstraints value = new ColumnConstraints(0, VALUE, Double.MAX_VALUE);
        value.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(name, value, value);
    }

    /** A value, and the entry that says it. */
    private record Said(String value, Entry entry) {}

    /** What was known at an instant. */
    private record Column(Instant at, Taken known) {}

    /**
     * @param then when it was treated, null while it is not: then only now is shown
     */
    void show(@Nullable Course course, @Nullable Instant then, Instant now) {
        this.now = now;
        beside = then != null;
        getChildren().clear();
        setVisible(course != null);
        setManaged(course != null);
        if (course == null) {
            return;
        }
        List<Column> columns =
                Stream.of(then, now)
                        .filter(Objects::nonNull)
                        .map(at -> new Column(at, Taken.until(course, at)))
                        .toList();
        for (int i = 0; i < columns.size(); i++) {
            boolean last = i == columns.size() - 1;
            put(Parts.label(words.text(last ? "compare.now" : "compare.then"), "muted"), i, 0);
        }
        row(1, "grade", columns, this::grade);
        if (axis == Axis.CRS) {
            row(2, "temperature", columns, ThenAndNow::temperature);
            row(3, "pressure", columns, ThenAndNow::pressure);
            row(4, "support", columns, this::support);
            row(5, "oxygen", columns, known -> last(known, Entry.Oxygen.class, findings::oxygen));
        } else {
            row(2, "ice", columns, known -> last(known, Entry.Ice.class, i -> i.score() + "/10"));
            row(
                    3,
                    "jcs",
                    columns,
                    known -> last(known, Entry.Vitals.class, Entry.Vitals::consciousness));
        }
    }

    private void row(
            int row, String key, List<Column> columns, Function<Taken, Stream<Said>> said) {
        Node name = Parts.wrapped(words.text("compare." + key), "muted");
        GridPane.setValignment(name, VPos.TOP);
        add(name, 0, row);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            VBox lines = new VBox();
            said.apply(column.known())
                    .forEach(each -> lines.getChildren().add(line(each, column.at())));
            if (lines.getChildren().isEmpty()) {
                lines.getChildren().add(Parts.label("—", "strong"));
            }
            put(lines, i, row);
        }
    }

    private Node line(Said said, Instant at) {
        return Parts.wrapped(Glued.of(said.value()) + Glued.whole(age(said.entry(), at)), "strong");
    }

    /** Of a value at the treatment, how long before it; of one that stands now, its age. */
    private String age(Entry entry, Instant at) {
        if (at.equals(now)) {
            return words.text("compare.age", times.ago(entry.at(), now));
        }
        return entry.at().equals(at)
                ? ""
                : words.text("compare.before", times.length(Duration.between(entry.at(), at)));
    }

    /** Where nothing was treated yet, what stands now has the room of both. */
    private void put(Node node, int place, int row) {
        add(node, place + 1, row, beside ? 1 : 2, 1);
    }

    /**
     * The latest entry of a kind that says something.
     *
     * @param value what it says, null where it says nothing of it
     */
    private static <E extends Entry> Stream<Said> last(
            Taken known, Class<E> kind, Function<E, @Nullable String> value) {
        E entry = known.latest(kind, each -> value.apply(each) != null);
        String said = entry == null ? null : value.apply(entry);
        return entry == null || said == null ? Stream.of() : Stream.of(new Said(said, entry));
    }

    private Stream<Said> grade(Taken known) {
        return axis == Axis.CRS
                ? last(known, Entry.CrsGrade.class, g -> words.text("grade.name", g.grade()))
                : last(known, Entry.NeuroGrade.class, g -> words.text("grade.name", g.grade()));
    }

    private static Stream<Said> temperature(Taken known) {
        return last(
                known,
                Entry.Vitals.class,
                v -> v.temperature() == null ? null : Numbers.fixed(v.temperature(), 1) + " ℃");
    }

    private static Stream<Said> pressure(Taken known) {
        return last(
                known,
                Entry.Vitals.class,
                v ->
                        v.systolic() == null
                                ? null
                                : Numbers.shown(v.systolic())
                                        + "/"
                                        + (v.diastolic() == null
                                                ? "—"
                                                : Numbers.shown(v.diastolic()))
                                        + " mmHg");
    }

    /** A pressure is read beside what keeps it. */
    private Stream<Said> support(Taken known) {
        return Stream.concat(
                last(known, Entry.Vasopressor.class, v -> findings.agents(v.agents())),
                last(
                        known,
                        Entry.Fluids.class,
                        f -> f.forHypotension() ? findings.fluids(f) : null));
    }
}
