package jp.mimamori.store;

import static jp.mimamori.store.Ledgers.payloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.mimamori.journal.Log;
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
import java.util.HashSet;
import java.util.Random;

/**
 * Power that fails while journal and store are written, closing included. {@code
 * -Dmimamori.powerCuts=3000 -Dmimamori.powerEntries=50000} for the long run.
 */
class LedgerPowerTest {

    private static final int CUTS = Integer.getInteger("mimamori.powerCuts", 40);
    private static final int ENTRIES = Integer.getInteger("mimamori.powerEntries", 300);

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
        int n = 0;
        for (int session = 1; session <= 3; session++) {
            try (var ledger = Ledger.open(setting)) {
                while (n < ENTRIES * session / 3) {
                    var batch = new ArrayList<String>();
                    for (int place = random.nextInt(4) == 0 ? random.nextInt(8) : 0;
                            place >= 0;
                            place--) {
                        batch.add(Ledgers.text("P" + random.nextInt(5), ++n));
                    }
                    ledger.append(payloads(batch));
                    batch.forEach(text -> log.add(new Log.Acknowledged(text)));
                }
            }
        }
        return log;
    }

    private static PowerCut cut(Log log, Random random) {
        var events = log.events();
        return new PowerCut(random).after(events.subList(0, random.nextInt(events.size() + 1)));
    }

    @Test
    void aPowerCutAtAnyMomentLosesNothingAndTheLedgerOpens() throws Exception {
        var log = recorded();
        var data = Files.createDirectory(temp.resolve("cut"));
        for (long seed = 0; seed < CUTS; seed++) {
            var cut = cut(log, new Random(seed));
            cut.writeTo(data);
            try (var ledger = Ledgers.open(data)) {
                assertTrue(ledger.condition().isWhole(), "seed " + seed);
                var found = new ArrayList<StoredEntry>();
                for (var patient : ledger.patients()) {
                    found.addAll(ledger.entriesOf(patient));
                }
                found.sort(java.util.Comparator.comparing(StoredEntry::sequence));
                assertEquals(ledger.head().sequence(), found.size());
                var texts = new ArrayList<>(Ledgers.texts(found));
                texts.retainAll(new HashSet<>(cut.acknowledged()));
                assertTrue(cut.acknowledged().equals(texts), "seed " + seed);
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
        for (long seed = 0; seed < 20; seed++) {
            var cut = cut(log, new Random(seed));
            cut.writeTo(data);
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
