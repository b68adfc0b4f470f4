package jp.mimamori.ui.shell;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether the ward still judges.
 *
 * @param checkedAt when it last looked
 * @param age how long ago that is, by time that only runs on: a clock that is set hides nothing
 * @param stale whether that is too long ago to trust what the screens show
 */
record Heartbeat(Instant checkedAt, Duration age, boolean stale) {

    /** The ward looks every second; a minute and a half without is a program that hangs. */
    private static final Duration STALE_AFTER = Duration.ofSeconds(90);

    static Heartbeat of(Instant checkedAt, Duration age) {
        return new Heartbeat(checkedAt, age, age.compareTo(STALE_AFTER) > 0);
    }
}
