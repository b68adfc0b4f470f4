package jp.mimamori.advice;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The standing entries up to an instant, in the order in which they are taken. */
record Past(List<Entry> entries) {

    static Past of(Course course, Instant now) {
        return new Past(course.knownAt(now));
    }

    /** The latest entry of a kind, null when there is none. */
    <E extends Entry> @Nullable E latest(Class<E> kind, Predicate<E> as) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (kind.isInstance(entry) && as.test(kind.cast(entry))) {
                return kind.cast(entry);
            }
        }
        return null;
    }

    Optional<Entry> byId(@Nullable String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    Entry.@Nullable Infusion infusion() {
        return entries.stream()
                .filter(Entry.Infusion.class::isInstance)
                .map(Entry.Infusion.class::cast)
                .findFirst()
                .orElse(null);
    }
}
