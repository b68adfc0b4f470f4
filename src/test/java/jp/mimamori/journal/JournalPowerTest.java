package jp.mimamori.journal;

import static jp.mimamori.journal.Journals.payload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/** {@code -Dmimamori.powerCuts=3000} for the long run; a seed is printed when one fails. */
class JournalPowerTest {

    private static final int CUTS = Integer.getInteger("mimamori.powerCuts", 200);

    @TempDir Path temp;

    private Log recorded(boolean forces) throws Exception {
        var log = new Log();
        var disk = new RecordingDisk(log, forces);
        var random = new Random(7);
        var data = temp.resolve("recorded");
        int n = 0;
        for (int session = 0; session < 4; session++) {
            try (var journal = Journal.open(data, disk, Elsewhere.nothing(), f -> {})) {
                for (int append = 0; append < 25; append++) {
                    var batch = new ArrayList<byte[]>();
                    var texts = new ArrayList<String>();
                    int size = random.nextInt(4) == 0 ? 1 + random.nextInt(12) : 1;
                    for (int place = 0; place < size; place++) {
                        var text = ++n + " " + "x".repeat(random.nextInt(900));
                        texts.add(text);
                        batch.add(payload(text));
                    }
                    journal.append(batch);
                    texts.forEach(text -> log.add(new Log.Acknowledged(text)));
                }
            }
        }
        return log;
    }

    /** Opens what is left of one power cut; returns how many acknowledged entries are gone. */
    private int lost(Log log, int notBefore, long seed) throws IOException {
        var random = new Random(seed);
        var cut = cut(log, notBefore, random);
        var data = Files.createDirectory(temp.resolve("cut" + seed));
        cut.writeTo(data, random);
        var found = new ArrayList<Frame>();
        try (var journal = Journals.open(data, found)) {
            assertTrue(journal.reading().isWhole(), () -> seed + ": " + journal.reading());
        }
        var texts = new ArrayList<>(Journals.texts(found));
        var gone = new ArrayList<>(cut.acknowledged());
        gone.removeAll(new HashSet<>(texts));
        if (gone.isEmpty()) {
            texts.retainAll(new HashSet<>(cut.acknowledged()));
            assertTrue(cut.acknowledged().equals(texts), () -> seed + ": in another order");
        }
        try (var files = Files.list(data)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        return gone.size();
    }

    private static PowerCut cut(Log log, int notBefore, Random random) {
        var events = log.events();
        int at = notBefore + random.nextInt(events.size() + 1 - notBefore);
        return new PowerCut().after(events.subList(0, at));
    }

    @Test
    void aPowerCutAtAnyMomentLosesNothingThatWasAcknowledged() throws Exception {
        var log = recorded(true);
        for (long seed = 0; seed < CUTS; seed++) {
            assertEquals(0, lost(log, 0, seed), "seed " + seed);
        }
    }

    @Test
    void theHarnessSeesAJournalThatDoesNotForce() throws Exception {
        var log = recorded(false);
        int losing = 0;
        for (long seed = 0; seed < 50; seed++) {
            try {
                losing += lost(log, 0, seed) > 0 ? 1 : 0;
            } catch (AssertionError | JournalRefused seen) {
                losing++;
            }
        }
        assertTrue(losing > 25, "seen in " + losing + " of 50");
    }

    @Test
    void aPowerCutWhileATornEndIsCutLosesNothing() throws Exception {
        var first = recorded(true);
        for (long seed = 0; seed < CUTS; seed++) {
            var random = new Random(seed);
            var cut = cut(first, 0, random);
            var data = Files.createDirectory(temp.resolve("again" + seed));
            cut.writeTo(data, random);
            var log = startingFrom(data);
            var disk = new RecordingDisk(log, true);
            number(disk, data);
            int before = log.events().size();
            try (var journal = Journal.open(data, disk, Elsewhere.nothing(), f -> {})) {
                cut.acknowledged().forEach(text -> log.add(new Log.Acknowledged(text)));
                journal.append(List.of(payload("again")));
                log.add(new Log.Acknowledged("again"));
            }
            assertEquals(0, lost(log, before, seed), "seed " + seed);
        }
    }

    @Test
    void aPowerCutAfterAKillLosesNothingThatWasSeenAfterIt() throws Exception {
        var first = recorded(true);
        for (long seed = 0; seed < CUTS; seed++) {
            var killed = cut(first, 0, new Random(seed));
            var data = Files.createDirectory(temp.resolve("killed" + seed));
            var log = new Log();
            log.addAll(killed.events());
            var disk = new RecordingDisk(log, true);
            killed.writeAllTo(data).forEach((name, n) -> disk.adopt(data.resolve(name), n));
            int before = log.events().size();
            var found = new ArrayList<Frame>();
            try (var journal = Journal.open(data, disk, Elsewhere.nothing(), found::add)) {
                found.forEach(f -> log.add(new Log.Acknowledged(Journals.text(f))));
                journal.append(List.of(payload("again")));
                log.add(new Log.Acknowledged("again"));
            }
            assertEquals(0, lost(log, before, seed), "seed " + seed);
        }
    }

    private static Log startingFrom(Path data) throws IOException {
        var log = new Log();
        try (var files = Files.list(data)) {
            int number = 0;
            for (var file : files.sorted().toList()) {
                log.add(new Log.Made(++number, file));
                log.add(new Log.Written(number, 0, Files.readAllBytes(file)));
                log.add(new Log.Forced(number));
            }
        }
        log.add(new Log.NamesForced(data));
        return log;
    }

    // The same order as above gives the same numbers.
    private static void number(RecordingDisk disk, Path data) throws IOException {
        try (var files = Files.list(data)) {
            files.sorted().forEach(disk::number);
        }
    }
}
