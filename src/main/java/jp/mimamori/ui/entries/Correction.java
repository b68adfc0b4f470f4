package jp.mimamori.ui.entries;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.MeasuredTime;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Times;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An entry being corrected: its time, its figures where it has such, and the reason. */
final class Correction {

    /**
     * A figure of the entry.
     *
     * @param key of its name
     * @param unit may be empty
     */
    record Part(String key, String unit, Field<?> field) {}

    private final Entry of;
    private final Field<Instant> time;
    private final Field<String> reason = Field.needed(typed -> Read.ok(typed.strip()));
    private final List<Part> parts = new ArrayList<>();
    private final String timeAsWas;
    private final List<String> asWas;

    Correction(Entry of, Desk desk, Times times) {
        this.of = of;
        timeAsWas = times.dated(of.at());
        MeasuredTime clock = new MeasuredTime(desk.zone());
        time =
                Field.needed(typed ->
                        typed.strip().equals(timeAsWas)
                                ? Read.ok(of.at())
                                : clock.choose(typed, desk.now()));
        time.text().set(timeAsWas);
        Figures.of(of, this);
        asWas = asTyped();
    }

    Entry of() {
        return of;
    }

    Field<Instant> time() {
        return time;
    }

    Field<String> reason() {
        return reason;
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether anything was typed since it was opened. */
    boolean typed() {
        return !asTyped().equals(asWas);
    }

    private List<String> asTyped() {
        List<String> texts = new ArrayList<>(List.of(time.text().get(), reason.text().get()));
        parts.forEach(part -> texts.add(part.field().text().get()));
        return texts;
    }

    /** Points out what is wrong. */
    void point() {
        time.left().set(true);
        reason.left().set(true);
        parts.forEach(part -> part.field().left().set(true));
    }

    /** The corrected entry; null when a figure is wrong or the figures do not go together. */
    @Nullable Entry entry(Meta meta) {
        if (time.wrong() || parts.stream().anyMatch(part -> part.field().wrong())) {
            return null;
        }
        try {
            return Figures.corrected(of, this, meta);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * Whether the figures are each right but do not go together (a systolic pressure under the
     * diastolic).
     */
    boolean contradictory() {
        return parts.stream().noneMatch(part -> part.field().wrong())
                && !time.wrong()
                && entry(of.meta()) == null;
    }

    void number(
            String key,
            String unit,
            @Nullable BigDecimal was,
            boolean needed,
            String least,
            String most) {
        Field<BigDecimal> field =
                needed
                        ? Field.needed(typed -> Numbers.decimal(typed, least, most))
                        : Field.optional(typed -> Numbers.decimal(typed, least, most));
        field.text().set(was == null ? "" : Numbers.shown(was));
        parts.add(new Part(key, unit, field));
    }

    void text(String key, @Nullable String was, boolean needed) {
        Field<String> field =
                needed
                        ? Field.needed(typed -> Read.ok(typed.strip()))
                        : Field.optional(typed -> Read.ok(typed.strip()));
        field.text().set(was == null ? "" : was);
        parts.add(new Part(key, "", field));
    }

    /** A figure's value, null when it is blank. */
    @Nullable BigDecimal number(int part) {
        return value(part).map(BigDecimal.class::cast).orElse(null);
    }

    BigDecimal needed(int part) {
        return (BigDecimal) value(part).orElseThrow();
    }

    @Nullable String text(int part) {
        return value(part).map(String.class::cast).orElse(null);
    }

    private Optional<?> value(int part) {
        return parts.get(part).field().value();
    }
}
