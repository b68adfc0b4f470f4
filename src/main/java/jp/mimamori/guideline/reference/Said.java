package jp.mimamori.guideline.reference;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a part of the pages must have said. */
final class Said {

    private Said() {}

    static void there(String what, @Nullable Object part) {
        if (part == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
    }

    static void text(String what, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
    }

    static <T> List<T> some(String what, @Nullable List<T> parts) {
        if (parts == null || parts.isEmpty()) {
            throw new IllegalArgumentException(what + " are missing");
        }
        return List.copyOf(parts);
    }

    static void level(int level, int most) {
        if (level < 0 || level > most) {
            throw new IllegalArgumentException("level is outside 0–" + most);
        }
    }

    static void span(int span) {
        if (span < 1) {
            throw new IllegalArgumentException("span is under 1");
        }
    }
}
