package jp.mimamori.ward;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * What is wrong with the workstation, if anything.
 *
 * @param packFailed whether the guideline pack failed its own test: nobody is judged
 * @param screenFailed whether a screen could not take what it was last told
 * @param storeDown whether the last entry could not be made durable
 * @param clockJump how far the wall clock last jumped against the monotonic one (ahead is
 *     positive), null when it did not or was set right again
 * @param behindRecord how far the clock is before the newest entry's recording, null when it is not
 * @param apart how far the clock is from the one of the disk that holds the data (ahead is
 *     positive), null when they agree: on a share that is the clock of all workstations
 */
public record Health(
        boolean packFailed,
        boolean screenFailed,
        boolean storeDown,
        @Nullable Duration clockJump,
        @Nullable Duration behindRecord,
        @Nullable Duration apart) {

    public static final Health FINE = new Health(false, false, false, null, null, null);

    Health withClock(@Nullable Duration jump, @Nullable Duration behind) {
        return new Health(packFailed, screenFailed, storeDown, jump, behind, apart);
    }
}
