package jp.mimamori.ui.grading;

/**
 * The grade that the ASTCT consensus (Lee et al. 2019) gives to an ICE score alone. A side note:
 * Table 16 follows CTCAE, and this never enters it.
 */
final class AstctIce {

    private static final int FULL = 10;
    private static final int MILD_FROM = 7;
    private static final int MODERATE_FROM = 3;

    private AstctIce() {}

    /**
     * 0 for 10 points, 1 for 7–9, 2 for 3–6, 3 for 0–2, 4 when the patient cannot be roused and has
     * no point.
     *
     * @param score 0–10
     * @param unarousable whether the patient cannot be roused
     */
    static int grade(int score, boolean unarousable) {
        if (score == 0 && unarousable) {
            return 4;
        }
        if (score >= FULL) {
            return 0;
        }
        return score >= MILD_FROM ? 1 : score >= MODERATE_FROM ? 2 : 3;
    }
}
