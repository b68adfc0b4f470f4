package jp.mimamori.course;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * What every entry carries beside its fact.
 *
 * @param id unique in the record
 * @param time when the fact holds (measured, given, graded), not when it was typed
 * @param recordedAt when it was typed, null when unknown
 * @param by staff id of who is answerable for the entry
 * @param onBehalfOf staff id of the person for whom it was typed (代行入力)
 * @param workstation name of the machine
 * @param comment free text
 * @param replaces id of the entry of the same type that this one corrects
 */
public record Meta(
        String id,
        OffsetDateTime time,
        @Nullable OffsetDateTime recordedAt,
        @Nullable String by,
        @Nullable String onBehalfOf,
        @Nullable String workstation,
        @Nullable String comment,
        @Nullable String replaces) {

    public Meta {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(time, "time");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id is blank");
        }
    }

    /** An entry with nothing but its id and time. */
    public static Meta of(String id, OffsetDateTime time) {
        return new Meta(id, time, null, null, null, null, null, null);
    }

    /** The same, as the correction of another entry. */
    public Meta replacing(String other) {
        return new Meta(id, time, recordedAt, by, onBehalfOf, workstation, comment, other);
    }

    /** The same, typed for somebody (代行入力); null for nobody. */
    public Meta forOther(@Nullable String person) {
        return new Meta(id, time, recordedAt, by, person, workstation, comment, replaces);
    }

    /** When the fact holds, as an instant. */
    public Instant at() {
        return time.toInstant();
    }
}
