package jp.mimamori.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the tests of the journal have in common. */
final class Journals {

    private Journals() {}

    static Path file(Path directory) {
        return directory.resolve("journal.mjl");
    }

    static Path headFile(Path directory) {
        return directory.resolve("journal.head");
    }

    static Journal open(Path directory) throws IOException {
        return open(directory, new ArrayList<>());
    }

    static Journal open(Path directory, List<Frame> found) throws IOException {
        return Journal.open(directory, Disk.real(), Elsewhere.nothing(), found::add);
    }

    static Reading look(Path directory, List<Frame> found) throws IOException {
        return Journal.look(directory, Disk.real(), List.of(), found::add);
    }

    static Reading verify(Path directory) throws IOException {
        return Journal.look(directory, Disk.real(), List.of(), null);
    }

    static byte[] payload(String text) {
        return text.getBytes(UTF_8);
    }

    static List<byte[]> payloads(String... texts) {
        return java.util.Arrays.stream(texts).map(Journals::payload).toList();
    }

    static String text(Frame frame) {
        return new String(frame.payload(), UTF_8);
    }

    static List<String> texts(List<Frame> frames) {
        return frames.stream().map(Journals::text).toList();
    }

    /** A journal with the payloads {@code entry 1}, {@code entry 2}, …, each its own batch. */
    static void write(Path directory, int entries) throws IOException, NotDurable {
        try (var journal = open(directory)) {
            for (int n = 1; n <= entries; n++) {
                journal.append(payloads("entry " + n));
            }
        }
    }

    static List<String> entries(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(n -> "entry " + n).toList();
    }

    /** Bytes of a frame with the payload {@code entry n}, n below 10. */
    static final int FRAME = 60 + 7;

    static long frameAt(int n) {
        return 64 + (long) (n - 1) * FRAME;
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    static List<String> aside(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".bin"))
                    .sorted()
                    .toList();
        }
    }
}
