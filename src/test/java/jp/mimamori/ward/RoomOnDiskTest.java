package jp.mimamori.ward;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.journal.Disk;
import jp.mimamori.journal.FailingDisk;
import jp.mimamori.ward.Upkeep.Room;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class RoomOnDiskTest {

    @TempDir Path directory;

    @Test
    void itIsSaidWhenLessThanAGibibyteIsLeftAndWhenTheDiskDoesNotAnswer() {
        var disk = new FailingDisk();
        disk.hasRoom(RoomOnDisk.LEAST_BYTES);
        assertThat(RoomOnDisk.of(disk, directory)).isEqualTo(Room.ENOUGH);
        disk.hasRoom(RoomOnDisk.LEAST_BYTES - 1);
        assertThat(RoomOnDisk.of(disk, directory)).isEqualTo(Room.SHORT);
        disk.failAt(1, 1);
        assertThat(RoomOnDisk.of(disk, directory)).isEqualTo(Room.NO_ANSWER);
        assertThat(RoomOnDisk.of(Disk.real(), directory.resolve("gone"))).isEqualTo(Room.NO_ANSWER);
    }
}
