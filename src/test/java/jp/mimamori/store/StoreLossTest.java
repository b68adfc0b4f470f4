package jp.mimamori.store;

import static jp.mimamori.store.Ledgers.assertHoldsAll;
import static jp.mimamori.store.Ledgers.open;
import static jp.mimamori.store.Ledgers.payloads;
import static jp.mimamori.store.Ledgers.store;
import static jp.mimamori.store.Ledgers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.mimamori.journal.Disk;
import jp.mimamori.journal.JournalRefused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The database is expendable. */
class StoreLossTest {

    private static final int LAST = 40;

    @TempDir Path temp;
    private Path directory;

    @BeforeEach
    void threePatients() throws Exception {
        directory = temp.resolve("data");
        Ledgers.fill(directory, 1, LAST);
    }

    private void assertMadeAnew() throws IOException {
        var told = new ArrayList<Long>();
        try (var ledger =
                Ledger.open(
                        directory,
                        Disk.real(),
                        Ledgers::describe,
                        (done, total) -> told.add(total))) {
            assertEquals(Condition.Store.MADE_ANEW, ledger.condition().store());
            assertTrue(ledger.condition().isWhole());
            assertHoldsAll(ledger, LAST);
        }
        assertEquals(List.of(3L * LAST), told);
        try (var ledger = open(directory)) {
            assertEquals(Condition.Store.SAME, ledger.condition().store());
            assertHoldsAll(ledger, LAST);
        }
    }

    @Test
    void aStoreThatWasDeletedIsMadeAnew() throws Exception {
        Files.delete(store(directory));
        assertEquals(Verification.Store.UNUSABLE, Ledger.verify(directory, Disk.real()).store());
        assertMadeAnew();
    }

    @Test
    void aStoreOfZerosIsMadeAnewAndSetAside() throws Exception {
        Files.write(store(directory), new byte[(int) Files.size(store(directory))]);
        assertMadeAnew();
        assertTrue(Ledgers.names(directory).contains("store-aside-1.mv.db"));
    }

    @Test
    void anEmptyStoreFileIsMadeAnew() throws Exception {
        Files.write(store(directory), new byte[0]);
        assertMadeAnew();
    }

    @Test
    void aStoreThatWasCutOffIsMadeAnewUnlessNothingIsMissing() throws Exception {
        var whole = Files.readAllBytes(store(directory));
        int anew = 0;
        for (int eighths = 1; eighths < 8; eighths++) {
            Files.write(store(directory), Arrays.copyOf(whole, whole.length * eighths / 8));
            try (var ledger = open(directory)) {
                assertHoldsAll(ledger, LAST);
                assertTrue(ledger.condition().isWhole());
                anew += ledger.condition().store() == Condition.Store.MADE_ANEW ? 1 : 0;
            }
        }
        assertTrue(anew >= 2, "made anew " + anew + " times");
    }

    @Test
    void theStoreOfAnotherJournalIsMadeAnew() throws Exception {
        Ledgers.fill(temp.resolve("other"), 1, LAST);
        Files.copy(
                store(temp.resolve("other")),
                store(directory),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertMadeAnew();
    }

    @Test
    void anOlderStoreIsGivenWhatItDoesNotHave() throws Exception {
        Ledgers.copy(directory, temp.resolve("older"));
        Ledgers.fill(directory, LAST + 1, LAST + 5);
        Files.copy(
                store(temp.resolve("older")),
                store(directory),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Verification.Store.BEHIND, Ledger.verify(directory, Disk.real()).store());
        try (var ledger = open(directory)) {
            assertEquals(Condition.Store.CAUGHT_UP, ledger.condition().store());
            assertEquals(15, ledger.condition().added());
            assertHoldsAll(ledger, LAST + 5);
        }
    }

    @Test
    void aNewerStoreGivesTheJournalBackWhatItLost() throws Exception {
        Ledgers.copy(directory, temp.resolve("older"));
        Ledgers.fill(directory, LAST + 1, LAST + 5);
        var whole = Files.readAllBytes(Ledgers.journal(directory));
        for (var file : List.of("journal.mjl", "journal.head")) {
            Files.copy(
                    temp.resolve("older").resolve(file),
                    directory.resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertFalse(Ledger.verify(directory, Disk.real()).isJournalWhole());
        try (var ledger = open(directory)) {
            var mended = ledger.condition().journal().mended();
            assertEquals(3L * LAST + 1, mended.first());
            assertEquals(3L * LAST + 15, mended.last());
            assertTrue(ledger.condition().isWhole());
            assertHoldsAll(ledger, LAST + 5);
        }
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                whole, Files.readAllBytes(Ledgers.journal(directory)));
    }

    @Test
    void aJournalThatWasDeletedIsWrittenAgainFromTheStore() throws Exception {
        var whole = Files.readAllBytes(Ledgers.journal(directory));
        Files.delete(Ledgers.journal(directory));
        assertFalse(Ledger.verify(directory, Disk.real()).isJournalWhole());
        try (var ledger = open(directory)) {
            assertHoldsAll(ledger, LAST);
        }
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                whole, Files.readAllBytes(Ledgers.journal(directory)));
    }

    @Test
    void aStoreThatCannotBeReadBesideNoJournalIsNotTakenForNothing() throws Exception {
        Files.delete(Ledgers.journal(directory));
        Files.delete(directory.resolve("journal.head"));
        var bytes = Files.readAllBytes(store(directory));
        Files.write(store(directory), Arrays.copyOf(bytes, 5000));
        var refused = assertThrows(JournalRefused.class, () -> open(directory));
        assertEquals(JournalRefused.Reason.MISSING, refused.reason());
        assertFalse(Files.exists(Ledgers.journal(directory)));
    }

    /** {@code -Dmimamori.storeFlips=500} for more. */
    @Test
    void bitsFlippedInTheStoreNeverShowAWrongEntryNorHideOne() throws Exception {
        var whole = Files.readAllBytes(store(directory));
        int flips = Integer.getInteger("mimamori.storeFlips", 40);
        var random = new Random(11);
        int kept = 0;
        for (int flip = 0; flip < flips; flip++) {
            var bytes = whole.clone();
            for (int n = 0; n < 1 + flip % 8; n++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(store(directory), bytes);
            try (var ledger = open(directory)) {
                assertHoldsAll(ledger, LAST);
                kept += ledger.condition().store() == Condition.Store.SAME ? 1 : 0;
                assertTrue(ledger.condition().isWhole());
            }
        }
        assertTrue(kept < flips, "the flips reached nothing");
    }

    @Test
    void aRowThatWasChangedIsFoundByVerifyAndReplacedAtOnce() throws Exception {
        change("UPDATE entries SET patient = 'P2' WHERE seq = 7");
        var verified = Ledger.verify(directory, Disk.real());
        assertEquals(Verification.Store.DIFFERS, verified.store());
        assertEquals(7, verified.differs());
        try (var ledger = open(directory)) {
            assertEquals(Condition.Store.SAME, ledger.condition().store());
            assertHoldsAll(ledger, LAST);
            assertEquals(Condition.Store.IN_MEMORY, ledger.condition().store());
            ledger.append(payloads(text("P1", LAST + 1)));
            assertEquals(LAST + 1, ledger.entriesOf("P1").size());
        }
    }

    @Test
    void aRowThatWasDeletedIsNoticedWhateverTheStoreSays() throws Exception {
        change("DELETE FROM entries WHERE seq = 7");
        assertEquals(Verification.Store.UNUSABLE, Ledger.verify(directory, Disk.real()).store());
        assertMadeAnew();
    }

    @Test
    void aPatientThatWasDeletedIsNoticed() throws Exception {
        change("DELETE FROM patients WHERE id = 'P2'");
        assertMadeAnew();
    }

    @Test
    void aStoreOfAnotherVersionIsMadeAnew() throws Exception {
        change("UPDATE meta SET version = 2");
        assertMadeAnew();
    }

    private void change(String sql) throws Exception {
        try (var connection = DatabaseFile.in(directory).connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void aStoreThatFailsWhileItIsUsedCostsNothingAndIsMadeAnewBeside() throws Exception {
        var made = new CountDownLatch(1);
        var setting =
                new Ledger.Setting(
                        DatabaseFile.in(directory),
                        Disk.real(),
                        Ledgers::describe,
                        (done, total) -> made.countDown(),
                        Duration.ZERO);
        try (var ledger = Ledger.open(setting)) {
            try (var connection = DatabaseFile.in(directory).connect();
                    var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (java.sql.SQLException closed) {
                // Closing the connection finds the database gone.
            }
            ledger.append(payloads(text("P1", LAST + 1), text("P2", LAST + 1)));
            ledger.append(payloads(text("P3", LAST + 1)));
            assertHoldsAll(ledger, LAST + 1);
            made.await();
            while (ledger.condition().store() != Condition.Store.MADE_ANEW) {
                Thread.onSpinWait();
            }
            ledger.append(
                    payloads(text("P1", LAST + 2), text("P2", LAST + 2), text("P3", LAST + 2)));
            assertHoldsAll(ledger, LAST + 2);
        }
        try (var ledger = open(directory)) {
            assertEquals(Condition.Store.SAME, ledger.condition().store());
            assertHoldsAll(ledger, LAST + 2);
        }
    }

    @Test
    void aStoreThatCannotBeMadeIsDoneWithout() throws Exception {
        Files.delete(store(directory));
        // A directory has the store's name.
        Files.createDirectories(store(directory));
        Files.createDirectories(directory.resolve("store-aside-1.mv.db").resolve("full"));
        Files.createDirectories(directory.resolve("store-aside-2.mv.db").resolve("full"));
        try (var ledger = open(directory)) {
            assertEquals(Condition.Store.IN_MEMORY, ledger.condition().store());
            assertHoldsAll(ledger, LAST);
            ledger.append(
                    payloads(text("P1", LAST + 1), text("P2", LAST + 1), text("P3", LAST + 1)));
            assertHoldsAll(ledger, LAST + 1);
        }
    }

    private int frame() throws IOException {
        long bytes = Files.size(Ledgers.journal(directory)) - 64;
        return (int) bytes / (3 * LAST);
    }

    /** Changes one byte of the n-th frame's payload. */
    private void damage(String text) throws IOException {
        var bytes = Files.readAllBytes(Ledgers.journal(directory));
        int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
        bytes[at] ^= 1;
        Files.write(Ledgers.journal(directory), bytes);
    }

    @Test
    void damageOfTheJournalNamesThePatientAndTheOthersGoOn() throws Exception {
        damage("P2|e7|");
        for (int opened = 1; opened <= 2; opened++) {
            try (var ledger = open(directory)) {
                assertEquals(Set.of("P2"), ledger.condition().damaged());
                assertTrue(ledger.condition().isWhole("P1"));
                assertFalse(ledger.condition().isWhole("P2"));
                assertEquals(Condition.Store.SAME, ledger.condition().store());
                assertHoldsAll(ledger, LAST);
            }
        }
        var looked = Ledger.look(directory, Disk.real(), Ledgers::describe);
        assertEquals(Set.of("P2"), looked.condition().damaged());
        assertEquals(LAST, looked.entriesOf("P2").size());
    }

    @Test
    void aNewStoreKeepsTheRowThatOnlyTheOldOneHad() throws Exception {
        damage("P2|e7|");
        change("UPDATE entries SET type = 'x' WHERE seq = 100");
        try (var ledger = open(directory)) {
            assertEquals(Set.of("P2"), ledger.condition().damaged());
            assertHoldsAll(ledger, LAST);
        }
        try (var ledger = open(directory)) {
            assertEquals(Set.of("P2"), ledger.condition().damaged());
            assertEquals(LAST, ledger.entriesOf("P2").size());
        }
    }

    @Test
    void damageThatNobodyCanNameMeansThatNobodyCanBeJudged() throws Exception {
        damage("P2|e7|");
        Files.delete(store(directory));
        for (int opened = 1; opened <= 2; opened++) {
            try (var ledger = open(directory)) {
                assertTrue(ledger.condition().anybody());
                assertFalse(ledger.condition().isWhole("P1"));
                assertEquals(LAST, ledger.entriesOf("P1").size());
                assertEquals(LAST - 1, ledger.entriesOf("P2").size());
            }
        }
    }

    @Test
    void aTornLastEntryThatWasAcknowledgedIsMendedAndSaid() throws Exception {
        var whole = Files.readAllBytes(Ledgers.journal(directory));
        Files.write(Ledgers.journal(directory), Arrays.copyOf(whole, whole.length - frame() / 2));
        try (var ledger = open(directory)) {
            assertEquals(3L * LAST, ledger.condition().journal().mended().last());
            assertHoldsAll(ledger, LAST);
        }
    }
}
