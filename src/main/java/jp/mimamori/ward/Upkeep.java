package jp.mimamori.ward;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;

/**
 * How it stands with the data's safety beside the journal: the automatic copy, and room on the
 * disk.
 *
 * @param room on the data's disk
 * @param copyTo where the automatic copy goes, null when there is none
 * @param lastCopy when the newest copy that was read back and found whole was made, null when there
 *     is none
 * @param fault what the last try failed for, null when it did not
 * @param lack what the copies hold and the data here does not, null when there is no such thing
 */
public record Upkeep(
        Room room,
        @Nullable Path copyTo,
        @Nullable Instant lastCopy,
        @Nullable Fault fault,
        @Nullable Lack lack) {

    /** Nothing is looked after: the ward is in memory only. */
    public static final Upkeep NONE = new Upkeep(Room.NO_DISK, null, null, null);

    /** Nothing is lacking, as far as is known. */
    public Upkeep(
            Room room, @Nullable Path copyTo, @Nullable Instant lastCopy, @Nullable Fault fault) {
        this(room, copyTo, lastCopy, fault, null);
    }

    /** Room on the data's disk. */
    public enum Room {
        ENOUGH,
        /** Less than {@link RoomOnDisk#LEAST_BYTES} are left. */
        SHORT,
        /** The disk does not answer. */
        NO_ANSWER,
        /** There is none: nothing is kept. */
        NO_DISK
    }

    /** Why there is no new copy. */
    public enum Fault {
        /** The settings cannot be read, or name no place that could be used. */
        SETTINGS_WRONG,
        /** The place is not there: a drive that is not connected. */
        PLACE_MISSING,
        /** It could not be written, or was not found whole when it was read back. */
        COPY_FAILED,
        /** There is a copy; the journal was damaged already when it was made. */
        JOURNAL_DAMAGED
    }

    Upkeep with(Room now) {
        return new Upkeep(now, copyTo, lastCopy, fault, lack);
    }

    /** The same, with what is lacking. */
    public Upkeep with(@Nullable Lack found) {
        return new Upkeep(room, copyTo, lastCopy, fault, found);
    }
}
