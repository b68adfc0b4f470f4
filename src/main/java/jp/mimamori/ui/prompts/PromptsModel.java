package jp.mimamori.ui.prompts;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.PromptResponse.Response;
import jp.mimamori.course.Meta;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Saved;
import jp.mimamori.ward.Snapshot;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What is asked and due, which of it is looked at, and how it is answered. */
final class PromptsModel {

    private final Desk desk;
    private final Author author;
    private final People people;
    private final FxThread fx;
    private final Words words;
    private final Consumer<String> tell;
    private final boolean wholeWard;
    private final Supplier<Instant> clock;
    private final Matters matters = new Matters();
    private final ObjectProperty<@Nullable Matter> selected = new SimpleObjectProperty<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Form> form = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Drafts drafts;
    private String patient = "";
    private Set<String> looked = Set.of();
    private boolean arriving;
    private boolean underway;

    /** Whose answer was sent and is not recorded, empty when there is none. */
    private String sent = "";

    /**
     * @param tell says in passing that something was recorded
     * @param wholeWard whether all patients are shown, or one
     */
    PromptsModel(
            Desk desk,
            Author author,
            People people,
            FxThread fx,
            Words words,
            Consumer<String> tell,
            boolean wholeWard) {
        this.people = people;
        this.desk = desk;
        this.author = author;
        this.fx = fx;
        this.words = words;
        this.tell = tell;
        this.wholeWard = wholeWard;
        this.clock = desk::now;
        drafts =
                new Drafts(
                        desk,
                        words,
                        matters::now,
                        () -> new OrderedBy(people.entersForOthers(author.who())));
        selected.addListener((_, _, _) -> changed());
    }

    /** What is asked and due. */
    Matters matters() {
        return matters;
    }

    /** Prompts, the strongest first. */
    ObservableList<Matter.Asked> asked() {
        return matters.asked();
    }

    /** Doses, by the time they are due. */
    ObservableList<Matter.Due> due() {
        return matters.due();
    }

    /** Patients of whom nothing can be said. */
    ObservableList<PatientNow> notJudged() {
        return matters.notJudged();
    }

    /** The patient looked at, of whom nothing can be said; null when judged. */
    @Nullable PatientNow unjudged() {
        return wholeWard || notJudged().isEmpty() ? null : notJudged().getFirst();
    }

    /** Words for a list with no prompt in it. */
    String noneKey() {
        if (!wholeWard && !notJudged().isEmpty()) {
            return "cannotJudge";
        }
        if (wholeWard && desk.snapshot().patients().isEmpty()) {
            return "none.patients";
        }
        return notJudged().isEmpty() ? "none" : "none.others";
    }

    /** Words for where a prompt would be told: what can be done without one. */
    String insteadKey() {
        return notJudged().isEmpty()
                ? hasPatient() ? "instead" : noneKey() + ".instead"
                : noneKey();
    }

    ObjectProperty<@Nullable Matter> selected() {
        return selected;
    }

    /** The form that is open, null when none is. */
    ReadOnlyObjectProperty<@Nullable Form> form() {
        return form.getReadOnlyProperty();
    }

    /** Why what was typed is not recorded, empty when there is no fault. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    boolean wholeWard() {
        return wholeWard;
    }

    Instant now() {
        return clock.get();
    }

    /**
     * Comes to a patient; what has been asked since the last time is looked at, unless something
     * stronger is.
     */
    void show(String id) {
        boolean other = !id.equals(patient);
        patient = id;
        if (other && !wholeWard) {
            close();
            selected.set(null);
        }
        arrived(desk.snapshot());
        Set<String> now = matters.keys();
        if (!other && form.get() == null) {
            asked().stream()
                    .filter(matter -> !looked.contains(matter.key()))
                    .filter(this::notBelow)
                    .findFirst()
                    .ifPresent(selected::set);
        }
        looked = now;
    }

    private boolean notBelow(Matter matter) {
        return selected.get() == null || !selected.get().urgency().above(matter.urgency());
    }

    /** Takes what the ward now knows; what is looked at stays looked at. */
    void arrived(Snapshot snapshot) {
        List<PatientNow> patients =
                wholeWard
                        ? snapshot.patients().stream().filter(p -> !p.discharged()).toList()
                        : snapshot.patient(patient).stream().toList();
        Matter before = selected.get();
        int place = before instanceof Matter.Asked a ? asked().indexOf(a) : 0;
        arriving = true;
        matters.take(patients);
        Matter next =
                before == null
                        ? matters.at(0)
                        : matters.same(before).orElseGet(() -> matters.at(place));
        arriving = false;
        boolean kept = before != null && next != null && before.key().equals(next.key());
        if (!kept && !drafts.unasked(form.get())) {
            close();
        }
        selected.set(next);
    }

    /**
     * Another matter is looked at: its form is closed, what was typed is kept. The form that no
     * matter asked for stays while it is of the same patient.
     */
    private void changed() {
        Matter now = selected.get();
        if (!arriving && !drafts.stays(form.get(), atHand(), now == null ? "" : now.key())) {
            close();
        }
    }

    /** Whose matter is looked at: in a view of the ward, now of this patient, now of that. */
    String atHand() {
        Matter matter = selected.get();
        return matter == null ? wholeWard ? "" : patient : matter.patient().patient().id();
    }

    /** Whether there is a patient whose doses and orders can be recorded. */
    boolean hasPatient() {
        return desk.snapshot().patient(atHand()).isPresent();
    }

    /** What can be done with the matter that is looked at. */
    Ways ways() {
        return new Ways(selected.get());
    }

    /** Opens a form of the matter that is looked at, with what was typed in it before. */
    void open(Form.Kind kind) {
        Matter matter = selected.get();
        if (matter == null || !ways().can(kind)) {
            return;
        }
        problem.set("");
        form.set(drafts.open(matter, kind, Objects.requireNonNullElse(ways().drug(), "")));
    }

    /** What the matter asks to be ordered, or an order of a drug that is chosen. */
    void order() {
        if (ways().canOrder()) {
            open(Form.Kind.ORDER);
        } else {
            unasked(Form.Kind.ORDER, "");
        }
    }

    /** The dose that the matter asks for, or one of a drug that is chosen. */
    void given() {
        if (ways().canGive()) {
            open(Form.Kind.GIVEN);
        } else {
            unasked(Form.Kind.GIVEN, "");
        }
    }

    /**
     * Opens the form of an order or a dose that no matter asks for: a dose that was given can
     * always be recorded, also of a patient who cannot be judged.
     *
     * @param drug chosen already; empty when none is
     */
    void unasked(Form.Kind kind, String drug) {
        desk.snapshot()
                .patient(atHand())
                .ifPresent(known -> {
                    problem.set("");
                    Form next = drafts.unasked(known, kind);
                    if (!drug.isEmpty()) {
                        next.drug().ifPresent(choice -> choice.choose(drug));
                    }
                    form.set(next);
                });
    }

    /** What the drugs are called by the tables of the patient at hand. */
    DrugNames drugs() {
        return new DrugNames(
                desk.snapshot().patient(atHand()).map(PatientNow::pack).orElseGet(desk::pack),
                words);
    }

    /** Opens the form that ends an active order. */
    void stop(Entry.Order order) {
        problem.set("");
        form.set(drafts.stop(selected.get(), atHand(), order));
    }

    /** Closes the form; what was typed is kept. */
    void close() {
        form.set(null);
        problem.set("");
    }

    /** Records what the open form says. */
    void save() {
        switch (form.get()) {
            case Form.Order(OrderForm order) -> take(order.read(this::signed));
            case Form.Stop(StopForm stop) -> take(stop.read(this::signed));
            case Form.Given(GivenForm given) -> take(given.read(now(), this::signed));
            case Form.Defer(var until) -> {
                switch (Clocks.after(until.get(), now(), desk.zone())) {
                    case Read.Ok<Instant>(Instant at) -> defer(at);
                    case Read.No<Instant> no -> problem.set(no.in(words));
                }
            }
            case Form.Decline(var reason) -> {
                if (reason.get().isBlank()) {
                    problem.set(words.text("decline.why"));
                } else {
                    respond(Response.DECLINED, null, reason.get().strip());
                }
            }
            case null -> {}
        }
    }

    private Meta signed(@Nullable String why, @Nullable String other) {
        return author.meta(now(), why, null).forOther(other);
    }

    private Meta signed(Instant at, @Nullable String other) {
        return author.meta(at).forOther(other);
    }

    private <E extends Entry> void take(Read<E> read) {
        switch (read) {
            case Read.Ok<E>(E entry) -> send(List.of(entry));
            case Read.No<E> no -> problem.set(no.in(words));
        }
    }

    void seen() {
        respond(Response.SEEN, null, null);
    }

    void defer(Duration wait) {
        defer(now().plus(wait));
    }

    private void defer(Instant until) {
        respond(Response.DEFERRED, until, null);
    }

    private void respond(Response response, @Nullable Instant until, @Nullable String reason) {
        if (selected.get() instanceof Matter.Asked matter) {
            send(
                    List.of(
                            new Entry.PromptResponse(
                                    author.meta(now()),
                                    matter.prompt().id(),
                                    response,
                                    until,
                                    reason)));
        }
    }

    /** Who can have ordered or given. */
    People people() {
        return people;
    }

    /** What whoever is at the workstation is called. */
    String me() {
        return people.name(author.who());
    }

    private void send(List<? extends Entry> entries) {
        Form open = form.get();
        Drafts.Of of = drafts.of(open);
        String id = of == null ? atHand() : of.patient();
        if (id.isEmpty() || underway) {
            return;
        }
        underway = true;
        sent = id;
        var _ = desk.write(id, entries).thenAccept(saved -> fx.run(() -> sent(saved, open)));
    }

    /** Patients of whom something is typed, open or on its way, and not recorded. */
    List<String> unsaved() {
        return drafts.unsaved(form.get(), sent);
    }

    private void sent(Saved saved, @Nullable Form open) {
        underway = false;
        switch (saved) {
            case Saved.Done done -> {
                sent = "";
                if (open != null) {
                    drafts.done(open);
                }
                close();
                arrived(done.snapshot());
                tell.accept(words.text("saved.done"));
            }
            case Saved.Refused _, Saved.NotDurable _ -> problem.set(Sending.fault(saved, words));
        }
    }
}
