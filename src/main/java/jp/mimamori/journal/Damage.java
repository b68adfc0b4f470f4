package jp.mimamori.journal;

import java.util.Locale;

/**
 * A place where acknowledged bytes are not what was written. Damage is never cut away: the file
 * keeps it, and every opening names it again.
 *
 * @param kind what is wrong
 * @param first sequence of the first frame that cannot be trusted
 * @param last sequence of the last one, included; less than {@code first} when no frame is lost
 * @param offset bytes from the start of the file
 * @param length bytes that are wrong; 0 when bytes are missing
 */
public record Damage(Kind kind, long first, long last, long offset, long length) {

    /** What is wrong. */
    public enum Kind {
        /** The header's checksum is wrong. Nothing is lost: the frames vouch for it. */
        HEADER,
        /** Bytes fit no frame; frames are lost. */
        CHANGED,
        /** A whole frame is not the one that the next one follows. */
        CHAIN,
        /** Frames are not there, and no bytes in their place. */
        MISSING,
        /** Frames at the end are not there, and a newer one was seen acknowledged. */
        END_MISSING,
        /** A frame that was there before stands here once more, or in the wrong place. */
        OUT_OF_ORDER,
        /** Bytes that are no frame stand between whole ones; nothing is lost. */
        FOREIGN,
        /** All up to here is another text than the one that was acknowledged. */
        REWRITTEN
    }

    /** Whether frames are lost or not to be trusted. */
    public boolean losesFrames() {
        return first <= last;
    }

    /** For logs: place and kind, nothing of a payload. */
    @Override
    public String toString() {
        String what = kind.name().toLowerCase(Locale.ROOT);
        return losesFrames()
                ? "%s: frames %d-%d at byte %d (%d bytes)"
                        .formatted(what, first, last, offset, length)
                : "%s at byte %d (%d bytes), no frame lost".formatted(what, offset, length);
    }
}
