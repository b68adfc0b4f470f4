package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What stands of a course at an instant, in the order in which it is taken. */
record Standing(List<Entry> entries) {

    static Standing of(Course course, Instant now) {
        return new Standing(course.knownAt(now));
    }

    <E extends Entry> Stream<E> all(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    <E extends Entry> @Nullable E newest(Class<E> kind, Predicate<E> as) {
        return all(kind).filter(as).reduce((_, later) -> later).orElse(null);
    }

    Entry.@Nullable Infusion infusion() {
        return all(Entry.Infusion.class).findFirst().orElse(null);
    }
}
