package jp.mimamori.pathway;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something is to be observed: the lines of the plan in their stretches, reckoned in
 * nanoseconds from the infusion, as it is asked for each of very many values.
 */
final class Rhythm {

    private final Instant zero;
    private final Interval[] intervals;

    private Rhythm(Instant zero, List<Interval> intervals) {
        this.zero = zero;
        this.intervals = intervals.toArray(Interval[]::new);
    }

    /**
     * When the next one is due.
     *
     * @param by from when it is overdue
     */
    record Due(Instant at, Instant by) {}

    /** A line of the plan in one of its stretches; {@code end} is outside of it. */
    private record Interval(long start, long end, long every, long grace) {}

    /** Takes the lines. */
    static final class Builder {
        private final Instant zero;
        private final List<Interval> intervals = new ArrayList<>();

        Builder(Instant zero) {
            this.zero = zero;
        }

        void add(Stretch stretch, Duration every, Duration grace) {
            Instant end = stretch.end();
            intervals.add(
                    new Interval(
                            nanos(zero, stretch.start()),
                            end == null ? Long.MAX_VALUE : nanos(zero, end),
                            every.toNanos(),
                            grace.toNanos()));
        }

        Rhythm build() {
            return new Rhythm(zero, intervals);
        }
    }

    /** What lies further off than any stay is as far off as that. */
    private static final long FAR = Duration.ofDays(36_525).toSeconds();

    private static long nanos(Instant zero, Instant at) {
        long seconds = Math.clamp(at.getEpochSecond() - zero.getEpochSecond(), -FAR, FAR);
        return seconds * 1_000_000_000L + at.getNano() - zero.getNano();
    }

    /** When the next one is due after an instant, null when it is never. */
    @Nullable Due next(Instant last) {
        long from = nanos(zero, last);
        long first = Long.MAX_VALUE;
        long overdue = Long.MAX_VALUE;
        for (Interval each : intervals) {
            long at = Math.max(each.start(), from + each.every());
            long by = at + each.grace();
            if (at < each.end() && (at < first || (at == first && by < overdue))) {
                first = at;
                overdue = by;
            }
        }
        return first == Long.MAX_VALUE
                ? null
                : new Due(zero.plusNanos(first), zero.plusNanos(overdue));
    }
}
