package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

class TimeScaleTest {

    private static final Instant FIRST = Instant.parse("2026-02-25T00:00:00Z");
    private static final Instant LAST = FIRST.plus(Duration.ofDays(33));

    private static TimeScale days(int days) {
        return new TimeScale(
                FIRST.plus(Duration.ofDays(3)), Duration.ofDays(days), 1000, FIRST, LAST);
    }

    @Test
    void anInstantLiesWhereItIsFoundAgain() {
        TimeScale scale = days(3);
        Instant at = FIRST.plus(Duration.ofHours(100));
        assertThat(Duration.between(at, scale.at(scale.x(at))).abs())
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void theInstantUnderThePointerStaysThereWhileZooming() {
        TimeScale scale = days(10);
        for (double factor : new double[] {1.5, 3, 0.8}) {
            TimeScale zoomed = scale.zoomed(400, factor);
            assertThat(zoomed.x(scale.at(400))).isCloseTo(400, within(0.01));
        }
    }

    @Test
    void itIsNeverNarrowerThanTwoHoursNorWiderThanTheCourse() {
        TimeScale scale = days(3);
        assertThat(scale.zoomed(500, 1e6).span()).isEqualTo(Duration.ofHours(2));
        TimeScale all = scale.zoomed(500, 1e-6);
        assertThat(all.span()).isEqualTo(Duration.ofDays(33));
        assertThat(all.all()).isTrue();
    }

    @Test
    void itStaysWithinTheCourseWhateverIsDone() {
        Random random = new Random(7);
        TimeScale scale = days(5);
        for (int i = 0; i < 2000; i++) {
            scale =
                    random.nextBoolean()
                            ? scale.panned(random.nextInt(-3000, 3000))
                            : scale.zoomed(random.nextDouble(1000), 0.5 + random.nextDouble(1.5));
            assertThat(scale.from()).isAfterOrEqualTo(FIRST);
            assertThat(scale.to()).isBeforeOrEqualTo(LAST);
        }
    }

    @Test
    void aStretchShowsAnInstantWhereItIsWanted() {
        Instant now = FIRST.plus(Duration.ofDays(9));
        TimeScale scale = days(30).showing(Duration.ofHours(72), now, 0.7);
        assertThat(scale.span()).isEqualTo(Duration.ofHours(72));
        assertThat(scale.x(now)).isCloseTo(700, within(0.01));
    }
}
