package jp.mimamori.ui.timeline;

/**
 * The lanes from top to bottom: the height that each has in a window with room, the least at which
 * it can still be read, and what share of room to spare it takes.
 */
enum Lane {
    THERAPY(26, 20, 0),
    CRS(41, 36, 0),
    NEURO(41, 36, 0),
    TOCILIZUMAB(26, 20, 0),
    STEROID(35, 33, 0),
    PROMPTS(21, 19, 0),
    OBSERVED(20, 17, 0),
    TEMPERATURE(88, 66, 6),
    BREATH(46, 39, 2),
    PRESSURE(52, 40, 3),
    SUPPORT(20, 17, 0),
    ICE(20, 17, 0),
    LABS(17, 16, 0);

    private final int wanted;
    private final int least;
    private final int share;

    Lane(int wanted, int least, int share) {
        this.wanted = wanted;
        this.least = least;
        this.share = share;
    }

    /**
     * Pixels with one row.
     *
     * @param tight 0 where there is room, 1 at the least that can be read
     */
    int first(double tight) {
        return between(wanted, least, tight);
    }

    int share() {
        return share;
    }

    /** Pixels that each further row takes. */
    int row(double tight) {
        return switch (this) {
            case PROMPTS -> between(16, 15, tight);
            case OBSERVED, LABS -> between(16, 14, tight);
            case STEROID -> between(34, 32, tight);
            case SUPPORT -> between(17, 15, tight);
            case THERAPY, CRS, NEURO, TOCILIZUMAB, TEMPERATURE, BREATH, PRESSURE, ICE -> 0;
        };
    }

    private static int between(int wanted, int least, double tight) {
        return (int) Math.round(wanted - tight * (wanted - least));
    }

    String key() {
        return "lane." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
