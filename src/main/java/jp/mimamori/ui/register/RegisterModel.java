package jp.mimamori.ui.register;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.pathway.Readiness;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Registers a patient, or adds to one who is registered: who it is, where, and the infusion. */
final class RegisterModel {

    private final Desk desk;
    private final Author author;
    private final String confirmedComment;
    private final @Nullable PatientNow known;
    private final PatientDraft patient;
    private final InfusionDraft infusion;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<List<Read.No<Void>>> toConfirm =
            new ReadOnlyObjectWrapper<>(List.of());
    private List<Read.No<Void>> confirmed = List.of();
    private boolean touched;

    /**
     * A draft.
     *
     * @param confirmedComment the comment of an infusion recorded against a warning
     * @param known the patient as registered; null for a new one
     */
    RegisterModel(
            Desk desk,
            Author author,
            FxThread fx,
            String confirmedComment,
            @Nullable PatientNow known) {
        this.confirmedComment = confirmedComment;
        this.desk = desk;
        this.author = author;
        this.known = known;
        patient = new PatientDraft(desk, known);
        infusion = new InfusionDraft(desk);
        sending = new Sending(this::write, fx);
        fields().forEach(field -> field.text().subscribe(this::typed));
        touched = false;
    }

    /** Whether anything was typed. */
    boolean touched() {
        return touched;
    }

    private Stream<Field<?>> fields() {
        return Stream.concat(patient.fields().stream(), infusion.fields().stream());
    }

    /** What was asked to be confirmed has changed. */
    private void typed() {
        touched = true;
        toConfirm.set(List.of());
        sending.forget();
    }

    PatientDraft patient() {
        return patient;
    }

    InfusionDraft infusion() {
        return infusion;
    }

    boolean isNew() {
        return known == null;
    }

    /** The infusion that is recorded already, null when none is. */
    Entry.@Nullable Infusion recorded() {
        return known == null ? null : Taken.of(known.course()).infusion();
    }

    /** Warnings that wait to be confirmed; saving again confirms them. */
    ReadOnlyObjectProperty<List<Read.No<Void>>> toConfirm() {
        return toConfirm.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    /** The record says no to what is typed, or something is missing. */
    boolean wrong() {
        return patient.wrong() || infusion.wrong();
    }

    /**
     * Records what is typed, unless something is wrong or a warning is not confirmed yet.
     *
     * @param then what comes once it is durable
     */
    void save(Runnable then) {
        fields().forEach(field -> field.left().set(true));
        fields().forEach(Field::again);
        if (wrong()) {
            return;
        }
        List<Read.No<Void>> warnings = new ArrayList<>(infusion.warnings());
        warnings.addAll(notReady());
        if (!warnings.isEmpty() && !warnings.equals(toConfirm.get())) {
            toConfirm.set(warnings);
            return;
        }
        confirmed = warnings;
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            then.run();
            return;
        }
        sending.send(entries, then);
    }

    /** What of the hospital (section 4) or the rescue drug's stock is not in order. */
    List<Read.No<Void>> notReady() {
        if (infusion.blank()) {
            return List.of();
        }
        Instant now = desk.now();
        List<Entry> typed = patient.entries(author, now);
        Course course =
                known == null
                        ? new Course(patient.patient(), desk.zone(), typed)
                        : known.course().with(typed);
        Readiness ready =
                Readiness.of(
                        desk.pack(),
                        desk.pathway(),
                        desk.snapshot().hospital().course(),
                        course,
                        now);
        return ready.lacks().stream().map(lack -> warning(ready, lack)).toList();
    }

    private static Read.No<Void> warning(Readiness ready, Readiness.Lack lack) {
        return switch (lack) {
            case SITE ->
                    new Read.No<>(
                            "register.warn.site", List.of(ready.against().size(), ready.open()));
            case DOSE -> new Read.No<>("register.warn.dose", List.of());
            case STOCK ->
                    new Read.No<>("register.warn.stock", List.of(ready.doses(), ready.asked()));
        };
    }

    private List<Entry> entries() {
        Instant now = desk.now();
        List<Entry> entries = new ArrayList<>(patient.entries(author, now));
        if (!infusion.blank()) {
            Entry.Infusion entry = infusion.entry(author);
            entries.add(confirmed.isEmpty() ? entry : warned(entry));
        }
        return entries;
    }

    /** The confirmation stays with the entry. */
    private Entry.Infusion warned(Entry.Infusion entry) {
        var meta = entry.meta();
        return new Entry.Infusion(
                new jp.mimamori.course.Meta(
                        meta.id(),
                        meta.time(),
                        meta.recordedAt(),
                        meta.by(),
                        meta.onBehalfOf(),
                        meta.workstation(),
                        confirmedComment,
                        meta.replaces()),
                entry.cells(),
                entry.volumeMl(),
                entry.minutes(),
                entry.lot());
    }

    private java.util.concurrent.CompletionStage<jp.mimamori.ward.Saved> write(
            List<Entry> entries) {
        return known == null
                ? desk.register(patient.patient(), entries)
                : desk.write(known.patient().id(), entries);
    }
}
