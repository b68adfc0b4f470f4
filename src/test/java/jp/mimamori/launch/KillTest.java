package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.advice.RandomRecord;
import jp.mimamori.course.Entry;
import jp.mimamori.record.EntryWriter;
import jp.mimamori.record.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * {@code import --ack} ended by {@code kill -9} at random moments: what was printed is there
 * afterwards. {@code -Dmimamori.kills} chooses how often.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("mimamori.kills", 6);
    private static final int ENTRIES = 3_000;

    @TempDir Path temp;

    private Path record() throws IOException {
        ObjectNode record = (ObjectNode) Records.scenario("quiet-course").get("record").deepCopy();
        ArrayNode entries = record.putArray("entries");
        for (Entry entry : RandomRecord.of(7, ENTRIES, 20).entries()) {
            boolean single = entry instanceof Entry.Retract || entry.meta().replaces() != null;
            if (!single) {
                entries.add(EntryWriter.entry(entry));
            }
        }
        return Files.writeString(temp.resolve("record.json"), record.toString());
    }

    @Test
    void noAcknowledgedEntryIsLost() throws Exception {
        Path record = record();
        SplittableRandom random = new SplittableRandom();
        for (int run = 0; run < KILLS; run++) {
            Path data = temp.resolve("data" + run);
            int after = 1 + random.nextInt(ENTRIES / 2);
            List<String> acknowledged = killed(record, data, after);
            Program export = Program.run("export", "quiet-course", "--data", data.toString());
            assertThat(export.exit()).as(export.err()).isZero();
            Set<String> there = new HashSet<>();
            for (JsonNode entry : Json.MAPPER.readTree(export.out()).get("entries")) {
                there.add(entry.path("id").asString());
            }
            assertThat(there).as("killed after %d", after).containsAll(acknowledged);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(after);
        }
    }

    /**
     * Reads what is printed, kills the process after some lines, and reads what was still on the
     * way.
     */
    private static List<String> killed(Path record, Path data, int after) throws Exception {
        Process process =
                new ProcessBuilder(
                                Program.command(
                                        "import",
                                        record.toString(),
                                        "--data",
                                        data.toString(),
                                        "--ack"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<String> printed = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(
                        new java.io.InputStreamReader(
                                process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int c = out.read(); c >= 0; c = out.read()) {
                if (c == '\n') {
                    printed.add(line.toString());
                    line.setLength(0);
                    if (printed.size() == after) {
                        process.toHandle().destroyForcibly();
                    }
                } else {
                    line.append((char) c);
                }
            }
        }
        process.waitFor();
        return printed;
    }
}
