package jp.mimamori.ui.timeline;

import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** A measured sign, by its name in the record. */
enum Sign {
    TEMPERATURE("temperature"),
    PULSE("pulse"),
    RESPIRATION("respiration"),
    SPO2("spo2"),
    SYSTOLIC("systolic"),
    DIASTOLIC("diastolic");

    private final String code;

    Sign(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    @Nullable BigDecimal of(Entry.Vitals vitals) {
        return switch (this) {
            case TEMPERATURE -> vitals.temperature();
            case PULSE -> vitals.pulse();
            case RESPIRATION -> vitals.respiration();
            case SPO2 -> vitals.spo2();
            case SYSTOLIC -> vitals.systolic();
            case DIASTOLIC -> vitals.diastolic();
        };
    }

    Lane lane() {
        return switch (this) {
            case TEMPERATURE, PULSE -> Lane.TEMPERATURE;
            case RESPIRATION, SPO2 -> Lane.BREATH;
            case SYSTOLIC, DIASTOLIC -> Lane.PRESSURE;
        };
    }
}
