package jp.mimamori.ui.board;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Bedside;
import jp.mimamori.ui.Trend;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Every patient who is here, the most urgent first, then by bed. */
final class Glances {

    private Glances() {}

    static List<Glance> of(Snapshot snapshot, Instant now) {
        return snapshot.patients().stream()
                .filter(patient -> !patient.discharged())
                .map(patient -> glance(patient, now))
                .sorted(Order.URGENCY.comparator())
                .toList();
    }

    private static Glance glance(PatientNow patient, Instant now) {
        Pack pack = patient.pack();
        Advice advice = patient.advice();
        List<Prompt> asked = advice == null ? List.of() : strongestFirst(pack, advice);
        return new Glance(
                Bedside.at(patient, now, Duration.ofHours(pack.clockHours())),
                Urgency.of(patient),
                advice == null ? null : advice.crs(),
                Trend.of(patient.course(), Axis.CRS, now),
                advice == null ? null : advice.neuro(),
                Trend.of(patient.course(), Axis.NEURO, now),
                LastVitals.of(patient.course(), pack.findings(), Freshness.past(patient, now), now),
                Support.at(patient.course(), now),
                LastVitals.temperatures(patient.course(), now),
                strongest(patient, asked),
                asked.isEmpty() ? null : asked.getFirst(),
                Math.max(0, asked.size() - 1),
                advice == null ? null : next(advice),
                patient.cannotJudge(),
                patient,
                now);
    }

    private static Urgency strongest(PatientNow patient, List<Prompt> asked) {
        Advice advice = patient.advice();
        return advice == null || asked.isEmpty()
                ? Urgency.NEUTRAL
                : Urgency.now(patient.pack(), advice, asked.getFirst());
    }

    /**
     * In the order of urgency; among equals those not yet looked at, what can be done before what
     * is withheld, then the pack's order.
     */
    private static List<Prompt> strongestFirst(Pack pack, Advice advice) {
        return advice.prompts().stream().sorted(Urgency.strongestFirst(pack, advice)).toList();
    }

    private static @org.jspecify.annotations.Nullable DueDose next(Advice advice) {
        return advice.doses().isEmpty() ? null : advice.doses().getFirst();
    }
}
