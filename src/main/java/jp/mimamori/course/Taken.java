package jp.mimamori.course;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What stands of a course, and what is asked of it again and again.
 *
 * @param entries in the order in which they are taken (reading, section 2)
 */
public record Taken(List<Entry> entries) {

    /** What stands at or before an instant. */
    public static Taken until(Course course, Instant now) {
        return new Taken(course.knownAt(now));
    }

    /** All that stands, also what is dated ahead. */
    public static Taken of(Course course) {
        return new Taken(course.standing());
    }

    /** The entries of a kind, the oldest first. */
    public <E extends Entry> Stream<E> all(Class<E> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The latest entry of a kind, null when there is none. */
    public <E extends Entry> @Nullable E latest(Class<E> kind) {
        return latest(kind, _ -> true);
    }

    /** The latest entry of a kind that is as asked, null when there is none. */
    public <E extends Entry> @Nullable E latest(Class<E> kind, Predicate<? super E> as) {
        for (Entry entry : entries.reversed()) {
            if (kind.isInstance(entry) && as.test(kind.cast(entry))) {
                return kind.cast(entry);
            }
        }
        return null;
    }

    /** The entry of a kind with an id; empty when it does not stand, or is of another kind. */
    public <E extends Entry> Optional<E> byId(Class<E> kind, @Nullable String id) {
        return all(kind).filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The infusion, the earliest when a record holds two; null before it. */
    public Entry.@Nullable Infusion infusion() {
        return all(Entry.Infusion.class).findFirst().orElse(null);
    }
}
