package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

class SeriesTest {

    private static final Instant FROM = Instant.parse("2026-03-01T00:00:00Z");

    private static Series minutes(int count, long seed) {
        Random random = new Random(seed);
        Series.Builder builder = new Series.Builder(count);
        double value = 37;
        for (int i = 0; i < count; i++) {
            value = Math.clamp(value + random.nextGaussian() * 0.05, 35.5, 40.5);
            double measured = random.nextInt(2000) == 0 ? 42 - random.nextInt(12) : value;
            builder.add(FROM.plus(Duration.ofMinutes(i)).toEpochMilli(), measured, "e" + i);
        }
        return builder.build();
    }

    private static TimeScale scale(Duration from, Duration span, double width) {
        return new TimeScale(
                FROM.plus(from),
                span,
                width,
                FROM.minus(Duration.ofDays(1)),
                FROM.plus(Duration.ofDays(31)));
    }

    /**
     * 43,200 values: each lies between the least and the most of its column, and both are values or
     * joins.
     */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noPeakIsLost(long seed) {
        Series series = minutes(43_200, seed);
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            TimeScale scale =
                    scale(
                            Duration.ofMinutes(random.nextInt(40_000)),
                            Duration.ofHours(2 + random.nextInt(700)),
                            300 + random.nextInt(1500));
            Series.Columns columns = series.columns(scale);
            int lost = 0;
            for (int i = 0; i < series.size(); i++) {
                double x = scale.x(series.at(i));
                boolean in = x >= 0 && x < columns.least().length;
                if (in
                        && (series.value(i) < columns.least()[(int) x]
                                || series.value(i) > columns.most()[(int) x])) {
                    lost++;
                }
            }
            assertThat(lost).as("values outside their column").isZero();
        }
    }

    /** What is looked up for whole runs is of that column alone. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noColumnReachesBeyondItsValues(long seed) {
        Series series = minutes(43_200, seed);
        TimeScale scale = scale(Duration.ofHours(7), Duration.ofHours(90 * seed), 400 + 100 * seed);
        Series.Columns columns = series.columns(scale);
        int first = series.from(scale.from().toEpochMilli());
        int end = series.from(scale.to().toEpochMilli() + 1);
        int wider = 0;
        for (int i = first; i < end; ) {
            int column = Math.min(columns.least().length - 1, (int) scale.x(series.at(i)));
            double least = series.value(Math.max(first, i - 1));
            double most = least;
            while (i < end
                    && (column == columns.least().length - 1
                            || (int) scale.x(series.at(i)) == column)) {
                least = Math.min(least, series.value(i));
                most = Math.max(most, series.value(i));
                i++;
            }
            boolean inside = column < columns.least().length;
            if (inside && (columns.least()[column] < least || columns.most()[column] > most)) {
                wider++;
            }
        }
        assertThat(wider).isZero();
    }

    @Test
    void aColumnIsNoWiderThanItsValuesAndTheLineToThem() {
        Series.Builder builder = new Series.Builder(2);
        builder.add(FROM.toEpochMilli(), 36, "a");
        builder.add(FROM.plus(Duration.ofHours(1)).toEpochMilli(), 40, "b");
        Series.Columns columns =
                builder.build().columns(scale(Duration.ZERO, Duration.ofHours(2), 100));
        assertThat(columns.least()[0]).isEqualTo(36);
        assertThat(columns.most()[50]).isEqualTo(40);
        for (int x = 1; x <= 50; x++) {
            assertThat(columns.least()[x]).isBetween(36.0, 40.0);
            assertThat(columns.most()[x] - columns.least()[x]).isLessThan(0.1);
        }
        assertThat(columns.least()[51]).isNaN();
    }

    @Test
    void nothingIsDrawnWhereNothingWasMeasured() {
        Series.Builder builder = new Series.Builder(3);
        builder.add(FROM.toEpochMilli(), 36, "a");
        builder.gap();
        builder.add(FROM.plus(Duration.ofHours(1)).toEpochMilli(), 37, "b");
        builder.add(FROM.plus(Duration.ofHours(20)).toEpochMilli(), 38, "c");
        Series series = builder.build();
        assertThat(series.broken(1)).isTrue();
        assertThat(series.broken(2)).as("longer than the longest round").isTrue();
        Series.Columns columns = series.columns(scale(Duration.ZERO, Duration.ofHours(24), 240));
        assertThat(columns.least()[5]).isNaN();
        assertThat(columns.least()[100]).isNaN();
        assertThat(columns.least()[200]).isEqualTo(38);
    }

    @Test
    void theLatestValueBeforeAnInstantIsFound() {
        Series series = minutes(100, 1);
        assertThat(series.before(FROM.minusSeconds(1))).isEqualTo(-1);
        assertThat(series.before(FROM)).isZero();
        assertThat(series.before(FROM.plus(Duration.ofMinutes(5)).plusSeconds(30))).isEqualTo(5);
        assertThat(series.before(FROM.plus(Duration.ofDays(1)))).isEqualTo(99);
    }

    @Test
    void theNearestValueIsHitWithinItsReach() {
        Series series = minutes(100, 1);
        TimeScale scale = scale(Duration.ZERO, Duration.ofHours(2), 1200);
        assertThat(series.near(scale, scale.x(series.at(7)) + 3, 9)).isEqualTo(7);
        assertThat(series.near(scale, scale.x(series.at(99)) + 30, 9)).isEqualTo(-1);
    }
}
