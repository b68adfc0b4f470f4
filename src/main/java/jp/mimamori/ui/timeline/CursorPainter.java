package jp.mimamori.ui.timeline;

import javafx.scene.canvas.GraphicsContext;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Limit;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Token;

import java.time.Duration;
import java.time.Instant;

/** What lies above the picture: the cursor, and the hours that a limit looks back from it. */
final class CursorPainter {

    /** Closer to now than this the cursor is its head alone, px. */
    private static final double NOW_STAYS = 3;

    private static final double CORNER = 4;
    private static final double DOT = 3;
    private static final double SPACE = 2;

    private final GraphicsContext g;
    private final Shade shade;
    private final TimelineModel model;

    CursorPainter(GraphicsContext g, Shade shade, TimelineModel model) {
        this.g = g;
        this.shade = shade;
        this.model = model;
    }

    /**
     * @param lines of the picture below: the cursor stops at its texts as they do
     */
    void paint(Picture picture, TimeScale scale, double width, Lanes lanes, Lines lines) {
        Instant at = model.cursor().get();
        if (at == null) {
            return;
        }
        double x = Painter.LEFT + scale.x(at);
        if (x < Painter.LEFT || x > width) {
            return;
        }
        windows(picture, scale, at, lanes, lines);
        line(Math.round(x), scale.x(model.now().get()) + Painter.LEFT, lines);
    }

    /**
     * Dotted, so that it is no other line; where now lies, that line stays alone below the head.
     */
    private void line(double x, double now, Lines lines) {
        g.setFill(Token.TEXT.colour(shade));
        g.fillPolygon(new double[] {x - 5, x + 6, x + 0.5}, new double[] {0, 0, 7}, 3);
        if (Math.abs(x - now) < NOW_STAYS) {
            return;
        }
        for (Lines.Piece piece : lines.pieces(x - Painter.LEFT)) {
            for (double y = piece.from(); y < piece.to(); y += DOT + SPACE) {
                g.fillRect(x, y, 1, Math.min(DOT, piece.to() - y));
            }
        }
    }

    /** From the cursor back as far as the limit looks, on the limited drugs' lane. */
    private void windows(Picture picture, TimeScale scale, Instant at, Lanes lanes, Lines lines) {
        for (Limit limit : picture.pack().limits()) {
            Duration hours = Duration.ofHours(limit.hours());
            boolean any =
                    picture.course().standing().stream()
                            .anyMatch(e ->
                                    e instanceof Entry.Medication dose
                                            && dose.drug().equals(limit.drug())
                                            && !dose.at().isAfter(at)
                                            && dose.at().isAfter(at.minus(hours)));
            if (any) {
                double from = Math.max(0, scale.x(at.minus(hours)));
                double to = scale.x(at);
                window(
                        Painter.LEFT + from,
                        Painter.LEFT + to,
                        lanes.top(Lane.TOCILIZUMAB) + 2.5,
                        lanes.bottom(Lane.TOCILIZUMAB) - 2.5,
                        lines);
            }
        }
    }

    /** Open at its sides, where doses and their counts stand; a corner stops at a text. */
    private void window(double from, double to, double top, double bottom, Lines lines) {
        g.setStroke(Token.TOCILIZUMAB.colour(shade));
        g.setLineWidth(1);
        g.setLineDashes(4, 3);
        g.strokeLine(from, top, to, top);
        g.strokeLine(from, bottom, to, bottom);
        g.setLineDashes();
        for (double x : new double[] {from + 0.5, to - 0.5}) {
            for (Lines.Piece free : lines.pieces(x - Painter.LEFT)) {
                upright(x, Math.max(top, free.from()), Math.min(top + CORNER, free.to()));
                upright(x, Math.max(bottom - CORNER, free.from()), Math.min(bottom, free.to()));
            }
        }
    }

    private void upright(double x, double from, double to) {
        if (to > from) {
            g.strokeLine(x, from, x, to);
        }
    }
}
