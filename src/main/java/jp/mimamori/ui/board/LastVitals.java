package jp.mimamori.ui.board;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Findings;
import jp.mimamori.ui.SparkLine;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The last value of each vital sign.
 *
 * @param newest when the newest of them was measured, null when there is none
 */
record LastVitals(
        @Nullable Value temperature,
        @Nullable Value pulse,
        @Nullable Value respiration,
        @Nullable Value systolic,
        @Nullable Value diastolic,
        @Nullable Value spo2,
        @Nullable Instant newest) {

    /** Older than this, a value no longer says how somebody is. */
    private static final Duration SHOWN = Duration.ofHours(24);

    /**
     * A value and how it lies to the findings of the guideline's first column.
     *
     * @param beside ↑ or ↓ beyond a threshold, empty within
     */
    record Value(BigDecimal value, Instant at, String beside) {
        boolean speaks() {
            return !beside.isEmpty();
        }
    }

    static LastVitals of(Course course, Findings findings, Instant now) {
        Gathering last = new Gathering();
        List<Entry> known = course.knownAt(now);
        for (int i = known.size() - 1; i >= 0 && !last.whole(); i--) {
            Entry entry = known.get(i);
            if (Duration.between(entry.at(), now).compareTo(SHOWN) > 0) {
                break;
            }
            if (entry instanceof Entry.Vitals vitals) {
                last.take(vitals);
            }
        }
        return last.done(findings);
    }

    /** Temperatures of the last day, the oldest first. */
    static List<SparkLine.Point> temperatures(Course course, Instant now) {
        List<SparkLine.Point> points = new ArrayList<>();
        List<Entry> known = course.knownAt(now);
        for (int i = known.size() - 1; i >= 0; i--) {
            Entry entry = known.get(i);
            if (Duration.between(entry.at(), now).compareTo(SHOWN) > 0) {
                break;
            }
            if (entry instanceof Entry.Vitals vitals && vitals.temperature() != null) {
                points.add(new SparkLine.Point(entry.at(), vitals.temperature()));
            }
        }
        Collections.reverse(points);
        return List.copyOf(points);
    }

    private static final class Gathering {
        private Entry.@Nullable Vitals newest;
        private final @Nullable Value[] values = new @Nullable Value[6];

        boolean whole() {
            for (Value value : values) {
                if (value == null) {
                    return false;
                }
            }
            return true;
        }

        void take(Entry.Vitals vitals) {
            if (newest == null) {
                newest = vitals;
            }
            take(0, vitals.temperature(), vitals);
            take(1, vitals.pulse(), vitals);
            take(2, vitals.respiration(), vitals);
            take(3, vitals.systolic(), vitals);
            take(4, vitals.diastolic(), vitals);
            take(5, vitals.spo2(), vitals);
        }

        private void take(int place, @Nullable BigDecimal value, Entry.Vitals vitals) {
            if (value != null && values[place] == null) {
                values[place] = new Value(value, vitals.at(), "");
            }
        }

        LastVitals done(Findings findings) {
            return new LastVitals(
                    above(values[0], findings.feverFrom()),
                    values[1],
                    values[2],
                    under(values[3], findings.systolicUnder()),
                    values[4],
                    under(values[5], findings.spo2Under()),
                    newest == null ? null : newest.at());
        }

        private static @Nullable Value above(@Nullable Value value, BigDecimal from) {
            return value == null || value.value().compareTo(from) < 0
                    ? value
                    : new Value(value.value(), value.at(), "↑");
        }

        private static @Nullable Value under(@Nullable Value value, BigDecimal bound) {
            return value == null || value.value().compareTo(bound) >= 0
                    ? value
                    : new Value(value.value(), value.at(), "↓");
        }
    }
}
