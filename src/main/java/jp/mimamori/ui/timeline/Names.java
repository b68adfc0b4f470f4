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

/** The column at the left: the names of the lanes, of their rows, and the scales. */
final class Names {

    private final GraphicsContext g;
    private final Shade shade;
    private final Naming naming;
    private final Words words;
    private final Texts bold = new Texts(Texts.BOLD);

    Names(GraphicsContext g, Shade shade, Naming naming, Words words) {
        this.g = g;
        this.shade = shade;
        this.naming = naming;
        this.words = words;
    }

    private Color colour(Token token) {
        return token.colour(shade);
    }

    void paint(Picture picture, Lanes lanes) {
        g.setFill(colour(Token.SURFACE));
        g.fillRect(0, Lanes.HEADER, Painter.LEFT, lanes.bottom() - Lanes.HEADER);
        g.setTextBaseline(VPos.CENTER);
        for (Lane lane : Lane.values()) {
            if (lanes.height(lane) <= 0) {
                continue;
            }
            g.setFill(colour(Token.BORDER));
            g.fillRect(0, lanes.top(lane), Painter.LEFT, 1);
            name(picture, lane, lanes);
        }
        g.setFill(colour(Token.BORDER));
        g.fillRect(Painter.LEFT - 1, Lanes.HEADER, 1, lanes.bottom() - Lanes.HEADER);
        g.fillRect(0, lanes.bottom() - 1, Painter.LEFT, 1);
        new Curves(g, shade, null, lanes).scales(Painter.LEFT - 5);
    }

    private void name(Picture picture, Lane lane, Lanes lanes) {
        g.setTextAlign(TextAlignment.LEFT);
        g.setFont(Texts.BOLD);
        g.setFill(colour(Token.TEXT));
        double middle = lanes.top(lane) + Math.min(lanes.height(lane), lanes.first(lane)) / 2;
        if (lane == Lane.OBSERVED) {
            observed(picture, lanes.top(lane) + 2, lanes.row(lane));
            return;
        }
        if (lane == Lane.LABS) {
            labs(picture, lanes);
            return;
        }
        switch (lane) {
            case TEMPERATURE -> {
                curve(Token.TEMPERATURE, "temperature", lanes.top(lane) + 14);
                curve(Token.PULSE, "pulse", lanes.top(lane) + 32);
                missed(picture, lanes);
            }
            case BREATH -> {
                curve(Token.RESPIRATION, "respiration", lanes.top(lane) + 14);
                curve(Token.SPO2, "spo2", lanes.top(lane) + 32);
            }
            case PRESSURE -> {
                curve(Token.PRESSURE, "pressure", lanes.top(lane) + 14);
            }
            case CRS, NEURO -> {
                g.fillText(words.text(lane.key()), 4, middle - 8);
                g.setFont(Texts.SMALL);
                g.setFill(colour(Token.MUTED));
                g.fillText(words.text("onset.legend"), 4, middle + 9);
            }
            default -> g.fillText(words.text(lane.key()), 4, middle);
        }
    }

    private void observed(Picture picture, double top, double row) {
        g.fillText(words.text(Lane.OBSERVED.key()), 4, top + 7.5);
        if (picture.late() && picture.observed().size() > 1) {
            late(top + row + 7.5);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFont(Texts.SMALL);
        g.setFill(colour(Token.MUTED));
        double y = top + 7.5;
        for (String name : picture.observed()) {
            g.fillText(name, Painter.LEFT - 5, y);
            y += row;
        }
        g.setTextAlign(TextAlignment.LEFT);
    }

    private void labs(Picture picture, Lanes lanes) {
        int own = CareMarks.labsWithRow(picture.labs().size());
        g.setFont(Texts.PLAIN);
        double y = lanes.top(Lane.LABS) + 2 + 7.5;
        for (String name : picture.labs().subList(0, own)) {
            g.setFont(Texts.PLAIN);
            g.fillText(naming.lab(name), 4, y);
            unit(picture.unit(name), y);
            y += lanes.row(Lane.LABS);
        }
        int others = picture.labs().size() - own;
        if (others > 0) {
            g.setFont(Texts.PLAIN);
            g.fillText(words.text("labs.more", others), 4, y);
        }
    }

    private void unit(@Nullable String unit, double y) {
        if (unit != null) {
            g.setTextAlign(TextAlignment.RIGHT);
            g.setFont(Texts.SMALL);
            g.setFill(colour(Token.MUTED));
            g.fillText(words.textOr("lab.unit." + unit, unit), Painter.LEFT - 5, y);
            g.setTextAlign(TextAlignment.LEFT);
            g.setFill(colour(Token.TEXT));
        }
    }

    private void curve(Token token, String sign, double y) {
        String name = words.text("lane." + sign);
        g.setFill(colour(token));
        g.setFont(Texts.BOLD);
        g.fillText(name, 4, y);
        g.setFont(Texts.SMALL);
        String unit = words.text("unit." + (sign.equals("pressure") ? "systolic" : sign));
        g.fillText(unit, 4 + bold.applyAsDouble(name) + 4, y);
    }

    /** What the crosses at the foot of the curves are, said once for all. */
    private void missed(Picture picture, Lanes lanes) {
        if (!picture.signs().missed().isEmpty()) {
            g.setFont(Texts.SMALL);
            g.setFill(colour(Token.MUTED));
            g.fillText(words.text("missed"), 4, lanes.bottom(Lane.TEMPERATURE) - 7);
        }
    }

    /** What the bars among the observations are. */
    private void late(double y) {
        g.setFill(colour(Token.MEDIUM_BORDER));
        g.fillRect(4, y - 2, 12, 4);
        g.setFont(Texts.SMALL);
        g.setFill(colour(Token.MUTED));
        g.fillText(words.text("observed.bar"), 20, y);
    }
}
