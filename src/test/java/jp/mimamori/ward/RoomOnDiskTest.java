package jp.mimamori.ward;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.journal.Disk;
import jp.mimamori.journal.FailingDisk;
import jp.mimamori.ward.Upkeep.Room;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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

    /** A drive for copies that hangs hides no full disk. */
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void aPlaceForCopiesThatDoesNotAnswerHoldsUpNoWarning() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        CompletableFuture<Room> looked = new CompletableFuture<>();
        Upkeep first = new Upkeep(Room.ENOUGH, directory, null, null);
        try (Caretaker caretaker =
                new Caretaker(
                        first,
                        () -> {
                            looked.complete(Room.SHORT);
                            return Room.SHORT;
                        },
                        () -> {
                            try {
                                hangs.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return first;
                        })) {
            caretaker.start();
            looked.get(30, TimeUnit.SECONDS);
            while (caretaker.upkeep().room() != Room.SHORT) {
                Thread.onSpinWait();
            }
        } finally {
            hangs.countDown();
        }
    }
}
