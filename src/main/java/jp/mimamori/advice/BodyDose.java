package jp.mimamori.advice;

import jp.mimamori.course.DoseMg;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.WeightKg;
import jp.mimamori.guideline.DoseRule;
import jp.mimamori.guideline.OwnRule.Measure;
import jp.mimamori.guideline.Span;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A row's dose for a body: mg to one decimal, half up (reading, section 5).
 *
 * @param mg range of one dose, null when something is missing
 * @param then the doses that follow
 * @param needs what is missing
 */
public record BodyDose(@Nullable Span mg, Prompt.@Nullable Then then, List<String> needs) {

    private static final BodyDose NONE = new BodyDose(null, null, List.of());

    public BodyDose {
        needs = List.copyOf(needs);
    }

    static BodyDose of(
            @Nullable DoseRule rule, @Nullable WeightKg weight, @Nullable HeightCm height) {
        return switch (rule) {
            case null -> NONE;
            case DoseRule.Fixed fixed -> new BodyDose(fixed.mg(), null, List.of());
            case DoseRule.PerKg perKg -> perKg(perKg, weight);
            case DoseRule.PerM2 perM2 -> perM2(perM2, weight, height);
        };
    }

    private static BodyDose perKg(DoseRule.PerKg rule, @Nullable WeightKg weight) {
        if (weight == null) {
            return new BodyDose(null, null, List.of(Measure.WEIGHT.code()));
        }
        DoseRule.DecideUnder decide = rule.decideUnder();
        if (decide != null && weight.kg().compareTo(decide.kg()) < 0) {
            return new BodyDose(null, null, List.of(Prompt.DOSE_DECISION));
        }
        BigDecimal mg = rule.mgPerKg().multiply(weight.kg());
        if (rule.mostMg() != null) {
            mg = mg.min(rule.mostMg());
        }
        DoseRule.Then then = rule.then();
        return new BodyDose(
                single(mg),
                then == null
                        ? null
                        : new Prompt.Then(
                                single(then.mgPerKg().multiply(weight.kg())), then.everyHours()),
                List.of());
    }

    private static BodyDose perM2(
            DoseRule.PerM2 rule, @Nullable WeightKg weight, @Nullable HeightCm height) {
        if (weight == null || height == null) {
            List<String> needs = new ArrayList<>();
            if (weight == null) {
                needs.add(Measure.WEIGHT.code());
            }
            if (height == null) {
                needs.add(Measure.HEIGHT.code());
            }
            return new BodyDose(null, null, needs);
        }
        return new BodyDose(
                single(rule.mgPerM2().multiply(surfaceM2(weight, height))), null, List.of());
    }

    /** Body surface by Du Bois in m², rounded to 0.01 m², half up. */
    public static BigDecimal surfaceM2(WeightKg weight, HeightCm height) {
        double m2 =
                0.007184
                        * Math.pow(weight.kg().doubleValue(), 0.425)
                        * Math.pow(height.cm().doubleValue(), 0.725);
        return BigDecimal.valueOf(m2).setScale(2, RoundingMode.HALF_UP);
    }

    private static Span single(BigDecimal mg) {
        BigDecimal rounded = DoseMg.rounded(mg).mg();
        return new Span(rounded, rounded);
    }
}
