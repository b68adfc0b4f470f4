package jp.mimamori.ui.vitals;

import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;

/** What a field says of itself. */
final class FieldWords {

    private final Words words;
    private final Times times;

    FieldWords(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    String name(Sign sign) {
        return words.text("sign." + sign.code());
    }

    String unit(Sign sign) {
        return words.text("unit." + sign.code());
    }

    /** As a value of the sign is written. */
    String shown(Sign sign, BigDecimal value) {
        return sign == Sign.TEMPERATURE ? Numbers.fixed(value, 1) : Numbers.shown(value);
    }

    /** 前回 38.6（31分前）. */
    String last(Sign sign, @Nullable Last last, Instant now) {
        return last == null
                ? words.text("vitals.last.none")
                : Glued.of(
                        words.text(
                                "vitals.last",
                                shown(sign, last.value()),
                                times.ago(last.at(), now)));
    }

    /** 前回 38.6. */
    String lastBriefly(Sign sign, @Nullable Last last) {
        return last == null ? "" : words.text("vitals.last.brief", shown(sign, last.value()));
    }

    /** Why a number is not taken, or what is asked about it; empty when all is well. */
    String message(QuantityField.State state) {
        return switch (state.typed()) {
            case Typed.Refused(Read.No<BigDecimal> why, BigDecimal meant) -> refused(why, meant);
            case Typed.Value(_, Typed.Doubt doubt) when state.asks() && doubt != null ->
                    doubt(state, doubt);
            case Typed.Value _, Typed.Blank _, Typed.Partial _, Typed.NotMeasured _ -> "";
        };
    }

    private String refused(Read.No<BigDecimal> why, @Nullable BigDecimal meant) {
        String said = why.in(words);
        return meant == null ? said : said + " " + words.text("vitals.meant", Numbers.shown(meant));
    }

    private String doubt(QuantityField.State state, Typed.Doubt doubt) {
        return switch (doubt) {
            case Typed.Doubt.Rare _ -> words.text("vitals.rare");
            case Typed.Doubt.Jump(BigDecimal from, _) ->
                    words.text("vitals.jump", Numbers.shown(from), change(state, from));
        };
    }

    private static String change(QuantityField.State state, BigDecimal from) {
        BigDecimal value = state.value();
        BigDecimal by = value == null ? BigDecimal.ZERO : value.subtract(from);
        return (by.signum() < 0 ? "−" : "+") + Numbers.shown(by.abs());
    }
}
