package jp.mimamori.guideline.reference;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the pages and the words' readings, and refuses what it does not wholly understand. */
public final class ReferenceReader {

    private static final String BUILT_IN = "ide-cel-2023-12.json";
    private static final String WORDS = "readings-of-words.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .build();

    private ReferenceReader() {}

    /** Pages that are not wholly understood, and where. */
    public static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The pages that come with the program, read when they are first asked for. */
    public static Reference builtIn() {
        return Once.PAGES;
    }

    private static final class Once {
        static final Reference PAGES = own(BUILT_IN, ReferenceReader::read);
    }

    static List<Term> words() {
        return own(WORDS, ReferenceReader::words);
    }

    private interface Way<T> {
        T read(InputStream in) throws NotUnderstood;
    }

    private static <T> T own(String name, Way<T> way) {
        try (InputStream in = ReferenceReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the guideline's pages are missing: " + name);
            }
            return way.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotUnderstood e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Reads the pages.
     *
     * @throws NotUnderstood when the JSON is broken, has an unknown, missing or empty field, or
     *     when its parts contradict one another
     */
    public static Reference read(InputStream in) throws NotUnderstood {
        try {
            return MAPPER.readValue(in, Reference.class);
        } catch (JacksonException e) {
            throw new NotUnderstood("reference: " + e.getOriginalMessage(), e);
        }
    }

    static List<Term> words(InputStream in) throws NotUnderstood {
        try {
            return MAPPER.readValue(in, new TypeReference<List<Term>>() {});
        } catch (JacksonException e) {
            throw new NotUnderstood("words: " + e.getOriginalMessage(), e);
        }
    }
}
