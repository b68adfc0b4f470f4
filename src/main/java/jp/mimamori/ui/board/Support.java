package jp.mimamori.ui.board;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.OxygenDevice;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What keeps somebody up: it weighs in the CRS grade as the vital signs do.
 *
 * @param oxygen null when none is running
 * @param vasopressor null when none is running
 */
record Support(Entry.@Nullable Oxygen oxygen, Entry.@Nullable Vasopressor vasopressor) {

    /**
     * What was recorded last goes on until something else is recorded; each is the entry with which
     * what runs now began, not one that says the same again.
     */
    static Support at(Course course, Instant now) {
        Entry.Oxygen oxygen = null;
        Entry.Vasopressor vasopressor = null;
        for (Entry entry : course.knownAt(now)) {
            switch (entry) {
                case Entry.Oxygen o -> oxygen = running(oxygen, o);
                case Entry.Vasopressor v -> vasopressor = running(vasopressor, v);
                default -> {}
            }
        }
        return new Support(oxygen, vasopressor);
    }

    private static Entry.@Nullable Oxygen running(Entry.@Nullable Oxygen before, Entry.Oxygen now) {
        if (now.device() == OxygenDevice.NONE) {
            return null;
        }
        boolean same =
                before != null
                        && before.device() == now.device()
                        && same(before.litresPerMinute(), now.litresPerMinute())
                        && same(before.fio2(), now.fio2());
        return same ? before : now;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static Entry.@Nullable Vasopressor running(
            Entry.@Nullable Vasopressor before, Entry.Vasopressor now) {
        if (now.agents().isEmpty()) {
            return null;
        }
        return before != null && before.agents().equals(now.agents()) ? before : now;
    }
}
