package jp.mimamori.course;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A dose in mg, more than 0. */
public record DoseMg(BigDecimal mg) implements Comparable<DoseMg> {
    public DoseMg {
        Ranges.positive("mg", mg);
    }

    public static DoseMg of(String mg) {
        return new DoseMg(new BigDecimal(mg));
    }

    /**
     * Rounded to one decimal, half up, as the program shows worked-out doses (reading, section 5).
     */
    public static DoseMg rounded(BigDecimal mg) {
        BigDecimal tenths = mg.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return new DoseMg(tenths.scale() < 0 ? tenths.setScale(0) : tenths);
    }

    public boolean atLeast(DoseMg other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(DoseMg other) {
        return mg.compareTo(other.mg);
    }
}
