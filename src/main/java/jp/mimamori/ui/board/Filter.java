package jp.mimamori.ui.board;

/** Which patients the board shows; one who cannot be judged may be at any risk and stays. */
enum Filter {
    ALL,
    ASKED,
    CRS_2,
    /** A dose or an observation. */
    OVERDUE,
    WITHIN_CLOCK;

    private static final int MODERATE = 2;

    boolean lets(Glance glance) {
        return glance.unjudged() != null || lets(this, glance);
    }

    private static boolean lets(Filter filter, Glance glance) {
        return switch (filter) {
            case ALL -> true;
            case ASKED -> glance.asked();
            case CRS_2 -> glance.crsAtLeast(MODERATE);
            case OVERDUE -> glance.overdue() || glance.observationOverdue();
            case WITHIN_CLOCK -> glance.withinClock();
        };
    }
}
