package jp.mimamori.ward;

import jp.mimamori.pathway.Staff;
import jp.mimamori.ward.PatientNow.CannotJudge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All patients at one instant. Immutable.
 *
 * @param at when it was evaluated
 * @param patients of every patient registered, by id
 * @param health of the store and the clock
 * @param hospital its own record and settings
 */
public record Snapshot(Instant at, List<PatientNow> patients, Health health, HospitalNow hospital) {
    public Snapshot {
        patients = List.copyOf(patients);
    }

    /** Whether an evaluation failed. */
    boolean failed() {
        return patients.stream().anyMatch(p -> p.cannotJudge() == CannotJudge.EVALUATION_FAILED);
    }

    /** Who works here. */
    public Staff staff() {
        return hospital.settings().staff();
    }

    public Optional<PatientNow> patient(String id) {
        return patients.stream().filter(p -> p.patient().id().equals(id)).findFirst();
    }
}
