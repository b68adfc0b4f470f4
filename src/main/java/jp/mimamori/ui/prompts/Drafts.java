package jp.mimamori.ui.prompts;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Explanation;
import jp.mimamori.course.Entry;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The forms that were opened, with what was typed in them, until they are recorded. */
final class Drafts {

    private final Desk desk;
    private final Function<Matter.Asked, Explanation> latest;
    private final Supplier<OrderedBy> orderedBy;
    private final Map<String, Form> typed = new HashMap<>();

    /**
     * No form yet.
     *
     * @param latest the explanation of the same prompt as the ward now knows it
     * @param orderedBy of a new order, by who is at the workstation
     */
    Drafts(Desk desk, Function<Matter.Asked, Explanation> latest, Supplier<OrderedBy> orderedBy) {
        this.desk = desk;
        this.latest = latest;
        this.orderedBy = orderedBy;
    }

    private static String key(Matter matter, Form.Kind kind) {
        return kind + " " + matter.key();
    }

    /**
     * The form of a matter, with what was typed in it before.
     *
     * @param drug of the order or dose
     */
    Form open(Matter matter, Form.Kind kind, String drug) {
        return typed.computeIfAbsent(key(matter, kind), _ -> made(matter, kind, drug));
    }

    /** The form that ends an active order. */
    Form stop(Matter matter, Entry.Order order) {
        return typed.compute(
                key(matter, Form.Kind.STOP),
                (_, before) ->
                        before instanceof Form.Stop(StopForm typing)
                                        && typing.order().id().equals(order.id())
                                ? before
                                : new Form.Stop(new StopForm(order, orderedBy.get())));
    }

    /** Whether a form is one of a matter. */
    @SuppressWarnings("ReferenceEquality") // The form itself, not one like it.
    boolean holds(Matter matter, Form form) {
        return typed.get(key(matter, form.kind())) == form;
    }

    /** Recorded: the next form is a new one. */
    void done(Matter matter, Form form) {
        typed.remove(key(matter, form.kind()));
    }

    private Form made(Matter matter, Form.Kind kind, String drug) {
        return switch (kind) {
            case ORDER ->
                    new Form.Order(
                            new OrderForm(
                                    () -> latest.apply((Matter.Asked) matter),
                                    drug,
                                    matter.patient().rules().settings().orderHours(drug),
                                    orderedBy.get()));
            case GIVEN ->
                    new Form.Given(
                            switch (matter) {
                                case Matter.Asked a ->
                                        GivenForm.of(
                                                a.explanation(),
                                                drug,
                                                () -> limit(a, drug),
                                                desk.zone());
                                case Matter.Due d ->
                                        GivenForm.of(d, () -> limit(d, drug), desk.zone());
                            });
            case STOP -> throw new IllegalArgumentException("which order");
            case DEFER -> new Form.Defer();
            case DECLINE -> new Form.Decline();
        };
    }

    /** How far a drug's limit has been used, as the ward now knows it. */
    private Optional<Explanation.LimitUse> limit(Matter matter, String drug) {
        Advice advice =
                desk.snapshot()
                        .patient(matter.patient().patient().id())
                        .map(PatientNow::advice)
                        .orElse(null);
        return advice == null
                ? Optional.empty()
                : Explanation.LimitUse.of(matter.patient().pack(), advice, drug);
    }
}
