package jp.mimamori.ui.vitals;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** The values of the screen, in the order in which they are typed. */
public enum Sign {
    /** ℃. */
    TEMPERATURE("temperature"),
    /** Beats a minute. */
    PULSE("pulse"),
    /** Breaths a minute. */
    RESPIRATION("respiration"),
    /** %. */
    SPO2("spo2"),
    /** mmHg. */
    SYSTOLIC("systolic"),
    /** mmHg. */
    DIASTOLIC("diastolic"),
    /** Japan Coma Scale. */
    JCS("consciousness"),
    /** Points of 10. */
    ICE("ice"),
    /** kg. */
    WEIGHT("weight");

    private final String code;

    Sign(String code) {
        this.code = code;
    }

    /** As in the record and in the words. */
    public String code() {
        return code;
    }

    /**
     * Whether it is a value of one set of vital signs, with a place for why it was not measured.
     */
    boolean ofVitals() {
        return this != ICE && this != WEIGHT;
    }

    /** The field after this one, null after the last. */
    @Nullable Sign next() {
        List<Sign> order = Arrays.asList(values());
        int place = order.indexOf(this) + 1;
        return place < order.size() ? order.get(place) : null;
    }

    /** The field before this one, null before the first. */
    @Nullable Sign previous() {
        List<Sign> order = Arrays.asList(values());
        int place = order.indexOf(this) - 1;
        return place >= 0 ? order.get(place) : null;
    }
}
