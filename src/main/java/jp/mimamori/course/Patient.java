package jp.mimamori.course;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Who the record is about, as registered; {@link Entry.Demographics} may take its place later. */
public record Patient(
        String id,
        @Nullable String name,
        @Nullable String kana,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex) {
    public Patient {
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is blank");
        }
    }
}
