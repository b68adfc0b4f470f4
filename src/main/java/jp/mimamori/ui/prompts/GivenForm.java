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

    private final String drug;
    private final @Nullable String prompt;
    private final @Nullable String order;
    private final Supplier<Optional<Explanation.LimitUse>> limit;
    private final @Nullable BigDecimal mostMg;
    private final MeasuredTime time;
    private final StringProperty mg = new SimpleStringProperty("");
    private final StringProperty by = new SimpleStringProperty("");
    private final BooleanProperty confirmed = new SimpleBooleanProperty();

    private GivenForm(
            String drug,
            @Nullable String prompt,
            @Nullable String order,
            Supplier<Optional<Explanation.LimitUse>> limit,
            @Nullable BigDecimal mostMg,
            ZoneId zone) {
        this.drug = drug;
        this.prompt = prompt;
        this.order = order;
        this.limit = limit;
        this.mostMg = mostMg;
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
                        drug,
                        explanation.prompt().id(),
                        active == null ? null : active.id(),
                        limit,
                        explanation.basis() instanceof DoseBasis.ByWeight by ? by.mostMg() : null,
                        zone);
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
                        due.dose().drug(),
                        due.order() == null ? null : due.order().prompt(),
                        due.dose().order(),
                        limit,
                        null,
                        zone);
        form.mg.set(Numbers.shown(due.dose().dose().mg()));
        return form;
    }

    String drug() {
        return drug;
    }

    StringProperty mg() {
        return mg;
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
        return List.of(mg.get(), by.get(), time.choice().get(), confirmed.get());
    }

    /** Why it must be confirmed. */
    enum Warning {
        LIMIT_REACHED,
        MORE_THAN_MOST
    }

    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (limit.get().filter(Explanation.LimitUse::reached).isPresent()) {
            warnings.add(Warning.LIMIT_REACHED);
        }
        BigDecimal dose = readMg().found().orElse(null);
        if (mostMg != null && dose != null && dose.compareTo(mostMg) > 0) {
            warnings.add(Warning.MORE_THAN_MOST);
        }
        return warnings;
    }

    /** The drug's limit as the ward now knows it. */
    Optional<Explanation.LimitUse> limit() {
        return limit.get();
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
        if (readMg() instanceof Read.No<BigDecimal>(String key, List<Object> values)) {
            return Read.no(key, values.toArray());
        }
        if (time.refused()) {
            return Read.no("given.time");
        }
        if (!warnings().isEmpty() && !confirmed.get()) {
            return Read.no("given.confirm");
        }
        String other = by.get().strip();
        return Read.ok(
                new Entry.Medication(
                        signed.apply(time.at(now), other.isEmpty() ? null : other),
                        drug,
                        new DoseMg(readMg().found().orElseThrow()),
                        "IV",
                        prompt,
                        order));
    }
}
