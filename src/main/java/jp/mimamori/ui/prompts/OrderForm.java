package jp.mimamori.ui.prompts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.advice.DoseBasis;
import jp.mimamori.advice.Explanation;
import jp.mimamori.advice.Fact;
import jp.mimamori.advice.OrderRange;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Action;
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

    private final DrugChoice drug;
    private final Compared compared;
    private final StringProperty mg = new SimpleStringProperty("");
    private final StringProperty every = new SimpleStringProperty("");
    private final BooleanProperty once = new SimpleBooleanProperty();
    private final StringProperty reason = new SimpleStringProperty("");
    private final OrderedBy orderedBy;

    /** With what an order is compared, as the ward now knows it. */
    interface Compared {

        /** The prompt that is answered, null where none is. */
        @Nullable Explanation prompt();

        /** What is asked now of the drug. */
        List<Explanation> asked(String drug);

        /** Whether the drug's limit is reached. */
        boolean reached(String drug);

        /** The active order of the drug, which the new one replaces; null without one. */
        Entry.@Nullable Order running(String drug);

        /** With one prompt alone. */
        static Compared with(Supplier<Explanation> explanation) {
            return new Compared() {
                @Override
                public Explanation prompt() {
                    return explanation.get();
                }

                @Override
                public List<Explanation> asked(String drug) {
                    Explanation asked = explanation.get();
                    return asked.prompt().drug() == null ? List.of() : List.of(asked);
                }

                @Override
                public boolean reached(String drug) {
                    return false;
                }

                @Override
                public Entry.@Nullable Order running(String drug) {
                    return explanation.get().orders().stream()
                            .map(Fact.Ordered::order)
                            .filter(order -> order.drug().equals(drug))
                            .findFirst()
                            .orElse(null);
                }
            };
        }
    }

    /** Why an order asks for its reason. */
    enum Against {
        OUTSIDE,
        WITHHELD,
        NOT_RECOMMENDED
    }

    private OrderForm(DrugChoice drug, Compared compared, OrderedBy orderedBy) {
        this.drug = drug;
        this.compared = compared;
        this.orderedBy = orderedBy;
    }

    /**
     * An order that a prompt asks for.
     *
     * @param explanation of the prompt as the ward now knows it
     * @param usual interval at which the drug is ordered here, hours; taken where the row allows it
     */
    OrderForm(
            Supplier<Explanation> explanation,
            String drug,
            Optional<BigDecimal> usual,
            OrderedBy orderedBy) {
        this(DrugChoice.of(drug), Compared.with(explanation), orderedBy);
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

    /** An order that no prompt asks for, of a drug that is chosen; nothing stands there already. */
    static OrderForm unasked(DrugChoice drug, Compared compared, OrderedBy orderedBy) {
        return new OrderForm(drug, compared, orderedBy);
    }

    DrugChoice drug() {
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
        return List.of(
                drug.typed().get(),
                mg.get(),
                every.get(),
                once.get(),
                reason.get(),
                orderedBy.person().get());
    }

    /** For how many days the row asks it, null where it does not say. */
    @Nullable Span days() {
        Explanation prompt = compared.prompt();
        return prompt == null ? null : prompt.prompt().days();
    }

    /** The active order that this one replaces, null without one. */
    Entry.@Nullable Order replaced() {
        return drug.code().map(compared::running).orElse(null);
    }

    private List<Explanation> asked() {
        return drug.code().map(compared::asked).orElse(List.of());
    }

    /**
     * Doses to choose by one press: both ends of a range, both sources of a doubtful one, those
     * that follow.
     */
    List<BigDecimal> doses() {
        List<BigDecimal> doses = new ArrayList<>();
        Explanation explanation = compared.prompt();
        if (explanation == null) {
            return doses;
        }
        Prompt prompt = explanation.prompt();
        doses.addAll(ends(prompt.mg()));
        if (explanation.basis() instanceof DoseBasis.Decide decide) {
            decide.candidates().forEach(candidate -> doses.add(candidate.mg()));
        }
        if (prompt.then() != null) {
            doses.addAll(ends(prompt.then().mg()));
        }
        return doses;
    }

    /** Intervals to choose by one press, hours. */
    List<BigDecimal> intervals() {
        Explanation explanation = compared.prompt();
        if (explanation == null) {
            return List.of();
        }
        Prompt prompt = explanation.prompt();
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
     * In what the order differs from what is asked of its drug, as far as it can be read: always
     * nothing for an order that no row asked.
     */
    Set<OrderRange.Outside> outside() {
        EnumSet<OrderRange.Outside> nothing = EnumSet.noneOf(OrderRange.Outside.class);
        BigDecimal dose = readMg().found().orElse(null);
        BigDecimal hours = once.get() ? null : readEvery().found().orElse(null);
        if (dose == null || (!once.get() && hours == null)) {
            return nothing;
        }
        List<Set<OrderRange.Outside>> each =
                asked().stream()
                        .filter(row -> row.prompt().action().asksDose())
                        .map(row -> OrderRange.of(row, dose, hours))
                        .toList();
        return each.isEmpty() || each.stream().anyMatch(Set::isEmpty) ? nothing : each.getFirst();
    }

    /** Why the order is recorded with its reason only; empty when the tables ask it so. */
    Set<Against> against() {
        EnumSet<Against> against = EnumSet.noneOf(Against.class);
        if (!outside().isEmpty()) {
            against.add(Against.OUTSIDE);
        }
        List<Explanation> asked = asked();
        if (asked.stream().anyMatch(row -> row.prompt().action() == Action.WITHHOLD)
                || drug.code().filter(compared::reached).isPresent()) {
            against.add(Against.WITHHELD);
        }
        if (asked.stream().anyMatch(row -> row.prompt().action() == Action.NOT_RECOMMENDED)
                && asked.stream().noneMatch(row -> row.prompt().action().asksDose())) {
            against.add(Against.NOT_RECOMMENDED);
        }
        return against;
    }

    /** The order, or why there is none yet. */
    Read<Entry.Order> read(Signing signing) {
        if (drug.code().isEmpty()) {
            return Read.no("form.drug.which");
        }
        if (readMg() instanceof Read.No<BigDecimal>(String key, List<Object> values)) {
            return Read.no(key, values.toArray());
        }
        if (!once.get()
                && readEvery() instanceof Read.No<BigDecimal>(String key, List<Object> values)) {
            return Read.no(key.equals("number.blank") ? "order.interval" : key, values.toArray());
        }
        String why = reason.get().strip();
        if (!against().isEmpty() && why.isEmpty()) {
            return Read.no("order.why");
        }
        if (orderedBy.missing()) {
            return Read.no("order.physician");
        }
        Explanation prompt = compared.prompt();
        return Read.ok(
                new Entry.Order(
                        signing.sign(why.isEmpty() ? null : why, orderedBy.id()),
                        drug.code().orElseThrow(),
                        new DoseMg(readMg().found().orElseThrow()),
                        once.get() ? null : readEvery().found().orElseThrow(),
                        prompt == null ? null : prompt.prompt().id()));
    }
}
