package jp.mimamori.ui.shell;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ward.PatientNow;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What wants a person at one instant, whether somebody has looked at it or not. */
final class Raised {

    private final Map<String, Instant> deferred = new HashMap<>();

    /** Since when who cannot be judged now has not been, by patient and reason. */
    private final Map<String, Instant> unjudged = new HashMap<>();

    /** By key. */
    Map<String, Alarm> by(Collection<PatientNow> patients, Instant at) {
        Map<String, Alarm> now = new LinkedHashMap<>();
        Set<String> failing = new HashSet<>();
        for (PatientNow patient : patients) {
            Advice advice = patient.advice();
            if (advice == null) {
                failing.add(unjudged(patient, at, now));
            } else {
                asked(patient, advice, now);
                late(patient, advice, now);
            }
        }
        unjudged.keySet().retainAll(failing);
        return now;
    }

    private String unjudged(PatientNow patient, Instant at, Map<String, Alarm> now) {
        PatientNow.CannotJudge why = patient.cannotJudge();
        String reason = patient.patient().id() + "/" + why;
        if (why != null) {
            Instant since = unjudged.computeIfAbsent(reason, _ -> at);
            add(
                    now,
                    patient,
                    "/" + why + "@" + since,
                    new Alarm.What.Unjudged(why),
                    Urgency.HIGH,
                    since);
        }
        return reason;
    }

    private void asked(PatientNow patient, Advice advice, Map<String, Alarm> now) {
        for (Prompt prompt : advice.prompts()) {
            Urgency urgency = Urgency.of(patient.pack(), advice, prompt);
            if (open(patient, prompt) && urgency != Urgency.NEUTRAL) {
                add(
                        now,
                        patient,
                        key(patient, prompt, urgency),
                        new Alarm.What.Asked(prompt),
                        urgency,
                        prompt.since());
            }
        }
    }

    private static void late(PatientNow patient, Advice advice, Map<String, Alarm> now) {
        for (DueDose dose : advice.doses()) {
            if (dose.state() == DueDose.State.OVERDUE) {
                add(
                        now,
                        patient,
                        "/" + dose.order() + "@" + dose.dueAt(),
                        new Alarm.What.Late(dose),
                        Urgency.HIGH,
                        dose.dueAt());
            }
        }
    }

    private static void add(
            Map<String, Alarm> now,
            PatientNow patient,
            String reason,
            Alarm.What what,
            Urgency urgency,
            Instant since) {
        String id = patient.patient().id();
        String key = id + reason;
        int entries = patient.course().entries().size();
        now.put(key, new Alarm(key, id, what, urgency, since, true, entries));
    }

    private boolean open(PatientNow patient, Prompt prompt) {
        if (prompt.status() == Prompt.Status.DEFERRED && prompt.until() != null) {
            deferred.put(patient.patient().id() + "/" + prompt.id(), prompt.until());
        }
        return prompt.status() == Prompt.Status.OPEN;
    }

    /** What asks to grade is new when it has come to interrupt, though its prompt is the same. */
    private String key(PatientNow patient, Prompt prompt, Urgency urgency) {
        String key = "/" + prompt.id();
        Instant until = deferred.get(patient.patient().id() + key);
        boolean interrupts = prompt.action() == Action.REASSESS && urgency == Urgency.HIGH;
        return key + (until == null ? "" : "/" + until) + (interrupts ? "/" + urgency : "");
    }
}
