package jp.mimamori.ward;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks after the data once a minute, on threads of its own: a slow drive holds nobody up, and a
 * place for copies that does not answer hides no full disk.
 */
final class Caretaker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);

    private final Supplier<Upkeep.Room> room;
    private final Supplier<Upkeep> copying;
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(
                    2, Thread.ofPlatform().name("upkeep").daemon(true).factory());
    private volatile Upkeep copies;
    private volatile Upkeep.Room left;

    /**
     * @param first what is told until the first look is done
     */
    Caretaker(Upkeep first, Supplier<Upkeep.Room> room, Supplier<Upkeep> copying) {
        copies = first;
        left = first.room();
        this.room = room;
        this.copying = copying;
    }

    void start() {
        var _ = threads.scheduleWithFixedDelay(this::lookAtRoom, 0, 1, TimeUnit.MINUTES);
        var _ = threads.scheduleWithFixedDelay(this::copy, 0, 1, TimeUnit.MINUTES);
    }

    private void lookAtRoom() {
        try {
            left = room.get();
        } catch (RuntimeException | Error e) {
            // A task that throws is never run again.
            LOG.error("the room on the disk is not known: {}", e.getClass().getName(), e);
        }
    }

    private void copy() {
        try {
            copies = copying.get();
        } catch (RuntimeException | Error e) {
            LOG.error("upkeep failed: {}", e.getClass().getName(), e);
            copies = new Upkeep(left, copies.copyTo(), copies.lastCopy(), Upkeep.Fault.COPY_FAILED);
        }
    }

    Upkeep upkeep() {
        return copies.with(left);
    }

    /** Does not wait for a copy: what is half written is written again another time. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
