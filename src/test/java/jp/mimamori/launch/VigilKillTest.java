package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.advice.Prompt;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * The running window ended by {@code kill -9} at random moments and started again. {@code
 * -Dmimamori.window.kills=50} for the long run.
 */
class VigilKillTest {

    private static final int KILLS = Integer.getInteger("mimamori.window.kills", 2);

    @TempDir Path data;

    private final TreeSet<String> acknowledged = new TreeSet<>();
    private final Map<String, String> answered = new HashMap<>();

    @Test
    void afterAnyKillEveryEntryIsThereAndEveryPromptStandsOrIsAnsweredAsBefore() throws Exception {
        long seed = Long.getLong("mimamori.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            int after = 1 + random.nextInt(120);
            try (VigilProcess window = VigilProcess.start(data, "save", random.nextLong())) {
                int[] acks = {0};
                window.await(line -> line.startsWith("ack ") && ++acks[0] == after);
                List<String> told = window.kill();
                assertThat(told).as("seed %d", seed).anyMatch(line -> line.startsWith("ack "));
                opened(window, "seed " + seed + ", kill " + kill);
                acknowledged.addAll(window.told("ack"));
                for (String line : window.told("answered")) {
                    String[] words = line.split(" ");
                    answered.put(words[0] + " " + words[1], words[2]);
                }
                assertThat(window.told("lost")).isEmpty();
            }
        }
        try (VigilProcess last = VigilProcess.start(data, "watch", 0)) {
            assertThat(last.await("ready"::equals)).isTrue();
            last.kill();
            assertThat(last.left()).as("left behind by a killed window").isEmpty();
            opened(last, "seed " + seed + ", last");
        }
        System.out.printf(
                "%d kills of the window: %d entries acknowledged, %d prompts answered, none lost%n",
                KILLS, acknowledged.size(), answered.size());
    }

    /** What a window showed when it opened, against all that was acknowledged before. */
    private void opened(VigilProcess window, String when) throws IOException {
        List<String> there = window.told("there");
        assertThat(there).as(when).doesNotHaveDuplicates().containsAll(acknowledged);
        List<String> stands = window.told("stands");
        assertThat(stands).as(when).doesNotHaveDuplicates();
        if (!there.isEmpty()) {
            Instant at = Instant.parse(window.told("open").getFirst());
            assertThat(stands).as(when).containsExactlyInAnyOrderElementsOf(standing(there, at));
        }
        for (String line : stands) {
            String[] words = line.split(" ");
            String answer = answered.get(words[0] + " " + words[1]);
            if (answer != null) {
                assertThat(words[2] + " after " + answer).as(when).isEqualTo("SEEN after SEEN");
            }
        }
    }

    /** The prompts that the tables raise at an instant for what was there. */
    private List<String> standing(List<String> there, Instant at) throws IOException {
        Book.Contents now = StoredBook.look(data);
        assertThat(now.damaged()).isEmpty();
        List<String> standing = new ArrayList<>();
        Book.Contents then =
                new Book.Contents(
                        now.lines().stream()
                                .filter(line ->
                                        !(line instanceof jp.mimamori.record.Line.Entered e)
                                                || there.contains(
                                                        e.patientId() + " " + e.entry().id()))
                                .toList(),
                        now.damaged(),
                        now.everyone());
        try (Ward ward =
                Ward.open(
                        Records.PACK,
                        Book.of(then),
                        MovableClock.standing(at),
                        ZoneId.of("Asia/Tokyo"))) {
            for (PatientNow patient : ward.snapshot().patients()) {
                for (Prompt prompt : patient.advice().prompts()) {
                    standing.add(
                            patient.patient().id() + " " + prompt.id() + " " + prompt.status());
                }
            }
        }
        return standing;
    }
}
