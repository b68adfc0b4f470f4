package jp.mimamori.ui.register;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pack.InfusionBounds;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.MeasuredTime;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;
import jp.mimamori.ward.Desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The infusion as typed so far: all blank is none. Figures beyond the bounds warn and are recorded
 * when confirmed.
 */
final class InfusionDraft {

    private final InfusionBounds bounds;
    private final Field<Instant> start;
    private final Field<BigDecimal> cells = Field.optional(InfusionDraft::positive);
    private final Field<BigDecimal> volume = Field.optional(InfusionDraft::positive);
    private final Field<BigDecimal> minutes = Field.optional(InfusionDraft::positive);
    private final Field<String> lot = Field.optional(typed -> Read.ok(typed.strip()));

    InfusionDraft(Desk desk) {
        bounds = desk.pack().infusion();
        MeasuredTime clock = new MeasuredTime(desk.zone());
        start = Field.optional(typed -> clock.choose(typed, desk.now()));
    }

    private static Read<BigDecimal> positive(String typed) {
        Read<BigDecimal> read = Numbers.decimal(typed);
        return read instanceof Read.Ok<BigDecimal>(BigDecimal value) && value.signum() <= 0
                ? Read.no("register.positive")
                : read;
    }

    Field<Instant> start() {
        return start;
    }

    Field<BigDecimal> cells() {
        return cells;
    }

    Field<BigDecimal> volume() {
        return volume;
    }

    Field<BigDecimal> minutes() {
        return minutes;
    }

    Field<String> lot() {
        return lot;
    }

    List<Field<?>> fields() {
        return List.of(start, cells, volume, minutes, lot);
    }

    boolean blank() {
        return fields().stream().allMatch(Field::blank);
    }

    /** Something is typed, but not the start or the cells. */
    boolean incomplete() {
        return !blank() && (start.blank() || cells.blank());
    }

    boolean wrong() {
        return fields().stream().anyMatch(Field::wrong) || incomplete();
    }

    /** What lies beyond the guideline's bounds (section 1), in words' keys with their values. */
    List<Read.No<Void>> warnings() {
        List<Read.No<Void>> warnings = new ArrayList<>();
        cells.value()
                .filter(this::outside)
                .ifPresent(value ->
                        warnings.add(
                                new Read.No<>(
                                        "register.warn.cells",
                                        List.of(
                                                Numbers.shown(value),
                                                bounds.leastCells(),
                                                bounds.mostCells()))));
        rate().filter(rate -> rate.compareTo(BigDecimal.valueOf(bounds.mostMlPerMinute())) > 0)
                .ifPresent(rate ->
                        warnings.add(
                                new Read.No<>(
                                        "register.warn.rate",
                                        List.of(
                                                Numbers.shown(
                                                        rate.setScale(1, RoundingMode.HALF_UP)),
                                                bounds.mostMlPerMinute()))));
        return warnings;
    }

    private boolean outside(BigDecimal value) {
        return value.compareTo(BigDecimal.valueOf(bounds.leastCells())) < 0
                || value.compareTo(BigDecimal.valueOf(bounds.mostCells())) > 0;
    }

    /** Mean rate, mL/min, to three decimals. */
    java.util.Optional<BigDecimal> rate() {
        return volume.value()
                .flatMap(ml -> minutes.value().map(min -> ml.divide(min, 3, RoundingMode.HALF_UP)));
    }

    Entry.Infusion entry(Author author) {
        return new Entry.Infusion(
                author.meta(start.value().orElseThrow()),
                cells.value().orElseThrow(),
                volume.value().orElse(null),
                minutes.value().orElse(null),
                lot.value().orElse(null));
    }
}
