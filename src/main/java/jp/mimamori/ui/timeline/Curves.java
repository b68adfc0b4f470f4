package jp.mimamori.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import jp.mimamori.guideline.Findings;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Token;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The vital signs as on a 温度板: temperature blue with filled points, pulse red with open ones, each
 * on a scale of its own; respiration and SpO2; blood pressure as bars. Where values lie closer than
 * the pixels, columns from the least to the most.
 */
final class Curves {

    /**
     * The value at the bottom and at the top of a sign's scale, and how far its lines lie apart.
     */
    private record Axis(double low, double high, double step) {}

    private static final double EDGE = 8;

    /** At the foot of a lane, under its scale: what was not measured, px. */
    private static final double FOOT = 13;

    /** A scale's figures lie no closer than this, px. */
    private static final double FIGURES_APART = 12;

    /** The last lies above the others. */
    private static final List<Sign> OVER_EACH_OTHER =
            List.of(
                    Sign.SYSTOLIC,
                    Sign.DIASTOLIC,
                    Sign.RESPIRATION,
                    Sign.SPO2,
                    Sign.PULSE,
                    Sign.TEMPERATURE);

    /** Points closer than this get no symbol, px. */
    private static final double SYMBOLS_APART = 7;

    private final GraphicsContext g;
    private final Shade shade;
    private final @Nullable TimeScale scale;
    private final Lanes lanes;

    Curves(GraphicsContext g, Shade shade, @Nullable TimeScale scale, Lanes lanes) {
        this.g = g;
        this.shade = shade;
        this.scale = scale;
        this.lanes = lanes;
    }

    private static final Map<Sign, Axis> AXES =
            new EnumMap<>(
                    Map.of(
                            Sign.TEMPERATURE, new Axis(35, 41, 1),
                            Sign.PULSE, new Axis(40, 160, 20),
                            Sign.RESPIRATION, new Axis(0, 40, 10),
                            Sign.SPO2, new Axis(80, 100, 5),
                            Sign.SYSTOLIC, new Axis(40, 180, 20),
                            Sign.DIASTOLIC, new Axis(40, 180, 20)));

    private static Axis axis(Sign sign) {
        return Objects.requireNonNull(AXES.get(sign));
    }

    private static Token token(Sign sign) {
        return switch (sign) {
            case TEMPERATURE -> Token.TEMPERATURE;
            case PULSE -> Token.PULSE;
            case RESPIRATION -> Token.RESPIRATION;
            case SPO2 -> Token.SPO2;
            case SYSTOLIC, DIASTOLIC -> Token.PRESSURE;
        };
    }

    /** The height of a value; one beyond the scale lies on its end. */
    private double y(Sign sign, double value) {
        Axis axis = axis(sign);
        double top = lanes.top(sign.lane()) + EDGE;
        double height = plot(sign);
        double part = (axis.high() - value) / (axis.high() - axis.low());
        return top + Math.clamp(part, -0.06, 1.06) * height;
    }

    private double plot(Sign sign) {
        return lanes.height(sign.lane()) - EDGE - FOOT;
    }

    private Color colour(Token token) {
        return token.colour(shade);
    }

    /**
     * What lies under everything: the scales' lines and the bounds, each with its name; two signs
     * share a lane.
     *
     * @param findings from which values on something is a finding
     * @return where the names stand
     */
    List<Lines.Written> ground(Findings findings, Words words, Texts texts) {
        TimeScale in = scale;
        if (in == null) {
            return List.of();
        }
        grid(in, Sign.TEMPERATURE);
        grid(in, Sign.SPO2);
        grid(in, Sign.SYSTOLIC);
        return List.of(
                bound(in, Sign.TEMPERATURE, findings.feverFrom(), words, texts),
                bound(in, Sign.SPO2, findings.spo2Under(), words, texts),
                bound(in, Sign.SYSTOLIC, findings.systolicUnder(), words, texts));
    }

    void paint(Signs signs) {
        TimeScale in = scale;
        if (in == null) {
            return;
        }
        DenseLines dense =
                new DenseLines(
                        lanes.top(Lane.TEMPERATURE), lanes.bottom(Lane.PRESSURE), in.width());
        for (Sign sign : OVER_EACH_OTHER) {
            Series series = signs.of(sign);
            if (series.dense(in)) {
                dense.add(series.columns(in), value -> y(sign, value), colour(token(sign)));
            }
        }
        dense.draw(g);
        pressure(in, signs);
        line(in, Sign.RESPIRATION, signs.of(Sign.RESPIRATION));
        line(in, Sign.SPO2, signs.of(Sign.SPO2));
        line(in, Sign.PULSE, signs.of(Sign.PULSE));
        line(in, Sign.TEMPERATURE, signs.of(Sign.TEMPERATURE));
        for (Signs.Missed missed : signs.missed()) {
            missed(in, missed);
        }
    }

    private void grid(TimeScale in, Sign sign) {
        Axis axis = axis(sign);
        g.setFill(colour(Token.GRID));
        for (double value = axis.low(); value <= axis.high(); value += axis.step()) {
            g.fillRect(0, Math.round(y(sign, value)), in.width(), 1);
        }
    }

    private Lines.Written bound(
            TimeScale in, Sign sign, BigDecimal value, Words words, Texts texts) {
        double y = Math.round(y(sign, value.doubleValue())) + 0.5;
        Color colour = colour(token(sign));
        g.setStroke(colour);
        g.setLineWidth(1);
        g.setLineDashes(6, 4);
        g.strokeLine(0, y, in.width(), y);
        g.setLineDashes();
        String text =
                words.text("vital." + sign.code())
                        + " "
                        + Numbers.shown(value)
                        + " "
                        + words.text("unit." + sign.code());
        double right = in.width() - 6;
        g.setFill(colour);
        g.setFont(Texts.SMALL);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(text, right, y - 8);
        g.setTextAlign(TextAlignment.LEFT);
        return new Lines.Written(right - texts.applyAsDouble(text), right, y - 16, y);
    }

    private void line(TimeScale in, Sign sign, Series series) {
        Color colour = colour(token(sign));
        if (series.dense(in)) {
            return;
        }
        g.setStroke(colour);
        g.setLineWidth(1.6);
        int first = series.firstDrawn(in);
        int end = series.endDrawn(in);
        for (int i = first + 1; i < end; i++) {
            if (!series.broken(i)) {
                g.strokeLine(
                        in.x(series.at(i - 1)),
                        y(sign, series.value(i - 1)),
                        in.x(series.at(i)),
                        y(sign, series.value(i)));
            }
        }
        boolean crowded = series.inSight(in) > in.width() / SYMBOLS_APART;
        for (int i = first; i < end; i++) {
            boolean alone = series.broken(i) && (i + 1 >= series.size() || series.broken(i + 1));
            if (!crowded || alone) {
                symbol(sign, in.x(series.at(i)), y(sign, series.value(i)), colour);
            }
        }
    }

    private void symbol(Sign sign, double x, double y, Color colour) {
        switch (sign) {
            case TEMPERATURE -> {
                g.setFill(colour);
                g.fillOval(x - 3.2, y - 3.2, 6.4, 6.4);
            }
            case PULSE -> {
                g.setFill(colour(Token.SURFACE));
                g.fillOval(x - 3, y - 3, 6, 6);
                g.setStroke(colour);
                g.setLineWidth(1.5);
                g.strokeOval(x - 3, y - 3, 6, 6);
            }
            case RESPIRATION -> {
                g.setFill(colour);
                g.fillRect(x - 2.5, y - 2.5, 5, 5);
            }
            case SPO2 -> {
                g.setFill(colour);
                g.fillPolygon(
                        new double[] {x - 3.5, x, x + 3.5, x},
                        new double[] {y, y - 3.5, y, y + 3.5},
                        4);
            }
            case SYSTOLIC, DIASTOLIC -> {}
        }
    }

    private void pressure(TimeScale in, Signs signs) {
        Series high = signs.of(Sign.SYSTOLIC);
        Series low = signs.of(Sign.DIASTOLIC);
        Color colour = colour(Token.PRESSURE);
        if (high.dense(in)) {
            return;
        }
        boolean crowded = high.inSight(in) > in.width() / SYMBOLS_APART;
        g.setStroke(colour);
        g.setLineWidth(1.2);
        int at = low.firstDrawn(in);
        for (int i = high.firstDrawn(in); i < high.endDrawn(in); i++) {
            double x = Math.round(in.x(high.at(i))) + 0.5;
            double top = y(Sign.SYSTOLIC, high.value(i));
            if (!crowded) {
                g.strokeLine(x - 3, top - 3, x, top);
                g.strokeLine(x, top, x + 3, top - 3);
            }
            while (at < low.size() && low.at(at) < high.at(i)) {
                at++;
            }
            if (at < low.size() && low.at(at) == high.at(i)) {
                double bottom = y(Sign.DIASTOLIC, low.value(at));
                g.strokeLine(x, top, x, bottom);
                if (!crowded) {
                    g.strokeLine(x - 3, bottom + 3, x, bottom);
                    g.strokeLine(x, bottom, x + 3, bottom + 3);
                }
            }
        }
    }

    /** A small cross at the foot of the lane where something was not measured. */
    private void missed(TimeScale in, Signs.Missed missed) {
        double x = Math.floor(in.x(missed.at())) + 0.5;
        if (x < -5 || x > in.width() + 5 || missed.sign() == Sign.DIASTOLIC) {
            return;
        }
        double y = missedY(lanes, missed.sign());
        g.setStroke(colour(token(missed.sign())));
        g.setLineWidth(1.2);
        g.strokeLine(x - 2.5, y - 2.5, x + 2.5, y + 2.5);
        g.strokeLine(x - 2.5, y + 2.5, x + 2.5, y - 2.5);
    }

    static double missedY(Lanes lanes, Sign sign) {
        boolean second = sign == Sign.PULSE || sign == Sign.SPO2;
        return lanes.bottom(sign.lane()) - (second ? 9.5 : 4.5);
    }

    /** The figures of the scales, right-aligned at x; the units stand with the names. */
    void scales(double x) {
        g.setFont(Texts.SMALL);
        g.setTextAlign(TextAlignment.RIGHT);
        figures(Sign.TEMPERATURE, x - 30, 1);
        figures(Sign.PULSE, x, 1);
        figures(Sign.RESPIRATION, x - 30, 2);
        figures(Sign.SPO2, x, 2);
        figures(Sign.SYSTOLIC, x, 2);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void figures(Sign sign, double x, int every) {
        Axis axis = axis(sign);
        g.setFill(colour(token(sign)));
        double room = plot(sign) / ((axis.high() - axis.low()) / axis.step());
        int steps = every;
        while (steps * room < FIGURES_APART) {
            steps++;
        }
        double step = axis.step() * steps;
        for (double value = axis.low(); value <= axis.high(); value += step) {
            g.fillText("%.0f".formatted(value), x, y(sign, value));
        }
    }

    /** The value's height, for hitting points. */
    double height(Sign sign, double value) {
        return y(sign, value);
    }
}
