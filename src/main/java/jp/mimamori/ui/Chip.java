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

    /** With its kind: CRS 2 ↑, CRS 未評価. */
    public static Chip grade(Words words, Axis axis, int grade, Trend trend) {
        return grade(words, axis, grade, trend, kind(axis) + ".ungraded");
    }

    /** Under a head that says the kind: CRS 2 ↑, 未評価. */
    public static Chip inColumn(Words words, Axis axis, int grade, Trend trend) {
        return grade(words, axis, grade, trend, "chip.ungraded");
    }

    private static String kind(Axis axis) {
        return axis == Axis.CRS ? "chip.crs" : "chip.neuro";
    }

    private static Chip grade(Words words, Axis axis, int grade, Trend trend, String ungraded) {
        if (trend == Trend.UNGRADED && grade == 0) {
            Chip chip = new Chip(words.text(ungraded), "chip-ungraded");
            chip.setAccessibleText(chip.getText() + " " + words.text("chip.ungraded.spoken"));
            return chip;
        }
        String name = words.text(kind(axis), grade);
        boolean still = trend.arrow().isEmpty();
        Chip chip = new Chip(still ? name : name + " " + trend.arrow(), "grade-" + grade);
        chip.setAccessibleText(still ? name : name + " " + words.text("trend." + trend.name()));
        return chip;
    }

    /** A small word in an urgency's colour. */
    public static Chip of(Urgency urgency, String text) {
        return new Chip(text, "chip-" + urgency.code());
    }
}
