package jp.mimamori.advice;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Vasopressor.DoseClass;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.guideline.Findings;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the findings since the infusion and since the last recorded CRS grade mean at least
 * (reading, section 7).
 */
public final class FindingsSoFar {

    private final Findings rules;
    private boolean counting;
    private int highest;
    private @Nullable Instant firstOfHighest;
    private final List<String> reasons = new ArrayList<>();

    FindingsSoFar(Findings rules) {
        this.rules = rules;
    }

    /** The infusion starts: findings count from now on. */
    void infusionStarts() {
        counting = true;
    }

    /** A CRS grade is recorded: findings before it are answered. */
    void forget() {
        highest = 0;
        firstOfHighest = null;
        reasons.clear();
    }

    void take(Entry entry) {
        if (!counting) {
            return;
        }
        int grade = least(rules, entry);
        if (grade == 0 || grade < highest) {
            return;
        }
        if (grade > highest) {
            highest = grade;
            firstOfHighest = entry.at();
            reasons.clear();
        }
        reasons.add(entry.id());
    }

    LeastGrade least() {
        return new LeastGrade(highest, reasons);
    }

    @Nullable Instant firstOfHighest() {
        return firstOfHighest;
    }

    /** The least CRS grade that one entry means by itself, 0 when it means none. */
    public static int least(Findings rules, Entry entry) {
        return switch (entry) {
            case Entry.Vitals vitals -> vitals(rules, vitals);
            case Entry.Oxygen oxygen -> oxygen(rules, oxygen);
            case Entry.Fluids fluids -> fluids.forHypotension() ? rules.fluidsGrade() : 0;
            case Entry.Vasopressor vasopressor -> vasopressor(rules, vasopressor);
            case Entry.OrganToxicity toxicity -> toxicity(rules, toxicity);
            default -> 0;
        };
    }

    private static int vitals(Findings rules, Entry.Vitals vitals) {
        int grade = 0;
        if (vitals.temperature() != null
                && vitals.temperature().compareTo(rules.feverFrom()) >= 0) {
            grade = rules.feverGrade();
        }
        if (under(vitals.spo2(), rules.spo2Under())) {
            grade = Math.max(grade, rules.spo2Grade());
        }
        if (under(vitals.systolic(), rules.systolicUnder())) {
            grade = Math.max(grade, rules.hypotensionGrade());
        }
        return grade;
    }

    private static boolean under(@Nullable BigDecimal value, BigDecimal bound) {
        return value != null && value.compareTo(bound) < 0;
    }

    private static int oxygen(Findings rules, Entry.Oxygen oxygen) {
        if (oxygen.device() == OxygenDevice.NONE) {
            return 0;
        }
        int grade =
                oxygen.knownFio2()
                        .filter(fio2 -> fio2.compareTo(rules.fio2HighFrom()) >= 0)
                        .map(_ -> rules.oxygenHighGrade())
                        .orElse(rules.oxygenGrade());
        return oxygen.device() == OxygenDevice.VENTILATOR
                ? Math.max(grade, rules.ventilatorGrade())
                : grade;
    }

    private static int vasopressor(Findings rules, Entry.Vasopressor vasopressor) {
        if (vasopressor.agents().isEmpty()) {
            return 0;
        }
        boolean high =
                vasopressor.agents().size() > 1
                        || vasopressor.agents().getFirst().dose() == DoseClass.HIGH;
        return high ? rules.vasopressorHighGrade() : rules.vasopressorGrade();
    }

    private static int toxicity(Findings rules, Entry.OrganToxicity toxicity) {
        return rules.capped().stream()
                .filter(cap -> cap.organ() == toxicity.organ())
                .mapToInt(cap -> Math.min(cap.grade(), toxicity.grade()))
                .findFirst()
                .orElse(toxicity.grade());
    }
}
