package jp.mimamori.ward;

import jp.mimamori.advice.Advice;
import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The ward's one timer. It looks at least every second, and at the next change if that is sooner,
 * and compares the wall clock with the one that only runs on: a jump is told.
 */
final class Ticker {

    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration SHORTEST = Duration.ofMillis(5);

    /** A difference of the clocks up to this is no jump. */
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    /** How long a jump is told. */
    private static final Duration TOLD_FOR = Duration.ofMinutes(10);

    private final WardClock clock;
    private final Consumer<Health> tick;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("ward-timer").daemon(true).factory());
    private Instant lastNow;
    private Duration lastRunning;
    private @Nullable Duration jump;
    private Duration jumpToldUntil = Duration.ZERO;
    private volatile @Nullable Instant next;
    private volatile Instant newestRecorded = Instant.MIN;
    private volatile Health health = Health.FINE;

    Ticker(WardClock clock, Consumer<Health> tick) {
        this.clock = clock;
        this.tick = tick;
        lastNow = clock.now();
        lastRunning = clock.running();
    }

    void start(Snapshot first) {
        watch(first);
        again();
    }

    /** The snapshot whose next change is waited for. */
    void watch(Snapshot snapshot) {
        next = nextChange(snapshot);
        Instant newest = newestRecorded;
        for (PatientNow patient : snapshot.patients()) {
            if (!patient.course().entries().isEmpty()) {
                Entry last = patient.course().entries().getLast();
                if (last.meta().recordedAt() != null) {
                    Instant recorded = last.meta().recordedAt().toInstant();
                    newest = recorded.isAfter(newest) ? recorded : newest;
                }
            }
        }
        newestRecorded = newest;
    }

    /** The earliest instant at which any answer changes by itself, null when none does. */
    static @Nullable Instant nextChange(Snapshot snapshot) {
        return snapshot.patients().stream()
                .map(PatientNow::advice)
                .filter(Objects::nonNull)
                .map(Advice::nextChangeAt)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    Health health() {
        return health;
    }

    private void again() {
        Duration wait = LONGEST;
        Instant change = next;
        if (change != null) {
            Duration left = Duration.between(clock.now(), change);
            wait = left.compareTo(wait) < 0 ? left : wait;
        }
        wait = wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait;
        try {
            var _ = timer.schedule(this::look, wait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("the timer is closed");
        }
    }

    private void look() {
        try {
            compareClocks();
            tick.accept(health);
        } catch (RuntimeException | Error e) {
            LOG.error("the timer's look failed: {}", e.getClass().getName(), e);
        } finally {
            again();
        }
    }

    private void compareClocks() {
        Instant now = clock.now();
        Duration running = clock.running();
        Duration drift = Duration.between(lastNow, now).minus(running.minus(lastRunning));
        if (drift.abs().compareTo(TOLERANCE) > 0) {
            jump = drift;
            jumpToldUntil = running.plus(TOLD_FOR);
            LOG.warn("the clock jumped by {} s", drift.toSeconds());
        } else if (jump != null && running.compareTo(jumpToldUntil) > 0) {
            jump = null;
        }
        lastNow = now;
        lastRunning = running;
        Duration behind = Duration.between(now, newestRecorded);
        health = new Health(false, false, jump, behind.compareTo(TOLERANCE) > 0 ? behind : null);
    }

    void close() {
        timer.shutdownNow();
    }
}
