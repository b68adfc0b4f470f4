package jp.mimamori.ui.timeline;

/** The lanes from top to bottom, with the least height that each needs and what share of room to spare it takes. */
enum Lane {
    THERAPY(30, 0),
    CRS(46, 0),
    NEURO(46, 0),
    TOCILIZUMAB(28, 0),
    STEROID(26, 0),
    PROMPTS(24, 0),
    TEMPERATURE(124, 6),
    BREATH(64, 2),
    PRESSURE(58, 2),
    SUPPORT(22, 0),
    ICE(22, 0),
    LABS(18, 0);

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
            case PROMPTS -> 16;
            case STEROID -> 24;
            case SUPPORT -> 18;
            case LABS -> 17;
            case THERAPY, CRS, NEURO, TOCILIZUMAB, TEMPERATURE, BREATH, PRESSURE, ICE -> 0;
        };
    }

    String key() {
        return "lane." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
