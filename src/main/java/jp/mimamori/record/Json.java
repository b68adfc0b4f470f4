package jp.mimamori.record;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way to read and write the format's JSON: exact numbers, no duplicate fields, nothing
 * after the end.
 */
public final class Json {

    public static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private Json() {}

    /**
     * Reads a text.
     *
     * @throws JacksonException when it is not JSON, or a number in it is beyond all measure
     */
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (NumberFormatException e) {
            throw beyondMeasure(e);
        }
    }

    /** The same of bytes in UTF-8. */
    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (NumberFormatException e) {
            throw beyondMeasure(e);
        }
    }

    /** An exponent past what Java counts escapes from the parser as another kind of exception. */
    private static JacksonException beyondMeasure(NumberFormatException e) {
        return DatabindException.from((JsonParser) null, "a number beyond all measure", e);
    }
}
