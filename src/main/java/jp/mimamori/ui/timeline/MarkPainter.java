package jp.mimamori.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Token;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Paints marks: a shape for each kind, so that colour is never needed to tell them apart. */
final class MarkPainter {

    /** Dots that lie closer than this on the whole cover each other, px. */
    private static final double DOTS_APART = 10;

    /** Around a text in a frame, px. */
    private static final double FRAME = 4;

    /** A bar whose words hang on the line of now has its sign inside from this width on, px. */
    private static final double SIGNED = 30;

    private final GraphicsContext g;
    private final Shade shade;

    MarkPainter(GraphicsContext g, Shade shade) {
        this.g = g;
        this.shade = shade;
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
    }

    private Color colour(Token token) {
        return token.colour(shade);
    }

    private static Token ink(Mark.Tone tone) {
        return switch (tone) {
            case GRADE_0 -> Token.ON_GRADE_0;
            case GRADE_1 -> Token.ON_GRADE_1;
            case GRADE_2 -> Token.ON_GRADE_2;
            case GRADE_3 -> Token.ON_GRADE_3;
            case GRADE_4 -> Token.ON_GRADE_4;
            case HIGH -> Token.HIGH_TEXT;
            case MEDIUM -> Token.MEDIUM_TEXT;
            case LOW -> Token.LOW_TEXT;
            case NEUTRAL -> Token.NEUTRAL_TEXT;
            case DRUG, VASOPRESSOR -> Token.TOCILIZUMAB;
            case STEROID -> Token.STEROID;
            case INFUSION -> Token.INFUSION;
            case CLOCK -> Token.CLOCK;
            case OXYGEN -> Token.OXYGEN;
            case TEXT -> Token.TEXT;
            case MUTED -> Token.MUTED;
        };
    }

    private Color ground(Mark.Tone tone) {
        return switch (tone) {
            case GRADE_0 -> colour(Token.GRADE_0);
            case GRADE_1 -> colour(Token.GRADE_1);
            case GRADE_2 -> colour(Token.GRADE_2);
            case GRADE_3 -> colour(Token.GRADE_3);
            case GRADE_4 -> colour(Token.GRADE_4);
            case HIGH -> colour(Token.HIGH_GROUND);
            case MEDIUM -> colour(Token.MEDIUM_GROUND);
            case LOW -> colour(Token.LOW_GROUND);
            case NEUTRAL, TEXT, MUTED -> colour(Token.NEUTRAL_GROUND);
            case DRUG, VASOPRESSOR, STEROID, INFUSION, CLOCK, OXYGEN ->
                    colour(Token.SURFACE).interpolate(colour(ink(tone)), 0.14);
        };
    }

    private Color edge(Mark.Tone tone) {
        return switch (tone) {
            case HIGH -> colour(Token.HIGH_BORDER);
            case MEDIUM -> colour(Token.MEDIUM_BORDER);
            case LOW -> colour(Token.LOW_BORDER);
            case NEUTRAL -> colour(Token.NEUTRAL_BORDER);
            default -> colour(ink(tone));
        };
    }

    /** In their order; where a row's dots would cover each other, each is a stroke. */
    void paint(List<Placed> placed, double width) {
        Map<Integer, Integer> dots = new HashMap<>();
        for (Placed each : placed) {
            if (isDone(each)) {
                dots.merge(each.mark().row(), 1, Integer::sum);
            }
        }
        for (Placed each : placed) {
            if (isDone(each) && dots.getOrDefault(each.mark().row(), 0) * DOTS_APART > width) {
                g.setFill(colour(ink(each.mark().tone())));
                g.fillRect(Math.round(each.x()) - 1, Math.round(middle(each)) - 4, 2, 9);
            } else {
                paint(each);
            }
        }
    }

    private static boolean isDone(Placed placed) {
        return placed.mark().lane() == Lane.OBSERVED && placed.mark().shape() == Mark.Shape.DOT;
    }

    private void paint(Placed placed) {
        Mark.Tone tone = placed.mark().tone();
        double x = placed.x();
        double middle = middle(placed);
        Color ink = colour(ink(tone));
        switch (placed.mark().shape()) {
            case BAND -> band(placed);
            case BAR -> bar(placed);
            case SHADE -> shade(placed);
            case DIAMOND -> {
                g.setFill(ink);
                g.fillPolygon(xs(x, 7), ys(middle, 8), 4);
            }
            case DIAMOND_OPEN -> {
                g.setStroke(ink);
                g.setLineWidth(1.8);
                g.strokePolygon(xs(x, 6.5), ys(middle, 7.5), 4);
            }
            case DOT -> {
                g.setFill(ink);
                g.fillOval(x - 4.5, middle - 4.5, 9, 9);
            }
            case RING, RING_LATE -> ring(placed.mark().shape(), x, middle, ink);
            case TICK -> tick(placed, x, ink);
            case FLAG -> flag(placed, x, middle, ink);
            case CROSS -> cross(x, middle, ink);
            case DROP -> {
                g.setFill(ink);
                g.fillPolygon(
                        new double[] {x - 4, x, x + 4},
                        new double[] {middle + 4, middle - 5, middle + 4},
                        3);
            }
            case PRESENT -> present(placed);
            case TEXT -> {
                if (placed.text().isEmpty()) {
                    g.setFill(ink.deriveColor(0, 1, 1, 0.6));
                    g.fillRect(Math.round(x) - 1, middle - 2, 2, 4);
                }
            }
        }
        text(placed, middle);
    }

    /** The middle of a mark's line; a steroid's order is written above its doses. */
    static double middle(Placed placed) {
        if (placed.mark().lane() != Lane.STEROID) {
            return placed.y() + placed.height() / 2;
        }
        boolean above = placed.mark().shape() == Mark.Shape.SHADE;
        return above ? placed.y() + 8 : placed.y() + placed.height() - 8;
    }

    private static double[] xs(double x, double half) {
        return new double[] {x - half, x, x + half, x};
    }

    private static double[] ys(double y, double half) {
        return new double[] {y, y - half, y, y + half};
    }

    private void band(Placed placed) {
        fill(placed, 2, placed.y(), placed.height());
        g.setFill(colour(ink(placed.mark().tone())).deriveColor(0, 1, 1, 0.55));
        g.fillRect(Math.round(placed.x()), placed.y(), 1, placed.height());
    }

    private void present(Placed placed) {
        Mark.Tone tone = placed.mark().tone();
        double y = placed.y() + 0.5;
        g.setFill(ground(tone));
        g.fillRoundRect(placed.x(), y, placed.width(), placed.height() - 1, 8, 8);
        g.setStroke(colour(ink(tone)));
        g.setLineWidth(1);
        g.strokeRoundRect(placed.x() + 0.5, y, placed.width() - 1, placed.height() - 1, 8, 8);
    }

    private void bar(Placed placed) {
        double height = placed.height() * part(placed);
        double y = Math.round(placed.y() + placed.height() - height);
        double width = fill(placed, 5, y, height);
        double x = Math.round(placed.x());
        g.setFill(edge(placed.mark().tone()));
        g.fillRect(x, y, Math.min(width, 3), height);
        if (!placed.mark().open()) {
            g.fillRect(x + width - 1, y, 1, height);
        } else if (placed.framed() && width >= SIGNED) {
            g.setFont(Texts.PLAIN);
            g.setFill(colour(ink(placed.mark().tone())));
            g.fillText(placed.mark().sign(), Math.max(x, 0) + FRAME + 2, middle(placed) + 0.5);
        }
    }

    /** A prompt without room for its word is the lower the less it presses. */
    private static double part(Placed placed) {
        if (placed.mark().lane() != Lane.PROMPTS || !placed.text().isEmpty()) {
            return 1;
        }
        return switch (placed.mark().tone()) {
            case HIGH -> 1;
            case MEDIUM -> 0.7;
            case LOW -> 0.4;
            default -> 0.2;
        };
    }

    private void shade(Placed placed) {
        Mark mark = placed.mark();
        if (mark.lane() == Lane.OBSERVED) {
            fill(placed, 2, placed.y() + placed.height() - 4, 4, edge(mark.tone()));
        } else if (mark.labels().isEmpty()) {
            Color ink = colour(Token.SURFACE).interpolate(colour(ink(mark.tone())), 0.35);
            fill(placed, 2, placed.y() + placed.height() - 5, 4, ink);
        } else {
            fill(placed, 2, placed.y(), placed.height());
        }
    }

    /** Fills whole pixels, which need no smoothing of edges; tells how many wide. */
    private double fill(Placed placed, double least, double y, double height) {
        return fill(placed, least, y, height, ground(placed.mark().tone()));
    }

    private double fill(Placed placed, double least, double y, double height, Color colour) {
        double x = Math.round(placed.x());
        double width = Math.max(least, Math.round(placed.x() + placed.width()) - x);
        g.setFill(colour);
        g.fillRect(x, Math.round(y), width, Math.round(height));
        return width;
    }

    private void ring(Mark.Shape shape, double x, double middle, Color ink) {
        g.setFill(colour(Token.SURFACE));
        g.fillOval(x - 5, middle - 5, 10, 10);
        g.setStroke(ink);
        g.setLineWidth(1.8);
        g.strokeOval(x - 5, middle - 5, 10, 10);
        if (shape == Mark.Shape.RING_LATE) {
            g.strokeLine(x, middle - 8, x, middle + 8);
        }
    }

    private void tick(Placed placed, double x, Color ink) {
        g.setFill(ink);
        boolean bare = placed.mark().labels().isEmpty();
        double height = bare ? 4 : placed.height() - 2;
        double top = bare ? placed.y() + placed.height() - 4 : placed.y() + 1;
        g.fillRect(Math.round(x) - (bare ? 0 : 1), top, bare ? 1 : 2, height);
    }

    private void flag(Placed placed, double x, double middle, Color ink) {
        g.setFill(ink);
        g.fillRect(Math.round(x) - 1, placed.y(), 2, placed.height());
        g.fillPolygon(new double[] {x, x + 7, x}, new double[] {middle - 5, middle, middle + 5}, 3);
    }

    private void cross(double x, double middle, Color ink) {
        g.setStroke(ink);
        g.setLineWidth(1.8);
        g.strokeLine(x - 4, middle - 4, x + 4, middle + 4);
        g.strokeLine(x - 4, middle + 4, x + 4, middle - 4);
    }

    private void text(Placed placed, double middle) {
        if (placed.text().isEmpty()) {
            return;
        }
        if (placed.framed()) {
            frame(placed, middle);
        }
        boolean heavy =
                placed.mark().shape() == Mark.Shape.BAND
                        || placed.mark().shape() == Mark.Shape.PRESENT
                        || (placed.mark().tone() == Mark.Tone.HIGH
                                && placed.mark().shape() == Mark.Shape.TEXT);
        g.setFont(heavy ? Texts.BOLD : Texts.PLAIN);
        Token ink =
                placed.mark().shape() == Mark.Shape.DOT
                                || placed.mark().shape() == Mark.Shape.DIAMOND
                                || placed.mark().tone() == Mark.Tone.MUTED
                        ? Token.TEXT
                        : ink(placed.mark().tone());
        g.setFill(colour(ink));
        g.fillText(placed.text(), placed.textX(), middle + 0.5);
    }

    /** Hangs on the line of now, as the grade of now does. */
    private void frame(Placed placed, double middle) {
        double x = placed.textX() - FRAME;
        double y = Math.round(middle) - 7.5;
        double width = placed.textWidth() + 2 * FRAME;
        g.setFill(ground(placed.mark().tone()));
        g.fillRect(x, y, width, 15);
        g.setStroke(edge(placed.mark().tone()));
        g.setLineWidth(1);
        g.strokeRect(Math.round(x) + 0.5, y, Math.round(width), 15);
    }
}
