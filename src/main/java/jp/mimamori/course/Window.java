package jp.mimamori.course;

import java.time.Duration;
import java.time.Instant;

/**
 * The last stretch of time before now, open at its old end and closed at now: an instant t is in it
 * when now − length &lt; t ≤ now (reading, section 2).
 */
public record Window(Duration length) {

    public Window {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a window has a length");
        }
    }

    public boolean holds(Instant t, Instant now) {
        return !t.isAfter(now) && t.isAfter(now.minus(length));
    }

    /** The first instant at which t is no longer in the window. */
    public Instant leavesAt(Instant t) {
        return t.plus(length);
    }
}
