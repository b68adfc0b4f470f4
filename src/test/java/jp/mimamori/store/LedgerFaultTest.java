package jp.mimamori.store;

import static jp.mimamori.store.Ledgers.payloads;
import static jp.mimamori.store.Ledgers.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.mimamori.journal.FailingDisk;
import jp.mimamori.journal.NotDurable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

class LedgerFaultTest {

    @TempDir Path temp;

    @Test
    void aCallThatFailsLosesNothingAndWhatIsShownIsWhatIsSaved() throws Exception {
        boolean reached = true;
        int n = 1;
        for (; reached; n++) {
            var directory = temp.resolve("call" + n);
            var disk = new FailingDisk();
            disk.failAt(n, 1);
            var acknowledged = work(directory, disk);
            reached = disk.hasFailed();
            disk.heal();
            try (var ledger = Ledger.open(setting(directory, disk))) {
                assertTrue(ledger.condition().isWhole(), "call " + n);
                assertHolds(acknowledged, ledger, "call " + n);
            }
        }
        assertTrue(n > 30, "the sweep reached " + n + " calls only");
    }

    private static Ledger.Setting setting(Path directory, FailingDisk disk) {
        return Ledgers.setting(directory, disk, Duration.ofMinutes(1));
    }

    private static List<String> work(Path directory, FailingDisk disk) {
        var acknowledged = new ArrayList<String>();
        try (var ledger = Ledger.open(setting(directory, disk))) {
            for (int n = 1; n <= 3; n++) {
                var batch = List.of(text("P1", 2 * n), text("P1", 2 * n + 1));
                try {
                    ledger.append(payloads(batch));
                    acknowledged.addAll(batch);
                } catch (NotDurable notSaved) {
                    assertTrue(disk.hasFailed());
                }
                // In the same run, what was not saved is not shown either.
                assertEquals(acknowledged, Ledgers.texts(ledger.entriesOf("P1")));
            }
        } catch (IOException notOpened) {
            assertTrue(disk.hasFailed());
        }
        return acknowledged;
    }

    private static void assertHolds(List<String> acknowledged, Ledger ledger, String where) {
        var found = new ArrayList<>(Ledgers.texts(ledger.entriesOf("P1")));
        assertEquals(0, found.size() % 2, where);
        found.retainAll(new HashSet<>(acknowledged));
        assertEquals(acknowledged, found, where);
    }
}
