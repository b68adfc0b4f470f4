package jp.mimamori.ui.prompts;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Explanation;
import jp.mimamori.course.Entry;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The forms that were opened, with what was typed in them, until they are recorded. */
final class Drafts {

    private final Desk desk;
    private final Function<Matter.Asked, Explanation> latest;
    private final Supplier<OrderedBy> orderedBy;
    private final Map<String, Draft> typed = new HashMap<>();

    /**
     * A form of a matter.
     *
     * @param opened what stood in it when it was opened
     */
    private record Draft(Matter matter, Form form, List<Object> opened) {
        Draft(Matter matter, Form form) {
            this(matter, form, form.content());
        }

        boolean touched() {
            return !form.content().equals(opened);
        }
    }

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
        return typed.computeIfAbsent(
                        key(matter, kind), _ -> new Draft(matter, made(matter, kind, drug)))
                .form();
    }

    /** The form that ends an active order. */
    Form stop(Matter matter, Entry.Order order) {
        return typed.compute(
                        key(matter, Form.Kind.STOP),
                        (_, before) ->
                                before != null && stops(before.form(), order)
                                        ? before
                                        : new Draft(
                                                matter,
                                                new Form.Stop(
                                                        new StopForm(order, orderedBy.get()))))
                .form();
    }

    private static boolean stops(Form form, Entry.Order order) {
        return form instanceof Form.Stop(StopForm typing) && typing.order().id().equals(order.id());
    }

    /** Whether a form is one of a matter. */
    @SuppressWarnings("ReferenceEquality") // The form itself, not one like it.
    boolean holds(Matter matter, Form form) {
        Draft draft = typed.get(key(matter, form.kind()));
        return draft != null && draft.form() == form;
    }

    /**
     * Patients of whom something is typed; a form whose matter is no longer asked cannot be
     * recorded any more and does not count.
     */
    List<String> unsaved() {
        return typed.values().stream()
                .filter(Draft::touched)
                .map(Draft::matter)
                .filter(this::stands)
                .map(matter -> matter.patient().patient().id())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean stands(Matter matter) {
        List<PatientNow> now =
                desk.snapshot().patient(matter.patient().patient().id()).stream().toList();
        return Stream.<Matter>concat(Matter.asked(now).stream(), Matter.due(now).stream())
                .anyMatch(each -> each.key().equals(matter.key()));
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
