package jp.mimamori.ui.timeline;

import java.util.EnumMap;
import java.util.Map;

/** Where each lane lies, from the top of the picture. */
final class Lanes {

    /** Height of the header with days and hours. */
    static final double HEADER = 44;

    private final Map<Lane, Double> tops = new EnumMap<>(Lane.class);
    private final Map<Lane, Double> heights = new EnumMap<>(Lane.class);
    private final double bottom;

    private Lanes(Map<Lane, Integer> rows, double height) {
        double needed = HEADER;
        int shares = 0;
        for (Lane lane : Lane.values()) {
            int count = rows.getOrDefault(lane, 1);
            double own = count == 0 ? 0 : lane.least() + (count - 1) * lane.row();
            heights.put(lane, own);
            needed += own;
            shares += lane.share();
        }
        double spare = Math.max(0, height - needed);
        double y = HEADER;
        for (Lane lane : Lane.values()) {
            double own =
                    heights.getOrDefault(lane, 0.0) + Math.floor(spare * lane.share() / shares);
            heights.put(lane, own);
            tops.put(lane, y);
            y += own;
        }
        bottom = y;
    }

    /**
     * Shares a height among the lanes; it becomes higher when that is too little.
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
