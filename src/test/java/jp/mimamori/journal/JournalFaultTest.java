package jp.mimamori.journal;

import static jp.mimamori.journal.Journals.payloads;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class JournalFaultTest {

    @TempDir Path temp;

    /**
     * @param acknowledged what is saved
     * @param unsure what may be there or not
     */
    private record Told(List<String> acknowledged, List<String> unsure) {}

    /** Appends single entries and batches; returns what was told of them. */
    private static Told work(Path directory, FailingDisk disk) {
        var acknowledged = new ArrayList<String>();
        var unsure = new ArrayList<String>();
        for (int session = 0; session < 2; session++) {
            try (var journal = Journal.open(directory, disk, Elsewhere.nothing(), frame -> {})) {
                for (int n = 0; n < 4; n++) {
                    var texts =
                            n % 2 == 0
                                    ? new String[] {session + "." + n}
                                    : new String[] {session + "." + n + "a", session + "." + n};
                    try {
                        journal.append(payloads(texts));
                        acknowledged.addAll(List.of(texts));
                    } catch (NotDurable notSaved) {
                        assertTrue(disk.hasFailed());
                        if (notSaved.mayRemain()) {
                            unsure.addAll(List.of(texts));
                        }
                    }
                }
            } catch (IOException notOpened) {
                assertTrue(disk.hasFailed());
            }
        }
        return new Told(acknowledged, unsure);
    }

    private void sweep(long times) throws IOException {
        int n = 1;
        boolean reached = true;
        for (; reached; n++) {
            var directory = temp.resolve(times + "-" + n);
            var disk = new FailingDisk();
            disk.failAt(n, times);
            var told = work(directory, disk);
            reached = disk.hasFailed();
            disk.heal();
            var found = new ArrayList<Frame>();
            try (var journal = Journal.open(directory, disk, Elsewhere.nothing(), found::add)) {
                assertTrue(journal.reading().isWhole(), n + ": " + journal.reading());
            }
            assertHolds(told, Journals.texts(found), "call " + n);
        }
        assertTrue(n > 50, "the sweep reached " + n + " calls only");
    }

    // What was said not to be saved is not there; what may be there is whole: both parts or none.
    private static void assertHolds(Told told, List<String> found, String where) {
        var rest = new ArrayList<>(found);
        rest.removeAll(told.unsure());
        assertEquals(told.acknowledged(), rest, where);
        for (var text : found) {
            if (text.endsWith("a")) {
                var second = text.substring(0, text.length() - 1);
                assertEquals(second, found.get(found.indexOf(text) + 1), where);
            }
        }
    }

    @Test
    void oneCallThatFailsLosesNothingWhicheverItIs() throws IOException {
        sweep(1);
    }

    @Test
    void threeCallsThatFailLoseNothing() throws IOException {
        sweep(3);
    }

    @Test
    void aDiskThatFailsForGoodLosesNothing() throws IOException {
        sweep(Long.MAX_VALUE / 2);
    }

    @Test
    void appendingGoesOnWithoutOpeningAgainWhenThereIsRoomAgain() throws Exception {
        var disk = new FailingDisk();
        var found = new ArrayList<Frame>();
        try (var journal = Journal.open(temp, disk, Elsewhere.nothing(), f -> {})) {
            journal.append(payloads("before"));
            for (int n = 1; n <= 3; n++) {
                disk.failAt(n, Long.MAX_VALUE / 2);
                assertThrows(NotDurable.class, () -> journal.append(payloads("lost")));
                assertThrows(NotDurable.class, () -> journal.append(payloads("lost")));
                disk.heal();
                journal.append(payloads("saved " + n));
            }
            assertEquals(4, journal.head().sequence());
        }
        assertTrue(Journals.look(temp, found).isClean());
        assertEquals(List.of("before", "saved 1", "saved 2", "saved 3"), Journals.texts(found));
    }

    @Test
    void aJournalThatSomebodyTookAwayAcknowledgesNothing() throws Exception {
        try (var journal = Journals.open(temp)) {
            journal.append(payloads("before"));
            Files.move(Journals.file(temp), temp.resolve("elsewhere"));
            assertThrows(NotDurable.class, () -> journal.append(payloads("lost")));
            assertThrows(NotDurable.class, () -> journal.append(payloads("lost")));
            Files.move(temp.resolve("elsewhere"), Journals.file(temp));
            journal.append(payloads("after"));
        }
        assertEquals(2, Journals.verify(temp).frames());
    }

    @Test
    void aJournalThatSomebodyShortenedAcknowledgesNothing() throws Exception {
        try (var journal = Journals.open(temp)) {
            journal.append(payloads("before"));
            var bytes = Files.readAllBytes(Journals.file(temp));
            Files.write(Journals.file(temp), java.util.Arrays.copyOf(bytes, bytes.length - 1));
            assertThrows(NotDurable.class, () -> journal.append(payloads("lost")));
            assertThrows(NotDurable.class, () -> journal.append(payloads("lost")));
        }
    }

    /** Two programs on one directory, where the lock does not hold (a share, a lock removed). */
    @Test
    void whatSomebodyElseAppendedIsNeverCutOff() throws Exception {
        var other = temp.resolve("other");
        try (var journal = Journals.open(temp.resolve("here"))) {
            journal.append(payloads("ours"));
            Files.createDirectories(other);
            Files.copy(Journals.file(temp.resolve("here")), Journals.file(other));
            try (var second = Journals.open(other)) {
                second.append(payloads("theirs"));
            }
            var both = Files.readAllBytes(Journals.file(other));
            Files.write(Journals.file(temp.resolve("here")), both);
            for (int n = 0; n < 3; n++) {
                assertThrows(NotDurable.class, () -> journal.append(payloads("lost")));
            }
        }
        var found = new ArrayList<Frame>();
        assertTrue(Journals.look(temp.resolve("here"), found).damages().isEmpty());
        assertEquals(List.of("ours", "theirs"), Journals.texts(found));
    }

    @Test
    void whatIsWrittenAndCannotBeForcedIsTakenBack() throws Exception {
        var disk = new FailingDisk();
        try (var journal = Journal.open(temp, disk, Elsewhere.nothing(), f -> {})) {
            journal.append(payloads("before"));
            long whole = Files.size(Journals.file(temp));
            // Size, place, write; then the force.
            disk.failAt(4, 1);
            var notSaved =
                    assertThrows(NotDurable.class, () -> journal.append(payloads("not saved")));
            assertTrue(disk.hasFailed());
            assertFalse(notSaved.mayRemain());
            assertEquals(whole, Files.size(Journals.file(temp)));
            disk.failAt(4, Long.MAX_VALUE / 2);
            var unsure = assertThrows(NotDurable.class, () -> journal.append(payloads("unsure")));
            assertTrue(unsure.mayRemain());
            disk.heal();
        }
        var found = new ArrayList<Frame>();
        assertTrue(Journals.look(temp, found).isClean());
        assertEquals(List.of("before"), Journals.texts(found), "taken back at closing");
    }

    @Test
    void aDiskThatDoesNotSayWhetherTheJournalIsThereIsNotTakenForOneWithout() throws Exception {
        Journals.write(temp, 3);
        var bytes = Files.readAllBytes(Journals.file(temp));
        var disk = new FailingDisk();
        boolean reached = true;
        for (int n = 1; reached; n++) {
            disk.failAt(n, 1);
            try (var journal = Journal.open(temp, disk, Elsewhere.nothing(), f -> {})) {
                assertEquals(3, journal.head().sequence(), "call " + n);
            } catch (IOException notOpened) {
                assertTrue(disk.hasFailed());
            }
            reached = disk.hasFailed();
            disk.heal();
            assertArrayEquals(bytes, Files.readAllBytes(Journals.file(temp)), "call " + n);
        }
        assertThrows(IOException.class, () -> Disk.real().exists(temp.resolve("x".repeat(5000))));
    }

    @Test
    void aDirectoryOfWhichAllIsGoneButTheLockIsNotTakenForANewOne() throws Exception {
        Journals.write(temp, 3);
        Files.delete(Journals.file(temp));
        Files.delete(temp.resolve(HeadFile.FILE));
        var refused = assertThrows(JournalRefused.class, () -> Journals.open(temp));
        assertEquals(JournalRefused.Reason.MISSING, refused.reason());
        assertFalse(Files.exists(Journals.file(temp)));
    }

    @Test
    void aTornEndThatCannotBeKeptIsNotCutBeforeItCan() throws Exception {
        Journals.write(temp, 2);
        Files.write(Journals.file(temp), new byte[30], java.nio.file.StandardOpenOption.APPEND);
        long size = Files.size(Journals.file(temp));
        // A directory has the name of the file that would be written.
        Files.createDirectories(tornPart());
        Files.createFile(tornPart().resolve("full"));
        try (var journal = Journals.open(temp)) {
            assertThrows(NotDurable.class, () -> journal.append(payloads("lost")));
            assertEquals(size, Files.size(Journals.file(temp)));
            Files.delete(tornPart().resolve("full"));
            Files.delete(tornPart());
            journal.append(payloads("entry 3"));
        }
        var found = new ArrayList<Frame>();
        assertTrue(Journals.look(temp, found).isClean());
        assertEquals(Journals.entries(1, 3), Journals.texts(found));
        assertEquals(1, Journals.aside(temp).size());
    }

    private Path tornPart() {
        var crc = new java.util.zip.CRC32C();
        crc.update(new byte[30]);
        return temp.resolve(
                "journal-torn-3-%d-%08x.bin.part".formatted(Journals.frameAt(3), crc.getValue()));
    }

    @Test
    void aBlockThatCannotBeReadIsDamageAndTheRestIsRead() throws Exception {
        try (var journal = Journals.open(temp)) {
            for (int n = 1; n <= 20; n++) {
                journal.append(List.of(new byte[1000]));
            }
        }
        var disk = new BadSector(9000);
        var found = new ArrayList<Frame>();
        var reading = Journal.look(temp, disk, List.of(), found::add);
        assertEquals(1, reading.damages().size());
        var damage = reading.damages().getFirst();
        assertTrue(damage.offset() <= 9000 && 9000 < damage.offset() + damage.length());
        assertEquals(20, found.size() + damage.last() - damage.first() + 1);
        assertNull(reading.torn());
    }

    /** A disk that cannot read one byte. */
    private record BadSector(long bad) implements Disk {

        @Override
        public DiskFile open(Path file) throws IOException {
            return Disk.real().open(file);
        }

        @Override
        public DiskFile openToRead(Path file) throws IOException {
            var real = Disk.real().openToRead(file);
            return (DiskFile)
                    java.lang.reflect.Proxy.newProxyInstance(
                            DiskFile.class.getClassLoader(),
                            new Class<?>[] {DiskFile.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("read")) {
                                    var into = (java.nio.ByteBuffer) arguments[0];
                                    long at = (Long) arguments[1];
                                    if (at <= bad && bad < at + into.remaining()) {
                                        throw new IOException("bad sector");
                                    }
                                }
                                return method.invoke(real, arguments);
                            });
        }

        @Override
        public boolean exists(Path file) throws IOException {
            return Disk.real().exists(file);
        }

        @Override
        public void makeDirectories(Path directory) {}

        @Override
        public void move(Path from, Path to) throws IOException {
            Disk.real().move(from, to);
        }

        @Override
        public void delete(Path file) {}

        @Override
        public List<Path> list(Path directory) {
            return List.of();
        }

        @Override
        public void forceDirectory(Path directory) {}

        @Override
        public java.time.Instant changedAt(Path file) throws IOException {
            return Disk.real().changedAt(file);
        }

        @Override
        public long usableBytes(Path directory) {
            return 0;
        }
    }
}
