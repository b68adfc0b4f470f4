package jp.mimamori.ui.prompts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.advice.DoseBasis;
import jp.mimamori.advice.Explanation;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.ui.MeasuredTime;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A dose that was given, as it is typed. It can always be recorded: beyond a limit or the most of a
 * dose only after the warning was confirmed.
 */
final class GivenForm {

    private static final String LEAST_MG = "0.1";
    private static final String MOST_MG = "20000";

    /** How the rows are given. */
    private static final String BY_VEIN = "IV";

    private final DrugChoice drug;
    private final @Nullable String prompt;
    private final @Nullable String order;
    private final Counted counted;
    private final MeasuredTime time;
    private final StringProperty mg = new SimpleStringProperty("");
    private final StringProperty route = new SimpleStringProperty("");
    private final StringProperty by = new SimpleStringProperty("");
    private final BooleanProperty confirmed = new SimpleBooleanProperty();

    /** What the tables say of doses of a drug, as the ward now knows it. */
    interface Counted {

        /** How far the drug's limit has been used, empty when it has none. */
        Optional<Explanation.LimitUse> limit(String drug);

        /** The most of one dose, mg; null where no row says one. */
        @Nullable BigDecimal mostMg(String drug);

        /** Whether the drug has a limit that cannot be counted now. */
        boolean unknown(String drug);

        /** Of a prompt, which has its limit and its most itself. */
        static Counted of(
                Supplier<Optional<Explanation.LimitUse>> limit, @Nullable BigDecimal mostMg) {
            return new Counted() {
                @Override
                public Optional<Explanation.LimitUse> limit(String drug) {
                    return limit.get();
                }

                @Override
                public @Nullable BigDecimal mostMg(String drug) {
                    return mostMg;
                }

                @Override
                public boolean unknown(String drug) {
                    return false;
                }
            };
        }
    }

    private GivenForm(
            DrugChoice drug,
            @Nullable String prompt,
            @Nullable String order,
            Counted counted,
            ZoneId zone) {
        this.drug = drug;
        this.prompt = prompt;
        this.order = order;
        this.counted = counted;
        this.time = new MeasuredTime(zone);
    }

    /**
     * For a prompt; the dose of the drug's active order, or the one dose of the row, stands there
     * already.
     */
    static GivenForm of(
            Explanation explanation,
            String drug,
            Supplier<Optional<Explanation.LimitUse>> limit,
            ZoneId zone) {
        Entry.Order active =
                explanation.orders().stream()
                        .map(ordered -> ordered.order())
                        .filter(order -> order.drug().equals(drug))
                        .findFirst()
                        .orElse(null);
        GivenForm form =
                new GivenForm(
                        DrugChoice.of(drug),
                        explanation.prompt().id(),
                        active == null ? null : active.id(),
                        Counted.of(
                                limit,
                                explanation.basis() instanceof DoseBasis.ByWeight weight
                                        ? weight.mostMg()
                                        : null),
                        zone);
        form.route.set(BY_VEIN);
        if (active != null) {
            form.mg.set(Numbers.shown(active.dose().mg()));
        } else if (explanation.prompt().mg() != null && explanation.prompt().mg().single()) {
            form.mg.set(Numbers.shown(explanation.prompt().mg().low()));
        }
        return form;
    }

    /** For a dose that is due. */
    static GivenForm of(
            Matter.Due due, Supplier<Optional<Explanation.LimitUse>> limit, ZoneId zone) {
        GivenForm form =
                new GivenForm(
                        DrugChoice.of(due.dose().drug()),
                        due.order() == null ? null : due.order().prompt(),
                        due.dose().order(),
                        Counted.of(limit, null),
                        zone);
        form.route.set(BY_VEIN);
        form.mg.set(Numbers.shown(due.dose().dose().mg()));
        return form;
    }

    /** For a dose that no prompt asks, of a drug that is chosen; nothing stands there already. */
    static GivenForm unasked(DrugChoice drug, Counted counted, ZoneId zone) {
        GivenForm form = new GivenForm(drug, null, null, counted, zone);
        drug.typed().addListener((_, _, _) -> form.confirmed.set(false));
        return form;
    }

    DrugChoice drug() {
        return drug;
    }

    StringProperty mg() {
        return mg;
    }

    /** IV, PO, or as it is typed; may stay empty. */
    StringProperty route() {
        return route;
    }

    /** When it was given. */
    MeasuredTime time() {
        return time;
    }

    /** Staff id of who gave it; blank means who is at the workstation. */
    StringProperty by() {
        return by;
    }

    /** Whether the warnings were read and the dose is to be recorded all the same. */
    BooleanProperty confirmed() {
        return confirmed;
    }

    /** All that is typed. */
    List<Object> content() {
        return List.of(
                drug.typed().get(), mg.get(), by.get(), time.choice().get(), confirmed.get());
    }

    /** Why it must be confirmed. */
    enum Warning {
        LIMIT_REACHED,
        LIMIT_UNKNOWN,
        MORE_THAN_MOST
    }

    List<Warning> warnings() {
        String code = drug.code().orElse("");
        List<Warning> warnings = new ArrayList<>();
        if (limit().filter(Explanation.LimitUse::reached).isPresent()) {
            warnings.add(Warning.LIMIT_REACHED);
        }
        if (counted.unknown(code)) {
            warnings.add(Warning.LIMIT_UNKNOWN);
        }
        BigDecimal dose = readMg().found().orElse(null);
        BigDecimal mostMg = counted.mostMg(code);
        if (mostMg != null && dose != null && dose.compareTo(mostMg) > 0) {
            warnings.add(Warning.MORE_THAN_MOST);
        }
        return warnings;
    }

    /** The drug's limit as the ward now knows it. */
    Optional<Explanation.LimitUse> limit() {
        return drug.code().flatMap(counted::limit);
    }

    private Read<BigDecimal> readMg() {
        return Numbers.decimal(mg.get(), LEAST_MG, MOST_MG);
    }

    /**
     * The dose, or why it is not recorded yet.
     *
     * @param signed makes the meta for a time and for whom it is typed
     */
    Read<Entry.Medication> read(Instant now, BiFunction<Instant, @Nullable String, Meta> signed) {
        if (drug.code().isEmpty()) {
            return Read.no("form.drug.which");
        }
        if (readMg() instanceof Read.No<BigDecimal>(String key, List<Object> values)) {
            return Read.no(key, values.toArray());
        }
        if (time.refused()) {
            return Read.no("given.time");
        }
        if (time.stale(now)) {
            return Read.no("given.stale");
        }
        if (!warnings().isEmpty() && !confirmed.get()) {
            return Read.no("given.confirm");
        }
        String other = by.get().strip();
        String way = route.get().strip();
        return Read.ok(
                new Entry.Medication(
                        signed.apply(time.at(now), other.isEmpty() ? null : other),
                        drug.code().orElseThrow(),
                        new DoseMg(readMg().found().orElseThrow()),
                        way.isEmpty() ? null : way,
                        prompt,
                        order));
    }
}
