package jp.mimamori.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * The tables' clock since the infusion as a ring that empties: full at the infusion, empty when it
 * has run out.
 */
public final class Ring72 extends StackPane {

    private static final double FULL_CIRCLE = 360;

    private final Words words;
    private final Arc arc;
    private final Label figure = new Label();
    private final Label unit = new Label();

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
        unit.getStyleClass().add("ring-unit");
        VBox text = new VBox(figure, unit);
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
            say(0, words.text("ring.none"), "");
        } else if (left.isNegative() || left.isZero()) {
            getStyleClass().add("ring-over");
            say(0, whole.toHours() + "h", words.text("ring.over"));
        } else {
            double part = Math.min(1, (double) left.toMillis() / whole.toMillis());
            boolean minutes = left.toMinutes() < 60;
            if (minutes) {
                getStyleClass().add("ring-last");
            }
            say(
                    part,
                    words.text(
                            "ring.left", minutes ? Math.max(1, left.toMinutes()) : left.toHours()),
                    words.text(minutes ? "ring.minutes" : "ring.hours"));
        }
        setAccessibleText(figure.getText() + " " + unit.getText());
    }

    private void say(double part, String big, String small) {
        arc.setVisible(part > 0);
        arc.setStartAngle(90);
        arc.setLength(FULL_CIRCLE * part);
        figure.setText(big);
        unit.setText(small);
        unit.setManaged(!small.isEmpty());
    }
}
