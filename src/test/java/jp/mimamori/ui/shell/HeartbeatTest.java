package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class HeartbeatTest {

    private static final Instant CHECKED = Instant.parse("2026-11-23T18:14:00Z");

    @Test
    void aWardThatHasNotLookedForMoreThanNinetySecondsCannotBeTrusted() {
        assertThat(Heartbeat.at(CHECKED, CHECKED.plusSeconds(90)).stale()).isFalse();
        assertThat(Heartbeat.at(CHECKED, CHECKED.plusSeconds(91)).stale()).isTrue();
    }
}
