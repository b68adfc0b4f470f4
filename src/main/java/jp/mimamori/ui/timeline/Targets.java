package jp.mimamori.ui.timeline;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What of the picture is meant by a place of it, pointed at or touched. */
final class Targets {

    /** Values within this are pointed at, px. */
    private static final double NEAR = 9;

    /** Half of what a finger takes, px. */
    static final double FINGER = 22;

    private final Picture picture;
    private final TimeScale scale;
    private final Lanes lanes;
    private final Curves curves;
    private final List<Placed> placed;

    Targets(Picture picture, TimeScale scale, Lanes lanes, Curves curves, List<Placed> placed) {
        this.picture = picture;
        this.scale = scale;
        this.lanes = lanes;
        this.curves = curves;
        this.placed = List.copyOf(placed);
    }

    /**
     * What is meant: an entry, or a mark that is worked out.
     *
     * @param away how far it lies, px
     */
    record Target(@Nullable String entry, @Nullable Mark mark, double away) {

        static Target of(Mark mark, double away) {
            return new Target(mark.entry(), mark.entry() == null ? mark : null, away);
        }
    }

    /** Under a pointer: a mark of an entry, else a value, else what is worked out. */
    @Nullable Target pointed(double x, double y) {
        Target entry = null;
        Target other = null;
        for (Placed each : placed) {
            if (each.hit(x, y)) {
                Target hit = Target.of(each.mark(), 0);
                entry = hit.entry() != null ? hit : entry;
                other = hit.mark() != null ? hit : other;
            }
        }
        if (entry != null) {
            return entry;
        }
        Target value = value(x, y, NEAR);
        return value != null ? value : other;
    }

    /** Under a finger: the nearest of all that it reaches; what lies behind others comes last. */
    @Nullable Target touched(double x, double y) {
        Target nearest = null;
        double least = FINGER;
        for (Placed each : placed) {
            boolean behind = each.mark().shape() == Mark.Shape.SHADE;
            double away = Math.max(each.away(x, y), behind ? FINGER : 0);
            if (away <= least) {
                least = away;
                nearest = Target.of(each.mark(), away);
            }
        }
        Target value = value(x, y, FINGER);
        return value != null && value.away() < least ? value : nearest;
    }

    private @Nullable Target value(double x, double y, double reach) {
        Target nearest = null;
        double least = reach;
        for (Sign sign : Sign.values()) {
            Series series = picture.signs().of(sign);
            int i = series.near(scale, x, reach);
            if (i >= 0) {
                double high = Math.abs(curves.height(sign, series.value(i)) - y);
                if (high < least) {
                    least = high;
                    double aside = scale.x(series.at(i)) - x;
                    nearest = new Target(series.entry(i), null, Math.hypot(aside, high));
                }
            }
        }
        for (Signs.Missed missed : picture.signs().missed()) {
            double aside = Math.abs(scale.x(missed.at()) - x);
            double high = Math.abs(Curves.missedY(lanes, missed.sign()) - y);
            if (aside < reach && high < reach / 2) {
                nearest = new Target(missed.entry(), null, Math.hypot(aside, high));
            }
        }
        return nearest;
    }
}
