package jp.mimamori.ui;

import javafx.scene.control.Label;

import jp.mimamori.course.Entry.Axis;

/** A grade with the way it has gone, in the grade's colour: CRS 2 ↑. */
public final class Chip extends Label {

    private Chip(String text, String style) {
        super(text);
        getStyleClass().addAll("chip", style);
        setMinWidth(USE_PREF_SIZE);
    }

    public static Chip grade(Words words, Axis axis, int grade, Trend trend) {
        String name = words.text(axis == Axis.CRS ? "chip.crs" : "chip.neuro", grade);
        Chip chip =
                new Chip(trend == Trend.NONE ? name : name + " " + trend.arrow(), "grade-" + grade);
        chip.setAccessibleText(
                trend == Trend.NONE ? name : name + " " + words.text("trend." + trend.name()));
        return chip;
    }

    /** A small word in an urgency's colour. */
    public static Chip of(Urgency urgency, String text) {
        return new Chip(text, "chip-" + urgency.code());
    }
}
