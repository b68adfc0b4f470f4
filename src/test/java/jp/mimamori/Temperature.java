package jp.mimamori;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;

import java.math.BigDecimal;
import java.util.Map;

/** Vital signs of which the temperature alone was measured. */
public final class Temperature {

    private Temperature() {}

    /**
     * The entry.
     *
     * @param celsius in ℃
     */
    public static Entry.Vitals alone(Meta meta, BigDecimal celsius) {
        return new Entry.Vitals(meta, celsius, null, null, null, null, null, null, Map.of());
    }
}
