package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.packs.Editions;
import jp.mimamori.record.EntryWriter;
import jp.mimamori.record.Json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;

/** A hospital's packs on the command line: the same answers as in the window. */
class PacksCommandTest {

    private static final String AT = "2027-04-10T12:00:00+09:00";

    @TempDir Path temp;

    private Path file(String name, String patient, List<? extends Entry> entries)
            throws IOException {
        ObjectNode record = Json.MAPPER.createObjectNode();
        record.put("format", "mimamori-record/1");
        record.putObject("patient").put("id", patient);
        record.put("zone", "Asia/Tokyo");
        var list = record.putArray("entries");
        entries.forEach(entry -> list.add(EntryWriter.entry(entry)));
        Path file = temp.resolve(name);
        Files.writeString(file, record.toString());
        return file;
    }

    private Path hospital() throws IOException {
        return file(
                "hospital.json",
                "@hospital",
                List.of(
                        Editions.entry(
                                "p1",
                                "2026-04-01T09:00:00+09:00",
                                Editions.NEXT,
                                Editions.next())));
    }

    private Path patient(String pack) throws IOException {
        Meta meta = Meta.of("g1", OffsetDateTime.parse("2027-04-10T09:00:00+09:00"));
        String rest =
                """
                [{"id": "w", "type": "weight", "at": "2027-04-10T09:00:00+09:00", "kg": 60},
                 {"id": "i", "type": "infusion", "at": "2027-04-10T10:00:00+09:00", "cells": 450},
                 {"id": "c", "type": "crsGrade", "at": "2027-04-10T11:00:00+09:00", "grade": 2}]\
                """;
        Path file = file("patient.json", "P1", List.of(new Entry.Guideline(meta, pack, null)));
        ObjectNode record = (ObjectNode) Json.tree(Files.readString(file));
        Json.tree(rest).forEach(record.withArray("entries")::add);
        Files.writeString(file, record.toString());
        return file;
    }

    private static String mg(Program run) {
        assertThat(run.err()).isEmpty();
        return Json.tree(run.out())
                .path("prompts")
                .valueStream()
                .filter(p -> p.path("row").asString().equals("T15-G2-1-TCZ"))
                .map(p -> p.path("mg").toString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRecordGoesByItsOwnPackAndByNoneThatIsNotHere() throws IOException {
        String record = patient(Editions.NEXT).toString();
        String settings = hospital().toString();
        Program with = Program.run("evaluate", record, "--at", AT, "--settings", settings);
        assertThat(mg(with)).contains("360");
        Program without = Program.run("evaluate", record, "--at", AT, "--lang", "en");
        assertThat(without.exit()).isEqualTo(Exit.WRONG);
        assertThat(without.out()).isEmpty();
        assertThat(without.err().lines())
                .singleElement()
                .asString()
                .contains("patient.json", "$.entries", Editions.NEXT, "ide-cel-2023-12");
        String own = patient("ide-cel-2023-12").toString();
        assertThat(mg(Program.run("evaluate", own, "--at", AT, "--settings", settings)))
                .contains("480");
    }

    @Test
    void aPackThatCannotBeGoneByIsAFaultOfTheHospitalsRecord() throws IOException {
        Path settings = hospital();
        Files.writeString(settings, Files.readString(settings).replace("clockHours", "clockHour"));
        Program run =
                Program.run(
                        "evaluate",
                        patient(Editions.NEXT).toString(),
                        "--at",
                        AT,
                        "--settings",
                        settings.toString());
        assertThat(run.exit()).isEqualTo(Exit.WRONG);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("hospital.json", "$.entries[0]");
    }

    @Test
    void theHospitalsPacksAreListedAndKeptThroughABackup() throws IOException {
        String data = temp.resolve("data").toString();
        assertThat(Program.run("import", hospital().toString(), "--data", data).exit()).isZero();
        Program packs = Program.run("packs", "--data", data, "--lang", "en");
        assertThat(packs.out().lines())
                .containsExactly(
                        "ide-cel-2023-12\t2023-12\t2023-12-01\town",
                        "ide-cel-2027-04\t2027-04\t2023-12-01\tcurrent");
        String backup = temp.resolve("backup").toString();
        String again = temp.resolve("again").toString();
        assertThat(Program.run("backup", "--data", data, "--to", backup).exit()).isZero();
        assertThat(Program.run("restore", backup, "--data", again).exit()).isZero();
        assertThat(Program.run("packs", "--data", again, "--lang", "en").out())
                .isEqualTo(packs.out());
    }
}
