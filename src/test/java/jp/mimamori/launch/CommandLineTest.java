package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.record.Json;
import jp.mimamori.record.Same;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        ObjectNode got = (ObjectNode) Json.MAPPER.readTree(run.out());
        assertThat(got.remove("tasks").isArray()).isTrue();
        assertThat(Same.json(got, want)).isTrue();
    }

    @Test
    void anEntryTooLargeForTheJournalIsRefusedInOneLineAndNothingIsImported() throws IOException {
        Path record = temp.resolve("large.json");
        Files.writeString(
                record,
                """
                {"format": "mimamori-record/1", "patient": {"id": "P1"}, "zone": "Asia/Tokyo",
                 "entries": [
                  {"id": "n1", "type": "note", "at": "2026-03-02T10:00:00+09:00", "text": "small"},
                  {"id": "n2", "type": "note", "at": "2026-03-02T10:00:00+09:00", "text": "%s"}]}\
                """
                        .formatted("x".repeat(1_100_000)));
        for (List<String> more : List.of(List.<String>of(), List.of("--ack"))) {
            List<String> words = new ArrayList<>(List.of("import", record.toString()));
            words.addAll(List.of("--data", data().toString()));
            words.addAll(more);
            Program run = Program.run(words.toArray(String[]::new));
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("large.json", "$.entries[1]", "1048576");
            assertThat(Program.run("patients", "--data", data().toString()).out()).isEmpty();
        }
    }

    @Test
    void evaluateTakesTheHospitalsSettings() throws IOException {
        Path record = temp.resolve("record.json");
        Files.writeString(
                record,
                """
                {"format": "mimamori-record/1", "patient": {"id": "P1"}, "zone": "Asia/Tokyo",
                 "entries": [
                  {"id": "i", "type": "infusion", "at": "2026-03-02T10:00:00+09:00", "cells": 450},
                  {"id": "v", "type": "vitals", "at": "2026-03-03T10:00:00+09:00", "spo2": 92,
                   "temperature": 36.8, "pulse": 72, "systolic": 118, "diastolic": 70}]}\
                """);
        Path hospital = temp.resolve("hospital.json");
        String settings =
                """
                {"format": "mimamori-record/1", "patient": {"id": "@hospital"}, "zone": "Asia/Tokyo",
                 "entries": [
                  {"id": "s1", "type": "setting", "at": "2026-03-01T10:00:00+09:00",
                   "name": "threshold.spo2Under", "value": "93", "reason": "r", "by": "d1"},
                  {"id": "s2", "type": "setting", "at": "2026-03-01T10:00:00+09:00",
                   "name": "observe.vitals.early.hours", "value": "2", "reason": "r"}]}\
                """;
        Files.writeString(hospital, settings);
        String at = "2026-03-03T12:30:00+09:00";
        JsonNode own = answer(Program.run("evaluate", record.toString(), "--at", at));
        JsonNode set =
                answer(
                        Program.run(
                                "evaluate",
                                record.toString(),
                                "--at",
                                at,
                                "--settings",
                                hospital.toString()));
        assertThat(own.path("crs").path("atLeast").asInt()).isZero();
        assertThat(set.path("crs").path("atLeast").asInt()).isEqualTo(2);
        assertThat(vitals(own).path("state").asString()).isEqualTo("done");
        assertThat(vitals(own).path("dueFrom").asString()).isEqualTo("2026-03-03T05:00:00Z");
        assertThat(vitals(set).path("state").asString()).isEqualTo("due");
        assertThat(vitals(set).path("dueFrom").asString()).isEqualTo("2026-03-03T03:00:00Z");

        Files.writeString(hospital, settings.replace("\"93\"", "\"40\""));
        Program wrong =
                Program.run(
                        "evaluate",
                        record.toString(),
                        "--at",
                        at,
                        "--settings",
                        hospital.toString());
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines())
                .singleElement()
                .asString()
                .contains("hospital.json", "$.entries[0].value", "40", "80");
    }

    private static JsonNode answer(Program run) {
        assertThat(run.err()).isEmpty();
        return Json.MAPPER.readTree(run.out());
    }

    private static JsonNode vitals(JsonNode answer) {
        return answer.path("tasks")
                .valueStream()
                .filter(task -> task.path("what").asString().equals("vitals"))
                .findFirst()
                .orElseThrow();
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
