package jp.mimamori.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** When the ward was last seen to have looked whether anything has become due. */
final class LastLook {

    private final Supplier<Duration> running;
    private Instant checked = Instant.MIN;
    private Duration seen;

    LastLook(Supplier<Duration> running) {
        this.running = running;
        seen = running.get();
    }

    /**
     * Sees when the ward says that it last looked.
     *
     * @param now the ward's time; on a clock that stands, every look is of the same instant
     */
    Heartbeat at(Instant checkedAt, Instant now) {
        if (!checkedAt.equals(checked) || checkedAt.equals(now)) {
            checked = checkedAt;
            seen = running.get();
        }
        return Heartbeat.of(checkedAt, running.get().minus(seen));
    }
}
