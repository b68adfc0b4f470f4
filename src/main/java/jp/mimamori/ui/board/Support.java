package jp.mimamori.ui.board;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.OxygenDevice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What keeps somebody up: it weighs in the CRS grade as the vital signs do.
 *
 * @param oxygen null when none is running
 * @param vasopressor null when none is running
 */
record Support(Entry.@Nullable Oxygen oxygen, Entry.@Nullable Vasopressor vasopressor) {

    /** What was recorded last goes on until something else is recorded. */
    static Support at(Course course, Instant now) {
        Entry.Oxygen oxygen = null;
        Entry.Vasopressor vasopressor = null;
        for (Entry entry : course.knownAt(now)) {
            switch (entry) {
                case Entry.Oxygen o -> oxygen = o.device() == OxygenDevice.NONE ? null : o;
                case Entry.Vasopressor v -> vasopressor = v.agents().isEmpty() ? null : v;
                default -> {}
            }
        }
        return new Support(oxygen, vasopressor);
    }
}
