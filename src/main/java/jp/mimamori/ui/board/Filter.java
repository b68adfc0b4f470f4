package jp.mimamori.ui.board;

/** Which patients the board shows. */
enum Filter {
    ALL,
    ASKED,
    CRS_2,
    /** A dose or an observation. */
    OVERDUE,
    WITHIN_CLOCK;

    private static final int MODERATE = 2;

    boolean lets(Glance glance) {
        return switch (this) {
            case ALL -> true;
            case ASKED -> glance.asked();
            case CRS_2 -> glance.crsAtLeast(MODERATE);
            case OVERDUE -> glance.overdue() || glance.observationOverdue();
            case WITHIN_CLOCK -> glance.withinClock();
        };
    }
}
