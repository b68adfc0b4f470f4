package jp.mimamori.guideline;

import java.math.BigDecimal;

/**
 * A range that the table leaves to the physician, both ends included; mg, hours or days as its
 * owner says.
 */
public record Span(BigDecimal low, BigDecimal high) {
    public Span {
        if (low.signum() <= 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a range runs from more than 0 upwards");
        }
    }

    public boolean holds(BigDecimal value) {
        return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
    }

    public boolean single() {
        return low.compareTo(high) == 0;
    }
}
