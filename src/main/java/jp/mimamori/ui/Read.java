package jp.mimamori.ui;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What became of something typed that may be wrong. */
public sealed interface Read<T> {

    record Ok<T>(T value) implements Read<T> {}

    /** Not taken; the key of the shared words says why, with values for its places. */
    record No<T>(String key, List<Object> values) implements Read<T> {
        public No {
            values = List.copyOf(values);
        }

        public String in(Words words) {
            return words.text(
                    key, values.stream().map(value -> shown(value, words.language())).toArray());
        }

        /** A day and a time as they are typed: 11/23 23:55, in English 23 Nov 23:55. */
        private static Object shown(Object value, Language language) {
            return value instanceof LocalDateTime at
                    ? new Times(ZoneOffset.UTC, language).dated(at.toInstant(ZoneOffset.UTC))
                    : value;
        }
    }

    static <T> Read<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Read<T> no(String key, Object... values) {
        return new No<>(key, List.of(values));
    }

    default Optional<T> found() {
        return this instanceof Ok<T>(T value) ? Optional.of(value) : Optional.empty();
    }
}
