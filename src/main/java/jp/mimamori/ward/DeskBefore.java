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

/** A desk before another: what it does not do in a way of its own goes on to that one. */
public abstract class DeskBefore implements Desk {

    private final Desk ward;

    protected DeskBefore(Desk ward) {
        this.ward = ward;
    }

    /** The desk behind. */
    protected final Desk ward() {
        return ward;
    }

    @Override
    public Rules rules() {
        return ward.rules();
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
    public CompletionStage<Saved> write(String patient, List<? extends Entry> entries) {
        return ward.write(patient, entries);
    }

    @Override
    public CompletionStage<Saved> register(Patient patient, List<? extends Entry> entries) {
        return ward.register(patient, entries);
    }
}
