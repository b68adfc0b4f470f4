package jp.mimamori.ui.board;

import jp.mimamori.pathway.Tasks;
import jp.mimamori.ward.PatientNow;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Whether vital signs may still be taken for how somebody is: not once the plan's next round is
 * overdue. Where no plan asks for another round, or nothing can be judged, the age alone speaks.
 */
final class Freshness {

    private static final String VITALS = "vitals";

    private Freshness() {}

    /** Whether what was measured at an instant is past its observation interval by now. */
    static Predicate<Instant> past(PatientNow patient, Instant now) {
        if (patient.advice() == null) {
            return _ -> false;
        }
        Map<Instant, Boolean> known = new HashMap<>();
        return measured -> known.computeIfAbsent(measured, at -> past(patient, at, now));
    }

    private static boolean past(PatientNow patient, Instant measured, Instant now) {
        return Tasks.oldFrom(patient.rules().pathway(), patient.course(), now, VITALS, measured)
                .filter(from -> !now.isBefore(from))
                .isPresent();
    }
}
