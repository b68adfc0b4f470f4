package jp.mimamori.ui.shell;

import jp.mimamori.advice.DueDose;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import java.util.List;

/**
 * The ward in figures.
 *
 * @param patients not discharged
 * @param asked patients of whom something is asked
 * @param overdue patients with a dose overdue
 * @param unjudged patients who cannot be judged
 * @param wards names of the wards that they lie in
 */
record Counts(int patients, int asked, int overdue, int unjudged, List<String> wards) {

    static Counts of(Snapshot snapshot) {
        List<PatientNow> here = snapshot.patients().stream().filter(p -> !p.discharged()).toList();
        return new Counts(
                here.size(),
                count(here, Urgency::asked),
                count(here, Counts::overdue),
                count(here, p -> p.advice() == null),
                here.stream()
                        .flatMap(p ->
                                p.stay() == null
                                        ? java.util.stream.Stream.of()
                                        : java.util.stream.Stream.of(p.stay().ward()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static boolean overdue(PatientNow patient) {
        return patient.advice() != null
                && patient.advice().doses().stream()
                        .anyMatch(d -> d.state() == DueDose.State.OVERDUE);
    }

    private static int count(
            List<PatientNow> patients, java.util.function.Predicate<PatientNow> as) {
        return (int) patients.stream().filter(as).count();
    }
}
