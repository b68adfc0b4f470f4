package jp.mimamori.advice;

import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.DoseRule;
import jp.mimamori.guideline.Drug;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;
import jp.mimamori.guideline.Span;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** How a row's dose comes about for this body (reading, section 5). */
public sealed interface DoseBasis {

    /**
     * A measured weight or height.
     *
     * @param value kg or cm
     */
    record Measured(BigDecimal value, String entry, Instant at) {}

    /**
     * What to draw up.
     *
     * @param ml null when the drug's strength is not in the pack
     * @param vials {@link Vials#choices}
     */
    record Drawn(@Nullable BigDecimal ml, List<Vials> vials) {
        public Drawn {
            vials = List.copyOf(vials);
        }

        static Drawn of(@Nullable Drug drug, BigDecimal mg) {
            if (drug == null || drug.mgPerMl() == null) {
                return new Drawn(null, List.of());
            }
            return new Drawn(
                    mg.divide(drug.mgPerMl(), 2, RoundingMode.HALF_UP),
                    Vials.choices(drug.vialsMg(), mg));
        }
    }

    /** The same for every body; mg. */
    record Fixed(Span mg) implements DoseBasis {}

    /**
     * By weight.
     *
     * @param uncappedMg mgPerKg × weight, mg, one decimal
     * @param mostMg the row's most, null without one
     * @param mg the dose, {@code min(uncappedMg, mostMg)}
     * @param then mg per kg of the doses that follow, null without
     */
    record ByWeight(
            BigDecimal mgPerKg,
            Measured weight,
            BigDecimal uncappedMg,
            @Nullable BigDecimal mostMg,
            BigDecimal mg,
            Drawn drawn,
            DoseRule.@Nullable Then then)
            implements DoseBasis {

        public boolean capped() {
            return uncappedMg.compareTo(mg) > 0;
        }
    }

    /** Two sources disagree under a weight: the physician decides between them. */
    record Decide(BigDecimal underKg, Measured weight, List<Candidate> candidates)
            implements DoseBasis {
        public Decide {
            candidates = List.copyOf(candidates);
        }

        /** One source's dose, mg; the row's own first. */
        public record Candidate(BigDecimal mgPerKg, BigDecimal mg, Drawn drawn) {}
    }

    /**
     * By body surface.
     *
     * @param m2 Du Bois, rounded to 0.01 m²
     * @param mg one dose
     */
    record BySurface(
            BigDecimal mgPerM2, Measured weight, Measured height, BigDecimal m2, BigDecimal mg)
            implements DoseBasis {}

    /** Codes of the measures without which there is no dose. */
    record Missing(List<String> needs) implements DoseBasis {
        public Missing {
            needs = List.copyOf(needs);
        }
    }

    /** The basis of a row's dose for the patient at an instant, null when the row has none. */
    static @Nullable DoseBasis of(Pack pack, Row row, Course course, Instant now) {
        String drug = row.drug();
        return of(
                row,
                drug == null ? null : pack.drug(drug).orElse(null),
                Taken.until(course, now).entries());
    }

    /** The same, from the entries up to then. */
    private static @Nullable DoseBasis of(Row row, @Nullable Drug drug, List<Entry> entries) {
        Taken known = new Taken(entries);
        DoseRule rule = row.dose();
        if (rule == null) {
            return null;
        }
        Entry.Weight weight = known.latest(Entry.Weight.class);
        Entry.Height height = known.latest(Entry.Height.class);
        BodyDose dose =
                BodyDose.of(
                        rule,
                        weight == null ? null : weight.weight(),
                        height == null ? null : height.height());
        return switch (rule) {
            case DoseRule.Fixed fixed -> new Fixed(fixed.mg());
            case DoseRule.PerKg perKg ->
                    weight == null ? new Missing(dose.needs()) : perKg(perKg, weight, drug, dose);
            case DoseRule.PerM2 perM2 ->
                    weight == null || height == null || dose.mg() == null
                            ? new Missing(dose.needs())
                            : new BySurface(
                                    perM2.mgPerM2(),
                                    measured(weight),
                                    new Measured(height.height().cm(), height.id(), height.at()),
                                    BodyDose.surfaceM2(weight.weight(), height.height()),
                                    dose.mg().low());
        };
    }

    private static Measured measured(Entry.Weight weight) {
        return new Measured(weight.weight().kg(), weight.id(), weight.at());
    }

    private static DoseBasis perKg(
            DoseRule.PerKg rule, Entry.Weight weight, @Nullable Drug drug, BodyDose dose) {
        DoseRule.DecideUnder decide = rule.decideUnder();
        if (dose.mg() == null) {
            return decide == null
                    ? new Missing(dose.needs())
                    : new Decide(
                            decide.kg(),
                            measured(weight),
                            List.of(
                                    candidate(rule.mgPerKg(), rule, weight, drug),
                                    candidate(decide.mgPerKg(), rule, weight, drug)));
        }
        BigDecimal mg = dose.mg().low();
        return new ByWeight(
                rule.mgPerKg(),
                measured(weight),
                tenths(rule.mgPerKg().multiply(weight.weight().kg())),
                rule.mostMg(),
                mg,
                Drawn.of(drug, mg),
                rule.then());
    }

    private static Decide.Candidate candidate(
            BigDecimal mgPerKg, DoseRule.PerKg rule, Entry.Weight weight, @Nullable Drug drug) {
        BigDecimal mg = mgPerKg.multiply(weight.weight().kg());
        BigDecimal most = rule.mostMg() == null ? mg : mg.min(rule.mostMg());
        BigDecimal rounded = tenths(most);
        return new Decide.Candidate(mgPerKg, rounded, Drawn.of(drug, rounded));
    }

    private static BigDecimal tenths(BigDecimal mg) {
        return DoseMg.rounded(mg).mg();
    }
}
