package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one reading of a journal found.
 *
 * @param frames number of whole frames
 * @param head the newest frame that is there, or that is known to have been there
 * @param bytes of the file that were read
 * @param torn an end that was never acknowledged
 * @param mended an end that was written again
 * @param damages in the order of the file
 */
public record Reading(
        long frames,
        Head head,
        long bytes,
        @Nullable Torn torn,
        @Nullable Mended mended,
        List<Damage> damages) {

    public Reading {
        damages = List.copyOf(damages);
    }

    /** Whether all that was ever acknowledged is there, unchanged. */
    public boolean isWhole() {
        return damages.isEmpty();
    }

    /** Whether there is nothing to tell: whole, no torn end, nothing mended. */
    public boolean isClean() {
        return damages.isEmpty() && torn == null && mended == null;
    }

    /** Whether the frame with this sequence is lost or not to be trusted. */
    public boolean isDamaged(long sequence) {
        return damages.stream().anyMatch(d -> d.first() <= sequence && sequence <= d.last());
    }
}
