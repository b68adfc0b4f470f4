package jp.mimamori.ui.pathway;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Drug;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Stock;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ledger of the drug that must be in stock: what came, what went. */
final class StockModel {

    private static final Pattern EXPIRY =
            Pattern.compile("(\\d{4})[/.年-](\\d{1,2})(?:月|(?:[/.月-](\\d{1,2})日?))?");

    private final Desk desk;
    private final Author author;
    private final Sending sending;
    private final String drug;
    private final Field<BigDecimal> vialMg = Field.needed(typed -> positive(typed));
    private final Field<Integer> vials = Field.needed(StockModel::whole);
    private final Field<String> lot = Field.needed(typed -> Read.ok(typed.strip()));
    private final Field<LocalDate> expiry = Field.needed(StockModel::date);
    private final Field<String> reason = Field.optional(typed -> Read.ok(typed.strip()));
    private final BooleanProperty went = new SimpleBooleanProperty();
    private final BooleanProperty tooMany = new SimpleBooleanProperty();

    StockModel(Desk desk, Author author, FxThread fx) {
        this.desk = desk;
        this.author = author;
        drug = desk.pathway().rescue().drug();
        sending = new Sending(entries -> desk.write(Hospital.ID, entries), fx);
        went.subscribe(_ -> tooMany.set(false));
        fields().forEach(field -> field.text().subscribe(() -> tooMany.set(false)));
    }

    private static Read<BigDecimal> positive(String typed) {
        return Numbers.decimal(typed, "1", "10000");
    }

    private static Read<Integer> whole(String typed) {
        Read<BigDecimal> read = Numbers.decimal(typed, "1", "999");
        return switch (read) {
            case Read.No<BigDecimal>(var key, var values) -> new Read.No<>(key, values);
            case Read.Ok<BigDecimal>(BigDecimal value) ->
                    value.stripTrailingZeros().scale() > 0
                            ? Read.no("stock.whole")
                            : Read.ok(value.intValue());
        };
    }

    /** A day, or a month for its last day. */
    static Read<LocalDate> date(String typed) {
        Matcher parts = EXPIRY.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!parts.matches()) {
            return Read.no("stock.date", typed.strip());
        }
        try {
            YearMonth month =
                    YearMonth.of(
                            Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
            return Read.ok(
                    parts.group(3) == null
                            ? month.atEndOfMonth()
                            : month.atDay(Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Read.no("stock.date", typed.strip());
        }
    }

    /** Whether something that is needed is not typed yet. */
    BooleanBinding missing() {
        return Field.missing(fields().toArray(Field<?>[]::new));
    }

    private Stream<Field<?>> fields() {
        return Stream.of(vialMg, vials, lot, expiry, reason);
    }

    String drug() {
        return drug;
    }

    /** The sizes of vials that there are, mg. */
    List<Integer> sizes() {
        return desk.pack().drug(drug).map(Drug::vialsMg).orElse(List.of());
    }

    Field<BigDecimal> vialMg() {
        return vialMg;
    }

    Field<Integer> vials() {
        return vials;
    }

    Field<String> lot() {
        return lot;
    }

    Field<LocalDate> expiry() {
        return expiry;
    }

    Field<String> reason() {
        return reason;
    }

    /** Whether the vials went, not came. */
    BooleanProperty went() {
        return went;
    }

    /** Whether more would go than are there; nothing is recorded then. */
    BooleanProperty tooMany() {
        return tooMany;
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    Stock stock() {
        return Stock.of(desk.snapshot().hospital().course(), drug, desk.now());
    }

    /** Fills in a lot that is there, for vials that go. */
    void take(Stock.Lot from) {
        vialMg.text().set(Numbers.shown(from.vialMg()));
        lot.text().set(from.lot());
        expiry.text().set(from.expiry().toString());
        went.set(true);
    }

    /**
     * The same for vials that nobody may use any more.
     *
     * @param why kept with the entry, unless another reason is typed
     */
    void discard(Stock.Lot from, String why) {
        take(from);
        vials.text().set(String.valueOf(from.vials()));
        if (reason.text().get().isBlank()) {
            reason.text().set(why);
        }
    }

    void save() {
        fields().forEach(field -> field.left().set(true));
        fields().forEach(Field::again);
        if (fields().anyMatch(Field::wrong)) {
            return;
        }
        int count = vials.value().orElseThrow();
        if (went.get() && count > there()) {
            tooMany.set(true);
            return;
        }
        sending.send(
                List.of(
                        new Entry.Stock(
                                author.meta(desk.now()),
                                drug,
                                vialMg.value().orElseThrow(),
                                went.get() ? -count : count,
                                lot.value().orElseThrow(),
                                expiry.value().orElseThrow(),
                                reason.value().orElse(null))),
                this::clear);
    }

    /** Whether something is typed that is not recorded. */
    boolean unsaved() {
        return fields().anyMatch(field -> !field.blank()) || went.get();
    }

    private int there() {
        return stock().lots().stream()
                .filter(l ->
                        l.lot().equals(lot.value().orElse(""))
                                && l.vialMg().compareTo(vialMg.value().orElseThrow()) == 0
                                && l.expiry().equals(expiry.value().orElseThrow()))
                .mapToInt(Stock.Lot::vials)
                .sum();
    }

    private void clear() {
        fields().forEach(field -> {
            field.text().set("");
            field.left().set(false);
        });
        went.set(false);
    }
}
