package jp.mimamori.advice;

import java.time.Instant;
import jp.mimamori.course.DoseMg;

/** The next dose of an active order; {@code order} is the order's entry id. */
public record DueDose(String drug, DoseMg dose, String order, Instant dueAt, State state) {

    public enum State {
        UPCOMING,
        DUE,
        OVERDUE
    }
}
