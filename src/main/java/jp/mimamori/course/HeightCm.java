package jp.mimamori.course;

import java.math.BigDecimal;

/** Body height in cm, 30–250. */
public record HeightCm(BigDecimal cm) {
    public HeightCm {
        Ranges.within("cm", cm, 30, 250);
    }

    public static HeightCm of(String cm) {
        return new HeightCm(new BigDecimal(cm));
    }
}
