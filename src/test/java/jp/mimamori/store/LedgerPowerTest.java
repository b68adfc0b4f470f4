package jp.mimamori.store;

import static jp.mimamori.store.Ledgers.payloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.mimamori.journal.Log;
import jp.mimamori.journal.NotDurable;
import jp.mimamori.journal.PowerCut;
import jp.mimamori.journal.RecordingDisk;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Power that fails while journal and store are written, closing included. {@code
 * -Dmimamori.powerCuts=3000 -Dmimamori.powerSeconds=70} for the long run: H2 forces, moves and
 * reuses its chunks by the clock.
 */
class LedgerPowerTest {

    private static final int CUTS = Integer.getInteger("mimamori.powerCuts", 40);
    private static final int SECONDS = Integer.getInteger("mimamori.powerSeconds", 0);
    private static final int ENTRIES = 300;

    @TempDir Path temp;

    private Log recorded() throws Exception {
        var log = new Log();
        var disk = new RecordingDisk(log, true);
        RecordingFiles.noteIn(disk);
        var data = temp.resolve("recorded");
        var setting =
                new Ledger.Setting(
                        new DatabaseFile(data, RecordingFiles.PREFIX),
                        disk,
                        Ledgers::describe,
                        Progress.quiet(),
                        Duration.ofMinutes(1));
        var random = new Random(3);
        var n = new AtomicInteger();
        for (int session = 1; session <= 3; session++) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS) / 3;
            try (var ledger = Ledger.open(setting)) {
                while (n.get() < ENTRIES * session / 3 || System.nanoTime() < until) {
                    save(ledger, random, n, log);
                }
            }
        }
        return log;
    }

    private static void save(Ledger ledger, Random random, AtomicInteger n, Log log)
            throws NotDurable {
        int size = random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 1;
        var batch =
                IntStream.range(0, size)
                        .mapToObj(
                                place -> Ledgers.text("P" + random.nextInt(5), n.incrementAndGet()))
                        .toList();
        ledger.append(payloads(batch));
        batch.forEach(text -> log.add(new Log.Acknowledged(text)));
        if (SECONDS > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(60)));
        }
    }

    /** Numbers of events, ascending, after which the power fails. */
    private static int[] cuts(Log log, int cuts, Random random) {
        return random.ints(cuts, 0, log.events().size() + 1).sorted().toArray();
    }

    @Test
    void aPowerCutAtAnyMomentLosesNothingAndTheLedgerOpens() throws Exception {
        var log = recorded();
        var random = new Random(9);
        var cut = new PowerCut();
        var data = Files.createDirectory(temp.resolve("cut"));
        var events = log.events();
        int before = 0;
        for (int at : cuts(log, CUTS, random)) {
            cut.after(events.subList(before, at));
            before = at;
            cut.writeTo(data, random);
            try (var ledger = Ledgers.open(data)) {
                assertTrue(ledger.condition().isWhole(), "event " + at);
                var found = new ArrayList<StoredEntry>();
                for (var patient : ledger.patients()) {
                    found.addAll(ledger.entriesOf(patient));
                }
                found.sort(Comparator.comparingLong(StoredEntry::sequence));
                assertEquals(ledger.head().sequence(), found.size(), "event " + at);
                var texts = new ArrayList<>(Ledgers.texts(found));
                texts.retainAll(new HashSet<>(cut.acknowledged()));
                assertTrue(cut.acknowledged().equals(texts), "event " + at);
                ledger.append(payloads(Ledgers.text("P0", 0)));
            }
            empty(data);
        }
    }

    @Test
    void theHarnessSeesThatTheDatabaseAloneLosesAcknowledgedRows() throws Exception {
        var log = new Log();
        RecordingFiles.noteIn(new RecordingDisk(log, true));
        var recorded = new DatabaseFile(temp.resolve("alone"), RecordingFiles.PREFIX);
        try (var connection = recorded.connect();
                var statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY 0");
            statement.execute("CREATE TABLE entries (id INT PRIMARY KEY, text VARCHAR)");
            for (int n = 1; n <= 200; n++) {
                statement.execute("INSERT INTO entries VALUES (%d, 'entry')".formatted(n));
                log.add(new Log.Acknowledged("" + n));
            }
        }
        var data = Files.createDirectory(temp.resolve("alone-cut"));
        int losing = 0;
        var random = new Random(9);
        var cut = new PowerCut();
        var events = log.events();
        int before = 0;
        for (int at : cuts(log, 30, random)) {
            cut.after(events.subList(before, at));
            before = at;
            cut.writeTo(data, random);
            losing += rows(data) < cut.acknowledged().size() ? 1 : 0;
            empty(data);
        }
        assertTrue(losing > 0, "H2 alone lost nothing");
    }

    private static int rows(Path data) {
        try (var connection = DatabaseFile.in(data).connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT COUNT(*) FROM entries")) {
            result.next();
            return result.getInt(1);
        } catch (SQLException | StoreFailed lost) {
            return 0;
        }
    }

    private static void empty(Path data) throws IOException {
        try (var files = Files.list(data)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
