package jp.mimamori.ui.shell;

import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;
import jp.mimamori.ward.PatientNow;

import java.util.List;

/**
 * Whether what was recorded answers an alarm: its prompt's answer, its drug, its grade, what it
 * found missing. Whatever else is recorded does not say that somebody has seen it.
 */
final class Answer {

    private Answer() {}

    /** Whether one of the entries that came after the alarm answers it. */
    static boolean given(Alarm alarm, PatientNow patient) {
        List<Entry> entries = patient.course().entries();
        return entries.stream()
                .skip(alarm.entries())
                .anyMatch(entry -> answers(entry, alarm, patient.pack()));
    }

    private static boolean answers(Entry entry, Alarm alarm, Pack pack) {
        return switch (alarm.what()) {
            case Alarm.What.Asked(var prompt) -> answers(entry, prompt, pack);
            case Alarm.What.Late(var dose) -> ofDrug(entry, List.of(dose.drug()));
            case Alarm.What.Unjudged _ -> false;
        };
    }

    private static boolean answers(Entry entry, Prompt prompt, Pack pack) {
        return named(entry, prompt.id())
                || (prompt.drug() != null && ofDrug(entry, List.of(prompt.drug())))
                || pack.row(prompt.row())
                        .map(row -> row.asked().orElse())
                        .flatMap(pack::row)
                        .map(Row::drug)
                        .filter(drug -> ofDrug(entry, List.of(drug)))
                        .isPresent()
                || pack.own(prompt.row()).filter(rule -> answers(entry, rule, pack)).isPresent();
    }

    private static boolean named(Entry entry, String prompt) {
        return switch (entry) {
            case Entry.PromptResponse response -> response.prompt().equals(prompt);
            case Entry.Medication given -> prompt.equals(given.prompt());
            case Entry.Order order -> prompt.equals(order.prompt());
            default -> false;
        };
    }

    private static boolean ofDrug(Entry entry, List<String> drugs) {
        return switch (entry) {
            case Entry.Medication given -> drugs.contains(given.drug());
            case Entry.Order order -> drugs.contains(order.drug());
            case Entry.OrderStop stop -> drugs.contains(stop.drug());
            default -> false;
        };
    }

    private static boolean answers(Entry entry, OwnRule rule, Pack pack) {
        return switch (rule) {
            case OwnRule.NoInfusion _ -> entry instanceof Entry.Infusion;
            case OwnRule.Missing missing ->
                    switch (missing.measure()) {
                        case WEIGHT -> entry instanceof Entry.Weight;
                        case HEIGHT -> entry instanceof Entry.Height;
                    };
            case OwnRule.Reassess reassess -> assesses(entry, reassess.axis());
            case OwnRule.FindingsAbove _ -> assesses(entry, Axis.CRS);
            case OwnRule.ScoreDrop _ -> assesses(entry, Axis.NEURO);
            case OwnRule.SuspectedBelow below ->
                    assesses(entry, below.axis()) || entry instanceof Entry.CerebralEdema;
            case OwnRule.Beyond _ -> false;
            case OwnRule.LongDrug drug -> ofDrug(entry, List.of(drug.drug()));
            case OwnRule.NoOrder _,
                    OwnRule.TwoOrders _,
                    OwnRule.TooFewDoses _,
                    OwnRule.LongCourse _,
                    OwnRule.LongExposure _ ->
                    ofDrug(entry, pack.course().drugs());
        };
    }

    private static boolean assesses(Entry entry, Axis axis) {
        return axis.isGradedBy(entry)
                || (entry instanceof Entry.Judgement judgement && judgement.axis() == axis);
    }
}
