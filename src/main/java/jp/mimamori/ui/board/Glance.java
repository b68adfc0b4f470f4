package jp.mimamori.ui.board;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Prompt;
import jp.mimamori.ui.Bedside;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.SparkLine;
import jp.mimamori.ui.Trend;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What the board shows of one patient.
 *
 * @param crs null when it cannot be judged
 * @param temperatures of the last 24 h
 * @param asks urgency of the strongest prompt
 * @param strongest the most urgent prompt, among equals the oldest
 * @param more how many others are asked
 * @param next the next dose due
 * @param unjudged why it cannot be judged, null when it is
 */
record Glance(
        Bedside bedside,
        Urgency urgency,
        @Nullable AxisState crs,
        Trend crsTrend,
        @Nullable AxisState neuro,
        Trend neuroTrend,
        LastVitals vitals,
        Support support,
        List<SparkLine.Point> temperatures,
        Urgency asks,
        @Nullable Prompt strongest,
        int more,
        @Nullable DueDose next,
        PatientNow.@Nullable CannotJudge unjudged,
        PatientNow patient,
        Instant at) {

    boolean asked() {
        return Urgency.asked(patient);
    }

    /** The next dose where it is what is most urgent: overdue, or due with nothing asked. */
    @Nullable DueDose doseFirst() {
        if (next == null || next.state() == DueDose.State.UPCOMING) {
            return null;
        }
        return overdue() || Urgency.of(next).above(asks) ? next : null;
    }

    /** What is asked of another drug than that of the dose that comes first; null when nothing. */
    @Nullable Prompt beside() {
        DueDose first = doseFirst();
        return first == null || strongest == null || first.drug().equals(strongest.drug())
                ? null
                : strongest;
    }

    /**
     * The first dose of a drug of which neither the strongest prompt nor the dose that comes first
     * speaks; null when there is none.
     */
    @Nullable DueDose otherDose() {
        List<DueDose> others = otherDoses();
        return others.isEmpty() ? null : others.getFirst();
    }

    /** Each dose of which nothing else is said, by the time it is due. */
    List<DueDose> otherDoses() {
        Advice advice = patient.advice();
        if (advice == null) {
            return List.of();
        }
        DueDose first = doseFirst();
        String said =
                first != null
                        ? first.drug()
                        : strongest != null ? strongest.drug() : next == null ? null : next.drug();
        return advice.doses().stream().filter(dose -> !dose.drug().equals(said)).toList();
    }

    /** Whether an observation that is overdue is what is most urgent: nothing else is asked. */
    boolean observationFirst() {
        return unjudged == null && doseFirst() == null && strongest == null && observationOverdue();
    }

    /** Where what is most urgent is answered. */
    Place leadsTo() {
        return observationFirst() ? Place.PATHWAY : Place.PROMPTS;
    }

    boolean overdue() {
        return next != null && next.state() == DueDose.State.OVERDUE;
    }

    /** Whether an observation is overdue. */
    boolean observationOverdue() {
        return patient.observationOverdue();
    }

    /** The urgency of the card: that of what is asked, or of an observation that is overdue. */
    Urgency edge() {
        return observationOverdue() && Urgency.MEDIUM.above(urgency) ? Urgency.MEDIUM : urgency;
    }

    /** The urgency of what stands first: an observation that is overdue only where it does. */
    Urgency saidFirst() {
        return observationFirst() ? Urgency.MEDIUM : urgency;
    }

    boolean crsAtLeast(int grade) {
        return crs != null && crs.grade() >= grade;
    }

    boolean withinClock() {
        return bedside.clockLeft() != null && bedside.clockLeft().isPositive();
    }
}
