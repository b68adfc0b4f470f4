package jp.mimamori.ui.timeline;

import java.util.EnumMap;
import java.util.Map;

/** Where each lane lies, from the top of the picture. */
final class Lanes {

    /** Height of the header with days and hours. */
    static final double HEADER = 44;

    /** In how many steps the lanes draw together before the picture has to be scrolled. */
    private static final int STEPS = 8;

    private final Map<Lane, Double> tops = new EnumMap<>(Lane.class);
    private final Map<Lane, Double> heights = new EnumMap<>(Lane.class);
    private final double tight;
    private final double bottom;

    private Lanes(Map<Lane, Integer> rows, double height) {
        tight = tight(rows, height);
        double spare = Math.max(0, height - needed(rows, tight));
        int shares = 0;
        for (Lane lane : Lane.values()) {
            shares += lane.share();
        }
        double y = HEADER;
        for (Lane lane : Lane.values()) {
            double own = own(lane, rows, tight) + Math.floor(spare * lane.share() / shares);
            heights.put(lane, own);
            tops.put(lane, y);
            y += own;
        }
        bottom = y;
    }

    /** As little as brings every lane into a height. */
    private static double tight(Map<Lane, Integer> rows, double height) {
        for (int step = 0; step < STEPS; step++) {
            double tight = (double) step / STEPS;
            if (needed(rows, tight) <= height) {
                return tight;
            }
        }
        return 1;
    }

    private static double needed(Map<Lane, Integer> rows, double tight) {
        double needed = HEADER;
        for (Lane lane : Lane.values()) {
            needed += own(lane, rows, tight);
        }
        return needed;
    }

    private static double own(Lane lane, Map<Lane, Integer> rows, double tight) {
        int count = rows.getOrDefault(lane, 1);
        return count == 0 ? 0 : lane.first(tight) + (count - 1) * lane.row(tight);
    }

    /**
     * Shares a height among the lanes, which draw together where it is little; it becomes higher
     * when it is too little even so.
     *
     * @param rows how many rows a lane has; one where nothing is said, none when 0
     */
    static Lanes in(double height, Map<Lane, Integer> rows) {
        return new Lanes(rows, height);
    }

    double top(Lane lane) {
        return tops.getOrDefault(lane, HEADER);
    }

    double height(Lane lane) {
        return heights.getOrDefault(lane, 0.0);
    }

    double bottom(Lane lane) {
        return top(lane) + height(lane);
    }

    /** What a lane takes with one row, without what it has to spare. */
    double first(Lane lane) {
        return lane.first(tight);
    }

    /** From one row of a lane to the next. */
    double row(Lane lane) {
        return lane.row(tight);
    }

    /** The bottom of the lowest lane. */
    double bottom() {
        return bottom;
    }

    /** The lane at a height; the header counts to the first, what is below to the last. */
    Lane at(double y) {
        Lane found = Lane.THERAPY;
        for (Lane lane : Lane.values()) {
            if (height(lane) > 0 && y >= top(lane)) {
                found = lane;
            }
        }
        return found;
    }
}
