package jp.mimamori;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;

import java.math.BigDecimal;
import java.util.Map;

/** Vital signs of which the temperature alone matters. */
public final class Temperature {

    private Temperature() {}

    /**
     * Nothing else was measured.
     *
     * @param celsius in ℃
     */
    public static Entry.Vitals alone(Meta meta, BigDecimal celsius) {
        return new Entry.Vitals(meta, celsius, null, null, null, null, null, null, Map.of());
    }

    /** The same within a whole set. */
    public static Entry.Vitals inASet(Meta meta, BigDecimal celsius) {
        return new Entry.Vitals(
                meta,
                celsius,
                new BigDecimal(72),
                new BigDecimal(16),
                new BigDecimal(118),
                new BigDecimal(70),
                new BigDecimal(98),
                null,
                Map.of());
    }
}
