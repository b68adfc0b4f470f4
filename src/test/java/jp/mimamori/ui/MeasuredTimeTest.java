package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

class MeasuredTimeTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final MeasuredTime time = new MeasuredTime(ZONE);

    private static Instant at(String time) {
        return OffsetDateTime.parse(time + "+09:00").toInstant();
    }

    @ParameterizedTest(name = "at {0}, {1} is {2}")
    @CsvSource({
        "2026-03-04T03:14:22, 0310, 2026-03-04T03:10:00",
        "2026-03-04T03:14:22, 310, 2026-03-04T03:10:00",
        "2026-03-04T03:14:22, 3:10, 2026-03-04T03:10:00",
        "2026-03-04T03:14:22, ０３：１０, 2026-03-04T03:10:00",
        "2026-03-04T03:14:22, 3時10分, 2026-03-04T03:10:00",
        "2026-03-04T00:05:00, 2355, 2026-03-03T23:55:00",
        "2026-03-04T03:14:22, 3/3 22:00, 2026-03-03T22:00:00",
        "2026-03-04T03:14:22, 3月3日 22:00, 2026-03-03T22:00:00",
        "2026-03-04T03:14:22, 3 Mar 22:00, 2026-03-03T22:00:00",
        "2026-03-04T03:14:22, Tue 3 March 2200, 2026-03-03T22:00:00",
        "2026-03-04T03:14:22, 12 Feb 08:05, 2026-02-12T08:05:00",
        "2026-03-04T03:14:22, 3 Mar 2025 22:00, 2025-03-03T22:00:00",
        "2026-03-04T03:14:22, 2025/3/3 22:00, 2025-03-03T22:00:00",
        "2026-01-01T00:30:00, 12/31 23:50, 2025-12-31T23:50:00",
    })
    void aTypedTimeIsTheLatestSuchTime(String now, String typed, String expected) {
        assertThat(time.choose(typed, at(now))).isEqualTo(Read.ok(at(expected)));
        assertThat(time.at(at(now))).isEqualTo(at(expected));
    }

    @ParameterizedTest(name = "at {0}, {1} is refused: {2}")
    @CsvSource({
        "2026-03-04T03:14:22, 03:20, measured.future",
        "2026-03-04T03:14:22, 3/4 03:20, measured.ahead",
        "2026-03-04T03:14:22, 3/5 01:00, measured.ahead",
        "2026-03-04T03:14:22, 2560, measured.not",
        "2026-03-04T03:14:22, yesterday, measured.not",
        "2026-03-04T03:14:22, 2/30 01:00, measured.not",
        "2026-03-04T03:14:22, 30 Feb 01:00, measured.not",
        "2026-03-04T03:14:22, 3 Mai 22:00, measured.not",
        "2026-03-04T03:14:22, 5 Mar 01:00, measured.ahead",
    })
    void theFutureAndWhatIsNoTimeAreRefused(String now, String typed, String why) {
        Read<Instant> read = time.choose(typed, at(now));
        assertThat(read).isInstanceOf(Read.No.class);
        assertThat(((Read.No<Instant>) read).key()).isEqualTo(why);
        assertThat(time.at(at(now))).as("the time stays").isEqualTo(at(now));
    }

    @Test
    void aTimeThatWasNotTypedGoesStaleAndIsKeptOrChosenAnew() {
        time.stand(at("2026-03-04T03:14:30"));
        assertThat(time.stale(at("2026-03-04T03:19:29"))).isFalse();
        assertThat(time.stale(at("2026-03-04T03:19:30"))).isTrue();
        time.before(10, at("2026-03-04T03:20:00"), true);
        assertThat(time.stale(at("2026-03-04T03:24:00"))).isFalse();
        assertThat(time.stale(at("2026-03-04T03:25:00"))).isTrue();
        time.keep();
        assertThat(time.stale(at("2026-03-04T09:00:00"))).isFalse();
        assertThat(time.at(at("2026-03-04T09:00:00"))).isEqualTo(at("2026-03-04T03:10:00"));
    }

    @Test
    void nowGoesWithTheClockUntilSomethingIsTyped() {
        assertThat(time.at(at("2026-03-04T03:14:22"))).isEqualTo(at("2026-03-04T03:14:22"));
        time.stand(at("2026-03-04T03:14:30"));
        assertThat(time.at(at("2026-03-04T03:20:00"))).isEqualTo(at("2026-03-04T03:14:30"));
    }

    @Test
    void minutesBeforeAreCountedFromNowAndKeepTheSeconds() {
        time.before(5, at("2026-03-04T00:02:40"), false);
        assertThat(time.at(at("2026-03-04T00:02:40"))).isEqualTo(at("2026-03-03T23:57:40"));
    }
}
