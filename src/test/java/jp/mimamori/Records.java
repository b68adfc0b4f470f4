package jp.mimamori;

import jp.mimamori.course.Course;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.record.Json;
import jp.mimamori.record.Read;
import jp.mimamori.record.RecordReader;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The stories that the tests read. */
public final class Records {

    public static final Pack PACK = PackReader.builtIn();

    private Records() {}

    /** Every scenario: a record, and the whole answers expected of it. */
    public static List<JsonNode> scenarios() {
        try (Stream<Path> files =
                Files.list(
                        Path.of(
                                Objects.requireNonNull(Records.class.getResource("scenarios"))
                                        .toURI()))) {
            return files.sorted().map(Records::json).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode scenario(String name) {
        return scenarios().stream()
                .filter(s -> s.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static Course course(JsonNode record) {
        return switch (new RecordReader(PACK).read(record)) {
            case Read.Ok ok -> ok.course();
            case Read.No no -> throw new AssertionError(no.faults());
        };
    }

    private static JsonNode json(Path file) {
        try {
            return Json.MAPPER.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
