package jp.mimamori.ui.board;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** The last vital signs in two lines, with their ages. */
final class VitalsLine extends GridPane {

    private final GlanceWords words;

    VitalsLine(GlanceWords words) {
        this.words = words;
        getStyleClass().add("vitals-line");
        for (int percent : new int[] {32, 27, 41}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            getColumnConstraints().add(column);
        }
    }

    void show(Glance glance) {
        LastVitals v = glance.vitals();
        getChildren().clear();
        put(0, 0, "T", "temperature", glance, v.temperature());
        put(1, 0, "P", "pulse", glance, v.pulse());
        put(2, 0, "BP", "systolic", glance, v.pressure());
        put(0, 1, "SpO₂", "spo2", glance, v.spo2());
        put(1, 1, "R", "respiration", glance, v.respiration());
        Label age = new Label(words.measured(glance));
        age.getStyleClass().add(v.stale() ? "age-stale" : "age-own");
        add(age, 2, 1);
        setValignment(age, VPos.BASELINE);
        String support = words.support(glance);
        if (!support.isEmpty()) {
            Label running = new Label(support);
            running.getStyleClass().add("card-support");
            running.setWrapText(true);
            running.setMinHeight(USE_PREF_SIZE);
            add(running, 0, 2, 3, 1);
        }
    }

    private void put(
            int column,
            int row,
            String name,
            String code,
            Glance glance,
            LastVitals.@Nullable Value value) {
        VBox sign = new VBox(whole(name, "sign-name"), whole(words.unit(code), "sign-unit"));
        sign.setAlignment(Pos.CENTER_LEFT);
        HBox said = new HBox(4, sign, figure(value));
        said.setAlignment(Pos.CENTER_LEFT);
        add(withAge(said, words, glance, value), column, row);
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

    /** Its own age under it, where it was not measured with the newest. */
    static Node withAge(
            Node figure, GlanceWords words, Glance glance, LastVitals.@Nullable Value value) {
        if (value == null || !glance.vitals().earlier(value)) {
            return figure;
        }
        Label age = new Label(words.ago(glance, value));
        age.getStyleClass().add(value.stale() ? "age-stale" : "age-own");
        age.setMinWidth(USE_PREF_SIZE);
        VBox both = new VBox(figure, age);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }
}
