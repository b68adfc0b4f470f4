package jp.mimamori.pathway;

import java.time.Instant;

/**
 * An observation that was due, and what was recorded of it, by the plan that holds now.
 *
 * @param what id of the observation
 * @param dueFrom from when it was due, also when it was done before
 * @param dueBy from when it was overdue
 * @param at when it was done, or when it was said that it is not
 * @param entry that says so
 * @param done whether it was done
 */
public record Observed(
        String what, Instant dueFrom, Instant dueBy, Instant at, String entry, boolean done) {

    /** Whether it was overdue when it was done. */
    public boolean late() {
        return !at.isBefore(dueBy);
    }
}
