package jp.mimamori.launch;

import jp.mimamori.guideline.Words;
import jp.mimamori.record.Json;
import jp.mimamori.record.Line;
import jp.mimamori.record.RecordReader;
import jp.mimamori.ward.Book;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code export}: a patient's record as it was given, entry for entry. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a patient's record, as it would be imported.")
final class ExportCommand implements Callable<Integer> {

    @Mixin private Console console = new Console();

    @Parameters(index = "0", paramLabel = "PATIENT_ID", description = "The patient's id.")
    private String patient = "";

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lies.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Path directory = DataDirectory.of(data);
        Book.Contents contents = Opened.contents(directory, console);
        if (contents == null) {
            return Exit.DAMAGED;
        }
        List<Line> lines =
                contents.lines().stream().filter(line -> line.patientId().equals(patient)).toList();
        boolean damaged = contents.everyone() || contents.damaged().contains(patient);
        if (damaged) {
            console.fault(
                    new Words(
                            directory + ": " + patient + " の記録が損傷しています（verify を実行）",
                            directory + ": the data of " + patient + " is damaged (run verify)"));
        }
        ObjectNode record = record(lines);
        if (record == null) {
            console.fault(
                    new Words(
                            directory + ": 患者 " + patient + " はいません。許容: patients が示す id",
                            directory
                                    + ": no patient "
                                    + patient
                                    + "; allowed: an id that patients shows"));
            return damaged ? Exit.DAMAGED : Exit.WRONG;
        }
        console.data(record.toString());
        return damaged ? Exit.DAMAGED : Exit.DONE;
    }

    private static @Nullable ObjectNode record(List<Line> lines) {
        ObjectNode record = Json.MAPPER.createObjectNode();
        ArrayNode entries = Json.MAPPER.createArrayNode();
        boolean registered = false;
        for (Line line : lines) {
            switch (line) {
                case Line.Registered r -> {
                    registered = true;
                    record.put("format", RecordReader.FORMAT);
                    record.set("patient", r.json());
                    record.put("zone", r.zone().getId());
                }
                case Line.Entered e -> entries.add(e.json());
                case Line.Unread _ -> {}
            }
        }
        if (!registered) {
            return null;
        }
        record.set("entries", entries);
        return record;
    }
}
