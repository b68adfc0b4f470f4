package jp.mimamori.advice;

import jp.mimamori.guideline.Row;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What the table says next, should nothing else be recorded.
 *
 * @param at null when it depends on something that has not happened yet
 * @param rows that will be asked; empty with {@link Why#NO_IMPROVEMENT} when the table ends
 */
public record TableNext(Why why, @Nullable Instant at, List<Row> rows) {

    public TableNext {
        rows = List.copyOf(rows);
    }

    public enum Why {
        /** The tables' clock since the infusion ends. */
        CLOCK,
        /** No improvement in the hours after the dose; at is null while no dose is given. */
        NO_IMPROVEMENT,
        /** A dose is allowed again. */
        ALLOWED_AGAIN,
        /** A deferral ends. */
        DEFERRAL_ENDS
    }
}
