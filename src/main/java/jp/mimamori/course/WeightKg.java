package jp.mimamori.course;

import java.math.BigDecimal;

/** Body weight in kg, 1–400. */
public record WeightKg(BigDecimal kg) {
    public WeightKg {
        Ranges.within("kg", kg, 1, 400);
    }

    public static WeightKg of(String kg) {
        return new WeightKg(new BigDecimal(kg));
    }
}
