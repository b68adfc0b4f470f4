package jp.mimamori.record;

import jp.mimamori.guideline.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** The range of a number in the format. */
record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most, boolean open, boolean whole) {

    static final Bounds ANY = new Bounds(null, null, false, false);
    static final Bounds POSITIVE = new Bounds(BigDecimal.ZERO, new BigDecimal("1e9"), true, false);

    static Bounds between(String least, String most) {
        return new Bounds(new BigDecimal(least), new BigDecimal(most), false, false);
    }

    /** More than 0, to a bound. */
    static Bounds upTo(String most) {
        return new Bounds(BigDecimal.ZERO, new BigDecimal(most), true, false);
    }

    static Bounds whole(int least, int most) {
        return new Bounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most), false, true);
    }

    boolean holds(BigDecimal value) {
        if (least != null && value.compareTo(least) < (open ? 1 : 0)) {
            return false;
        }
        if (most != null && value.compareTo(most) > 0) {
            return false;
        }
        return !whole || value.stripTrailingZeros().scale() <= 0;
    }

    Words words() {
        if (least == null || most == null) {
            return new Words("数値", "a number");
        }
        if (this.equals(POSITIVE)) {
            return new Words("0 より大きい数値", "a number over 0");
        }
        String range = (open ? ">0" : least.toPlainString()) + "–" + most.toPlainString();
        return whole
                ? new Words("整数 " + range, "a whole number " + range)
                : new Words("数値 " + range, "a number " + range);
    }

    Words orNull() {
        Words words = words();
        return new Words(words.ja() + "、又は null", words.en() + ", or null");
    }
}
