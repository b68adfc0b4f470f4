package jp.mimamori.advice;

import jp.mimamori.course.DoseMg;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The next dose of an active order; {@code order} is the order's entry id. */
public record DueDose(String drug, DoseMg dose, String order, Instant dueAt, State state) {

    /** The first of a drug, empty also without a drug. */
    public static Optional<DueDose> of(List<DueDose> doses, @Nullable String drug) {
        return doses.stream().filter(due -> due.drug().equals(drug)).findFirst();
    }

    public enum State {
        UPCOMING,
        DUE,
        OVERDUE
    }
}
