package jp.mimamori.guideline;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** How a row's dose is worked out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DoseRule.Fixed.class, name = "fixed"),
    @JsonSubTypes.Type(value = DoseRule.PerKg.class, name = "weight"),
    @JsonSubTypes.Type(value = DoseRule.PerM2.class, name = "surface")
})
public sealed interface DoseRule {

    /** The same for every body; mg. */
    record Fixed(Span mg) implements DoseRule {}

    /**
     * By body weight.
     *
     * @param mgPerKg mg per kg, one dose
     * @param mostMg never more than this, mg
     * @param decideUnder under this weight nothing is worked out and the physician decides
     * @param then doses that follow the first
     */
    record PerKg(
            BigDecimal mgPerKg,
            @Nullable BigDecimal mostMg,
            @Nullable DecideUnder decideUnder,
            @Nullable Then then)
            implements DoseRule {}

    /** By body surface (Du Bois); mg per m², one dose. */
    record PerM2(BigDecimal mgPerM2) implements DoseRule {}

    /** Two sources disagree under this weight: {@code mgPerKg} is the other's figure. */
    record DecideUnder(BigDecimal kg, BigDecimal mgPerKg) {}

    /** Following doses: mg per kg each, hours apart. */
    record Then(BigDecimal mgPerKg, Span everyHours) {}
}
