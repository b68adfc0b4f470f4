package jp.mimamori.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is new since somebody looked, in the order in which it came. An alarm stays until it is
 * looked at or answered; that it is no longer true is not enough. None comes twice for the same
 * reason; a deferral that ends is a new one.
 */
final class Alarms {

    private final Map<String, Alarm> waiting = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final Map<String, Instant> deferred = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Alarm>> shown = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * Those that interrupt first, of them those that can be acted upon; each kind in the order in
     * which it came.
     */
    ReadOnlyObjectProperty<List<Alarm>> shown() {
        return shown.getReadOnlyProperty();
    }

    void take(Snapshot snapshot) {
        Map<String, Alarm> now = new LinkedHashMap<>();
        Map<String, Integer> entries = new HashMap<>();
        for (PatientNow patient : snapshot.patients()) {
            if (!patient.discharged()) {
                entries.put(patient.patient().id(), patient.course().entries().size());
                of(patient, snapshot.at()).forEach(alarm -> now.put(alarm.key(), alarm));
            }
        }
        waiting.replaceAll((key, alarm) -> now.containsKey(key) ? alarm : alarm.ended());
        waiting.values().removeIf(alarm -> !alarm.stands() && answered(alarm, entries));
        now.forEach((key, alarm) -> {
            if (!looked.contains(key)) {
                waiting.putIfAbsent(key, alarm);
            }
        });
        publish();
    }

    /** Ended after somebody recorded something of the patient: that somebody has seen it. */
    private static boolean answered(Alarm alarm, Map<String, Integer> entries) {
        Integer count = entries.get(alarm.patient());
        return count == null || count > alarm.entries();
    }

    /** Somebody looked at it. */
    void look(Alarm alarm) {
        looked.add(alarm.key());
        waiting.remove(alarm.key());
        publish();
    }

    /** Somebody looked at all that is asked for a patient. */
    void look(String patient) {
        List.copyOf(waiting.values()).stream()
                .filter(alarm -> alarm.patient().equals(patient))
                .forEach(alarm -> {
                    looked.add(alarm.key());
                    waiting.remove(alarm.key());
                });
        publish();
    }

    private void publish() {
        List<Alarm> all = new ArrayList<>(waiting.values());
        all.sort(
                Comparator.comparing((Alarm alarm) -> !alarm.interrupts())
                        .thenComparing(Alarm::forbids));
        shown.set(List.copyOf(all));
    }

    private List<Alarm> of(PatientNow patient, Instant at) {
        String id = patient.patient().id();
        int entries = patient.course().entries().size();
        Advice advice = patient.advice();
        List<Alarm> alarms = new ArrayList<>();
        if (advice == null) {
            PatientNow.CannotJudge why = patient.cannotJudge();
            if (why != null) {
                alarms.add(
                        new Alarm(
                                id + "/" + why,
                                id,
                                new Alarm.What.Unjudged(why),
                                Urgency.HIGH,
                                at,
                                true,
                                entries));
            }
            return alarms;
        }
        for (Prompt prompt : advice.prompts()) {
            Urgency urgency = Urgency.of(patient.pack(), prompt);
            if (open(id, prompt) && urgency != Urgency.NEUTRAL) {
                alarms.add(
                        new Alarm(
                                key(id, prompt),
                                id,
                                new Alarm.What.Asked(prompt),
                                urgency,
                                prompt.since(),
                                true,
                                entries));
            }
        }
        for (DueDose dose : advice.doses()) {
            if (dose.state() == DueDose.State.OVERDUE) {
                alarms.add(
                        new Alarm(
                                id + "/" + dose.order() + "@" + dose.dueAt(),
                                id,
                                new Alarm.What.Late(dose),
                                Urgency.HIGH,
                                dose.dueAt(),
                                true,
                                entries));
            }
        }
        return alarms;
    }

    private boolean open(String patient, Prompt prompt) {
        if (prompt.status() == Prompt.Status.DEFERRED && prompt.until() != null) {
            deferred.put(patient + "/" + prompt.id(), prompt.until());
        }
        return prompt.status() == Prompt.Status.OPEN;
    }

    private String key(String patient, Prompt prompt) {
        String key = patient + "/" + prompt.id();
        Instant until = deferred.get(key);
        return until == null ? key : key + "/" + until;
    }
}
