package jp.mimamori.advice;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The falls of the ICE score since the infusion and since the last recorded neurologic grade
 * (reading, section 6).
 */
final class IceSoFar {

    private static final int FULL = 10;

    private boolean counting;
    private int before = FULL;
    private int lowestFall = FULL;
    private @Nullable Instant firstOfLowest;

    void infusionStarts() {
        counting = true;
    }

    /** A neurologic grade is recorded: falls before it are answered. */
    void forget() {
        lowestFall = FULL;
        firstOfLowest = null;
    }

    void take(int score, Instant at) {
        if (counting && score < before && score < lowestFall) {
            lowestFall = score;
            firstOfLowest = at;
        }
        before = score;
    }

    @Nullable Instant firstOfLowest() {
        return firstOfLowest;
    }
}
