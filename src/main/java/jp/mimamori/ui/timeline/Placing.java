package jp.mimamori.ui.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Puts marks on pixels and gives each as much of its label as has room: no two texts lie on each
 * other.
 */
final class Placing {

    private static final double GAP = 5;

    /** The grade of now is seen, however short it has stood, px. */
    private static final double NARROWEST_LAST = 5;

    /** What a pill has around its text at either side, px. */
    private static final double PAD = 6;

    /** Room before a text that stands before its mark, so that it is not read as another's, px. */
    private static final double APART = 24;

    private final TimeScale scale;
    private final Lanes lanes;
    private final ToDoubleFunction<String> textWidth;
    private final Instant now;

    Placing(TimeScale scale, Lanes lanes, ToDoubleFunction<String> textWidth, Instant now) {
        this.scale = scale;
        this.lanes = lanes;
        this.textWidth = textWidth;
        this.now = now;
    }

    /** In the order in which they are drawn: what lasts below what happens at once. */
    List<Placed> place(List<Mark> marks) {
        Map<String, List<Mark>> byRow = new TreeMap<>();
        for (Mark mark : marks) {
            if (inSight(mark)) {
                byRow.computeIfAbsent(row(mark), _ -> new ArrayList<>()).add(mark);
            }
        }
        List<Placed> lasting = new ArrayList<>();
        List<Placed> points = new ArrayList<>();
        for (List<Mark> row : byRow.values()) {
            row.sort(Comparator.comparing(Mark::from));
            if (row.getFirst().shape() == Mark.Shape.TEXT) {
                points.addAll(texts(row));
            } else {
                row(row, lasting, points);
            }
        }
        lasting.sort(Comparator.comparing(p -> p.mark().shape() != Mark.Shape.SHADE));
        lasting.addAll(points);
        return List.copyOf(lasting);
    }

    /** What shares a line of text: an order's words stand above its doses. */
    private static String row(Mark mark) {
        boolean above = mark.lane() == Lane.STEROID && mark.shape() == Mark.Shape.SHADE;
        return mark.lane().name() + mark.row() + (above ? "above" : "");
    }

    private boolean inSight(Mark mark) {
        if (mark.shape() == Mark.Shape.PRESENT) {
            return nowX() >= 0 && nowX() <= scale.width();
        }
        double right = scale.x(mark.end(now));
        return right >= -Placed.POINT && scale.x(mark.from()) <= scale.width() + Placed.POINT;
    }

    /**
     * Figures, each in the middle of its place. Where not all have room the newest is written, then
     * the one that weighs most, if need be before its place: nobody may look better than he is.
     */
    private List<Placed> texts(List<Mark> row) {
        List<Mark> inside =
                row.stream()
                        .filter(mark -> scale.x(mark.from()) >= 0)
                        .filter(mark -> scale.x(mark.from()) <= scale.width())
                        .toList();
        List<Mark> byWeight = new ArrayList<>(inside.reversed());
        byWeight.sort(Comparator.comparingDouble(Mark::weight).reversed());
        if (!inside.isEmpty()) {
            byWeight.remove(inside.getLast());
            byWeight.addFirst(inside.getLast());
        }
        List<Placed> done = new ArrayList<>();
        for (Mark mark : byWeight) {
            done.add(figure(mark, done));
        }
        return done;
    }

    private Placed figure(Mark mark, List<Placed> done) {
        double x = scale.x(mark.from());
        String text = mark.labels().isEmpty() ? "" : mark.labels().getFirst();
        double width = textWidth.applyAsDouble(text);
        double middle = Math.clamp(x - width / 2, 1, Math.max(1, scale.width() - width));
        double left = middle;
        if (!free(done, left, width)) {
            boolean heaviest = done.size() == 1 && mark.weight() > done.getFirst().mark().weight();
            left = heaviest ? done.getFirst().textX() - GAP - width : -1;
            if (left < 1) {
                return new Placed(mark, x, top(mark), 0, height(mark), "", x, 0, false);
            }
        }
        return new Placed(mark, x, top(mark), 0, height(mark), text, left, width, false);
    }

    private static boolean free(List<Placed> done, double left, double width) {
        return done.stream()
                .filter(other -> !other.text().isEmpty())
                .allMatch(other ->
                        left + width + GAP <= other.textX()
                                || left >= other.textX() + other.textWidth() + GAP);
    }

    private void row(List<Mark> sorted, List<Placed> lasting, List<Placed> points) {
        double[] starts = sorted.stream().mapToDouble(this::start).toArray();
        double taken = -1000;
        Front front = new Front(Double.NEGATIVE_INFINITY, taken);
        for (int i = 0; i < sorted.size(); i++) {
            Mark mark = sorted.get(i);
            if (!front.reaches(starts[i])) {
                front = new Front(starts[i], taken);
            }
            double next = nextObstacle(sorted, starts, i);
            Placed placed =
                    mark.shape() == Mark.Shape.PRESENT
                            ? present(mark)
                            : mark.to() == null
                                    ? point(mark, taken, next, front)
                                    : bar(mark, taken, next);
            if (!mark.labels().isEmpty()) {
                front = new Front(Double.NEGATIVE_INFINITY, taken);
            }
            if (!placed.text().isEmpty()) {
                taken = placed.textX() + placed.textWidth() + (placed.framed() ? 2 : 1) * GAP;
            }
            if (mark.to() == null) {
                taken = Math.max(taken, placed.x() + Placed.POINT);
                points.add(placed);
            } else {
                if (mark.lane() == Lane.PROMPTS) {
                    taken = Math.max(taken, placed.x() + placed.width());
                }
                lasting.add(placed);
            }
        }
    }

    private double nowX() {
        return scale.x(now);
    }

    private double start(Mark mark) {
        return mark.shape() == Mark.Shape.PRESENT
                ? Math.min(nowX(), presentLeft(mark)) + Placed.POINT
                : scale.x(mark.from());
    }

    private double presentWidth(Mark mark) {
        return textWidth.applyAsDouble(mark.labels().getFirst()) + 2 * PAD;
    }

    /** Behind now, before it where the picture ends. */
    private double presentLeft(Mark mark) {
        double wide = presentWidth(mark);
        double left = nowX() + 2;
        return left + wide <= scale.width() ? left : Math.max(0, nowX() - 2 - wide);
    }

    private Placed present(Mark mark) {
        String text = mark.labels().getFirst();
        double left = presentLeft(mark);
        double wide = presentWidth(mark);
        return new Placed(
                mark,
                left,
                top(mark),
                wide,
                height(mark),
                text,
                left + PAD,
                textWidth.applyAsDouble(text),
                false);
    }

    /** Where the next mark of the row begins that a text must not run over. */
    private double nextObstacle(List<Mark> sorted, double[] starts, int i) {
        for (int j = i + 1; j < sorted.size(); j++) {
            Mark other = sorted.get(j);
            boolean faint =
                    other.labels().isEmpty()
                            && (other.shape() == Mark.Shape.SHADE
                                    || other.shape() == Mark.Shape.TICK);
            if (!faint) {
                return starts[j] - (other.to() == null ? Placed.POINT : 0);
            }
        }
        return scale.width();
    }

    private double top(Mark mark) {
        double top = lanes.top(mark.lane());
        return switch (mark.lane()) {
            case CRS, NEURO -> mark.row() == 0 ? top + 3 : top + lanes.first(mark.lane()) - 16;
            case PROMPTS -> top + 4 + mark.row() * lanes.row(mark.lane());
            default -> top + 2 + mark.row() * lanes.row(mark.lane());
        };
    }

    private double height(Mark mark) {
        return switch (mark.lane()) {
            case CRS, NEURO -> mark.row() == 0 ? lanes.first(mark.lane()) - 20 : 15;
            case PROMPTS, OBSERVED, SUPPORT, LABS -> Math.min(15, lanes.row(mark.lane()) - 1);
            default -> lanes.first(mark.lane()) - 4;
        };
    }

    private Placed bar(Mark mark, double taken, double next) {
        double end = scale.x(mark.end(now));
        boolean last = mark.shape() == Mark.Shape.BAND && mark.open();
        double x = Math.min(scale.x(mark.from()), last ? end - NARROWEST_LAST : end);
        double left = Math.max(Math.max(x, 0) + GAP, taken);
        double insideEnd = Math.min(Math.min(end, scale.width()) - GAP, next - GAP);
        Spot spot = hung(mark, taken, next);
        String inside = spot.text().isEmpty() ? fitting(mark, insideEnd - left) : "";
        if (!inside.isEmpty()) {
            spot = Spot.plain(inside, left);
        } else if (spot.text().isEmpty() && mark.shape() == Mark.Shape.BAR && end < scale.width()) {
            double after = Math.max(Math.max(end, x + 6), 0) + GAP;
            spot = beside(mark, x - GAP, after, taken, next);
        }
        if (spot.text().isEmpty() && textWidth.applyAsDouble(mark.sign()) <= insideEnd - left) {
            spot = Spot.plain(mark.sign(), left);
        }
        return placed(mark, x, Math.max(end - x, 0), spot);
    }

    /**
     * A prompt that stands hangs on the line of now, long or short; no text where none has room.
     */
    private Spot hung(Mark mark, double taken, double next) {
        double behind = Math.max(nowX() + BEHIND, taken);
        if (mark.lane() == Lane.PROMPTS && mark.open() && nowX() >= 0) {
            for (String label : mark.labels()) {
                String text = signed(mark, label);
                if (behind + textWidth.applyAsDouble(text) <= Math.min(next, scale.width()) - GAP) {
                    return new Spot(text, behind, true);
                }
            }
        }
        return Spot.plain("", behind);
    }

    private Placed point(Mark mark, double taken, double next, Front front) {
        double x = scale.x(mark.from());
        double apart = Placed.POINT + 2;
        Spot spot = beside(mark, x - apart, x + apart, taken, next);
        double wide =
                mark.labels().isEmpty() ? 0 : textWidth.applyAsDouble(mark.labels().getFirst());
        double left = Math.min(x, front.x()) - apart - wide;
        boolean away = spot.text().isEmpty() || spot.left() >= nowX();
        if (given(mark)
                && wide > 0
                && away
                && !mark.from().isAfter(now)
                && left >= Math.max(front.taken() + APART, 1)) {
            spot = Spot.plain(mark.labels().getFirst(), left);
        }
        return placed(mark, x, 0, spot);
    }

    /**
     * Where marks without a word of their own begin that the next one speaks for.
     *
     * @param x of the first of them
     * @param taken by what stands before it
     */
    private record Front(double x, double taken) {

        private static final double TOGETHER = 60;

        boolean reaches(double other) {
            return other - x < TOGETHER;
        }
    }

    private Placed placed(Mark mark, double x, double width, Spot spot) {
        return new Placed(
                mark,
                x,
                top(mark),
                width,
                height(mark),
                spot.text(),
                spot.left(),
                spot.text().isEmpty() ? 0 : textWidth.applyAsDouble(spot.text()),
                spot.framed());
    }

    /** A text and where it begins. */
    private record Spot(String text, double left, boolean framed) {

        static Spot plain(String text, double left) {
            return new Spot(text, left, false);
        }
    }

    /**
     * Behind a mark; what has begun stands before now, in front of its mark if need be: a text in
     * the time to come would be read as something to do. What still stands may hang in a frame on
     * the line of now; what was given last stands there without one, and says when.
     *
     * @param before where a text ends that stands in front of the mark
     * @param after where one begins that stands behind it
     */
    private Spot beside(Mark mark, double before, double after, double taken, double next) {
        double left = mark.to() == null ? after : Math.max(after, taken);
        boolean free = left >= Math.max(taken, 1);
        if (mark.to() == null && mark.from().isAfter(now)) {
            return Spot.plain(free ? fitting(mark, next - GAP - left) : "", left);
        }
        double room = free ? Math.min(next - GAP, nowX() - GAP) - left : 0;
        boolean given = given(mark);
        for (String label : mark.labels()) {
            double wide = textWidth.applyAsDouble(signed(mark, label));
            if (wide <= room) {
                return Spot.plain(signed(mark, label), left);
            }
            if (before - wide >= Math.max(taken + APART, 1)) {
                String front = mark.sign().isEmpty() ? label : label + " " + mark.sign();
                return Spot.plain(front, before - wide);
            }
            boolean last = label.equals(mark.labels().getLast());
            double behind = Math.max(nowX() + BEHIND, taken);
            if (stands(mark) && (last || !given) && nowX() >= 0 && behind + wide <= next - GAP) {
                return new Spot(signed(mark, label), behind, !given);
            }
        }
        return Spot.plain("", left);
    }

    /** A sign stands between its mark and the label. */
    private static String signed(Mark mark, String label) {
        return mark.sign().isEmpty() ? label : mark.sign() + " " + label;
    }

    /** What a text behind the line of now keeps from it, with its frame, px. */
    private static final double BEHIND = 8;

    private static boolean given(Mark mark) {
        return mark.shape() == Mark.Shape.DOT || mark.shape() == Mark.Shape.DIAMOND;
    }

    /** What is so until something else happens: the last of a row is the present one. */
    private static boolean stands(Mark mark) {
        return switch (mark.shape()) {
            case BAR -> mark.open();
            case TICK -> mark.tone() == Mark.Tone.TEXT;
            case DOT, DIAMOND, DIAMOND_OPEN, FLAG, RING, RING_LATE -> true;
            default -> false;
        };
    }

    private String fitting(Mark mark, double room) {
        for (String label : mark.labels()) {
            String text = signed(mark, label);
            if (textWidth.applyAsDouble(text) <= room) {
                return text;
            }
        }
        return "";
    }

    /** Whether no mark and no text of a lane lies in a stretch at some heights. */
    static boolean free(List<Placed> placed, double left, double right, double top, double bottom) {
        for (Placed each : placed) {
            boolean beside = each.y() + each.height() <= top || each.y() >= bottom;
            double from = each.mark().to() == null ? each.x() - Placed.POINT : each.x();
            double to =
                    each.mark().to() == null ? each.x() + Placed.POINT : each.x() + each.width();
            boolean textClear =
                    each.text().isEmpty()
                            || each.textX() >= right
                            || each.textX() + each.textWidth() <= left;
            if (!beside && !((to <= left || from >= right) && textClear)) {
                return false;
            }
        }
        return true;
    }
}
