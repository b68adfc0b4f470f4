package jp.mimamori.ward;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What calls the ward back after a while. */
interface Timer extends AutoCloseable {

    /** Runs work once, no sooner than after some time that only runs on. */
    void after(Duration wait, Runnable work);

    @Override
    void close();

    /** The machine's own, on a thread of its own. */
    static Timer system() {
        return new Timer() {
            private static final Logger LOG = LoggerFactory.getLogger(Timer.class);

            private final ScheduledExecutorService timer =
                    Executors.newSingleThreadScheduledExecutor(
                            Thread.ofPlatform().name("ward-timer").daemon(true).factory());

            @Override
            public void after(Duration wait, Runnable work) {
                try {
                    var _ = timer.schedule(work, wait.toNanos(), TimeUnit.NANOSECONDS);
                } catch (RejectedExecutionException e) {
                    LOG.debug("the timer is closed");
                }
            }

            @Override
            public void close() {
                timer.shutdownNow();
            }
        };
    }
}
