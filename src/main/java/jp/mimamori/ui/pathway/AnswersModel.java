package jp.mimamori.ui.pathway;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Check.State;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.Answered;
import jp.mimamori.pathway.Checklist;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.InfusionPlan;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checklists of one record, the phase that is shown, and the item that is chosen. */
final class AnswersModel {

    private static final String AFTER = "after";

    private final Desk desk;
    private final Author author;
    private final String of;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<List<Checklist>> lists =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable String> item = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<String> phase = new ReadOnlyObjectWrapper<>("");
    private final ReadOnlyObjectWrapper<Boolean> noteMissing = new ReadOnlyObjectWrapper<>(false);
    private final Map<String, StringProperty> notes = new HashMap<>();

    /**
     * The checklists of a record.
     *
     * @param of a patient's id, or the hospital's
     */
    AnswersModel(Desk desk, Author author, FxThread fx, String of) {
        this.desk = desk;
        this.author = author;
        this.of = of;
        sending = new Sending(entries -> desk.write(of, entries), fx);
        look();
        phase.set(firstOpen());
    }

    /**
     * The first phase in which something is left to do, or the last; once the infusion is given,
     * the first of those whose answers are about what is watched.
     */
    private String firstOpen() {
        List<Checklist> all = lists.get();
        boolean given =
                course().flatMap(course -> InfusionPlan.of(course, desk.now()))
                        .map(plan -> plan.given() != null)
                        .orElse(false);
        return all.stream()
                .filter(list -> !given || list.phase().id().equals(AFTER))
                .filter(list -> list.result() != Checklist.Result.FULFILLED)
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()))
                .map(list -> list.phase().id())
                .orElse("");
    }

    /** Whether it has phases, as a patient's has; the hospital's has none. */
    boolean phased() {
        return !Hospital.is(of);
    }

    /** Looks at the ward again. */
    void look() {
        Pathway pathway = desk.pathway();
        Instant now = desk.now();
        if (Hospital.is(of)) {
            lists.set(Checklist.ofHospital(pathway, desk.snapshot().hospital().course(), now));
        } else {
            lists.set(
                    course().map(course -> Checklist.ofPatient(pathway, course, now))
                            .orElse(List.of()));
        }
    }

    Optional<Course> course() {
        return Hospital.is(of)
                ? Optional.of(desk.snapshot().hospital().course())
                : desk.snapshot().patient(of).map(p -> p.course());
    }

    ReadOnlyObjectProperty<List<Checklist>> lists() {
        return lists.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<String> phase() {
        return phase.getReadOnlyProperty();
    }

    /** Id of the chosen item, null when none is. */
    ReadOnlyObjectProperty<@Nullable String> item() {
        return item.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    /** Whether the last answer was not taken, since it needs a note. */
    ReadOnlyObjectProperty<Boolean> noteMissing() {
        return noteMissing.getReadOnlyProperty();
    }

    /** The list of the phase that is shown. */
    Optional<Checklist> list() {
        return lists.get().stream()
                .filter(list -> list.phase().id().equals(phase.get()))
                .findFirst();
    }

    Optional<Answered> chosen() {
        return list().stream()
                .flatMap(list -> list.answers().stream())
                .filter(answered -> answered.item().id().equals(item.get()))
                .findFirst();
    }

    /** What is typed for an item, kept until it is answered. */
    StringProperty note(String id) {
        return notes.computeIfAbsent(id, _ -> new SimpleStringProperty(""));
    }

    void show(String id) {
        item.set(null);
        noteMissing.set(false);
        phase.set(id);
    }

    /** The phase after or before this one. */
    void turn(int by) {
        List<String> ids = lists.get().stream().map(list -> list.phase().id()).toList();
        int next = ids.indexOf(phase.get()) + by;
        if (next >= 0 && next < ids.size()) {
            show(ids.get(next));
        }
    }

    void choose(String id) {
        noteMissing.set(false);
        item.set(id);
    }

    /** The item after or before the chosen one; the first when none is chosen. */
    void step(int by) {
        List<String> ids =
                list().stream()
                        .flatMap(list -> list.answers().stream())
                        .map(answered -> answered.item().id())
                        .toList();
        int at = ids.indexOf(item.get());
        int next = at < 0 ? 0 : at + by;
        if (next >= 0 && next < ids.size()) {
            choose(ids.get(next));
        }
    }

    /** Answers the chosen item, with its note; does nothing where the item has no such answer. */
    void answer(State state) {
        chosen().map(Answered::item)
                .filter(i -> i.options().isEmpty())
                .filter(i -> state != State.NOT_APPLICABLE || i.notApplicable() != null)
                .ifPresent(i -> send(i, state, note(i.id()).get().strip()));
    }

    /** Answers the chosen item in one of its own words. */
    void answer(CheckItem.Option option, String said) {
        chosen().map(Answered::item)
                .filter(i -> i.options().contains(option))
                .ifPresent(i -> {
                    String note = note(i.id()).get().strip();
                    send(
                            i,
                            option.yes() ? State.YES : State.NO,
                            note.isEmpty() ? said : said + " " + note);
                });
    }

    /** Whether a note is typed or an answer given that is not recorded. */
    boolean unsaved() {
        return notes.values().stream().anyMatch(note -> !note.get().isBlank()) || sending.unsaved();
    }

    private void send(CheckItem of, State state, String note) {
        boolean missing = note.isEmpty() && of.noteFor().contains(state);
        noteMissing.set(missing);
        if (!missing) {
            sending.send(
                    List.of(
                            new Entry.Check(
                                    author.meta(desk.now()),
                                    of.id(),
                                    state,
                                    note.isEmpty() ? null : note)),
                    () -> note(of.id()).set(""));
        }
    }

    /** Takes back every answer to the chosen item: it is not known. */
    void unknown() {
        List<Entry> retractions = new ArrayList<>();
        chosen().ifPresent(answered -> {
            for (Entry.Check check : answered.standing()) {
                retractions.add(new Entry.Retract(author.meta(desk.now()), check.id()));
            }
        });
        if (!retractions.isEmpty()) {
            sending.send(retractions, () -> {});
        }
    }
}
