package jp.mimamori.guideline;

import jp.mimamori.course.DoseMg;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * When a dose of the row's drug counts for the row (reading, section 5).
 *
 * @param leastMg at least this, mg
 * @param moreThanMg more than this, mg; doses of at least {@code leastMg} count too while an order
 *     oftener than {@code whileOrderUnderHours} is active
 */
public record Counts(
        @Nullable BigDecimal leastMg,
        @Nullable BigDecimal moreThanMg,
        @Nullable BigDecimal whileOrderUnderHours) {

    public Counts {
        if ((moreThanMg == null) != (whileOrderUnderHours == null)) {
            throw new IllegalArgumentException("moreThanMg goes with whileOrderUnderHours");
        }
    }

    /** Any dose of the drug. */
    public static final Counts ANY = new Counts(null, null, null);

    /**
     * Whether a dose counts.
     *
     * @param orderEveryHours the interval of the drug's order that was active at the dose, null
     *     without one
     */
    public boolean dose(DoseMg dose, @Nullable BigDecimal orderEveryHours) {
        boolean enough = leastMg == null || dose.mg().compareTo(leastMg) >= 0;
        if (moreThanMg == null || whileOrderUnderHours == null) {
            return enough;
        }
        return dose.mg().compareTo(moreThanMg) > 0
                || (enough
                        && orderEveryHours != null
                        && orderEveryHours.compareTo(whileOrderUnderHours) < 0);
    }
}
