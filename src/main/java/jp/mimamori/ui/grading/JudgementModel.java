package jp.mimamori.ui.grading;

import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Entry.Judgement.Value;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Improved, unchanged or worsened on one axis, against the treatment that it answers. */
public final class JudgementModel {

    private final String patient;
    private final Axis axis;
    private final Desk desk;
    private final Author author;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<@Nullable Value> chosen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();

    public JudgementModel(String patient, Axis axis, Desk desk, Author author, FxThread fx) {
        this.patient = patient;
        this.axis = axis;
        this.desk = desk;
        this.author = author;
        sending = new Sending(entries -> desk.write(patient, entries), fx);
        chosen.addListener((Observable _) -> changed());
        refresh();
    }

    private void changed() {
        sending.forget();
        refresh();
    }

    /** A later snapshot or a later time. */
    public void refresh() {
        PatientNow known = known();
        Value value = chosen.get();
        if (value != null && !offered()) {
            chosen.set(null);
        } else if (value == null || known == null) {
            preview.set(null);
        } else {
            preview.set(Preview.of(desk.pack(), known, List.of(entry(value)), desk.now()));
        }
    }

    private Entry.Judgement entry(Value value) {
        return new Entry.Judgement(author.meta(desk.now()), axis, value);
    }

    private @Nullable PatientNow known() {
        return desk.snapshot().patient(patient).orElse(null);
    }

    /** The patient's course, null when it is not known. */
    @Nullable Course course() {
        PatientNow known = known();
        return known == null ? null : known.course();
    }

    public Axis axis() {
        return axis;
    }

    /** Where the axis stands, null when it cannot be judged. */
    public @Nullable AxisState state() {
        PatientNow known = known();
        Advice advice = known == null ? null : known.advice();
        return advice == null ? null : advice.axis(axis);
    }

    /** Whether a judgement can be made: only while an episode is there. */
    public boolean offered() {
        AxisState state = state();
        return state != null && state.since() != null;
    }

    /** The dose that treated the open step, null while none has. */
    public Entry.@Nullable Medication treatment() {
        AxisState state = state();
        PatientNow known = known();
        if (state == null || known == null || state.treatedBy() == null) {
            return null;
        }
        return known.course().entries().stream()
                .filter(e -> e.id().equals(state.treatedBy()))
                .filter(Entry.Medication.class::isInstance)
                .map(Entry.Medication.class::cast)
                .findFirst()
                .orElse(null);
    }

    /** When 24 h without improvement are full, null while the open step is not treated. */
    public @Nullable Instant clockEnd() {
        AxisState state = state();
        return state == null || state.treatedAt() == null
                ? null
                : state.treatedAt().plus(Duration.ofHours(desk.pack().noImprovementHours()));
    }

    /**
     * From when on a judgement speaks for the treatment's effect, null while the open step is not
     * treated.
     */
    public @Nullable Instant speaksFrom() {
        AxisState state = state();
        return state == null || state.treatedAt() == null
                ? null
                : state.treatedAt().plus(Duration.ofHours(desk.pack().assessedHours()));
    }

    public ReadOnlyObjectProperty<@Nullable Value> chosen() {
        return chosen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sending.State> sent() {
        return sending.state();
    }

    /** Chooses a word; the same again lets it go. Nothing outside an episode. */
    public void choose(Value value) {
        if (offered()) {
            chosen.set(value == chosen.get() ? null : value);
        }
    }

    /** Records the word, and does what comes then once it is durable. */
    public @Nullable Want record(Runnable then) {
        Value value = chosen.get();
        if (value == null || !offered()) {
            return Want.NOTHING;
        }
        sending.send(
                List.of(entry(value)),
                () -> {
                    clear();
                    then.run();
                });
        return null;
    }

    /** Whether a word is chosen that is not recorded. */
    boolean unsaved() {
        return chosen.get() != null || sending.unsaved();
    }

    public void clear() {
        chosen.set(null);
    }
}
