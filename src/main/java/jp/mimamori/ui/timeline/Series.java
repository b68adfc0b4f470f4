package jp.mimamori.ui.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Values of one sign in order of time, with the places where the line is broken. Immutable. */
final class Series {

    /**
     * A line is broken when nothing was measured for longer than this, ms: half as long again as
     * the longest usual round.
     */
    static final long LONGEST_LINK = 12L * 3600 * 1000;

    static final Series NONE = new Builder(0).build();

    private final long[] at;
    private final double[] value;
    private final boolean[] broken;
    private final String[] entries;

    /** Runs of many values and of few: the least and the most of each. */
    private final List<Runs> levels;

    private Series(long[] at, double[] value, boolean[] broken, String[] entries) {
        this.at = at;
        this.value = value;
        this.broken = broken;
        this.entries = entries;
        Runs few = Runs.of(value);
        levels = List.of(few.joined(), few);
    }

    private static final int SHORT_RUN = 8;

    /** So many short runs are a long one. */
    private static final int JOINED = 8;

    /**
     * The least and the most of so many values after each other: where a whole run falls on one
     * pixel, its values need not be looked at.
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Runs(int length, double[] least, double[] most) {

        static Runs of(double[] value) {
            return over(value, value, SHORT_RUN, SHORT_RUN);
        }

        /** The same in longer runs. */
        Runs joined() {
            return over(least, most, JOINED, length * JOINED);
        }

        private static Runs over(double[] lows, double[] highs, int count, int length) {
            int whole = lows.length / count;
            double[] least = new double[whole];
            double[] most = new double[whole];
            for (int run = 0; run < whole; run++) {
                double low = lows[run * count];
                double high = highs[run * count];
                for (int i = run * count + 1; i < (run + 1) * count; i++) {
                    low = Math.min(low, lows[i]);
                    high = Math.max(high, highs[i]);
                }
                least[run] = low;
                most[run] = high;
            }
            return new Runs(length, least, most);
        }

        /** Whether a whole run begins at an index and ends before another. */
        boolean begins(int i, int end) {
            return i % length == 0 && i + length <= end && i / length < least.length;
        }
    }

    /** Takes values in order of time. */
    static final class Builder {
        private final long[] at;
        private final double[] value;
        private final boolean[] broken;
        private final String[] entries;
        private int size;
        private boolean breakNext;

        /**
         * @param most how many values will come at most
         */
        Builder(int most) {
            at = new long[most];
            value = new double[most];
            broken = new boolean[most];
            entries = new String[most];
        }

        void add(long millis, double measured, String entry) {
            at[size] = millis;
            value[size] = measured;
            broken[size] = breakNext || (size > 0 && millis - at[size - 1] > LONGEST_LINK);
            entries[size] = entry;
            size++;
            breakNext = false;
        }

        /** It was not measured: the line does not run on to the next value. */
        void gap() {
            breakNext = true;
        }

        /** Once, at the end. */
        Series build() {
            if (size == at.length) {
                return new Series(at, value, broken, entries);
            }
            return new Series(
                    Arrays.copyOf(at, size),
                    Arrays.copyOf(value, size),
                    Arrays.copyOf(broken, size),
                    Arrays.copyOf(entries, size));
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
        return entries[i];
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
        Pixels pixels = Pixels.of(scale, width);
        int last = -1;
        double lastValue = 0;
        int end = from(scale.to().toEpochMilli() + 1);
        int i = from(scale.from().toEpochMilli());
        while (i < end) {
            int column = pixels.column(at[i]);
            if (column == last) {
                Runs run = runOn(i, end, pixels, column);
                if (run != null) {
                    int number = i / run.length();
                    least[column] = Math.min(least[column], run.least()[number]);
                    most[column] = Math.max(most[column], run.most()[number]);
                    i += run.length();
                    lastValue = value[i - 1];
                    continue;
                }
                least[column] = Math.min(least[column], value[i]);
                most[column] = Math.max(most[column], value[i]);
            } else {
                least[column] = value[i];
                most[column] = value[i];
                if (last >= 0 && !broken[i]) {
                    join(least, most, last, lastValue, column, value[i]);
                }
                last = column;
            }
            lastValue = value[i];
            i++;
        }
        return new Columns(least, most);
    }

    /** The longest run that begins at an index and falls on one pixel as a whole. */
    private @Nullable Runs runOn(int i, int end, Pixels pixels, int column) {
        for (Runs level : levels) {
            if (level.begins(i, end) && pixels.column(at[i + level.length() - 1]) == column) {
                return level;
            }
        }
        return null;
    }

    /** On which pixel an instant falls, as {@link TimeScale#x} says. */
    private record Pixels(long from, double width, long span, int last) {

        static Pixels of(TimeScale scale, int width) {
            return new Pixels(
                    scale.from().toEpochMilli(), scale.width(), scale.span().toMillis(), width - 1);
        }

        int column(long at) {
            return Math.min(last, (int) ((at - from) * width / span));
        }
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
