package jp.mimamori.ward;

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

    public Optional<PatientNow> patient(String id) {
        return patients.stream().filter(p -> p.patient().id().equals(id)).findFirst();
    }
}
