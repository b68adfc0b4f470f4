package jp.mimamori.advice;

import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Span;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a row asks of this patient now.
 *
 * @param id {@code row@since}, or {@code row/withhold@since}; answers name it
 * @param since from when the row has applied
 * @param mg range of one dose, null without a dose or when something is missing
 * @param everyHours range of the interval, hours
 * @param days range of the duration, days
 * @param then the doses that follow the first
 * @param needs what is missing for the dose
 * @param allowedAgainAt with {@link Action#WITHHOLD}, when a dose is allowed again
 * @param until with {@link Status#DEFERRED}, until when
 */
public record Prompt(
        String id,
        String row,
        Instant since,
        Action action,
        @Nullable String drug,
        @Nullable Span mg,
        @Nullable Span everyHours,
        @Nullable Span days,
        @Nullable Then then,
        List<String> needs,
        @Nullable Instant allowedAgainAt,
        Status status,
        @Nullable Instant until) {

    /** The need of a dose that two sources give differently: the physician decides. */
    public static final String DOSE_DECISION = "doseDecision";

    public Prompt {
        needs = List.copyOf(needs);
    }

    /** Following doses; mg each, hours apart. */
    public record Then(Span mg, Span everyHours) {}

    public enum Status {
        OPEN,
        SEEN,
        DEFERRED
    }

    /** Whether another asks exactly the same; what was answered to either is not looked at. */
    public boolean asksAs(Prompt other) {
        return id.equals(other.id)
                && action == other.action
                && Objects.equals(mg, other.mg)
                && Objects.equals(everyHours, other.everyHours)
                && Objects.equals(days, other.days)
                && Objects.equals(then, other.then)
                && needs.equals(other.needs)
                && Objects.equals(allowedAgainAt, other.allowedAgainAt);
    }

    /** The id of a row's prompt. */
    static String id(String row, boolean withheld, Instant since) {
        return row + (withheld ? "/withhold@" : "@") + since;
    }
}
