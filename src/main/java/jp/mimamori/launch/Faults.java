package jp.mimamori.launch;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Where exceptions end that nobody expected, on whatever thread: in the log, and in a notice in the
 * window. The window stays.
 */
final class Faults implements Thread.UncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Runnable notice;
    private final AtomicBoolean telling = new AtomicBoolean();

    private Faults(Runnable notice) {
        this.notice = notice;
    }

    /**
     * From now on faults of all threads end here.
     *
     * @param notice shows that there was one; called on the JavaFX thread
     */
    static void to(Runnable notice) {
        Faults faults = new Faults(notice);
        Thread.setDefaultUncaughtExceptionHandler(faults);
        Platform.runLater(() -> Thread.currentThread().setUncaughtExceptionHandler(faults));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable fault) {
        LOG.error("a fault nobody expected on {}", thread.getName(), fault);
        if (telling.compareAndSet(false, true)) {
            Platform.runLater(this::tell);
        }
    }

    /** A notice that fails itself is not told of again: that would never end. */
    private void tell() {
        try {
            notice.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a fault could not be shown", e);
        } finally {
            telling.set(false);
        }
    }
}
