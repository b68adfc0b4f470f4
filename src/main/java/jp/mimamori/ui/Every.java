package jp.mimamori.ui;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets a second hand do something less often; a clock that is set back counts like one that ran.
 */
public final class Every {

    private final Duration span;
    private Instant last = Instant.EPOCH;

    public Every(Duration span) {
        this.span = span;
    }

    /** Whether the span has passed since it last had; then it begins anew. */
    public boolean passed(Instant now) {
        boolean passed = Duration.between(last, now).abs().compareTo(span) >= 0;
        if (passed) {
            last = now;
        }
        return passed;
    }
}
