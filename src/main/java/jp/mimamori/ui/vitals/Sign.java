package jp.mimamori.ui.vitals;

import java.time.Duration;

/**
 * The values of the screen, in the order in which they are typed. What is asked about once is the program's own choice; the
 * bounds are those of the record format.
 */
public enum Sign {
    /** ℃. */
    TEMPERATURE(
            Quantity.between("temperature", 1, "30", "45")
                    .rare("35.0", "41.0")
                    .jumping("2.0", Hours.DAY)
                    .often(10)),
    /** Beats a minute. */
    PULSE(Quantity.between("pulse", 0, "0", "300").rare("40", "160").jumping("40", Hours.DAY)),
    /** Breaths a minute. */
    RESPIRATION(
            Quantity.between("respiration", 0, "0", "100").rare("8", "40").jumping("15", Hours.DAY)),
    /** %. */
    SPO2(Quantity.between("spo2", 0, "0", "100").rare("80", "100").jumping("8", Hours.DAY)),
    /** mmHg. */
    SYSTOLIC(
            Quantity.between("systolic", 0, "0", "350").rare("70", "200").jumping("40", Hours.DAY)),
    /** mmHg. */
    DIASTOLIC(
            Quantity.between("diastolic", 0, "0", "350").rare("30", "120").jumping("40", Hours.DAY)),
    /** Japan Coma Scale. */
    JCS(
            Quantity.between("consciousness", 0, "0", "300")
                    .only(0, 1, 2, 3, 10, 20, 30, 100, 200, 300)
                    .rare("0", "30")),
    /** Points of 10. */
    ICE(Quantity.between("ice", 0, "0", "10").jumping("5", Hours.TWO_DAYS)),
    /** kg. */
    WEIGHT(
            Quantity.between("weight", 1, "1", "400")
                    .rare("30", "150")
                    .jumping("5", Hours.FORTNIGHT));

    private static final class Hours {
        private static final Duration DAY = Duration.ofHours(24);
        private static final Duration TWO_DAYS = Duration.ofHours(48);
        private static final Duration FORTNIGHT = Duration.ofDays(14);
    }

    private final Quantity quantity;

    Sign(Quantity quantity) {
        this.quantity = quantity;
    }

    Quantity quantity() {
        return quantity;
    }

    /** As in the record and in the words. */
    public String code() {
        return quantity.code();
    }

    /** Whether it is a value of one set of vital signs, with a place for why it was not measured. */
    boolean ofVitals() {
        return this != ICE && this != WEIGHT;
    }

    /** Whether a value needs a point. */
    public boolean hasPoint() {
        return quantity.decimals() > 0;
    }
}
