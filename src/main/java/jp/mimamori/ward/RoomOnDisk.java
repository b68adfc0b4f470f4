package jp.mimamori.ward;

import jp.mimamori.journal.Disk;

import java.io.IOException;
import java.nio.file.Path;

/** Whether the data's disk has room for a long time yet. */
final class RoomOnDisk {

    /** 1 GiB: months of entries, and time to act while everything is saved. */
    static final long LEAST_BYTES = 1L << 30;

    private RoomOnDisk() {}

    static Upkeep.Room of(Disk disk, Path directory) {
        try {
            return disk.usableBytes(directory) < LEAST_BYTES
                    ? Upkeep.Room.SHORT
                    : Upkeep.Room.ENOUGH;
        } catch (IOException e) {
            return Upkeep.Room.NO_ANSWER;
        }
    }
}
