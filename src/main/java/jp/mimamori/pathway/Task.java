package jp.mimamori.pathway;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Something to be done in a stretch of time.
 *
 * @param what id of an observation of the pathway, or one of the ids below
 * @param dueFrom from when it is due
 * @param dueBy from when it is overdue
 * @param lastAt when it was last done, or when it was said that it is not; null when never
 * @param lastEntry the entry that says so
 */
public record Task(
        String what,
        Instant dueFrom,
        Instant dueBy,
        State state,
        @Nullable Instant lastAt,
        @Nullable String lastEntry) {

    /** A day of the chemotherapy before the infusion. */
    public static final String LYMPHODEPLETION = "lymphodepletion";

    public static final String PREMEDICATION = "premedication";
    public static final String INFUSION = "infusion";

    /** Where it stands now. */
    public enum State {
        /** Not due yet, and never done before. */
        UPCOMING,
        DUE,
        OVERDUE,
        /** Done for now; due again at {@code dueFrom}, when that lies ahead. */
        DONE,
        /** It was said why it is not done; due again at {@code dueFrom}. */
        NOT_DONE
    }

    /** Whether somebody has to act. */
    public boolean asks() {
        return state == State.DUE || state == State.OVERDUE;
    }
}
