package jp.mimamori.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables' clock since the infusion as a ring that empties: full at the infusion, empty when it
 * has run out.
 */
public final class Ring72 extends StackPane {

    private static final double FULL_CIRCLE = 360;

    /** A line before, the figure, its unit, a line after. */
    private static final Pattern FIGURE = Pattern.compile("(\\D*\n)?(\\d+)(.*)(\n.*)?");

    private final Words words;
    private final Arc arc;
    private final Label above = new Label();
    private final Label figure = new Label();
    private final Label unit = new Label();
    private final Label below = new Label();

    /**
     * A ring of a size.
     *
     * @param size outer diameter, px
     */
    public Ring72(double size, Words words) {
        this.words = words;
        getStyleClass().add("ring");
        double stroke = Math.max(4, size / 10);
        double radius = (size - stroke) / 2;
        Circle track = new Circle(size / 2, size / 2, radius);
        track.getStyleClass().add("ring-track");
        track.setStrokeWidth(stroke);
        arc = new Arc(size / 2, size / 2, radius, radius, 90, 0);
        arc.setType(ArcType.OPEN);
        arc.setStrokeWidth(stroke);
        arc.setStrokeLineCap(StrokeLineCap.BUTT);
        arc.getStyleClass().add("ring-arc");
        Pane drawing = new Pane(track, arc);
        figure.getStyleClass().add("ring-figure");
        for (Label small : new Label[] {above, unit, below}) {
            small.getStyleClass().add("ring-unit");
            small.managedProperty().bind(small.textProperty().isNotEmpty());
        }
        HBox line = new HBox(figure, unit);
        line.setAlignment(Pos.BASELINE_CENTER);
        VBox text = new VBox(above, line, below);
        text.setAlignment(Pos.CENTER);
        getChildren().addAll(drawing, text);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }

    /**
     * Shows how much of the clock is left.
     *
     * @param left until the clock runs out, negative afterwards; null without an infusion
     * @param whole the clock's length
     */
    public void show(@Nullable Duration left, Duration whole) {
        getStyleClass().removeAll("ring-over", "ring-none", "ring-last");
        if (left == null) {
            getStyleClass().add("ring-none");
            figure.setText(words.text("ring.none"));
            say(0, "", "", "");
        } else if (left.isNegative() || left.isZero()) {
            getStyleClass().add("ring-over");
            say(0, words.text("ring.over", whole.toHours()));
        } else {
            double part = Math.min(1, (double) left.toMillis() / whole.toMillis());
            boolean minutes = left.toMinutes() < 60;
            if (minutes) {
                getStyleClass().add("ring-last");
            }
            say(
                    part,
                    minutes
                            ? words.text("ring.minutes", Math.max(1, left.toMinutes()))
                            : words.text("ring.hours", left.toHours()));
        }
        setAccessibleText(
                (above.getText() + " " + figure.getText() + unit.getText() + " " + below.getText())
                        .strip());
    }

    /** The figure large; what stands behind it, and the line over or under it, small. */
    private void say(double part, String text) {
        Matcher parts = FIGURE.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        figure.setText(parts.group(2));
        say(part, line(parts.group(1)), parts.group(3), line(parts.group(4)));
    }

    private void say(double part, String before, String small, String after) {
        arc.setVisible(part > 0);
        arc.setStartAngle(90);
        arc.setLength(FULL_CIRCLE * part);
        unit.setText(small);
        above.setText(before);
        below.setText(after);
    }

    private static String line(@Nullable String of) {
        return of == null ? "" : of.strip();
    }
}
