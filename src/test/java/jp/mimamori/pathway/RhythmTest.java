package jp.mimamori.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;

class RhythmTest {

    private static final Instant ZERO = Instant.parse("2026-03-01T01:00:00.25Z");

    private record Line(Stretch stretch, Duration every, Duration grace) {

        /** An interval after the last one, or when the stretch begins; not from its end on. */
        Rhythm.@Nullable Due after(Instant last) {
            Instant wanted = last.plus(every);
            Instant at = wanted.isBefore(stretch.start()) ? stretch.start() : wanted;
            Instant end = stretch.end();
            return end != null && !at.isBefore(end) ? null : new Rhythm.Due(at, at.plus(grace));
        }
    }

    private static Rhythm rhythm(List<Line> lines) {
        Rhythm.Builder builder = new Rhythm.Builder(ZERO);
        lines.forEach(line -> builder.add(line.stretch(), line.every(), line.grace()));
        return builder.build();
    }

    private static Instant at(Random random, int hours) {
        return ZERO.plusNanos(
                random.nextInt(-hours, hours) * 1_800_000_000_000L + random.nextInt(3));
    }

    @Test
    void theNextIsTheEarliestOfAllLinesAndOfThoseTheOneThatIsOverdueFirst() {
        Random random = new Random(17);
        int never = 0;
        for (int round = 0; round < 5000; round++) {
            List<Line> lines = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                Instant start = at(random, 100);
                lines.add(
                        new Line(
                                new Stretch(
                                        start,
                                        random.nextInt(4) == 0
                                                ? null
                                                : start.plus(Duration.ofHours(random.nextInt(60)))),
                                Duration.ofMinutes(30L * (1 + random.nextInt(8))),
                                Duration.ofMinutes(15L * random.nextInt(4))));
            }
            Instant last = at(random, 100);
            Rhythm.Due expected =
                    lines.stream()
                            .map(line -> line.after(last))
                            .filter(Objects::nonNull)
                            .min(Comparator.comparing(Rhythm.Due::at).thenComparing(Rhythm.Due::by))
                            .orElse(null);
            assertThat(rhythm(lines).next(last)).isEqualTo(expected);
            never += expected == null ? 1 : 0;
        }
        assertThat(never).isBetween(100, 4900);
    }

    /** A wrong year in a record is no fault of the program. */
    @Test
    void whatLiesCenturiesOffIsReckonedToo() {
        Line line =
                new Line(
                        new Stretch(Instant.parse("1500-01-01T00:00:00Z"), null),
                        Duration.ofHours(4),
                        Duration.ofHours(1));
        assertThat(rhythm(List.of(line)).next(ZERO)).isEqualTo(line.after(ZERO));
    }
}
