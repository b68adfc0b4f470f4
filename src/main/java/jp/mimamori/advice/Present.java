package jp.mimamori.advice;

import jp.mimamori.guideline.Row;

import java.time.Instant;

/** What the steps must know of the rest at an instant: limits, answers, doses. */
interface Present {

    /**
     * Whether a row of the open step is asked: not answered by a dose, not withheld, not declined.
     */
    boolean asks(AxisCourse axis, Row row, Instant at);

    /** Whether a dose of the row's drug is not allowed, or its prompt is declined. */
    boolean outOrDeclined(AxisCourse axis, Row row, Instant at);

    /** The id that the row's prompt has at an instant. */
    String id(AxisCourse axis, Row row, Instant at);

    /** Whether a dose that counts for the row was given at or after an instant. */
    boolean given(Row row, Instant since);
}
