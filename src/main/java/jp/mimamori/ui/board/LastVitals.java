package jp.mimamori.ui.board;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Findings;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.SparkLine;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The last value of each vital sign, each with its own time.
 *
 * @param pressure both figures of one measurement
 * @param newest when the newest of them was measured, null when there is none
 */
record LastVitals(
        @Nullable Value temperature,
        @Nullable Value pulse,
        @Nullable Value respiration,
        @Nullable Value pressure,
        @Nullable Value spo2,
        @Nullable Instant newest) {

    /** Older than this, a value no longer says how somebody is. */
    private static final Duration SHOWN = Duration.ofHours(24);

    /**
     * A value and how it lies to the findings of the guideline's first column.
     *
     * @param value by which it is compared with others; of a pressure the systolic
     * @param figures as they are written
     * @param beside ↑ or ↓ beyond a threshold, empty within
     * @param stale whether it is past its observation interval
     */
    record Value(BigDecimal value, String figures, Instant at, String beside, boolean stale) {
        boolean speaks() {
            return !beside.isEmpty();
        }
    }

    /**
     * The last values at an instant.
     *
     * @param stale whether what was measured at an instant is past its observation interval
     */
    static LastVitals of(Course course, Findings findings, Predicate<Instant> stale, Instant now) {
        List<Entry.Vitals> recent = recent(course, now).reversed();
        Function<BigDecimal, String> none = _ -> "";
        Value temperature =
                value(recent, Entry.Vitals::temperature, 1, v -> fever(v, findings), stale);
        Value pulse = value(recent, Entry.Vitals::pulse, 0, none, stale);
        Value respiration = value(recent, Entry.Vitals::respiration, 0, none, stale);
        Value pressure = pressure(recent, findings, stale);
        Value spo2 =
                value(recent, Entry.Vitals::spo2, 0, v -> under(v, findings.spo2Under()), stale);
        return new LastVitals(
                temperature,
                pulse,
                respiration,
                pressure,
                spo2,
                Stream.of(temperature, pulse, respiration, pressure, spo2)
                        .filter(Objects::nonNull)
                        .map(Value::at)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    /** Whether a value was not measured together with the newest. */
    boolean earlier(Value value) {
        return !value.at().equals(newest);
    }

    /** Whether they were measured at more than one time. */
    boolean mixed() {
        return values().anyMatch(this::earlier);
    }

    private Stream<Value> values() {
        return Stream.of(temperature, pulse, respiration, pressure, spo2).filter(Objects::nonNull);
    }

    /** Whether even the newest of them is past its observation interval. */
    boolean stale() {
        return values().anyMatch(value -> !earlier(value) && value.stale());
    }

    /** Temperatures of the last day, the oldest first. */
    static List<SparkLine.Point> temperatures(Course course, Instant now) {
        List<SparkLine.Point> points = new ArrayList<>();
        for (Entry.Vitals vitals : recent(course, now)) {
            if (vitals.temperature() != null) {
                points.add(new SparkLine.Point(vitals.at(), vitals.temperature()));
            }
        }
        return List.copyOf(points);
    }

    /** What was measured in the last day, the oldest first. */
    private static List<Entry.Vitals> recent(Course course, Instant now) {
        List<Entry.Vitals> recent = new ArrayList<>();
        for (Entry entry : course.knownAt(now).reversed()) {
            if (Duration.between(entry.at(), now).compareTo(SHOWN) > 0) {
                break;
            }
            if (entry instanceof Entry.Vitals vitals) {
                recent.add(vitals);
            }
        }
        return List.copyOf(recent.reversed());
    }

    /** The first of a sign, of measurements with the newest first. */
    private static @Nullable Value value(
            List<Entry.Vitals> recent,
            Function<Entry.Vitals, @Nullable BigDecimal> sign,
            int decimals,
            Function<BigDecimal, String> beside,
            Predicate<Instant> stale) {
        for (Entry.Vitals vitals : recent) {
            BigDecimal value = sign.apply(vitals);
            if (value != null) {
                return new Value(
                        value,
                        Numbers.fixed(value, decimals),
                        vitals.at(),
                        beside.apply(value),
                        stale.test(vitals.at()));
            }
        }
        return null;
    }

    /** The newest with a systolic; a diastolic alone only where no systolic is. */
    private static @Nullable Value pressure(
            List<Entry.Vitals> recent, Findings findings, Predicate<Instant> stale) {
        for (Entry.Vitals vitals : recent) {
            BigDecimal systolic = vitals.systolic();
            if (systolic != null) {
                return new Value(
                        systolic,
                        Numbers.fixed(systolic, 0) + "/" + figure(vitals.diastolic()),
                        vitals.at(),
                        under(systolic, findings.systolicUnder()),
                        stale.test(vitals.at()));
            }
        }
        Value low = value(recent, Entry.Vitals::diastolic, 0, _ -> "", stale);
        return low == null
                ? null
                : new Value(BigDecimal.ZERO, "–/" + low.figures(), low.at(), "", low.stale());
    }

    private static String figure(@Nullable BigDecimal value) {
        return value == null ? "–" : Numbers.fixed(value, 0);
    }

    private static String fever(BigDecimal value, Findings findings) {
        return value.compareTo(findings.feverFrom()) < 0 ? "" : "↑";
    }

    private static String under(BigDecimal value, BigDecimal bound) {
        return value.compareTo(bound) >= 0 ? "" : "↓";
    }
}
