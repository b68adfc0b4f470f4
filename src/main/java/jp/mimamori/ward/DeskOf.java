package jp.mimamori.ward;

import java.util.function.Supplier;

/** The ward, gone by as the patient at hand goes. */
final class DeskOf extends DeskBefore {

    private final Supplier<String> patient;

    DeskOf(Desk ward, Supplier<String> patient) {
        super(ward);
        this.patient = patient;
    }

    @Override
    public Rules rules() {
        return ward().snapshot()
                .patient(patient.get())
                .map(PatientNow::rules)
                .orElseGet(ward()::rules);
    }

    @Override
    public Desk of(Supplier<String> other) {
        return new DeskOf(ward(), other);
    }
}
