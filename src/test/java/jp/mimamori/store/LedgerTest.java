package jp.mimamori.store;

import static jp.mimamori.store.Ledgers.START;
import static jp.mimamori.store.Ledgers.assertHoldsAll;
import static jp.mimamori.store.Ledgers.open;
import static jp.mimamori.store.Ledgers.payloads;
import static jp.mimamori.store.Ledgers.text;
import static jp.mimamori.store.Ledgers.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.mimamori.journal.Disk;
import jp.mimamori.journal.InUse;
import jp.mimamori.journal.JournalRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

class LedgerTest {

    private static final int OTHERS = 2000;

    @TempDir Path directory;

    @Test
    void whatWasAppendedIsFoundAtOnceAndAfterOpeningAgain() throws Exception {
        try (var ledger = open(directory)) {
            assertEquals(Condition.Store.NEW, ledger.condition().store());
            assertEquals(List.of(), ledger.patients());
            assertEquals(1, ledger.append(payloads(text("P1", 1), text("P2", 1))));
            assertEquals(3, ledger.append(payloads(text("P1", 2))));
            assertEquals(List.of(text("P1", 1), text("P1", 2)), texts(ledger.entriesOf("P1")));
        }
        try (var ledger = open(directory)) {
            assertEquals(Condition.Store.SAME, ledger.condition().store());
            assertTrue(ledger.condition().isWhole());
            assertEquals(List.of("P1", "P2"), ledger.patients());
            assertEquals(List.of(text("P1", 1), text("P1", 2)), texts(ledger.entriesOf("P1")));
            assertEquals(List.of(), ledger.entriesOf("P9"));
            assertEquals(3, ledger.head().sequence());
        }
    }

    @Test
    void whatIsKnownOfAPayloadComesBackToTheNanosecond() throws Exception {
        Ledgers.fill(directory, 1, 1);
        try (var ledger = open(directory)) {
            var entry = ledger.entriesOf("P2").getFirst();
            assertEquals(2, entry.sequence());
            assertEquals(Ledgers.describe(entry.payload()), entry.about());
        }
    }

    @Test
    void registrationsAreEntriesOfTheirOwnKind() throws Exception {
        try (var ledger = open(directory)) {
            ledger.append(payloads(text("P1", 0, "patient", "")));
            var about = ledger.entriesOf("P1").getFirst().about();
            assertEquals(Described.Kind.PATIENT, about.kind());
            assertEquals(null, about.entry());
        }
    }

    @Test
    void entriesAreFoundByTimeByWardAndByType() throws Exception {
        try (var ledger = open(directory)) {
            ledger.append(payloads(text("P1", 1, "stay", "4E"), text("P2", 2, "stay", "5W")));
            ledger.append(payloads(text("P1", 5), text("P2", 4), text("P1", 3), text("P2", 5)));
            ledger.append(payloads(text("P2", 6, "stay", "4E")));
            var two = START.plus(Duration.ofMinutes(2));
            var six = START.plus(Duration.ofMinutes(6));
            assertEquals(
                    List.of("P2|e2", "P1|e3", "P2|e4", "P1|e5", "P2|e5"),
                    keys(ledger.between(two, six)));
            assertEquals(List.of("P1|e3", "P1|e5"), keys(ledger.between(two, six, "4E")));
            assertEquals(
                    List.of("P1|e3", "P2|e4", "P1|e5", "P2|e5", "P2|e6"),
                    keys(ledger.between(two.plusSeconds(1), six.plusSeconds(1), "4E")));
            assertEquals(List.of(), ledger.between(two, six, "9N"));
            assertEquals("P1|e5", key(ledger.newest("P1", "weight").orElseThrow()));
            assertTrue(ledger.newest("P1", "ice").isEmpty());
        }
        var looked = Ledger.look(directory, Disk.real(), Ledgers::describe);
        assertEquals(
                List.of("P1|e3", "P1|e5"),
                keys(
                        looked.between(
                                START.plus(Duration.ofMinutes(2)),
                                START.plus(Duration.ofMinutes(6)),
                                "4E")));
        assertEquals("P1|e5", key(looked.newest("P1", "weight").orElseThrow()));
    }

    private static List<String> keys(List<StoredEntry> entries) {
        return entries.stream().map(LedgerTest::key).toList();
    }

    private static String key(StoredEntry entry) {
        return entry.about().patient() + "|" + entry.about().entry();
    }

    @Test
    void timesFarAwayAreKept() throws Exception {
        try (var ledger = open(directory)) {
            ledger.append(payloads("P1|e1|vitals|4100000000||", "P1|e2|vitals|-1000000000||"));
            assertEquals(2, ledger.entriesOf("P1").size());
            assertEquals(
                    List.of("P1|e1"),
                    keys(ledger.between(START, Instant.parse("9999-12-31T00:00:00Z"))));
        }
    }

    @Test
    void aPayloadThatCannotBeReadIsRefusedAndNothingOfItsBatchIsWritten() throws Exception {
        try (var ledger = open(directory)) {
            var refused =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> ledger.append(payloads(text("P1", 1), "花子")));
            assertFalse(refused.toString().contains("花子"));
            assertEquals(List.of(), ledger.patients());
            assertEquals(0, ledger.head().sequence());
        }
    }

    @Test
    void anEntryOfTheJournalThatCannotBeReadMeansThatNobodyCanBeJudged() throws Exception {
        Ledgers.fill(directory, 1, 2);
        Describer older =
                payload -> {
                    if (new String(payload, java.nio.charset.StandardCharsets.UTF_8)
                            .startsWith("P2|e2")) {
                        throw new IllegalArgumentException("a type of the future");
                    }
                    return Ledgers.describe(payload);
                };
        Files.delete(Ledgers.store(directory));
        for (int opened = 0; opened < 2; opened++) {
            try (var ledger = Ledger.open(directory, Disk.real(), older, Progress.quiet())) {
                assertFalse(ledger.condition().isWhole("P1"));
                assertEquals(2, ledger.entriesOf("P1").size());
                assertEquals(1, ledger.entriesOf("P2").size());
            }
        }
        try (var ledger = open(directory)) {
            assertTrue(ledger.condition().isWhole());
            assertHoldsAll(ledger, 2);
        }
    }

    @Test
    void aSecondOneInTheSameDirectoryIsToldSoAndTheFirstGoesOn() throws Exception {
        Ledgers.fill(directory, 1, 2);
        try (var ledger = open(directory)) {
            assertThrows(InUse.class, () -> open(directory));
            ledger.append(payloads(text("P1", 3), text("P2", 3), text("P3", 3)));
            assertHoldsAll(ledger, 3);
        }
    }

    @Test
    void lookingChangesNothingAlsoBesideTheOneThatWrites() throws Exception {
        Ledgers.fill(directory, 1, 3);
        var before = Ledgers.names(directory);
        var journal = Files.readAllBytes(Ledgers.journal(directory));
        var store = Files.readAllBytes(Ledgers.store(directory));
        assertHoldsAll(Ledger.look(directory, Disk.real(), Ledgers::describe), 3);
        assertEquals(Verification.Store.SAME, Ledger.verify(directory, Disk.real()).store());
        assertEquals(before, Ledgers.names(directory));
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                journal, Files.readAllBytes(Ledgers.journal(directory)));
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                store, Files.readAllBytes(Ledgers.store(directory)));
        try (var ledger = open(directory)) {
            assertHoldsAll(Ledger.look(directory, Disk.real(), Ledgers::describe), 3);
            assertTrue(Ledger.verify(directory, Disk.real()).journal().isClean());
            ledger.append(payloads(text("P1", 4), text("P2", 4), text("P3", 4)));
            assertHoldsAll(ledger, 4);
        }
    }

    @Test
    void lookingWhereThereIsNothingMakesNothing() throws Exception {
        assertThrows(
                JournalRefused.class, () -> Ledger.look(directory, Disk.real(), Ledgers::describe));
        assertThrows(JournalRefused.class, () -> Ledger.verify(directory, Disk.real()));
        assertEquals(List.of(), Ledgers.names(directory));
    }

    @Test
    void verifyingWhileItIsUsedComparesEveryRow() throws Exception {
        Ledgers.fill(directory, 1, 700);
        try (var ledger = open(directory)) {
            var verified = ledger.verify();
            assertEquals(Verification.Store.SAME, verified.store());
            assertEquals(2100, verified.rows());
            assertEquals(2100, verified.journal().frames());
        }
    }

    @Test
    void readersAndWritersInterruptedAThousandTimesCloseNothing() throws Exception {
        int savers = 3;
        var saved = new int[savers];
        manyOthers();
        try (var ledger = open(directory);
                var pool = Executors.newCachedThreadPool()) {
            var interrupts = new AtomicInteger();
            var threads = new ConcurrentLinkedQueue<Thread>();
            var working = new ArrayList<Future<Void>>();
            for (int s = 0; s < savers; s++) {
                int saver = s;
                Callable<Void> work =
                        () -> {
                            threads.add(Thread.currentThread());
                            while (interrupts.get() < 1000) {
                                ledger.append(payloads(text("P" + saver, ++saved[saver])));
                                assertEquals(saved[saver], ledger.entriesOf("P" + saver).size());
                                // Not in memory yet: the file is read while an interrupt comes.
                                assertEquals(
                                        1, ledger.entriesOf("X" + saved[saver] % OTHERS).size());
                                // The next one is interrupted anew.
                                interrupts.addAndGet(Thread.interrupted() ? 1 : 0);
                            }
                            return null;
                        };
                working.add(pool.submit(work));
            }
            while (!working.stream().allMatch(Future::isDone)) {
                threads.forEach(Thread::interrupt);
                Thread.onSpinWait();
            }
            for (var worked : working) {
                worked.get();
            }
            ledger.append(payloads(text("P0", ++saved[0])));
            assertEquals(Condition.Store.SAME, ledger.condition().store(), "never fell back");
        }
        try (var ledger = open(directory)) {
            assertEquals(Condition.Store.SAME, ledger.condition().store());
            assertTrue(ledger.condition().journal().isClean());
            for (int s = 0; s < savers; s++) {
                assertEquals(saved[s], ledger.entriesOf("P" + s).size());
            }
        }
    }

    private void manyOthers() throws Exception {
        try (var ledger = open(directory)) {
            var batch = new ArrayList<String>();
            for (int n = 0; n < OTHERS; n++) {
                batch.add(text("X" + n, n) + "x".repeat(5000));
            }
            ledger.append(payloads(batch));
        }
    }

    @Test
    void noValueOfAPatientIsInTheMessageOfAFailure() throws Exception {
        Ledgers.fill(directory, 1, 1);
        try (var ledger = open(directory);
                var connection = DatabaseFile.in(directory).connect()) {
            var database = new DatabaseConnection(connection);
            var failed =
                    assertThrows(
                            StoreFailed.class,
                            () ->
                                    database.ask(
                                            "SELECT CAST(patient AS INT) FROM entries",
                                            statement -> {},
                                            result -> result.getInt(1)));
            assertEquals(22018, failed.code());
            assertFalse(failed.toString().contains("P1"));
            assertEquals(null, failed.getCause());
        }
        assertEquals(
                List.of(),
                Ledgers.names(directory).stream().filter(n -> n.contains("trace")).toList());
    }
}
