package jp.mimamori.ui.grading;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/** What stood when the treatment was given beside what stands now: what a judgement compares. */
final class ThenAndNow extends GridPane {

    private final Words words;
    private final FindingWords findings;
    private final Axis axis;

    ThenAndNow(Words words, FindingWords findings, Axis axis) {
        super(12, 2);
        this.words = words;
        this.findings = findings;
        this.axis = axis;
        setId("then-and-now-" + axis.name());
        ColumnConstraints name = new ColumnConstraints();
        ColumnConstraints value = new ColumnConstraints();
        value.setHgrow(Priority.ALWAYS);
        value.setHalignment(HPos.LEFT);
        getColumnConstraints().addAll(name, value, value);
    }

    /**
     * @param then when it was treated, null while it is not: then only now is shown
     */
    void show(@Nullable Course course, @Nullable Instant then, Instant now) {
        getChildren().clear();
        setVisible(course != null);
        setManaged(course != null);
        if (course == null) {
            return;
        }
        Standing after = Standing.at(course, now);
        Standing before = then == null ? null : Standing.at(course, then);
        row(
                0,
                "",
                before == null ? "" : words.text("compare.then"),
                words.text("compare.now"),
                "muted");
        row(1, "compare.grade", grade(before), grade(after), "strong");
        if (axis == Axis.CRS) {
            row(2, "compare.temperature", temperature(before), temperature(after), "strong");
            row(3, "compare.pressure", pressure(before), pressure(after), "strong");
            row(4, "compare.oxygen", oxygen(before), oxygen(after), "strong");
        } else {
            row(2, "compare.ice", ice(before), ice(after), "strong");
            row(3, "compare.jcs", jcs(before), jcs(after), "strong");
        }
    }

    private void row(int row, String key, String before, String after, String style) {
        Label name = Parts.label(key.isEmpty() ? "" : words.text(key), "muted");
        name.setMinWidth(USE_PREF_SIZE);
        add(name, 0, row);
        add(Parts.label(before, style), 1, row);
        add(Parts.label(after, style), 2, row);
    }

    private String grade(@Nullable Standing at) {
        Integer grade = at == null ? null : axis == Axis.CRS ? at.crs : at.neuro;
        return said(at, grade == null ? null : words.text("grade.name", grade));
    }

    private String temperature(@Nullable Standing at) {
        return said(
                at,
                at == null || at.temperature == null
                        ? null
                        : Numbers.fixed(at.temperature, 1) + " ℃");
    }

    private String pressure(@Nullable Standing at) {
        return said(
                at,
                at == null || at.systolic == null
                        ? null
                        : Numbers.shown(at.systolic)
                                + "/"
                                + (at.diastolic == null ? "—" : Numbers.shown(at.diastolic))
                                + " mmHg");
    }

    private String oxygen(@Nullable Standing at) {
        return said(at, at == null || at.oxygen == null ? null : findings.oxygen(at.oxygen));
    }

    private String ice(@Nullable Standing at) {
        return said(at, at == null || at.ice == null ? null : at.ice + "/10");
    }

    private String jcs(@Nullable Standing at) {
        return said(at, at == null ? null : at.jcs);
    }

    /** Nothing for a time that there is not, a dash for what was not recorded. */
    private static String said(@Nullable Standing at, @Nullable String value) {
        return at == null ? "" : value == null ? "—" : value;
    }

    /** The last word on each by a time. */
    private static final class Standing {
        private @Nullable Integer crs;
        private @Nullable Integer neuro;
        private @Nullable BigDecimal temperature;
        private @Nullable BigDecimal systolic;
        private @Nullable BigDecimal diastolic;
        private Entry.@Nullable Oxygen oxygen;
        private @Nullable Integer ice;
        private @Nullable String jcs;

        static Standing at(Course course, Instant at) {
            Standing standing = new Standing();
            course.knownAt(at).forEach(standing::take);
            return standing;
        }

        private void take(Entry entry) {
            switch (entry) {
                case Entry.CrsGrade grade -> crs = grade.grade();
                case Entry.NeuroGrade grade -> neuro = grade.grade();
                case Entry.Oxygen given -> oxygen = given;
                case Entry.Ice score -> ice = score.score();
                case Entry.Vitals vitals -> vitals(vitals);
                default -> {}
            }
        }

        private void vitals(Entry.Vitals vitals) {
            temperature = vitals.temperature() == null ? temperature : vitals.temperature();
            if (vitals.systolic() != null) {
                systolic = vitals.systolic();
                diastolic = vitals.diastolic();
            }
            jcs = vitals.consciousness() == null ? jcs : vitals.consciousness();
        }
    }
}
