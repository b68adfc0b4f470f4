package jp.mimamori.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import jp.mimamori.journal.Disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the tests of the store have in common. A payload is {@code patient|entry|type|minute|ward};
 * its time is so many minutes after {@link #START}.
 */
final class Ledgers {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private Ledgers() {}

    static Described describe(byte[] payload) {
        var parts = new String(payload, UTF_8).split("\\|", -1);
        var at = START.plus(Duration.ofMinutes(Long.parseLong(parts[3])));
        boolean registration = parts[2].equals("patient");
        return new Described(
                registration ? Described.Kind.PATIENT : Described.Kind.ENTRY,
                parts[0],
                registration ? null : parts[1],
                registration ? null : parts[2],
                at,
                at.plusNanos(123_456_789),
                parts[4].isEmpty() ? null : parts[4]);
    }

    static String text(String patient, int n) {
        return text(patient, n, n % 5 == 0 ? "weight" : "vitals", "");
    }

    static String text(String patient, int n, String type, String ward) {
        return "%s|e%d|%s|%d|%s|体温 38.6 ℃".formatted(patient, n, type, n, ward);
    }

    static List<byte[]> payloads(String... texts) {
        return java.util.Arrays.stream(texts).map(text -> text.getBytes(UTF_8)).toList();
    }

    static List<byte[]> payloads(List<String> texts) {
        return payloads(texts.toArray(new String[0]));
    }

    static Ledger open(Path directory) throws IOException {
        return Ledger.open(directory, Disk.real(), Ledgers::describe, Progress.quiet());
    }

    static Ledger.Setting setting(Path directory, Disk disk, Duration madeAnewAfter) {
        return new Ledger.Setting(
                DatabaseFile.in(directory),
                disk,
                Ledgers::describe,
                Progress.quiet(),
                madeAnewAfter);
    }

    static List<String> texts(List<StoredEntry> entries) {
        return entries.stream().map(StoredEntry::json).toList();
    }

    static Path store(Path directory) {
        return directory.resolve("store.mv.db");
    }

    static Path journal(Path directory) {
        return directory.resolve("journal.mjl");
    }

    /** Entries 1, 2, … of three patients, each in a batch with those of the two others. */
    static void fill(Path directory, int first, int last) throws Exception {
        try (var ledger = open(directory)) {
            for (int n = first; n <= last; n++) {
                ledger.append(payloads(text("P1", n), text("P2", n), text("P3", n)));
            }
        }
    }

    static List<String> entries(String patient, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(n -> text(patient, n)).toList();
    }

    static void assertHoldsAll(Entries ledger, int last) {
        assertEquals(List.of("P1", "P2", "P3"), ledger.patients());
        for (var patient : ledger.patients()) {
            assertEquals(entries(patient, 1, last), texts(ledger.entriesOf(patient)));
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.filter(f -> !f.toString().endsWith(".lock")).toList()) {
                Files.copy(
                        file,
                        to.resolve(file.getFileName()),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
