package jp.mimamori.ui.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Values of one sign in order of time, with the places where the line is broken. Immutable. */
final class Series {

    /**
     * A line is broken when nothing was measured for longer than this, ms: half as long again as
     * the longest usual round.
     */
    static final long LONGEST_LINK = 12L * 3600 * 1000;

    static final Series NONE = new Builder().build();

    private final long[] at;
    private final double[] value;
    private final boolean[] broken;
    private final List<String> entries;

    private Series(long[] at, double[] value, boolean[] broken, List<String> entries) {
        this.at = at;
        this.value = value;
        this.broken = broken;
        this.entries = entries;
    }

    /** Takes values in order of time. */
    static final class Builder {
        private long[] at = new long[64];
        private double[] value = new double[64];
        private boolean[] broken = new boolean[64];
        private final List<String> entries = new ArrayList<>();
        private int size;
        private boolean breakNext;

        void add(Instant when, double measured, String entry) {
            if (size == at.length) {
                at = Arrays.copyOf(at, size * 2);
                value = Arrays.copyOf(value, size * 2);
                broken = Arrays.copyOf(broken, size * 2);
            }
            long millis = when.toEpochMilli();
            at[size] = millis;
            value[size] = measured;
            broken[size] = breakNext || (size > 0 && millis - at[size - 1] > LONGEST_LINK);
            entries.add(entry);
            size++;
            breakNext = false;
        }

        /** It was not measured: the line does not run on to the next value. */
        void gap() {
            breakNext = true;
        }

        Series build() {
            return new Series(
                    Arrays.copyOf(at, size),
                    Arrays.copyOf(value, size),
                    Arrays.copyOf(broken, size),
                    List.copyOf(entries));
        }
    }

    int size() {
        return at.length;
    }

    long at(int i) {
        return at[i];
    }

    double value(int i) {
        return value[i];
    }

    /** Whether no line runs from the value before to this one. */
    boolean broken(int i) {
        return i == 0 || broken[i];
    }

    String entry(int i) {
        return entries.get(i);
    }

    /** The first index at or after an instant. */
    int from(long millis) {
        int found = Arrays.binarySearch(at, millis);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && at[found - 1] == millis) {
            found--;
        }
        return found;
    }

    /** The latest value at or before an instant, −1 when there is none. */
    int before(Instant instant) {
        return from(instant.toEpochMilli() + 1) - 1;
    }

    /** The value nearest to a pixel, within so many pixels, −1 when there is none. */
    int near(TimeScale scale, double x, double within) {
        int right = from(scale.at(x).toEpochMilli());
        int best = -1;
        double least = within;
        for (int i = Math.max(0, right - 1); i <= right && i < size(); i++) {
            double away = Math.abs(scale.x(at[i]) - x);
            if (away <= least) {
                least = away;
                best = i;
            }
        }
        return best;
    }

    /** How many values lie in sight. */
    int inSight(TimeScale scale) {
        return from(scale.to().toEpochMilli() + 1) - from(scale.from().toEpochMilli());
    }

    /** Whether the values in sight lie so close that they are drawn as columns. */
    boolean dense(TimeScale scale) {
        return inSight(scale) > scale.width() / 3;
    }

    double least(double otherwise) {
        return Arrays.stream(value).min().orElse(otherwise);
    }

    double most(double otherwise) {
        return Arrays.stream(value).max().orElse(otherwise);
    }

    /**
     * One column for each pixel: the least and the most of every value that falls on it, so that no
     * peak is lost, joined to the column before it unless the line is broken there.
     *
     * @param least by pixel, NaN where there is nothing
     * @param most by pixel, NaN where there is nothing
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed to the painter once, never compared.
    record Columns(double[] least, double[] most) {}

    Columns columns(TimeScale scale) {
        int width = (int) Math.ceil(scale.width());
        double[] least = new double[width];
        double[] most = new double[width];
        Arrays.fill(least, Double.NaN);
        Arrays.fill(most, Double.NaN);
        int last = -1;
        double lastValue = 0;
        int end = from(scale.to().toEpochMilli() + 1);
        for (int i = from(scale.from().toEpochMilli()); i < end; i++) {
            int column = Math.min(width - 1, (int) scale.x(at[i]));
            double here = value[i];
            if (column == last) {
                least[column] = Math.min(least[column], here);
                most[column] = Math.max(most[column], here);
            } else {
                least[column] = here;
                most[column] = here;
                if (last >= 0 && !broken[i]) {
                    join(least, most, last, lastValue, column, here);
                }
                last = column;
            }
            lastValue = here;
        }
        return new Columns(least, most);
    }

    /** Draws the line between two columns into those between them. */
    private static void join(
            double[] least, double[] most, int from, double first, int to, double second) {
        double step = (second - first) / (to - from);
        double before = first;
        for (int column = from + 1; column <= to; column++) {
            double here = first + step * (column - from);
            double low = Math.min(before, here);
            double high = Math.max(before, here);
            least[column] = column == to ? Math.min(least[column], low) : low;
            most[column] = column == to ? Math.max(most[column], high) : high;
            before = here;
        }
    }

    /**
     * The index of the value on each side of what is in sight, for lines that run out of the
     * picture.
     */
    int firstDrawn(TimeScale scale) {
        return Math.max(0, from(scale.from().toEpochMilli()) - 1);
    }

    int endDrawn(TimeScale scale) {
        return Math.min(size(), from(scale.to().toEpochMilli() + 1) + 1);
    }

    static @Nullable Double valueAt(Series series, Instant instant) {
        int i = series.before(instant);
        return i < 0 ? null : series.value(i);
    }
}
