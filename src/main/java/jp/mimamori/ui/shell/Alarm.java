package jp.mimamori.ui.shell;

import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ward.PatientNow.CannotJudge;

import java.time.Instant;

/**
 * Something new that wants a person.
 *
 * @param key the same for the same reason, so that none is shown twice
 * @param since from when it has been true
 * @param stands whether it is still true; one that ended without an answer stays until it is looked
 *     at
 * @param entries how many entries the patient had when it came
 */
record Alarm(
        String key,
        String patient,
        What what,
        Urgency urgency,
        Instant since,
        boolean stands,
        int entries) {

    sealed interface What {
        record Asked(Prompt prompt) implements What {}

        record Late(DueDose dose) implements What {}

        record Unjudged(CannotJudge why) implements What {}
    }

    /** Whether it interrupts (grade 3–4, a limit, an overdue dose, no judgement); others wait. */
    boolean interrupts() {
        return urgency == Urgency.HIGH;
    }

    /** Whether it says only what must not be done now: what can be decided comes first. */
    boolean forbids() {
        return what instanceof What.Asked(var prompt) && prompt.action() == Action.WITHHOLD;
    }

    /** Whether it says that its patient cannot be judged. */
    boolean unjudged() {
        return what instanceof What.Unjudged;
    }

    Alarm ended() {
        return new Alarm(key, patient, what, urgency, since, false, entries);
    }

    /** The same alarm as it is true now: the dose or the time in it may be another. */
    Alarm as(Alarm present) {
        return new Alarm(key, patient, present.what, present.urgency, since, true, entries);
    }
}
