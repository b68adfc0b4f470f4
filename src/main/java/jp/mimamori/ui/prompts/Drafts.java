package jp.mimamori.ui.prompts;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Explanation;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
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
    private final Words words;
    private final Function<Matter.Asked, Explanation> latest;
    private final Supplier<OrderedBy> orderedBy;
    private final Map<Of, Draft> typed = new HashMap<>();

    /**
     * A form as it was opened.
     *
     * @param matter that it answers, null when none asks for it
     * @param opened what stood in it
     */
    private record Draft(@Nullable Matter matter, Form form, List<Object> opened) {
        Draft(@Nullable Matter matter, Form form) {
            this(matter, form, form.content());
        }

        boolean touched() {
            return !form.content().equals(opened);
        }
    }

    /**
     * What a form is of.
     *
     * @param patient whose entry it becomes
     * @param matter its key, null when no matter asks for it
     */
    record Of(Form.Kind kind, String patient, @Nullable String matter) {

        static Of matter(Form.Kind kind, Matter matter) {
            return new Of(kind, matter.patient().patient().id(), matter.key());
        }
    }

    /**
     * No form yet.
     *
     * @param latest the explanation of the same prompt as the ward now knows it
     * @param orderedBy of a new order, by who is at the workstation
     */
    Drafts(
            Desk desk,
            Words words,
            Function<Matter.Asked, Explanation> latest,
            Supplier<OrderedBy> orderedBy) {
        this.desk = desk;
        this.words = words;
        this.latest = latest;
        this.orderedBy = orderedBy;
    }

    /**
     * The form of a matter, with what was typed in it before.
     *
     * @param drug of the order or dose
     */
    Form open(Matter matter, Form.Kind kind, String drug) {
        return typed.computeIfAbsent(
                        Of.matter(kind, matter), _ -> new Draft(matter, made(matter, kind, drug)))
                .form();
    }

    /** The form of an order or a dose that no matter asks for, with what was typed in it before. */
    Form unasked(PatientNow patient, Form.Kind kind) {
        return typed.computeIfAbsent(
                        new Of(kind, patient.patient().id(), null),
                        _ -> new Draft(null, made(patient, kind)))
                .form();
    }

    private Form made(PatientNow patient, Form.Kind kind) {
        String id = patient.patient().id();
        DrugChoice drug = DrugChoice.among(new DrugNames(patient.pack(), words));
        return kind == Form.Kind.ORDER
                ? new Form.Order(OrderForm.unasked(drug, new Asking(id), orderedBy.get()))
                : new Form.Given(GivenForm.unasked(drug, new Counting(id), desk.zone()));
    }

    /**
     * The form that ends an order.
     *
     * @param matter beside which it stands, null without one
     */
    Form stop(@Nullable Matter matter, String patient, Entry.Order order) {
        return typed.compute(
                        matter == null
                                ? new Of(Form.Kind.STOP, patient, null)
                                : Of.matter(Form.Kind.STOP, matter),
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

    /** What a form is of, null when it is none of these. */
    @SuppressWarnings("ReferenceEquality") // The form itself, not one like it.
    @Nullable Of of(@Nullable Form form) {
        return typed.entrySet().stream()
                .filter(each -> each.getValue().form() == form)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether a form is of an order or a dose that no matter asks for. */
    boolean unasked(@Nullable Form form) {
        Of of = of(form);
        return of != null && of.matter() == null;
    }

    /** Whether a form may stay open beside a matter; one without a matter beside its patient's. */
    boolean stays(@Nullable Form form, String patient, String matter) {
        Of of = of(form);
        return of == null
                || (of.matter() == null
                        ? of.patient().equals(patient)
                        : of.matter().equals(matter));
    }

    /**
     * Patients of whom something is typed; a form whose matter is no longer asked cannot be
     * recorded any more and does not count unless it is open.
     *
     * @param sent of whom something is on its way, or failed; empty for nobody
     */
    List<String> unsaved(@Nullable Form open, String sent) {
        Of of = of(open);
        Stream<String> left =
                typed.entrySet().stream()
                        .filter(each -> each.getValue().touched())
                        .filter(each -> stands(each.getValue().matter()))
                        .map(each -> each.getKey().patient())
                        .sorted();
        return Stream.concat(left, Stream.of(of == null ? "" : of.patient(), sent))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
    }

    private boolean stands(@Nullable Matter matter) {
        if (matter == null) {
            return true;
        }
        List<PatientNow> now = now(matter.patient().patient().id()).stream().toList();
        return Stream.<Matter>concat(Matter.asked(now).stream(), Matter.due(now).stream())
                .anyMatch(each -> each.key().equals(matter.key()));
    }

    /** Recorded: the next form is a new one. */
    void done(Form form) {
        Of of = of(form);
        if (of != null) {
            typed.remove(of);
        }
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
                                                () -> limit(a.patient().patient().id(), drug),
                                                desk.zone());
                                case Matter.Due d ->
                                        GivenForm.of(
                                                d,
                                                () -> limit(d.patient().patient().id(), drug),
                                                desk.zone());
                            });
            case STOP -> throw new IllegalArgumentException("which order");
            case DEFER -> new Form.Defer();
            case DECLINE -> new Form.Decline();
        };
    }

    private Optional<PatientNow> now(String patient) {
        return desk.snapshot().patient(patient);
    }

    /** How far a drug's limit has been used, as the ward now knows it. */
    private Optional<Explanation.LimitUse> limit(String patient, String drug) {
        return now(patient)
                .flatMap(known -> {
                    Advice advice = known.advice();
                    return advice == null
                            ? Optional.empty()
                            : Explanation.LimitUse.of(known.pack(), advice, drug);
                });
    }

    /** What the tables say of a patient's doses. */
    private final class Counting implements GivenForm.Counted {
        private final String patient;

        Counting(String patient) {
            this.patient = patient;
        }

        @Override
        public Optional<Explanation.LimitUse> limit(String drug) {
            return Drafts.this.limit(patient, drug);
        }

        @Override
        public @Nullable BigDecimal mostMg(String drug) {
            return now(patient)
                    .map(known -> new DrugNames(known.pack(), words).mostMg(drug))
                    .orElse(null);
        }

        @Override
        public boolean unknown(String drug) {
            return now(patient)
                    .filter(known -> known.advice() == null)
                    .flatMap(known -> known.pack().limit(drug))
                    .isPresent();
        }
    }

    /** What a patient's orders are compared with. */
    private final class Asking implements OrderForm.Compared {
        private final String patient;

        Asking(String patient) {
            this.patient = patient;
        }

        @Override
        public @Nullable Explanation prompt() {
            return null;
        }

        @Override
        public List<Explanation> asked(String drug) {
            return Matter.asked(now(patient).stream().toList()).stream()
                    .map(Matter.Asked::explanation)
                    .filter(each -> drug.equals(each.prompt().drug()))
                    .toList();
        }

        @Override
        public boolean reached(String drug) {
            return limit(patient, drug).filter(Explanation.LimitUse::reached).isPresent();
        }

        @Override
        public Entry.@Nullable Order running(String drug) {
            PatientNow known = now(patient).orElse(null);
            Advice advice = known == null ? null : known.advice();
            return known == null || advice == null
                    ? null
                    : DueDose.of(advice.doses(), drug)
                            .flatMap(dose ->
                                    Taken.of(known.course()).byId(Entry.Order.class, dose.order()))
                            .orElse(null);
        }
    }
}
