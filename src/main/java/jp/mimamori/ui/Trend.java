package jp.mimamori.ui;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Which way a grade has gone: from the one recorded before, or by the latest judgement. */
public enum Trend {
    /** No grade of this kind was ever recorded. */
    UNGRADED(""),
    NONE(""),
    UP("↑"),
    SAME("→"),
    DOWN("↓");

    private static final Duration DAY = Duration.ofDays(1);

    private final String arrow;

    Trend(String arrow) {
        this.arrow = arrow;
    }

    public String arrow() {
        return arrow;
    }

    /**
     * As known at an instant; {@link #NONE} until something can be compared, and when the last word
     * on a grade that is gone is older than a day.
     */
    public static Trend of(Course course, Axis axis, Instant now) {
        List<Entry> known = course.knownAt(now);
        Trend trend = UNGRADED;
        Integer last = null;
        Instant said = now;
        for (Entry entry : known) {
            Integer grade = grade(entry, axis);
            if (grade != null) {
                trend = last == null ? (grade > 0 ? UP : NONE) : between(last, grade);
                last = grade;
                said = entry.at();
            } else if (last != null
                    && entry instanceof Entry.Judgement judgement
                    && judgement.axis() == axis) {
                said = entry.at();
                trend =
                        switch (judgement.value()) {
                            case IMPROVED -> DOWN;
                            case UNCHANGED -> SAME;
                            case WORSENED -> UP;
                        };
            }
        }
        boolean gone = last != null && last == 0 && said.isBefore(now.minus(DAY));
        return gone ? NONE : trend;
    }

    private static Trend between(int before, int after) {
        return after > before ? UP : after < before ? DOWN : SAME;
    }

    private static @Nullable Integer grade(Entry entry, Axis axis) {
        if (axis == Axis.CRS && entry instanceof Entry.CrsGrade crs) {
            return crs.grade();
        }
        if (axis == Axis.NEURO && entry instanceof Entry.NeuroGrade neuro) {
            return neuro.grade();
        }
        return null;
    }
}
