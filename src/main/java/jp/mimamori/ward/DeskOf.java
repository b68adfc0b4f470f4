package jp.mimamori.ward;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The ward, gone by as the patient at hand goes. */
record DeskOf(Desk ward, Supplier<String> patient) implements Desk {

    @Override
    public Rules rules() {
        return ward.snapshot().patient(patient.get()).map(PatientNow::rules).orElseGet(ward::rules);
    }

    @Override
    public Desk of(Supplier<String> other) {
        return new DeskOf(ward, other);
    }

    @Override
    public Instant now() {
        return ward.now();
    }

    @Override
    public Instant checkedAt() {
        return ward.checkedAt();
    }

    @Override
    public @Nullable Path place() {
        return ward.place();
    }

    @Override
    public Upkeep upkeep() {
        return ward.upkeep();
    }

    @Override
    public ZoneId zone() {
        return ward.zone();
    }

    @Override
    public Snapshot snapshot() {
        return ward.snapshot();
    }

    @Override
    public Runnable watch(Consumer<Snapshot> listener) {
        return ward.watch(listener);
    }

    @Override
    public String newId() {
        return ward.newId();
    }

    @Override
    public CompletionStage<Saved> write(String id, List<? extends Entry> entries) {
        return ward.write(id, entries);
    }

    @Override
    public CompletionStage<Saved> register(Patient newcomer, List<? extends Entry> entries) {
        return ward.register(newcomer, entries);
    }
}
