package jp.mimamori.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.TreeSet;

/** {@code -Dmimamori.kills=200} for the long run. */
class KillTest {

    private static final int KILLS = Integer.getInteger("mimamori.kills", 10);

    @TempDir Path directory;

    @Test
    void aProgramThatIsKilledAtAnyMomentLosesNoAcknowledgedEntry() throws Exception {
        var random = new Random(5);
        var acknowledged = new TreeSet<Integer>();
        int next = 1;
        for (int kill = 1; kill <= KILLS; kill++) {
            killed(next, random.nextInt(80), acknowledged);
            try (var ledger = Ledgers.open(directory)) {
                assertTrue(ledger.condition().isWhole(), "kill " + kill);
                var found = new HashSet<Integer>();
                for (var patient : ledger.patients()) {
                    for (var entry : ledger.entriesOf(patient)) {
                        found.add(Integer.parseInt(entry.about().entry().substring(1)));
                    }
                }
                var lost = new TreeSet<>(acknowledged);
                lost.removeAll(found);
                assertEquals(new TreeSet<Integer>(), lost, "kill " + kill);
                next = found.stream().mapToInt(n -> n).max().orElse(0) + 1;
            }
        }
        assertTrue(acknowledged.size() > 10 * KILLS, "acknowledged: " + acknowledged.size());
    }

    private void killed(int first, int after, TreeSet<Integer> acknowledged) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Saver.class.getName(),
                                directory.toString(),
                                Integer.toString(first))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var lines = process.inputReader()) {
            for (int n = 0; n <= after; n++) {
                acknowledged.add(Integer.parseInt(lines.readLine()));
            }
            process.destroyForcibly();
            drain(lines, acknowledged);
        }
        process.waitFor();
    }

    // What was printed before the kill was acknowledged; the last line may be half.
    private static void drain(BufferedReader lines, TreeSet<Integer> acknowledged) {
        try {
            String before = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (before != null) {
                    acknowledged.add(Integer.parseInt(before));
                }
                before = line;
            }
        } catch (IOException closed) {
            // The pipe went with the process.
        }
    }
}
