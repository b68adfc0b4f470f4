package jp.mimamori.ward;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that runs from a chosen instant and can be moved: for the demo ward, pictures and tests.
 */
public final class MovableClock implements WardClock {

    private final boolean runs;
    private Instant base;
    private long since = System.nanoTime();

    private MovableClock(Instant base, boolean runs) {
        this.base = base;
        this.runs = runs;
    }

    /** Stands at an instant until it is moved. */
    public static MovableClock standing(Instant at) {
        return new MovableClock(at, false);
    }

    /** Runs on from an instant. */
    public static MovableClock running(Instant from) {
        return new MovableClock(from, true);
    }

    /** Moves by some time, back with a negative one. */
    public synchronized void move(Duration by) {
        base = base.plus(by);
    }

    public synchronized void moveTo(Instant at) {
        base = at;
        since = System.nanoTime();
    }

    @Override
    public synchronized Instant now() {
        return runs ? base.plusNanos(System.nanoTime() - since) : base;
    }

    @Override
    public synchronized Duration running() {
        return Duration.between(Instant.EPOCH, now());
    }
}
