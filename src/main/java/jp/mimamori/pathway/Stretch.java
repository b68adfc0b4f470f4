package jp.mimamori.pathway;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/** A stretch of time, closed at its start and open at its end. */
record Stretch(Instant start, @Nullable Instant end) {

    /** An instant, or the start if that is later; empty from the end on. */
    Optional<Instant> at(Instant instant) {
        Instant at = instant.isBefore(start) ? start : instant;
        return end != null && !at.isBefore(end) ? Optional.empty() : Optional.of(at);
    }
}
