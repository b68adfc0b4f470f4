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

    private final GraphicsContext g;
    private final Shade shade;
    private final TimelineModel model;

    CursorPainter(GraphicsContext g, Shade shade, TimelineModel model) {
        this.g = g;
        this.shade = shade;
        this.model = model;
    }

    void paint(Picture picture, TimeScale scale, double width, Lanes lanes) {
        Instant at = model.cursor().get();
        if (at == null) {
            return;
        }
        double x = Painter.LEFT + scale.x(at);
        if (x < Painter.LEFT || x > width) {
            return;
        }
        windows(picture, scale, at, lanes);
        g.setFill(Token.FOCUS.colour(shade));
        g.fillRect(Math.round(x), Lanes.HEADER, 1, lanes.bottom() - Lanes.HEADER);
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
}
