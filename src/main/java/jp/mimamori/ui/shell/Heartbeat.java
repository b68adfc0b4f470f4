package jp.mimamori.ui.shell;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the ward still judges.
 *
 * @param checkedAt when it last looked
 * @param stale whether that is too long ago to trust what the screens show
 */
record Heartbeat(Instant checkedAt, boolean stale) {

    /** The ward looks every second; a minute and a half without is a program that hangs. */
    private static final Duration STALE_AFTER = Duration.ofSeconds(90);

    static Heartbeat at(Instant checkedAt, Instant now) {
        return new Heartbeat(
                checkedAt, Duration.between(checkedAt, now).compareTo(STALE_AFTER) > 0);
    }
}
