package jp.mimamori.ui.entries;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.SinceInfusion;
import jp.mimamori.ui.Sought;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One patient's entries, the newest first, and what is done to the chosen one. */
final class EntriesModel {

    private final Desk desk;
    private final Author author;
    private final String patient;
    private final Sending sending;
    private final ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<>();
    private final StringProperty sought = new SimpleStringProperty("");
    private final Function<Entry, String> told;
    private final Times times;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable Course course;

    /**
     * A patient's entries.
     *
     * @param times as they are written where one is corrected
     * @param told what one reads of an entry, searched in
     */
    EntriesModel(
            Desk desk,
            Author author,
            FxThread fx,
            Times times,
            String patient,
            Function<Entry, String> told) {
        this.times = times;
        this.told = told;
        this.desk = desk;
        this.author = author;
        this.patient = patient;
        sending = new Sending(entries -> desk.write(patient, entries), fx);
        kind.subscribe(_ -> look());
        sought.subscribe(_ -> look());
        look();
    }

    String patient() {
        return patient;
    }

    /** Only entries of a kind; null for all. */
    ObjectProperty<@Nullable Kind> kind() {
        return kind;
    }

    /** What is searched for; empty for all. */
    StringProperty sought() {
        return sought;
    }

    ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    /** Whether a correction or retraction is still on its way; one that failed is still typed. */
    boolean underway() {
        return sending.underway();
    }

    @Nullable Course course() {
        return course;
    }

    /** How an instant lies to the patient's infusion. */
    SinceInfusion since(Words words, Times times) {
        return course == null
                ? new SinceInfusion(null, words, times)
                : SinceInfusion.of(course, words, times);
    }

    /** Whether it can be said what an entry would change. */
    boolean judged() {
        return desk.snapshot().patient(patient).map(p -> p.advice() != null).orElse(false);
    }

    /** Looks at the ward again. */
    void look() {
        course = desk.snapshot().patient(patient).map(p -> p.course()).orElse(null);
        lines.set(course == null ? List.of() : lines(course));
    }

    private List<Line> lines(Course course) {
        Kind only = kind.get();
        Sought typed = Sought.of(sought.get());
        Map<String, Entry> took = new HashMap<>();
        for (Entry entry : course.entries()) {
            String replaced = entry.meta().replaces();
            if (entry instanceof Entry.Retract retract) {
                took.put(retract.entry(), retract);
            } else if (replaced != null) {
                took.putIfAbsent(replaced, entry);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Entry entry : course.entries()) {
            boolean wanted = only == null || Kind.of(entry) == only;
            if (wanted && !(entry instanceof Entry.Retract) && typed.isIn(told.apply(entry))) {
                lines.add(new Line(entry, took.get(entry.id())));
            }
        }
        Collections.reverse(lines);
        lines.sort(Comparator.comparing((Line line) -> line.entry().at()).reversed());
        return List.copyOf(lines);
    }

    /** How an entry can be corrected. */
    Correction correction(Entry entry) {
        return new Correction(entry, desk, times);
    }

    /** The entry that a correction makes, null while something is wrong. */
    @Nullable Entry corrected(Correction correction) {
        Instant at = correction.time().value().orElse(null);
        String reason = correction.reason().value().orElse(null);
        return at == null || reason == null
                ? null
                : correction.entry(author.meta(at, reason, correction.of().id()));
    }

    /** Records a correction; does nothing while something is wrong. */
    void correct(Correction correction, Runnable then) {
        correction.point();
        Entry entry = corrected(correction);
        if (entry != null) {
            sending.send(List.of(entry), then);
        }
    }

    /** Takes an entry away, with the reason. */
    void retract(Entry entry, String reason, Runnable then) {
        if (!reason.isBlank()) {
            sending.send(
                    List.of(
                            new Entry.Retract(
                                    author.meta(desk.now(), reason.strip(), null), entry.id())),
                    then);
        }
    }
}
