package jp.mimamori.advice;

import jp.mimamori.course.DoseMg;

import java.time.Instant;

/** The next dose of an active order; {@code order} is the order's entry id. */
public record DueDose(String drug, DoseMg dose, String order, Instant dueAt, State state) {

    public enum State {
        UPCOMING,
        DUE,
        OVERDUE
    }
}
