package jp.mimamori.ui;

import javafx.geometry.BoundingBox;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A small line of one vital sign over the last hours; where nothing was measured for long, it has a
 * gap.
 */
public final class SparkLine extends Region {

    /** Longer than this without a value is a gap: the ward's longest usual round. */
    private static final Duration GAP = Duration.ofHours(9);

    private static final double EDGE = 3;

    /** A value at a time. */
    public record Point(Instant at, BigDecimal value) {}

    private final Path path = new Path();
    private final Circle last = new Circle(2.5);
    private final Line bound = new Line();
    private final Label name = new Label();

    /** Lower than this a rise would look flat, px: then nothing is drawn. */
    private static final double LEAST = 24;

    /** Between the bound's figure and the curve there is at least this, px. */
    private static final double APART = 2;

    /** How finely the curve is looked at when a free place is sought, px. */
    private static final double STEP = 2;

    private List<Point> points = List.of();
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;
    private double low;
    private double high;
    private double mark;

    public SparkLine(double width, double height) {
        getStyleClass().add("spark");
        path.getStyleClass().add("spark-line");
        last.getStyleClass().add("spark-last");
        bound.getStyleClass().add("spark-bound");
        name.getStyleClass().add("spark-name");
        getChildren().addAll(bound, name, path, last);
        setMinSize(40, height);
        setPrefSize(width, height);
        setMaxHeight(height);
    }

    /**
     * A line with a scale of its own.
     *
     * @param low the scale's lowest value; a value outside widens the scale
     * @param mark where a thin line is drawn (38.5 ℃)
     */
    public void show(
            List<Point> points, Instant from, Instant to, double low, double high, double mark) {
        this.points = points.stream().filter(p -> !p.at().isBefore(from)).toList();
        this.from = from;
        this.to = to;
        this.low = this.points.stream().mapToDouble(p -> p.value().doubleValue()).min().orElse(low);
        this.low = Math.min(low, this.low);
        this.high =
                Math.max(
                        high,
                        this.points.stream()
                                .mapToDouble(p -> p.value().doubleValue())
                                .max()
                                .orElse(high));
        this.mark = mark;
        setVisible(!this.points.isEmpty());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        path.getElements().clear();
        boolean drawn = !points.isEmpty() && getHeight() >= LEAST;
        getChildren().forEach(part -> part.setVisible(drawn));
        if (!drawn) {
            return;
        }
        Instant before = null;
        for (Point point : points) {
            double x = x(point.at());
            double y = y(point.value().doubleValue());
            boolean gap = before == null || Duration.between(before, point.at()).compareTo(GAP) > 0;
            path.getElements().add(gap ? new MoveTo(x, y) : new LineTo(x, y));
            before = point.at();
        }
        Point newest = points.getLast();
        last.setCenterX(x(newest.at()));
        last.setCenterY(y(newest.value().doubleValue()));
        double y = Math.round(y(mark)) + 0.5;
        bound.setStartX(0);
        bound.setEndX(getWidth());
        bound.setStartY(y);
        bound.setEndY(y);
        name.setText(Numbers.shown(BigDecimal.valueOf(mark)));
        name.autosize();
        name(y);
    }

    /** The bound's figure stands where the curve is not: at the left end of it where that is so. */
    private void name(double y) {
        double right = getWidth() - name.getWidth();
        for (double x : new double[] {0, right, right / 2, right / 4, right * 3 / 4}) {
            for (double top : new double[] {y - name.getHeight() - 1, y + 1}) {
                if (top >= 0 && top + name.getHeight() <= getHeight() && free(x, top)) {
                    name.relocate(x, top);
                    return;
                }
            }
        }
        name.setVisible(false);
    }

    /** Whether the curve keeps clear of the bound's figure there. */
    private boolean free(double x, double top) {
        BoundingBox place =
                new BoundingBox(
                        x - APART,
                        top - APART,
                        name.getWidth() + 2 * APART,
                        name.getHeight() + 2 * APART);
        for (int i = 1; i < points.size(); i++) {
            if (meets(points.get(i - 1), points.get(i), place)) {
                return false;
            }
        }
        Point newest = points.getLast();
        return !place.contains(x(newest.at()), y(newest.value().doubleValue()));
    }

    private boolean meets(Point one, Point next, BoundingBox place) {
        Point2D from = new Point2D(x(one.at()), y(one.value().doubleValue()));
        Point2D to = new Point2D(x(next.at()), y(next.value().doubleValue()));
        double parts = Math.ceil(from.distance(to) / STEP) + 1;
        for (int i = 0; i <= parts; i++) {
            if (place.contains(from.interpolate(to, i / parts))) {
                return true;
            }
        }
        return false;
    }

    private double x(Instant at) {
        double whole = Math.max(1, Duration.between(from, to).toSeconds());
        double part = Duration.between(from, at).toSeconds() / whole;
        return EDGE + part * (getWidth() - 2 * EDGE);
    }

    private double y(double value) {
        return EDGE + (high - value) / (high - low) * (getHeight() - 2 * EDGE);
    }
}
