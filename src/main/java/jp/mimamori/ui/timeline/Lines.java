package jp.mimamori.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Token;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The upright lines of the infusion, of the end of its hours and of now. They stop where a text
 * stands: a stroke through a figure makes another figure of it.
 */
final class Lines {

    /** Half of what a line of text takes in height, px. */
    private static final double HALF = 8;

    private static final double CLEAR = 3;

    private final GraphicsContext g;
    private final Shade shade;
    private final TimeScale scale;
    private final Lanes lanes;
    private final List<Written> written;

    Lines(
            GraphicsContext g,
            Shade shade,
            TimeScale scale,
            Lanes lanes,
            List<Placed> placed,
            List<Written> others) {
        this.g = g;
        this.shade = shade;
        this.scale = scale;
        this.lanes = lanes;
        written = new ArrayList<>(others);
        for (Placed each : placed) {
            if (!each.text().isEmpty()) {
                double middle = MarkPainter.middle(each);
                written.add(
                        new Written(
                                each.textX(),
                                each.textX() + each.textWidth(),
                                middle - HALF,
                                middle + HALF));
            }
        }
    }

    /** The room that a text takes. */
    record Written(double left, double right, double top, double bottom) {}

    /** From y to y. */
    record Piece(double from, double to) {}

    void draw(@Nullable Instant infusion, @Nullable Instant clockEnd, Instant now) {
        if (infusion != null) {
            solid(Math.round(scale.x(infusion)), colour(Token.INFUSION));
        }
        if (clockEnd != null) {
            double x = Math.round(scale.x(clockEnd)) + 0.5;
            g.setStroke(colour(Token.CLOCK));
            g.setLineWidth(1);
            g.setLineDashes(5, 4);
            for (Piece piece : pieces(x)) {
                g.strokeLine(x, piece.from(), x, piece.to());
            }
            g.setLineDashes();
        }
        solid(Math.round(scale.x(now)), colour(Token.NOW));
    }

    private Color colour(Token token) {
        return token.colour(shade);
    }

    private void solid(double x, Color colour) {
        if (x < 0 || x > scale.width()) {
            return;
        }
        g.setFill(colour);
        for (Piece piece : pieces(x)) {
            g.fillRect(x - 1, piece.from(), 2, piece.to() - piece.from());
        }
    }

    /** What of a line at a place meets no text, from the top. */
    List<Piece> pieces(double x) {
        List<Written> met =
                written.stream()
                        .filter(text -> x > text.left() - CLEAR && x < text.right() + CLEAR)
                        .sorted(Comparator.comparingDouble(Written::top))
                        .toList();
        List<Piece> pieces = new ArrayList<>();
        double y = Lanes.HEADER;
        for (Written text : met) {
            if (text.top() > y) {
                pieces.add(new Piece(y, text.top()));
            }
            y = Math.max(y, text.bottom());
        }
        if (y < lanes.bottom()) {
            pieces.add(new Piece(y, lanes.bottom()));
        }
        return pieces;
    }

    /** The clock of now, in the header. */
    void clock(Naming naming, Words words, Instant now, Texts bold) {
        double x = Math.round(scale.x(now));
        if (x < 0 || x > scale.width()) {
            return;
        }
        String clock = words.text("now", naming.times().clock(now));
        double wide = bold.applyAsDouble(clock) + 12;
        double left = Math.min(x - wide / 2, scale.width() + Painter.RIGHT - wide);
        g.setFill(colour(Token.NOW));
        g.fillRoundRect(left, 24, wide, 19, 6, 6);
        g.setFill(colour(Token.SURFACE));
        g.setFont(Texts.BOLD);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(clock, left + 6, 34);
    }
}
