package jp.mimamori.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.ui.BedOrder;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is new since somebody looked, in the order in which it came. An alarm stays until it is
 * looked at or answered; that it is no longer true is not enough. None comes twice for the same
 * reason; a deferral that ends is a new one, and so is a patient who cannot be judged once more.
 * Those that are seen at once come by the time from when they have been true, then by bed, then as
 * the tables ask them; none steps before one of its urgency that waits already, since a finger may
 * be on it.
 */
final class Alarms {

    private static final Comparator<PatientNow> BEDS =
            Comparator.comparing(Alarms::bed, BedOrder.NUMERIC)
                    .thenComparing(patient -> patient.patient().id());

    private final Raised raised = new Raised();
    private final Map<String, Alarm> waiting = new LinkedHashMap<>();
    private final Set<String> looked = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<Alarm>> shown = new ReadOnlyObjectWrapper<>(List.of());

    /**
     * Those that interrupt first, of them those that still stand, of these the most urgent, and of
     * these those that can be acted upon; each kind in the order in which it came.
     */
    ReadOnlyObjectProperty<List<Alarm>> shown() {
        return shown.getReadOnlyProperty();
    }

    void take(Snapshot snapshot) {
        Map<String, PatientNow> here = new LinkedHashMap<>();
        snapshot.patients().stream()
                .filter(patient -> !patient.discharged())
                .sorted(BEDS)
                .forEach(patient -> here.put(patient.patient().id(), patient));
        Map<String, Alarm> now = raised.by(here.values(), snapshot.at());
        waiting.replaceAll((key, alarm) -> present(alarm, now.get(key), here.get(alarm.patient())));
        waiting.values()
                .removeIf(alarm ->
                        !alarm.stands()
                                && (over(alarm, here.get(alarm.patient()))
                                        || again(alarm, now.values())));
        now.values().stream()
                .filter(alarm -> !looked.contains(alarm.key()))
                .sorted(Comparator.comparing(Alarm::since))
                .forEach(alarm -> waiting.putIfAbsent(alarm.key(), alarm));
        publish();
    }

    private static String bed(PatientNow patient) {
        return patient.stay() == null ? "" : patient.stay().bed();
    }

    /** As it is now; of a patient who cannot be judged nobody knows whether it has ended. */
    private static Alarm present(Alarm alarm, @Nullable Alarm now, @Nullable PatientNow patient) {
        if (now != null) {
            return alarm.as(now);
        }
        boolean unknown = patient != null && patient.advice() == null && !alarm.unjudged();
        return unknown ? alarm : alarm.ended();
    }

    /** Its patient has left, or somebody has answered it since it came. */
    private static boolean over(Alarm alarm, @Nullable PatientNow patient) {
        return patient == null || Answer.given(alarm, patient);
    }

    /** Whether its patient, who could not be judged and then could, cannot be judged anew. */
    private static boolean again(Alarm alarm, Iterable<Alarm> now) {
        for (Alarm each : now) {
            if (alarm.unjudged() && each.unjudged() && each.patient().equals(alarm.patient())) {
                return true;
            }
        }
        return false;
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
                        .thenComparing(alarm -> !alarm.stands())
                        .thenComparing(Alarm::urgency)
                        .thenComparing(Alarm::forbids));
        shown.set(List.copyOf(all));
    }
}
