package jp.mimamori.guideline.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What lies beside the pages. */
final class ReferenceFiles {

    private ReferenceFiles() {}

    static String resource(String name) {
        try (InputStream in =
                Objects.requireNonNull(ReferenceReader.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines of a file, its remarks left out. */
    static List<String> lines(String name) {
        return resource(name).lines().filter(line -> !line.startsWith("#")).toList();
    }
}
