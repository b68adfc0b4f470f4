package jp.mimamori.ui.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import jp.mimamori.course.Entry.Axis;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Token;
import jp.mimamori.ui.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Paints a picture at a scale: ground, lanes, curves, marks. */
final class Painter {

    /** Width of the column with the lanes' names and scales, px. */
    static final double LEFT = 156;

    /** Free room at the right of the plot, px. */
    static final double RIGHT = 8;

    private static final double HOURS_APART = 52;

    /** Half of what the clock of now takes in the header, and of a clock beside it, px. */
    private static final double NOW_ROOM = 58;

    /** A night narrower than this is not shaded, px. */
    private static final double NARROWEST_NIGHT = 14;

    /** Days narrower than this are told by their number alone, px. */
    private static final double NARROW_DAY = 60;

    /** Between two dates, px. */
    private static final double DATES_APART = 14;

    /** Height of one trial's band, px. */
    private static final double ONSET = 13.5;

    private final GraphicsContext g;
    private final Shade shade;
    private final Naming naming;
    private final Words words;
    private final Texts texts;
    private final Texts bold = new Texts(Texts.BOLD);

    Painter(GraphicsContext g, Shade shade, Naming naming, Words words, Texts texts) {
        this.g = g;
        this.shade = shade;
        this.naming = naming;
        this.words = words;
        this.texts = texts;
    }

    /**
     * What was painted.
     *
     * @param placed where the marks came to lie, relative to the plot's left edge
     * @param lines the upright lines, which know where texts stand
     */
    record Painted(List<Placed> placed, Lines lines) {}

    /** Paints everything but the names at the left. */
    Painted paint(Picture picture, TimeScale scale, Instant now, double width, double height) {
        Lanes lanes = Lanes.in(height, picture.rows());
        List<Placed> placed = new Placing(scale, lanes, texts, now).place(picture.marks());
        g.save();
        g.setFill(colour(Token.SURFACE));
        g.fillRect(0, 0, width, height);
        g.translate(LEFT, 0);
        ground(picture, scale, lanes, now);
        List<Lines.Written> written = onset(picture, scale, lanes, placed);
        Curves curves = new Curves(g, shade, scale, lanes);
        written.addAll(curves.ground(picture.pack().findings(), words, texts));
        Lines lines = new Lines(g, shade, scale, lanes, placed, written);
        lines.draw(picture.infusion(), picture.clockEnd(), now);
        curves.paint(picture.signs());
        new MarkPainter(g, shade).paint(placed, scale.width());
        g.restore();
        margins(lanes, width);
        if (picture.infusion() != null && dayWidth(scale) < NARROW_DAY) {
            g.setFont(Texts.BOLD);
            g.setFill(colour(Token.TEXT));
            g.fillText(words.text("day"), 4, 13);
        }
        g.save();
        g.translate(LEFT, 0);
        lines.clock(naming, words, now, bold);
        g.restore();
        return new Painted(placed, lines);
    }

    /** What runs out of the plot at either side. */
    private void margins(Lanes lanes, double width) {
        g.setFill(colour(Token.SURFACE));
        g.fillRect(0, 0, LEFT, lanes.bottom());
        g.fillRect(width - RIGHT, 0, RIGHT, lanes.bottom());
        g.setFill(colour(Token.BORDER));
        g.fillRect(LEFT, lanes.bottom() - 1, width - RIGHT - LEFT, 1);
        g.setTextBaseline(VPos.CENTER);
    }

    private Color colour(Token token) {
        return token.colour(shade);
    }

    private void ground(Picture picture, TimeScale scale, Lanes lanes, Instant now) {
        Days days = new Days(scale, naming.times().zone());
        double bottom = lanes.bottom();
        g.setFill(colour(Token.NIGHT));
        for (Days.Night night : days.nights()) {
            double x = Math.round(scale.x(night.from()));
            double wide = Math.round(scale.x(night.to())) - x;
            if (wide >= NARROWEST_NIGHT) {
                g.fillRect(x, Lanes.HEADER, wide, bottom - Lanes.HEADER);
            }
        }
        g.setFill(colour(Token.GRID));
        List<Instant> ticks = days.ticks(HOURS_APART);
        for (Instant tick : ticks) {
            g.fillRect(Math.round(scale.x(tick)), Lanes.HEADER, 1, bottom - Lanes.HEADER);
        }
        header(picture, scale, days, ticks, bottom, now);
        g.setFill(colour(Token.BORDER));
        for (Lane lane : Lane.values()) {
            if (lanes.height(lane) > 0) {
                g.fillRect(0, lanes.top(lane), scale.width(), 1);
            }
        }
        g.fillRect(0, bottom - 1, scale.width(), 1);
    }

    private void header(
            Picture picture,
            TimeScale scale,
            Days days,
            List<Instant> ticks,
            double bottom,
            Instant now) {
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFont(Texts.SMALL);
        g.setFill(colour(Token.MUTED));
        double nowX = scale.x(now);
        for (Instant tick : ticks) {
            double x = scale.x(tick);
            if (x > 20 && x < scale.width() - 16 && Math.abs(x - nowX) > NOW_ROOM) {
                g.fillText(naming.times().clock(tick), x, 33);
            }
        }
        List<Days.Day> all = days.days(picture.infusion());
        double wide = dayWidth(scale);
        for (Days.Day day : all) {
            double x = Math.round(scale.x(day.from()));
            g.setFill(colour(wide < NARROW_DAY ? Token.GRID : Token.BORDER_STRONG));
            g.fillRect(x, wide < NARROW_DAY ? 24 : 4, 1, Lanes.HEADER);
            g.setFill(colour(wide < NARROW_DAY ? Token.GRID : Token.BORDER));
            g.fillRect(x, Lanes.HEADER, 1, bottom - Lanes.HEADER);
        }
        if (wide < NARROW_DAY) {
            narrow(all, scale, wide, nowX);
        } else {
            g.setTextAlign(TextAlignment.LEFT);
            all.forEach(day ->
                    day(
                            day,
                            Math.max(scale.x(day.from()), 0) + 6,
                            Math.min(scale.x(day.to()), scale.width()) - 4,
                            ticks.isEmpty() ? nowX : Double.NaN));
        }
        g.setTextAlign(TextAlignment.LEFT);
    }

    private static double dayWidth(TimeScale scale) {
        return 24 * 3600_000 / scale.millisPerPixel();
    }

    /** Every so many days its number above and its date below, in the middle of the day. */
    private void narrow(List<Days.Day> days, TimeScale scale, double wide, double nowX) {
        double date =
                days.stream()
                        .map(day -> naming.times().date(day.from()))
                        .mapToDouble(texts)
                        .max()
                        .orElse(0);
        int everyNumber = (int) Math.ceil(26 / wide);
        int everyDate = everyNumber * (int) Math.ceil((date + DATES_APART) / wide / everyNumber);
        for (Days.Day day : days) {
            long number = day.number() == null ? day.date().toEpochDay() : day.number();
            double x = scale.x(day.from()) + wide / 2;
            if (x < 12 || x > scale.width() - 12) {
                continue;
            }
            if (day.number() != null && number % everyNumber == 0) {
                g.setFont(Texts.BOLD);
                g.setFill(colour(Token.TEXT));
                g.fillText(number < 0 ? "−" + -number : "" + number, x, 13);
            }
            boolean whole = x - date / 2 >= 2 && x + date / 2 <= scale.width() - 2;
            if (number % everyDate == 0 && whole && Math.abs(x - nowX) > NOW_ROOM + date / 2) {
                g.setFont(Texts.SMALL);
                g.setFill(colour(Token.MUTED));
                g.fillText(naming.times().date(day.from()), x, 33);
            }
        }
    }

    /**
     * @param nowX where the clock of now lies below, NaN where the hours stand below
     */
    private void day(Days.Day day, double left, double right, double nowX) {
        String date = naming.times().date(day.from());
        String number = day.number() == null ? "" : naming.times().day(day.number());
        g.setFont(Texts.BOLD);
        g.setFill(colour(Token.TEXT));
        String both = number.isEmpty() ? date : date + "  " + number;
        if (bold.applyAsDouble(both) <= right - left) {
            g.fillText(both, left, 13);
            return;
        }
        String upper = number.isEmpty() ? date : number;
        if (bold.applyAsDouble(upper) <= right - left) {
            g.fillText(upper, left, 13);
        }
        double wide = texts.applyAsDouble(date);
        boolean clear = nowX + NOW_ROOM < left || nowX - NOW_ROOM > left + wide;
        if (!number.isEmpty() && wide <= right - left && clear) {
            g.setFont(Texts.SMALL);
            g.setFill(colour(Token.MUTED));
            g.fillText(date, left, 33);
        }
    }

    /**
     * When the events began in the trials: a faint stretch each, and their names at the right edge,
     * all of a lane or none.
     *
     * @return where the names stand
     */
    private List<Lines.Written> onset(
            Picture picture, TimeScale scale, Lanes lanes, List<Placed> placed) {
        Instant infusion = picture.infusion();
        List<Lines.Written> written = new ArrayList<>();
        if (infusion == null) {
            return written;
        }
        g.setFont(Texts.SMALL);
        for (Axis axis : Axis.values()) {
            Lane lane = axis == Axis.CRS ? Lane.CRS : Lane.NEURO;
            double top = lanes.top(lane) + 2;
            List<Onset> trials = Onset.of(axis);
            double each = Math.min(ONSET, (lanes.height(lane) - 2) / trials.size());
            double wide = trials.stream().map(this::said).mapToDouble(texts).max().orElse(0) + 10;
            boolean named =
                    Placing.free(
                            placed,
                            scale.width() - wide,
                            scale.width(),
                            top,
                            top + trials.size() * each);
            double y = top;
            for (Onset onset : trials) {
                stretch(
                        onset,
                        infusion,
                        scale,
                        y,
                        each,
                        scale.width() - (named ? wide : 0),
                        placed);
                if (named) {
                    written.add(name(onset, scale.width() - 6, y, each));
                }
                y += each;
            }
        }
        return written;
    }

    private String said(Onset onset) {
        return words.text(
                "onset",
                onset.trial(),
                "%.1f".formatted(onset.median()),
                onset.first(),
                onset.last());
    }

    private void stretch(
            Onset onset,
            Instant infusion,
            TimeScale scale,
            double y,
            double high,
            double end,
            List<Placed> placed) {
        double from = Math.round(Math.max(0, scale.x(onset.from(infusion))));
        double to = Math.round(Math.min(scale.width(), scale.x(onset.to(infusion))));
        if (to <= from) {
            return;
        }
        Color faint = colour(Token.INFUSION);
        g.setFill(faint.deriveColor(0, 1, 1, 0.05));
        g.fillRect(from, Math.round(y), to - from, Math.round(high - 1));
        double middle = Math.round(scale.x(onset.middle(infusion)));
        if (middle < end && Placing.free(placed, middle - 3, middle + 3, y, y + high)) {
            g.setFill(faint.deriveColor(0, 1, 1, 0.35));
            g.fillRect(middle - 1, y, 2, high - 1);
        }
    }

    private Lines.Written name(Onset onset, double right, double y, double high) {
        String text = said(onset);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(colour(Token.MUTED));
        g.fillText(text, right, y + high / 2);
        g.setTextAlign(TextAlignment.LEFT);
        return new Lines.Written(right - texts.applyAsDouble(text), right, y, y + high);
    }
}
