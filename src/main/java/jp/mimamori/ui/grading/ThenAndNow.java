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
        List<Standing> standing =
                Stream.of(then, now)
                        .filter(Objects::nonNull)
                        .map(at -> Standing.at(course, at))
                        .toList();
        for (int i = 0; i < standing.size(); i++) {
            boolean last = i == standing.size() - 1;
            put(Parts.label(words.text(last ? "compare.now" : "compare.then"), "muted"), i, 0);
        }
        row(1, "grade", standing, this::grade);
        if (axis == Axis.CRS) {
            row(2, "temperature", standing, this::temperature);
            row(3, "pressure", standing, this::pressure);
            row(4, "support", standing, this::support);
            row(5, "oxygen", standing, this::oxygen);
        } else {
            row(2, "ice", standing, this::ice);
            row(3, "jcs", standing, this::jcs);
        }
    }

    private void row(
            int row, String key, List<Standing> standing, Function<Standing, List<Said>> said) {
        Node name = Parts.wrapped(words.text("compare." + key), "muted");
        GridPane.setValignment(name, VPos.TOP);
        add(name, 0, row);
        for (int i = 0; i < standing.size(); i++) {
            Standing at = standing.get(i);
            List<Said> values = said.apply(at);
            VBox lines = new VBox();
            values.forEach(each -> lines.getChildren().add(line(each, at)));
            if (values.isEmpty()) {
                lines.getChildren().add(Parts.label("—", "strong"));
            }
            put(lines, i, row);
        }
    }

    private Node line(Said said, Standing at) {
        return Parts.wrapped(Glued.of(said.value()) + Glued.whole(age(said.entry(), at)), "strong");
    }

    /** Of a value at the treatment, how long before it; of one that stands now, its age. */
    private String age(Entry entry, Standing at) {
        if (at.at().equals(now)) {
            return words.text("compare.age", times.ago(entry.at(), now));
        }
        return entry.at().equals(at.at())
                ? ""
                : words.text("compare.before", times.length(Duration.between(entry.at(), at.at())));
    }

    /** Where nothing was treated yet, what stands now has the room of both. */
    private void put(Node node, int place, int row) {
        add(node, place + 1, row, beside ? 1 : 2, 1);
    }

    private List<Said> grade(Standing at) {
        Entry.CrsGrade crs = at.crs();
        Entry.NeuroGrade neuro = at.neuro();
        if (axis == Axis.CRS) {
            return crs == null ? List.of() : List.of(new Said(grade(crs.grade()), crs));
        }
        return neuro == null ? List.of() : List.of(new Said(grade(neuro.grade()), neuro));
    }

    private String grade(int grade) {
        return words.text("grade.name", grade);
    }

    private List<Said> temperature(Standing at) {
        Entry.Vitals vitals = at.temperature();
        return vitals == null || vitals.temperature() == null
                ? List.of()
                : List.of(new Said(Numbers.fixed(vitals.temperature(), 1) + " ℃", vitals));
    }

    private List<Said> pressure(Standing at) {
        Entry.Vitals vitals = at.pressure();
        return vitals == null || vitals.systolic() == null
                ? List.of()
                : List.of(
                        new Said(
                                Numbers.shown(vitals.systolic())
                                        + "/"
                                        + (vitals.diastolic() == null
                                                ? "—"
                                                : Numbers.shown(vitals.diastolic()))
                                        + " mmHg",
                                vitals));
    }

    /** A pressure is read beside what keeps it. */
    private List<Said> support(Standing at) {
        Entry.Vasopressor agents = at.vasopressor();
        Entry.Fluids fluids = at.fluids();
        Stream<Said> pressors =
                agents == null
                        ? Stream.of()
                        : Stream.of(new Said(findings.agents(agents.agents()), agents));
        Stream<Said> given =
                fluids == null ? Stream.of() : Stream.of(new Said(findings.fluids(fluids), fluids));
        return Stream.concat(pressors, given).toList();
    }

    private List<Said> oxygen(Standing at) {
        Entry.Oxygen oxygen = at.oxygen();
        return oxygen == null ? List.of() : List.of(new Said(findings.oxygen(oxygen), oxygen));
    }

    private List<Said> ice(Standing at) {
        Entry.Ice ice = at.ice();
        return ice == null ? List.of() : List.of(new Said(ice.score() + "/10", ice));
    }

    private List<Said> jcs(Standing at) {
        Entry.Vitals vitals = at.jcs();
        return vitals == null || vitals.consciousness() == null
                ? List.of()
                : List.of(new Said(vitals.consciousness(), vitals));
    }
}
