package jp.mimamori.record;

import jp.mimamori.guideline.Words;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** The fields of one JSON object, taken one by one; what is wrong or left over becomes a fault. */
final class Fields {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private final JsonNode node;
    private final String path;
    private final List<Fault> faults;
    private final Set<String> known = new HashSet<>();

    Fields(JsonNode node, String path, List<Fault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    String path(String field) {
        return path + "." + field;
    }

    void fault(String field, String ja, String en, Words allowed) {
        faults.add(new Fault(path(field), new Words(ja, en), allowed));
    }

    private @Nullable JsonNode take(String field) {
        known.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private void missing(String field, Words allowed) {
        fault(field, "必要な項目がありません", "is missing", allowed);
    }

    private void wrong(String field, JsonNode value, Words allowed) {
        String shown = shown(value);
        fault(field, shown + " は使えません", shown + " is not valid", allowed);
    }

    private static String shown(JsonNode value) {
        String text = value.toString().replaceAll("\\p{Cntrl}", " ");
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** A text that is not blank; null (with a fault) when it is missing or no text. */
    @Nullable String text(String field) {
        return required(field, AllowedWords.TEXT, (f, v) -> textOf(f, v));
    }

    @Nullable String optionalText(String field) {
        JsonNode value = take(field);
        return value == null ? null : textOf(field, value);
    }

    private @Nullable String textOf(String field, JsonNode value) {
        if (!value.isString() || value.stringValue().isBlank()) {
            wrong(field, value, AllowedWords.TEXT);
            return null;
        }
        return value.stringValue();
    }

    private <T> @Nullable T required(
            String field, Words allowed, BiFunction<String, JsonNode, @Nullable T> read) {
        JsonNode value = take(field);
        if (value == null) {
            missing(field, allowed);
            return null;
        }
        return read.apply(field, value);
    }

    /** A number in a range; null (with a fault) when it is missing or outside. */
    @Nullable BigDecimal number(String field, Bounds bounds) {
        return required(field, bounds.words(), (f, v) -> numberOf(f, v, bounds));
    }

    @Nullable BigDecimal optionalNumber(String field, Bounds bounds) {
        JsonNode value = take(field);
        return value == null ? null : numberOf(field, value, bounds);
    }

    /** A number that must be named, but may be null. */
    @Nullable BigDecimal nullableNumber(String field, Bounds bounds) {
        if (!node.has(field)) {
            known.add(field);
            missing(field, bounds.orNull());
            return null;
        }
        return optionalNumber(field, bounds);
    }

    private @Nullable BigDecimal numberOf(String field, JsonNode value, Bounds bounds) {
        if (!value.isNumber() || !bounds.holds(value.decimalValue())) {
            wrong(field, value, bounds.words());
            return null;
        }
        return value.decimalValue();
    }

    /** A whole number in a range; null (with a fault) when it is missing, broken or outside. */
    @Nullable Integer whole(String field, int least, int most) {
        BigDecimal value = number(field, Bounds.whole(least, most));
        return value == null ? null : value.intValueExact();
    }

    @Nullable Boolean bool(String field) {
        return required(
                field,
                AllowedWords.BOOLEAN,
                (f, v) -> {
                    if (!v.isBoolean()) {
                        wrong(f, v, AllowedWords.BOOLEAN);
                        return null;
                    }
                    return v.booleanValue();
                });
    }

    /** One of the words of a closed set. */
    <T> @Nullable T oneOf(String field, Map<String, T> words) {
        return required(field, AllowedWords.oneOf(words.keySet()), (f, v) -> word(f, v, words));
    }

    <T> @Nullable T optionalOneOf(String field, Map<String, T> words) {
        JsonNode value = take(field);
        return value == null ? null : word(field, value, words);
    }

    private <T> @Nullable T word(String field, JsonNode value, Map<String, T> words) {
        T meant = value.isString() ? words.get(value.stringValue()) : null;
        if (meant == null) {
            wrong(field, value, AllowedWords.oneOf(words.keySet()));
        }
        return meant;
    }

    @Nullable OffsetDateTime instant(String field) {
        return required(field, AllowedWords.INSTANT, (f, v) -> instantOf(f, v));
    }

    @Nullable OffsetDateTime optionalInstant(String field) {
        JsonNode value = take(field);
        return value == null ? null : instantOf(field, value);
    }

    private @Nullable OffsetDateTime instantOf(String field, JsonNode value) {
        try {
            if (value.isString()) {
                OffsetDateTime time = OffsetDateTime.parse(value.stringValue());
                if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                    return time;
                }
            }
        } catch (DateTimeParseException e) {
            // said below, with what is allowed
        }
        wrong(field, value, AllowedWords.INSTANT);
        return null;
    }

    /** An instant that must be named, but may be null. */
    @Nullable OffsetDateTime nullableInstant(String field) {
        if (!node.has(field)) {
            known.add(field);
            missing(field, AllowedWords.INSTANT);
            return null;
        }
        return optionalInstant(field);
    }

    @Nullable LocalDate date(String field) {
        return required(field, AllowedWords.DATE, (f, v) -> dateOf(f, v));
    }

    @Nullable LocalDate optionalDate(String field) {
        JsonNode value = take(field);
        return value == null ? null : dateOf(field, value);
    }

    private @Nullable LocalDate dateOf(String field, JsonNode value) {
        try {
            if (value.isString()) {
                return LocalDate.parse(value.stringValue());
            }
        } catch (DateTimeParseException e) {
            // said below, with what is allowed
        }
        wrong(field, value, AllowedWords.DATE);
        return null;
    }

    /**
     * The elements of an array, each read with its own path; broken ones are left out (with
     * faults).
     */
    <T> @Nullable List<T> list(
            String field, Words allowed, BiFunction<JsonNode, String, @Nullable T> read) {
        return required(
                field,
                allowed,
                (f, v) -> {
                    if (!v.isArray()) {
                        wrong(f, v, allowed);
                        return null;
                    }
                    List<T> elements = new ArrayList<>();
                    for (int i = 0; i < v.size(); i++) {
                        T element = read.apply(v.get(i), path(f) + "[" + i + "]");
                        if (element != null) {
                            elements.add(element);
                        }
                    }
                    return elements;
                });
    }

    /** The fields of an object inside, null when it is not there or no object (with a fault). */
    @Nullable Fields optionalObject(String field) {
        JsonNode value = take(field);
        return value == null ? null : objectOf(field, value);
    }

    @Nullable Fields object(String field) {
        return required(field, AllowedWords.OBJECT, (f, v) -> objectOf(f, v));
    }

    private @Nullable Fields objectOf(String field, JsonNode value) {
        if (!value.isObject()) {
            wrong(field, value, AllowedWords.OBJECT);
            return null;
        }
        return new Fields(value, path(field), faults);
    }

    /** The fields of an array element, null (with a fault) when it is no object. */
    static @Nullable Fields element(JsonNode node, String path, Words allowed, List<Fault> faults) {
        if (node.isObject()) {
            return new Fields(node, path, faults);
        }
        faults.add(new Fault(path, new Words("オブジェクトではありません", "is not an object"), allowed));
        return null;
    }

    Set<String> names() {
        return Set.copyOf(node.propertyNames());
    }

    /** Every field that was not taken is a fault. */
    void nothingElse() {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                fault(
                        name,
                        "知らない項目です",
                        "is an unknown field",
                        AllowedWords.oneOf(known.stream().sorted().toList()));
            }
        }
    }
}
