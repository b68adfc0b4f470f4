package jp.mimamori.guideline;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads a pack and refuses one that it does not wholly understand. */
public final class PackReader {

    private static final String BUILT_IN = "ide-cel-2023-12.json";

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .addMixIn(Action.class, CamelCase.class)
                    .addMixIn(Row.When.class, CamelCase.class)
                    .addMixIn(jp.mimamori.course.Entry.Check.State.class, CamelCase.class)
                    .addMixIn(CheckItem.Meaning.class, CamelCase.class)
                    .addMixIn(Cite.Source.class, CamelCase.class)
                    .addMixIn(AxisRules.Rise.class, CamelCase.class)
                    .addMixIn(OwnRule.Measure.class, CamelCase.class)
                    .addMixIn(jp.mimamori.course.Entry.Axis.class, CamelCase.class)
                    .addMixIn(jp.mimamori.course.Organ.class, CamelCase.class)
                    .build();

    private PackReader() {}

    @EnumNaming(EnumNamingStrategies.LowerCamelCaseStrategy.class)
    private interface CamelCase {}

    /** A pack that is not wholly understood, and where. */
    public static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * The pack that comes with the program.
     *
     * @throws IllegalStateException when it is missing or not wholly understood
     * @throws UncheckedIOException when it cannot be read
     */
    public static Pack builtIn() {
        return resource(BUILT_IN);
    }

    /**
     * The second copy of that pack: it names the drugs and terms of what is recorded while the
     * first cannot be read. No advice is given on it.
     *
     * @throws IllegalStateException when it is missing or not wholly understood
     * @throws UncheckedIOException when it cannot be read
     */
    public static Pack names() {
        return resource("names/" + BUILT_IN);
    }

    private static Pack resource(String name) {
        try (InputStream in = PackReader.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the guideline pack is missing: " + name);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotUnderstood e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /**
     * Reads a pack.
     *
     * @throws NotUnderstood when the JSON is broken, has an unknown or missing field, a wrong kind
     *     of value, or when its parts contradict one another
     */
    public static Pack read(InputStream in) throws NotUnderstood {
        return whole(in, Pack.class, "pack");
    }

    static <T> T whole(InputStream in, Class<T> type, String name) throws NotUnderstood {
        try {
            T read = MAPPER.readValue(in, type);
            String missing = Whole.missing(read);
            if (missing != null) {
                throw new NotUnderstood(name + ": " + missing + " is missing", null);
            }
            return read;
        } catch (JacksonException e) {
            throw new NotUnderstood(name + ": " + e.getOriginalMessage(), e);
        }
    }
}
