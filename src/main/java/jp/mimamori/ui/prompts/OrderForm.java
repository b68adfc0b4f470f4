package jp.mimamori.ui.prompts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.advice.DoseBasis;
import jp.mimamori.advice.Explanation;
import jp.mimamori.advice.OrderRange;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Span;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An order as it is typed: a dose, every so many hours or once; outside what the row says it asks
 * why.
 */
final class OrderForm {

    private static final String MOST_MG = "20000";
    private static final String LEAST_MG = "0.1";
    private static final String MOST_HOURS = "168";
    private static final String LEAST_HOURS = "0.5";

    private final Supplier<Explanation> explanation;
    private final String drug;
    private final StringProperty mg = new SimpleStringProperty("");
    private final StringProperty every = new SimpleStringProperty("");
    private final BooleanProperty once = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final OrderedBy orderedBy;

    /**
     * @param explanation of the prompt as the ward now knows it
     * @param usual interval at which the drug is ordered here, hours; taken where the row allows it
     */
    OrderForm(
            Supplier<Explanation> explanation,
            String drug,
            Optional<BigDecimal> usual,
            OrderedBy orderedBy) {
        this.orderedBy = orderedBy;
        this.explanation = explanation;
        this.drug = drug;
        Prompt prompt = explanation.get().prompt();
        if (prompt.mg() != null && prompt.mg().single()) {
            mg.set(Numbers.shown(prompt.mg().low()));
        }
        if (prompt.everyHours() != null && prompt.everyHours().single()) {
            every.set(Numbers.shown(prompt.everyHours().low()));
        } else if (prompt.everyHours() != null) {
            usual.filter(prompt.everyHours()::holds)
                    .ifPresent(hours -> every.set(Numbers.shown(hours)));
        }
        once.set(prompt.drug() != null && prompt.everyHours() == null);
    }

    String drug() {
        return drug;
    }

    StringProperty mg() {
        return mg;
    }

    /** Hours. */
    StringProperty every() {
        return every;
    }

    BooleanProperty once() {
        return once;
    }

    StringProperty reason() {
        return reason;
    }

    OrderedBy orderedBy() {
        return orderedBy;
    }

    /** All that is typed. */
    List<Object> content() {
        return List.of(mg.get(), every.get(), once.get(), reason.get(), orderedBy.person().get());
    }

    /** For how many days the row asks it, null where it does not say. */
    @Nullable Span days() {
        return explanation.get().prompt().days();
    }

    /**
     * Doses to choose by one press: both ends of a range, both sources of a doubtful one, those
     * that follow.
     */
    List<BigDecimal> doses() {
        Prompt prompt = explanation.get().prompt();
        List<BigDecimal> doses = new ArrayList<>(ends(prompt.mg()));
        if (explanation.get().basis() instanceof DoseBasis.Decide decide) {
            decide.candidates().forEach(candidate -> doses.add(candidate.mg()));
        }
        if (prompt.then() != null) {
            doses.addAll(ends(prompt.then().mg()));
        }
        return doses;
    }

    /** Intervals to choose by one press, hours. */
    List<BigDecimal> intervals() {
        Prompt prompt = explanation.get().prompt();
        List<BigDecimal> intervals = new ArrayList<>(ends(prompt.everyHours()));
        if (prompt.then() != null) {
            intervals.addAll(ends(prompt.then().everyHours()));
        }
        return intervals;
    }

    private static List<BigDecimal> ends(@Nullable Span span) {
        if (span == null) {
            return List.of();
        }
        return span.single() ? List.of(span.low()) : List.of(span.low(), span.high());
    }

    private Read<BigDecimal> readMg() {
        return Numbers.decimal(mg.get(), LEAST_MG, MOST_MG);
    }

    private Read<BigDecimal> readEvery() {
        return Numbers.decimal(every.get(), LEAST_HOURS, MOST_HOURS);
    }

    /**
     * In what the order differs from the row, as far as it can be read; always nothing for an order
     * that no row asked.
     */
    Set<OrderRange.Outside> outside() {
        BigDecimal dose = readMg().found().orElse(null);
        if (explanation.get().prompt().drug() == null || dose == null) {
            return EnumSet.noneOf(OrderRange.Outside.class);
        }
        BigDecimal hours = once.get() ? null : readEvery().found().orElse(null);
        if (!once.get() && hours == null) {
            return EnumSet.noneOf(OrderRange.Outside.class);
        }
        return OrderRange.of(explanation.get(), dose, hours);
    }

    /** The order, or why there is none yet. */
    Read<Entry.Order> read(Signing signing) {
        if (readMg() instanceof Read.No<BigDecimal>(String key, List<Object> values)) {
            return Read.no(key, values.toArray());
        }
        if (!once.get()
                && readEvery() instanceof Read.No<BigDecimal>(String key, List<Object> values)) {
            return Read.no(key.equals("number.blank") ? "order.interval" : key, values.toArray());
        }
        String why = reason.get().strip();
        if (!outside().isEmpty() && why.isEmpty()) {
            return Read.no("order.why");
        }
        if (orderedBy.missing()) {
            return Read.no("order.physician");
        }
        return Read.ok(
                new Entry.Order(
                        signing.sign(why.isEmpty() ? null : why, orderedBy.id()),
                        drug,
                        new DoseMg(readMg().found().orElseThrow()),
                        once.get() ? null : readEvery().found().orElseThrow(),
                        explanation.get().prompt().id()));
    }
}
