package jp.mimamori.course;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** The bounds of values, inclusive, checked where a value is made. */
final class Ranges {

    private Ranges() {}

    static void within(String name, @Nullable BigDecimal value, int least, int most) {
        if (value != null
                && (value.compareTo(BigDecimal.valueOf(least)) < 0
                        || value.compareTo(BigDecimal.valueOf(most)) > 0)) {
            throw new IllegalArgumentException(name + " is outside " + least + "–" + most);
        }
    }

    static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " is outside " + least + "–" + most);
        }
    }

    static void positive(String name, @Nullable BigDecimal value) {
        if (value != null && value.signum() <= 0) {
            throw new IllegalArgumentException(name + " is not more than 0");
        }
    }
}
