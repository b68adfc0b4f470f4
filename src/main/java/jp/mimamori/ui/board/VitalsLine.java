package jp.mimamori.ui.board;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Glued;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last vital signs in two lines. Under them stands when they were measured; where that was not
 * at one time, each carries its own age instead.
 */
final class VitalsLine extends GridPane {

    private static final int COLUMNS = 3;
    private static final Pattern BRACKETS = Pattern.compile("（[^（）]*）|\\([^()]*\\)");

    private final GlanceWords words;

    VitalsLine(GlanceWords words) {
        this.words = words;
        getStyleClass().add("vitals-line");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }

    void show(Glance glance) {
        LastVitals v = glance.vitals();
        getChildren().clear();
        put(0, 0, "T", "temperature", glance, v.temperature());
        put(1, 0, "P", "pulse", glance, v.pulse());
        put(0, 1, "SpO₂", "spo2", glance, v.spo2());
        put(1, 1, "R", "respiration", glance, v.respiration());
        pressure(glance, v.pressure());
        if (!v.mixed()) {
            under(2, words.measured(glance), v.stale() ? "age-stale" : "age-own");
        }
        under(3, whole(words.support(glance)), "card-support");
    }

    /** Its unit is too long to stand behind the figures. */
    private void pressure(Glance glance, LastVitals.@Nullable Value value) {
        HBox said = line(whole("BP", "sign-name"), figure(value));
        Node unit = whole(words.unit("systolic"), "sign-unit");
        if (value != null && glance.vitals().mixed()) {
            add(new VBox(said, line(unit, age(words, glance, value))), 2, 0);
        } else {
            add(said, 2, 0);
            add(unit, 2, 1);
            setValignment(unit, VPos.TOP);
        }
    }

    /** A line over the whole width; no room is kept for an empty one. */
    private void under(int row, String text, String style) {
        if (!text.isEmpty()) {
            Label line = new Label(text);
            line.getStyleClass().add(style);
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            add(line, 0, row, COLUMNS, 1);
        }
    }

    private void put(
            int column,
            int row,
            String name,
            String code,
            Glance glance,
            LastVitals.@Nullable Value value) {
        HBox said =
                line(whole(name, "sign-name"), figure(value), whole(words.unit(code), "sign-unit"));
        add(withAge(said, words, glance, value), column, row);
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(3, parts);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    /** With what stands in brackets unbroken: 低用/量 is no word. */
    private static String whole(String support) {
        return Glued.of(
                BRACKETS.matcher(support)
                        .replaceAll(part -> Matcher.quoteReplacement(Glued.whole(part.group()))));
    }

    private static Label whole(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** A value as it is drawn everywhere: pale and on a broken line past its interval. */
    static Label figure(LastVitals.@Nullable Value value) {
        Label figure = new Label(GlanceWords.value(value));
        figure.getStyleClass().add(value != null && value.speaks() ? "sign-speaks" : "sign-value");
        if (value != null && value.stale()) {
            figure.getStyleClass().add("sign-stale");
        }
        figure.setMinWidth(USE_PREF_SIZE);
        return figure;
    }

    private static Label age(GlanceWords words, Glance glance, LastVitals.Value value) {
        return whole(words.ago(glance, value), value.stale() ? "age-stale" : "age-own");
    }

    /** Its own age under it, where not all were measured at one time. */
    static Node withAge(
            Node figure, GlanceWords words, Glance glance, LastVitals.@Nullable Value value) {
        if (value == null || !glance.vitals().mixed()) {
            return figure;
        }
        VBox both = new VBox(figure, age(words, glance, value));
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }
}
