package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class HeartbeatTest {

    private static final Instant CHECKED = Instant.parse("2026-11-23T18:14:00Z");

    private Duration running = Duration.ofDays(3);
    private final LastLook lastLook = new LastLook(() -> running);

    private Heartbeat after(int seconds, Instant checkedAt, Instant now) {
        running = running.plusSeconds(seconds);
        return lastLook.at(checkedAt, now);
    }

    @Test
    void aWardThatHasNotLookedForMoreThanNinetySecondsCannotBeTrusted() {
        Instant now = CHECKED.plusSeconds(1);
        assertThat(after(0, CHECKED, now).stale()).isFalse();
        assertThat(after(90, CHECKED, now.plusSeconds(90)).stale()).isFalse();
        assertThat(after(1, CHECKED, now.plusSeconds(91)).stale()).isTrue();
        assertThat(after(1, now.plusSeconds(92), now.plusSeconds(92)).stale()).isFalse();
    }

    /** The clock is set back by two hours while the ward hangs. */
    @Test
    void aClockThatIsSetBackHidesNoWardThatHangs() {
        assertThat(after(0, CHECKED, CHECKED.plusSeconds(1)).stale()).isFalse();
        Heartbeat hangs = after(91, CHECKED, CHECKED.minusSeconds(7200));
        assertThat(hangs.stale()).isTrue();
        assertThat(hangs.age()).isEqualTo(Duration.ofSeconds(91));
    }

    @Test
    void aClockThatIsSetAheadMakesNoWardHang() {
        assertThat(after(0, CHECKED, CHECKED).stale()).isFalse();
        assertThat(after(1, CHECKED, CHECKED.plusSeconds(7200)).stale()).isFalse();
    }
}
