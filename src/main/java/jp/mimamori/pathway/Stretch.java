package jp.mimamori.pathway;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A stretch of time, closed at its start and open at its end; without an end it goes on. */
record Stretch(Instant start, @Nullable Instant end) {}
