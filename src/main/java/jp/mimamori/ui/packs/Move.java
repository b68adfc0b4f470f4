package jp.mimamori.ui.packs;

import jp.mimamori.advice.Advice;
import jp.mimamori.ui.Outlook;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Rules;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

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
                        : Outlook.of(patient.pack(), to.pack(), patient.course(), List.of(), now));
    }
}
