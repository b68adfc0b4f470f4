package jp.mimamori.ward;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * A machine's two clocks and its timer, all moved by hand. What the timer was asked to do is done
 * while the machine is awake and runs.
 */
final class VigilClock implements WardClock, Timer {

    private Instant wall;
    private Duration running = Duration.ofHours(5);
    private @Nullable Runnable work;
    private Duration dueAt = Duration.ZERO;
    private Duration longestWait = Duration.ZERO;
    private boolean fails;

    VigilClock(Instant wall) {
        this.wall = wall;
    }

    @Override
    public synchronized Instant now() {
        if (fails) {
            fails = false;
            throw new IllegalStateException("the clock cannot be read");
        }
        return wall;
    }

    @Override
    public synchronized Duration running() {
        return running;
    }

    @Override
    public synchronized void after(Duration wait, Runnable next) {
        work = next;
        dueAt = running.plus(wait);
        longestWait = wait.compareTo(longestWait) > 0 ? wait : longestWait;
    }

    @Override
    public synchronized void close() {
        work = null;
    }

    /** Whoever asks next what time it is gets no answer. */
    synchronized void failsOnce() {
        fails = true;
    }

    /** The longest time that the timer was asked to wait. */
    synchronized Duration longestWait() {
        return longestWait;
    }

    /** The clock is set: the wall's alone moves. */
    synchronized void jump(Duration by) {
        wall = wall.plus(by);
    }

    /** The program is stopped, or works on something else: both clocks go on, nothing is done. */
    synchronized void stopped(Duration by) {
        wall = wall.plus(by);
        running = running.plus(by);
    }

    /** The machine sleeps: its wall clock alone goes on. */
    synchronized void asleep(Duration by) {
        wall = wall.plus(by);
    }

    /** The machine runs for a while: the timer is served whenever it is due. */
    void runs(Duration span, Runnable afterEach) {
        Duration end = running().plus(span);
        while (true) {
            Runnable due;
            synchronized (this) {
                if (work == null || dueAt.compareTo(end) > 0) {
                    wall = wall.plus(end.minus(running));
                    running = end;
                    return;
                }
                if (dueAt.compareTo(running) > 0) {
                    wall = wall.plus(dueAt.minus(running));
                    running = dueAt;
                }
                due = work;
                work = null;
            }
            due.run();
            afterEach.run();
        }
    }
}
