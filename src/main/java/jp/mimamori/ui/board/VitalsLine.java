package jp.mimamori.ui.board;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** The last vital signs in two lines, with their age. */
final class VitalsLine extends GridPane {

    private final GlanceWords words;

    VitalsLine(GlanceWords words) {
        this.words = words;
        getStyleClass().add("vitals-line");
        for (int percent : new int[] {32, 25, 43}) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            getColumnConstraints().add(column);
        }
    }

    void show(Glance glance) {
        LastVitals v = glance.vitals();
        getChildren().clear();
        put(0, 0, "T", GlanceWords.value(v.temperature(), 1), speaks(v.temperature()));
        put(1, 0, "P", GlanceWords.value(v.pulse(), 0), false);
        put(2, 0, "BP", GlanceWords.pressure(v), speaks(v.systolic()));
        put(0, 1, "SpO₂", GlanceWords.value(v.spo2(), 0), speaks(v.spo2()));
        put(1, 1, "R", GlanceWords.value(v.respiration(), 0), false);
        Label age = new Label(words.measured(glance));
        age.getStyleClass().add("card-small");
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

    private static boolean speaks(LastVitals.@org.jspecify.annotations.Nullable Value value) {
        return value != null && value.speaks();
    }

    private void put(int column, int row, String name, String value, boolean speaks) {
        Label sign = new Label(name);
        sign.getStyleClass().add("sign-name");
        sign.setMinWidth(USE_PREF_SIZE);
        Label figure = new Label(value);
        figure.getStyleClass().add(speaks ? "sign-speaks" : "sign-value");
        figure.setMinWidth(USE_PREF_SIZE);
        HBox pair = new HBox(4, sign, figure);
        pair.setAlignment(Pos.BASELINE_LEFT);
        add(pair, column, row);
    }
}
