package jp.mimamori.ui;

import jp.mimamori.advice.FindingsSoFar;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Findings;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One thing of an entry that speaks for a CRS grade: a set of vital signs may hold several.
 *
 * @param entry only with what this finding is of
 * @param least the least grade that it means, 1 to 4
 */
public record Finding(Kind kind, Entry entry, int least) {

    public enum Kind {
        TEMPERATURE,
        SPO2,
        SYSTOLIC,
        OXYGEN,
        FLUIDS,
        VASOPRESSOR,
        TOXICITY
    }

    /** Everything of an entry that means at least grade 1 (reading, section 7). */
    public static List<Finding> of(Findings rules, Entry entry) {
        List<Finding> findings = new ArrayList<>();
        switch (entry) {
            case Entry.Vitals v -> {
                add(
                        findings,
                        rules,
                        Kind.TEMPERATURE,
                        v.temperature(),
                        alone(v, v.temperature(), null, null));
                add(findings, rules, Kind.SPO2, v.spo2(), alone(v, null, v.spo2(), null));
                add(
                        findings,
                        rules,
                        Kind.SYSTOLIC,
                        v.systolic(),
                        alone(v, null, null, v.systolic()));
            }
            case Entry.Oxygen _ -> add(findings, rules, Kind.OXYGEN, entry);
            case Entry.Fluids _ -> add(findings, rules, Kind.FLUIDS, entry);
            case Entry.Vasopressor _ -> add(findings, rules, Kind.VASOPRESSOR, entry);
            case Entry.OrganToxicity _ -> add(findings, rules, Kind.TOXICITY, entry);
            default -> {}
        }
        return List.copyOf(findings);
    }

    private static Entry.Vitals alone(
            Entry.Vitals of,
            @Nullable BigDecimal temperature,
            @Nullable BigDecimal spo2,
            @Nullable BigDecimal systolic) {
        return new Entry.Vitals(
                of.meta(), temperature, null, null, systolic, null, spo2, null, Map.of());
    }

    private static void add(
            List<Finding> findings,
            Findings rules,
            Kind kind,
            @Nullable BigDecimal value,
            Entry.Vitals alone) {
        if (value != null) {
            add(findings, rules, kind, alone);
        }
    }

    private static void add(List<Finding> findings, Findings rules, Kind kind, Entry entry) {
        int least = FindingsSoFar.least(rules, entry);
        if (least > 0) {
            findings.add(new Finding(kind, entry, least));
        }
    }
}
