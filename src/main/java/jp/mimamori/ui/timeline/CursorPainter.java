package jp.mimamori.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Limit;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Token;

import java.time.Duration;
import java.time.Instant;

/**
 * What lies above the picture: now, the cursor with its read-out, the hours that a limit looks back
 * from it.
 */
final class CursorPainter {

    private static final double LINE = 18;

    private final GraphicsContext g;
    private final Shade shade;
    private final TimelineModel model;
    private final Texts texts;
    private final Texts bold = new Texts(Texts.BOLD);

    CursorPainter(GraphicsContext g, Shade shade, TimelineModel model, Texts texts) {
        this.g = g;
        this.shade = shade;
        this.model = model;
        this.texts = texts;
    }

    void paint(Picture picture, TimeScale scale, double width, Lanes lanes) {
        now(scale, width, lanes);
        Instant at = model.cursor().get();
        Readout readout = model.readout();
        if (at == null || readout == null) {
            return;
        }
        double x = Painter.LEFT + scale.x(at);
        if (x < Painter.LEFT || x > width) {
            return;
        }
        windows(picture, scale, at, lanes);
        g.setFill(Token.FOCUS.colour(shade));
        g.fillRect(Math.round(x), Lanes.HEADER, 1, lanes.bottom() - Lanes.HEADER);
        box(readout, x, width, lanes);
    }

    /** The line of now with its clock in the header. */
    void now(TimeScale scale, double width, Lanes lanes) {
        Instant now = model.now().get();
        double x = Math.round(Painter.LEFT + scale.x(now));
        if (x < Painter.LEFT || x > width) {
            return;
        }
        g.setFill(Token.NOW.colour(shade));
        g.fillRect(x - 1, Lanes.HEADER, 2, lanes.bottom() - Lanes.HEADER);
        String clock = model.words().text("now", model.naming().times().clock(now));
        double wide = bold.applyAsDouble(clock) + 12;
        double left = Math.min(x - wide / 2, width - wide);
        g.fillRoundRect(left, 24, wide, 19, 6, 6);
        g.setFill(Token.SURFACE.colour(shade));
        g.setFont(Texts.BOLD);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(clock, left + 6, 34);
    }

    /** From the cursor back as far as the limit looks, on the limited drugs' lane. */
    private void windows(Picture picture, TimeScale scale, Instant at, Lanes lanes) {
        for (Limit limit : model.naming().pack().limits()) {
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
                g.setStroke(Token.TOCILIZUMAB.colour(shade));
                g.setLineWidth(1);
                g.setLineDashes(4, 3);
                g.strokeRect(
                        Painter.LEFT + from + 0.5,
                        lanes.top(Lane.TOCILIZUMAB) + 2.5,
                        to - from,
                        lanes.height(Lane.TOCILIZUMAB) - 5);
                g.setLineDashes();
            }
        }
    }

    private void box(Readout readout, double x, double width, Lanes lanes) {
        double wide = bold.applyAsDouble(readout.time());
        for (String line : readout.lines()) {
            wide = Math.max(wide, texts.applyAsDouble(line));
        }
        wide += 20;
        double high = (readout.lines().size() + 1) * LINE + 12;
        double left = x + 14 + wide <= width ? x + 14 : Math.max(4, x - 14 - wide);
        double top = Math.max(Lanes.HEADER + 4, lanes.bottom(Lane.TEMPERATURE) - high);
        g.setFill(Token.SURFACE.colour(shade));
        g.fillRoundRect(left, top, wide, high, 8, 8);
        g.setStroke(Token.FOCUS.colour(shade));
        g.setLineWidth(1.2);
        g.strokeRoundRect(left, top, wide, high, 8, 8);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(Token.TEXT.colour(shade));
        g.setFont(Texts.BOLD);
        double y = top + 6 + LINE / 2;
        g.fillText(readout.time(), left + 10, y);
        g.setFont(Texts.PLAIN);
        for (String line : readout.lines()) {
            y += LINE;
            g.fillText(line, left + 10, y);
        }
    }
}
