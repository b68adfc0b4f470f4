package jp.mimamori.advice;

import jp.mimamori.course.DoseMg;
import jp.mimamori.guideline.Row;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A dose that was given, with what held at it.
 *
 * @param orderEveryHours interval of the drug's order that was active at the dose, null without one
 */
record Given(
        String entry, Instant at, String drug, DoseMg dose, @Nullable BigDecimal orderEveryHours) {

    /** Whether the dose counts for a row (reading, section 5). */
    boolean countsFor(Row row) {
        return drug.equals(row.drug()) && row.counts().dose(dose, orderEveryHours);
    }
}
