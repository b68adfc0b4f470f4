package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class DaysTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant FROM = Instant.parse("2026-03-01T15:00:00Z");

    private static Days days(Duration span) {
        return new Days(
                new TimeScale(
                        FROM,
                        span,
                        1000,
                        FROM.minus(Duration.ofDays(9)),
                        FROM.plus(Duration.ofDays(40))),
                TOKYO);
    }

    @Test
    void dayZeroIsTheWardsDateOfTheInfusion() {
        Instant infusion = Instant.parse("2026-03-02T14:59:00Z");
        List<Days.Day> days = days(Duration.ofDays(3)).days(infusion);
        assertThat(days).extracting(Days.Day::number).containsExactly(0L, 1L, 2L);
        assertThat(days.getFirst().from()).isEqualTo(FROM);
    }

    @Test
    void nightsRunFromNineToSix() {
        assertThat(days(Duration.ofDays(2)).nights())
                .contains(
                        new Days.Night(
                                Instant.parse("2026-03-02T12:00:00Z"),
                                Instant.parse("2026-03-02T21:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"2, 10", "24, 120", "72, 360", "168, 720"})
    void ticksLieAsFarApartAsTheyNeedRoom(int hours, int minutes) {
        List<Instant> ticks = days(Duration.ofHours(hours)).ticks(52);
        assertThat(Duration.between(ticks.get(0), ticks.get(1)).toMinutes() % minutes).isZero();
        assertThat(ticks)
                .allMatch(
                        at -> at.atZone(TOKYO).getHour() != 0 || at.atZone(TOKYO).getMinute() != 0);
    }

    @Test
    void wholeCoursesHaveNoHours() {
        assertThat(days(Duration.ofDays(33)).ticks(52)).isEmpty();
    }
}
