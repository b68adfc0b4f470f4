package jp.mimamori.ui.packs;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.advice.Prompt;
import jp.mimamori.ui.Outlook;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Rules;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What moving a patient to another pack would change now.
 *
 * @param outlook null when it cannot be worked out
 */
record Move(PatientNow patient, Rules to, @Nullable Outlook outlook) {

    static Move of(PatientNow patient, Rules to, Instant now) {
        Advice before = patient.advice();
        return new Move(
                patient,
                to,
                before == null
                        ? null
                        : new Outlook(
                                before, Evaluation.evaluate(to.pack(), patient.course(), now)));
    }

    /** What is asked by both packs, but otherwise: another dose, interval or action. */
    List<Prompt> altered() {
        if (outlook == null) {
            return List.of();
        }
        return outlook.after().prompts().stream()
                .filter(after ->
                        outlook.before().prompts().stream()
                                .anyMatch(before -> otherwise(before, after)))
                .toList();
    }

    private static boolean otherwise(Prompt before, Prompt after) {
        return before.id().equals(after.id())
                && !(Objects.equals(before.mg(), after.mg())
                        && before.action() == after.action()
                        && Objects.equals(before.everyHours(), after.everyHours())
                        && Objects.equals(before.days(), after.days()));
    }
}
