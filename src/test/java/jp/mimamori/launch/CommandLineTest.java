package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.record.Json;
import jp.mimamori.record.Same;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The promises of the command line, kept by the program as a process. */
class CommandLineTest {

    @TempDir Path temp;

    private Path data() {
        return temp.resolve("data");
    }

    @Test
    void evaluatePrintsTheAnswer() throws IOException {
        Path record = Program.record(temp, "both-tables");
        JsonNode want = Records.scenario("both-tables").get("answers").get(0);
        Program run =
                Program.run("evaluate", record.toString(), "--at", want.path("at").asString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(Same.json(Json.MAPPER.readTree(run.out()), want)).isTrue();
    }

    @Test
    void evaluateOfLinesPrintsALineEachAndAnErrorInPlaceOfAWrongOne() throws IOException {
        String good =
                "{\"record\": %s, \"at\": [\"2026-03-02T10:00:00+09:00\"]}"
                        .formatted(Records.scenario("death").get("record"));
        Path lines =
                Files.writeString(
                        temp.resolve("cases.jsonl"),
                        good + "\n{\"record\": {}, \"at\": []}\nnonsense\n" + good + "\n");
        Program run = Program.run("evaluate", "--lines", lines.toString());
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(0)).isEqualTo(run.lines().get(3)).startsWith("[{");
        assertThat(run.lines().get(1)).startsWith("{\"error\":");
        assertThat(run.lines().get(2)).startsWith("{\"error\":");
        assertThat(run.err()).contains("cases.jsonl:2: ").doesNotContain("\tat ");
    }

    @Test
    void aWrongRecordIsRefusedInOneLineAFaultAndNothingIsImported() throws IOException {
        String record =
                Records.scenario("death")
                        .get("record")
                        .toString()
                        .replace("\"kg\":62.4", "\"kg\":624");
        Path file = Files.writeString(temp.resolve("wrong.json"), record);
        for (List<String> command :
                List.of(
                        List.of("evaluate", file.toString(), "--at", "2026-03-02T10:00:00Z"),
                        List.of("import", file.toString(), "--data", data().toString()))) {
            Program run = Program.run(command.toArray(String[]::new));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("wrong.json", "$.entries[0].kg", "624", "1–400");
        }
        assertThat(data()).doesNotExist();
    }

    @Test
    void wrongUsageIsSaidInOneLine() {
        for (String[] args :
                new String[][] {
                    {"evaluate"},
                    {"evaluate", "x.json", "--at", "3am"},
                    {"nonsense"},
                    {"pictures"},
                    {"import"}
                }) {
            Program run = Program.run(args);
            assertThat(run.exit()).as(String.join(" ", args)).isEqualTo(2);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.out()).isEmpty();
        }
        assertThat(Program.run("evaluate", "--help").exit()).isZero();
    }

    @Test
    void whatIsImportedIsExportedEntryForEntry() throws IOException {
        for (String scenario : List.of("answers", "orders-and-doses")) {
            Path record = Program.record(temp, scenario);
            assertThat(importing(record).exit()).isZero();
            assertThat(importing(record).exit()).isZero();
            Program export = Program.run("export", scenario, "--data", data().toString());
            assertThat(export.exit()).isZero();
            assertThat(export.out().strip())
                    .isEqualTo(Files.readString(record, StandardCharsets.UTF_8));
        }
        Program patients = Program.run("patients", "--data", data().toString());
        assertThat(patients.lines()).hasSize(2).allMatch(line -> line.split("\t").length == 6);
        assertThat(Program.run("verify", "--data", data().toString()).exit()).isZero();
        assertThat(Program.run("export", "nobody", "--data", data().toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void theSameIdWithOtherContentIsAFaultAndNothingIsImported() throws IOException {
        Path record = Program.record(temp, "death");
        importing(record);
        Files.writeString(
                record,
                Files.readString(record)
                        .replace("\"grade\":5", "\"grade\":4")
                        .replace("\"kg\":62.4", "\"kg\":63.4"));
        Program again = importing(record);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err().lines()).hasSize(2).allMatch(line -> line.contains("$.entries["));
    }

    private Program importing(Path record) {
        return Program.run("import", record.toString(), "--data", data().toString());
    }

    @Test
    void oneChangedBitOfTheJournalIsFoundAndNamed() throws IOException {
        importing(Program.record(temp, "death"));
        Path journal = data().resolve("journal.mjl");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 4;
        Files.write(journal, bytes);
        Program verify = Program.run("verify", "--data", data().toString());
        assertThat(verify.exit()).isEqualTo(3);
        assertThat(verify.err()).isNotBlank().doesNotContain("\tat ");
        Program patients = Program.run("patients", "--data", data().toString());
        assertThat(patients.exit()).isEqualTo(3);
    }

    @Test
    void aDirectoryWithoutDataIsNeverTakenForANewOne() throws IOException {
        Path none = Files.createDirectories(temp.resolve("none"));
        for (String command : List.of("patients", "verify")) {
            assertThat(Program.run(command, "--data", none.toString()).exit()).isEqualTo(3);
            assertThat(none).isEmptyDirectory();
        }
    }

    @Test
    void theSelfTestPasses() {
        Program run = Program.run("selftest", "--lang", "en");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("206 passed, 0 failed");
    }
}
