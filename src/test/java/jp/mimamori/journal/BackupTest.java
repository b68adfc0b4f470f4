package jp.mimamori.journal;

import static jp.mimamori.journal.Journals.entries;
import static jp.mimamori.journal.Journals.frameAt;
import static jp.mimamori.journal.Journals.payloads;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class BackupTest {

    private static final int ENTRIES = 6;
    private static final Instant NOW = Instant.parse("2026-03-01T03:00:00Z");

    @TempDir Path temp;
    private Path data;
    private Path file;
    private Path restored;

    @BeforeEach
    void sixEntries() throws Exception {
        data = temp.resolve("data");
        file = temp.resolve("copy.backup");
        restored = temp.resolve("restored");
        Journals.write(data, ENTRIES);
    }

    private Backup.Contents make() throws IOException {
        return Backup.make(data, Disk.real(), List.of(), file, NOW);
    }

    private Reading restore() throws IOException {
        return Restore.run(file, restored, Disk.real());
    }

    private static BackupRefused.Reason refused(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(BackupRefused.class, call).reason();
    }

    @Test
    void whatIsBackedUpIsRestoredByteForByteAndGoesOn() throws Exception {
        var made = make();
        assertEquals(NOW, made.madeAt());
        assertEquals(ENTRIES, made.head().sequence());
        assertEquals(made, Backup.check(file, Disk.real()));
        assertTrue(restore().isClean());
        for (var name : List.of("journal.mjl", "journal.head")) {
            assertTrue(Files.exists(restored.resolve(name)), name);
        }
        assertArrayEquals(
                Files.readAllBytes(Journals.file(data)),
                Files.readAllBytes(Journals.file(restored)));
        var found = new ArrayList<Frame>();
        try (var journal = Journals.open(restored, found)) {
            assertTrue(journal.reading().isClean());
            assertEquals(ENTRIES + 1, journal.append(payloads("entry 7")).first());
        }
        assertEquals(entries(1, ENTRIES), Journals.texts(found));
        assertTrue(Files.notExists(temp.resolve("copy.backup.part")));
    }

    @Test
    void aRestoredJournalSeesThatItsEndWasCutOff() throws Exception {
        make();
        restore();
        var bytes = Files.readAllBytes(Journals.file(restored));
        Files.write(Journals.file(restored), Arrays.copyOf(bytes, (int) frameAt(5)));
        assertFalse(Journals.verify(restored).isWhole());
    }

    @Test
    void everyChangedOrMissingByteOfABackupIsRefusedAndNothingIsMade() throws Exception {
        make();
        var whole = Files.readAllBytes(file);
        var wrong = new ArrayList<byte[]>();
        for (int at = 0; at < whole.length; at++) {
            wrong.add(Arrays.copyOf(whole, at));
            var changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            wrong.add(changed);
        }
        wrong.add(Arrays.copyOf(whole, whole.length + 1));
        for (var bytes : wrong) {
            Files.write(file, bytes);
            refused(this::restore);
            assertTrue(Files.notExists(restored));
        }
        assertEquals(2 * whole.length + 1, wrong.size());
    }

    @Test
    void whatIsNoBackupIsToldFromADamagedOne() throws Exception {
        Files.writeString(file, "a photo".repeat(100));
        assertEquals(BackupRefused.Reason.NOT_A_BACKUP, refused(this::restore));
        Files.write(file, new byte[0]);
        assertEquals(BackupRefused.Reason.NOT_A_BACKUP, refused(this::restore));
        Files.copy(Journals.file(data), temp.resolve("journal.copy"));
        assertEquals(
                BackupRefused.Reason.DAMAGED,
                refused(() -> Restore.run(temp.resolve("journal.copy"), restored, Disk.real())));
        Files.delete(file);
        make();
        var bytes = Files.readAllBytes(file);
        int version = bytes.length - BackupEnd.BYTES + "mimamori-backup/".length();
        bytes[version] = '2';
        assertEquals(BackupRefused.Reason.DAMAGED, refusedWith(bytes));
        var sha = Format.sha256();
        sha.update(bytes, 0, bytes.length - 32);
        System.arraycopy(sha.digest(), 0, bytes, bytes.length - 32, 32);
        assertEquals(BackupRefused.Reason.NEWER_VERSION, refusedWith(bytes));
    }

    private BackupRefused.Reason refusedWith(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return refused(this::restore);
    }

    @Test
    void aDirectoryThatHoldsAnyDataIsNotRestoredTo() throws Exception {
        make();
        for (var name : List.of("journal.mjl", "journal.head", "store.mv.db", "journal-torn-1")) {
            var directory = Files.createDirectory(temp.resolve("has" + name));
            Files.createFile(directory.resolve(name));
            assertEquals(
                    BackupRefused.Reason.HAS_DATA,
                    refused(() -> Restore.run(file, directory, Disk.real())));
            try (var files = Files.list(directory)) {
                assertEquals(List.of(directory.resolve(name)), files.toList());
            }
        }
    }

    @Test
    void onlyAnOlderBackupOfTheSameJournalIsReplaced() throws Exception {
        make();
        var older = Files.readAllBytes(file);
        try (var journal = Journals.open(data)) {
            journal.append(payloads("entry 7"));
        }
        assertEquals(7, make().head().sequence());
        var newer = Files.readAllBytes(file);
        Journals.write(temp.resolve("other"), 9);
        var other = temp.resolve("other");
        assertEquals(
                BackupRefused.Reason.FILE_EXISTS,
                refused(() -> Backup.make(other, Disk.real(), List.of(), file, NOW)));
        assertArrayEquals(newer, Files.readAllBytes(file));
        Files.write(file, older);
        restore();
        Files.write(file, newer);
        assertEquals(
                BackupRefused.Reason.FILE_EXISTS,
                refused(() -> Backup.make(restored, Disk.real(), List.of(), file, NOW)));
        Files.writeString(file, "a letter");
        assertEquals(BackupRefused.Reason.FILE_EXISTS, refused(this::make));
    }

    /** The longer one is not the newer one: each holds what the other lacks. */
    @Test
    void aBackupOfADirectoryThatWentItsOwnWayIsNotReplaced() throws Exception {
        Journals.copy(data, restored);
        try (var journal = Journals.open(data)) {
            journal.append(payloads("entry 7"));
        }
        make();
        var bytes = Files.readAllBytes(file);
        try (var journal = Journals.open(restored)) {
            journal.append(payloads("entry 7 of another day", "entry 8"));
        }
        assertEquals(
                BackupRefused.Reason.FILE_EXISTS,
                refused(() -> Backup.make(restored, Disk.real(), List.of(), file, NOW)));
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    /** Nor does one of a damaged journal take the place of what still holds what was lost. */
    @Test
    void aBackupThatHoldsWhatTheJournalHasLostIsNotReplaced() throws Exception {
        make();
        var bytes = Files.readAllBytes(file);
        for (int at : new int[] {(int) frameAt(3) + 61, (int) frameAt(6) + 61}) {
            var directory = temp.resolve("damaged" + at);
            Journals.copy(data, directory);
            var journal = Files.readAllBytes(Journals.file(directory));
            journal[at] ^= 1;
            Files.write(Journals.file(directory), journal);
            assertEquals(
                    BackupRefused.Reason.FILE_EXISTS,
                    refused(() -> Backup.make(directory, Disk.real(), List.of(), file, NOW)));
            assertArrayEquals(bytes, Files.readAllBytes(file));
            var own = temp.resolve("damaged" + at + ".backup");
            for (int times = 0; times < 2; times++) {
                Backup.make(directory, Disk.real(), List.of(), own, NOW);
            }
        }
    }

    @Test
    void anEndThatWasNotAcknowledgedIsNotInTheBackup() throws Exception {
        long size = Files.size(Journals.file(data));
        Files.write(Journals.file(data), new byte[30], StandardOpenOption.APPEND);
        make();
        assertEquals(size + BackupEnd.BYTES, Files.size(file));
        assertTrue(restore().isClean());
    }

    @Test
    void aDamagedJournalIsCopiedWithItsDamageAndThatIsSaid() throws Exception {
        for (int at : new int[] {40, (int) frameAt(3) + 61, (int) frameAt(6) + 61}) {
            var directory = temp.resolve("damaged" + at);
            Journals.copy(data, directory);
            var bytes = Files.readAllBytes(Journals.file(directory));
            bytes[at] ^= 1;
            Files.write(Journals.file(directory), bytes);
            var expected = Journals.verify(directory).damages();
            var to = temp.resolve("damaged" + at + ".backup");
            var made = Backup.make(directory, Disk.real(), List.of(), to, NOW);
            assertEquals(expected, made.reading().damages());
            assertFalse(made.reading().isWhole());
            var into = temp.resolve("restored" + at);
            assertEquals(expected, Restore.run(to, into, Disk.real()).damages());
            assertEquals(expected, Journals.verify(into).damages());
        }
    }

    @Test
    void aJournalThatIsMissingOrContradictsWhatWasAcknowledgedIsNotBackedUp() throws Exception {
        Journals.write(temp.resolve("other"), ENTRIES);
        Files.copy(
                Journals.file(temp.resolve("other")),
                Journals.file(data),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThrows(JournalRefused.class, this::make);
        Files.delete(Journals.file(data));
        assertThrows(JournalRefused.class, this::make);
        assertTrue(Files.notExists(file));
    }

    @Test
    void copiesMadeWhileOthersSaveAreWholeAndHoldAllThatWasAcknowledgedBefore() throws Exception {
        var saved = new AtomicInteger(ENTRIES);
        try (var journal = Journals.open(data);
                var pool = Executors.newSingleThreadExecutor()) {
            var saving =
                    pool.submit(() -> {
                        for (int n = ENTRIES + 1; n <= 900; n += 3) {
                            journal.append(
                                    payloads("entry " + n, "entry " + (n + 1), "entry " + (n + 2)));
                            saved.set(n + 2);
                        }
                        return null;
                    });
            int copies = 0;
            while (!saving.isDone() || copies < 3) {
                int before = saved.get();
                var made = make();
                assertTrue(made.reading().isClean());
                assertTrue(made.head().sequence() >= before);
                var into = temp.resolve("into" + copies++);
                var found = new ArrayList<Frame>();
                Restore.run(file, into, Disk.real());
                assertTrue(Journals.look(into, found).isClean());
                assertEquals(entries(1, found.size()), Journals.texts(found));
                assertEquals(0, found.size() % 3);
            }
            saving.get();
        }
    }

    @Test
    void aCallThatFailsWhileCopyingLeavesAWholeFileOrNone() throws Exception {
        boolean reached = true;
        int n = 1;
        for (; reached; n++) {
            var disk = new FailingDisk();
            disk.failAt(n, 1);
            var to = temp.resolve("copy" + n);
            try {
                Backup.make(data, disk, List.of(), to, NOW);
            } catch (IOException failed) {
                assertTrue(disk.hasFailed());
            }
            reached = disk.hasFailed();
            if (Files.exists(to)) {
                assertEquals(ENTRIES, Backup.check(to, Disk.real()).reading().frames());
            }
        }
        assertTrue(n > 20, "the sweep reached " + n + " calls only");
    }

    @Test
    void aRestoreThatFailsAnywhereDoesNotOpenAndCanBeRunAgain() throws Exception {
        make();
        for (long times : new long[] {1, Long.MAX_VALUE / 2}) {
            boolean reached = true;
            for (int n = 1; reached; n++) {
                var disk = new FailingDisk();
                disk.failAt(n, times);
                var into = temp.resolve("into" + n + "-" + times);
                try {
                    Restore.run(file, into, disk);
                } catch (IOException failed) {
                    assertTrue(disk.hasFailed());
                }
                reached = disk.hasFailed();
                assertWholeOrRestorable(into, "call " + n);
            }
        }
    }

    /** Never opens as less than the backup held, and never refuses to be restored to. */
    private void assertWholeOrRestorable(Path into, String where) throws IOException {
        try {
            var reading = Journals.verify(into);
            assertTrue(reading.isClean(), where + ": " + reading);
            assertEquals(ENTRIES, reading.frames(), where);
        } catch (JournalRefused refused) {
            if (refused.reason() == JournalRefused.Reason.MISSING) {
                assertFalse(Journal.exists(into, Disk.real()), where);
            } else {
                assertEquals(JournalRefused.Reason.UNFINISHED_RESTORE, refused.reason(), where);
                assertThrows(JournalRefused.class, () -> Journals.open(into), where);
            }
            assertTrue(Restore.run(file, into, Disk.real()).isClean(), where);
            assertEquals(ENTRIES, Journals.verify(into).frames(), where);
        }
    }

    @Test
    void powerThatFailsWhileRestoringLeavesNoHalfDirectory() throws Exception {
        make();
        int cuts = Integer.getInteger("mimamori.powerCuts", 60);
        for (boolean again : new boolean[] {false, true}) {
            var log = new Log();
            var disk = new RecordingDisk(log, true);
            var into = temp.resolve("recorded" + again);
            if (again) {
                // A newer one of the same journal was begun here and not finished.
                Journals.copy(data, temp.resolve("longer"));
                try (var journal = Journals.open(temp.resolve("longer"))) {
                    journal.append(payloads("entry 7", "entry 8"));
                }
                var longer = temp.resolve("longer.backup");
                Backup.make(temp.resolve("longer"), Disk.real(), List.of(), longer, NOW);
                Restore.run(longer, into, disk);
                disk.move(Journals.file(into), into.resolve("journal.restoring"));
                disk.forceDirectory(into);
            }
            int before = log.events().size();
            Restore.run(file, into, disk);
            for (int seed = 0; seed < cuts; seed++) {
                var random = new Random(seed);
                int at = before + random.nextInt(log.events().size() + 1 - before);
                var left = Files.createDirectory(temp.resolve("cut" + again + seed));
                new PowerCut().after(log.events().subList(0, at)).writeTo(left, random);
                assertWholeOrRestorable(left, "seed " + seed);
            }
        }
    }
}
