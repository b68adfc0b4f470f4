package jp.mimamori.ui.entries;

import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;

/**
 * An entry in the list.
 *
 * @param by the correction or retraction that took its place, null while it stands
 */
record Line(Entry entry, @Nullable Entry by) {

    boolean stands() {
        return by == null;
    }

    boolean retracted() {
        return by instanceof Entry.Retract;
    }

    /** Whether it can be corrected: it stands. */
    boolean open() {
        return stands();
    }
}
