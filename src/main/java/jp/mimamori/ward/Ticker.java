package jp.mimamori.ward;

import jp.mimamori.advice.Advice;
import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
    private final Timer timer;
    private Instant lastNow;
    private Duration lastRunning;

    /** How far the clock is off, all jumps together: one that is set right again is no jump. */
    private @Nullable Duration jump;

    private Duration jumpToldUntil = Duration.ZERO;
    private volatile @Nullable Instant next;
    private volatile Instant newestRecorded;
    private volatile Health health;

    Ticker(WardClock clock, Timer timer, Instant newestRecorded, Consumer<Health> tick) {
        this.clock = clock;
        this.timer = timer;
        this.newestRecorded = newestRecorded;
        this.tick = tick;
        lastNow = clock.now();
        lastRunning = clock.running();
        health = health(lastNow);
    }

    void start(Snapshot first) {
        next = nextChange(first);
        again();
    }

    /** The snapshot whose next change is waited for, and when the newest entry was recorded. */
    void watch(Snapshot snapshot, Instant newest) {
        next = nextChange(snapshot);
        newestRecorded = newest;
    }

    /** The earliest instant at which any answer changes by itself, null when none does. */
    static @Nullable Instant nextChange(Snapshot snapshot) {
        return snapshot.patients().stream()
                .flatMap(Ticker::changes)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** What time brings by the tables, and the next entry that holds only later. */
    private static Stream<Instant> changes(PatientNow patient) {
        Advice advice = patient.advice();
        if (advice == null) {
            return Stream.empty();
        }
        List<Entry> standing = patient.course().standing();
        int known = patient.course().countAt(advice.at());
        Stream<Instant> later =
                known < standing.size() ? Stream.of(standing.get(known).at()) : Stream.empty();
        return Stream.concat(Stream.ofNullable(patient.nextChangeAt()), later);
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
        timer.after(wait, this::look);
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
            LOG.warn("the clock jumped by {} s", drift.toSeconds());
            Duration sum = jump == null ? drift : jump.plus(drift);
            jump = sum.abs().compareTo(TOLERANCE) > 0 ? sum : null;
            jumpToldUntil = running.plus(TOLD_FOR);
        } else if (jump != null && running.compareTo(jumpToldUntil) > 0) {
            jump = null;
        }
        lastNow = now;
        lastRunning = running;
        health = health(now);
    }

    private Health health(Instant now) {
        Instant newest = newestRecorded;
        Duration behind = newest.isAfter(now) ? Duration.between(now, newest) : Duration.ZERO;
        return Health.FINE.withClock(jump, behind.compareTo(TOLERANCE) > 0 ? behind : null);
    }

    void close() {
        timer.close();
    }
}
