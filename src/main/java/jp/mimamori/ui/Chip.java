package jp.mimamori.ui;

import javafx.scene.control.Label;

import jp.mimamori.course.Entry.Axis;

/** A grade with the way it has gone, in the grade's colour: CRS 2 ↑; CRS 未評価 without one. */
public final class Chip extends Label {

    private Chip(String text, String style) {
        super(text);
        getStyleClass().addAll("chip", style);
        setMinWidth(USE_PREF_SIZE);
    }

    public static Chip grade(Words words, Axis axis, int grade, Trend trend) {
        String kind = axis == Axis.CRS ? "chip.crs" : "chip.neuro";
        if (trend == Trend.UNGRADED && grade == 0) {
            return ungraded(words, kind + ".ungraded");
        }
        String name = words.text(kind, grade);
        boolean still = trend == Trend.NONE || trend == Trend.UNGRADED;
        Chip chip = new Chip(still ? name : name + " " + trend.arrow(), "grade-" + grade);
        chip.setAccessibleText(still ? name : name + " " + words.text("trend." + trend.name()));
        return chip;
    }

    /** A kind of which no grade was ever recorded. */
    public static Chip ungraded(Words words) {
        return ungraded(words, "chip.ungraded");
    }

    private static Chip ungraded(Words words, String key) {
        Chip chip = new Chip(words.text(key), "chip-ungraded");
        chip.setAccessibleText(chip.getText() + " " + words.text("chip.ungraded.spoken"));
        return chip;
    }

    /** A small word in an urgency's colour. */
    public static Chip of(Urgency urgency, String text) {
        return new Chip(text, "chip-" + urgency.code());
    }
}
