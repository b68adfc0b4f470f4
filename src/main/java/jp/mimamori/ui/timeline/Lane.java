package jp.mimamori.ui.timeline;

/**
 * The lanes from top to bottom, with the least height that each needs and what share of room to
 * spare it takes.
 */
enum Lane {
    THERAPY(26, 0),
    CRS(41, 0),
    NEURO(41, 0),
    TOCILIZUMAB(26, 0),
    STEROID(35, 0),
    PROMPTS(21, 0),
    OBSERVED(20, 0),
    TEMPERATURE(88, 6),
    BREATH(46, 2),
    PRESSURE(52, 3),
    SUPPORT(20, 0),
    ICE(20, 0),
    LABS(17, 0);

    private final double least;
    private final int share;

    Lane(double least, int share) {
        this.least = least;
        this.share = share;
    }

    /** Pixels with one row. */
    double least() {
        return least;
    }

    int share() {
        return share;
    }

    /** Pixels that each further row takes. */
    double row() {
        return switch (this) {
            case PROMPTS, OBSERVED -> 16;
            case STEROID -> 34;
            case SUPPORT -> 17;
            case LABS -> 16;
            case THERAPY, CRS, NEURO, TOCILIZUMAB, TEMPERATURE, BREATH, PRESSURE, ICE -> 0;
        };
    }

    String key() {
        return "lane." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
