package jp.mimamori.ui;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A second hand: does something on the JavaFX thread once a second. An animation that never ends
 * would make the window draw sixty times a second, all night.
 */
public final class Ticking implements AutoCloseable {

    private final FxThread fx;
    private final Runnable second;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService hand =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("second-hand").daemon(true).factory());

    /**
     * A hand that stands still.
     *
     * @param second what a second brings; one that was not served yet is not asked for twice
     */
    public Ticking(FxThread fx, Runnable second) {
        this.fx = fx;
        this.second = second;
    }

    /** Lets it run. */
    public void start() {
        var _ = hand.scheduleAtFixedRate(this::strike, 1, 1, TimeUnit.SECONDS);
    }

    private void strike() {
        if (waiting.compareAndSet(false, true)) {
            fx.run(() -> {
                waiting.set(false);
                second.run();
            });
        }
    }

    @Override
    public void close() {
        hand.shutdownNow();
    }
}
