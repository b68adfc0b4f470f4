package jp.mimamori.ward;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks after the data once a minute, on a thread of its own: a slow drive holds nobody up. */
final class Caretaker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);

    private final Supplier<Upkeep> looking;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("upkeep").daemon(true).factory());
    private volatile Upkeep upkeep;

    /**
     * @param first what is told until the first look is done
     */
    Caretaker(Upkeep first, Supplier<Upkeep> looking) {
        upkeep = first;
        this.looking = looking;
    }

    void start() {
        var _ = thread.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            upkeep = looking.get();
        } catch (RuntimeException | Error e) {
            // A task that throws is never run again.
            LOG.error("upkeep failed: {}", e.getClass().getName(), e);
            upkeep =
                    new Upkeep(
                            upkeep.room(),
                            upkeep.copyTo(),
                            upkeep.lastCopy(),
                            Upkeep.Fault.COPY_FAILED);
        }
    }

    Upkeep upkeep() {
        return upkeep;
    }

    /** Does not wait for a copy: what is half written is written again another time. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
