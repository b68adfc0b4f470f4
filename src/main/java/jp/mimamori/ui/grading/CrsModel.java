package jp.mimamori.ui.grading;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.MeasuredTime;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Grading CRS (Lee et al. 2014): what speaks for each grade, the grade that is chosen, what it
 * would ask.
 */
public final class CrsModel {

    /** Death: asked for twice. */
    static final int DEATH = 5;

    private final String patient;
    private final Desk desk;
    private final Author author;
    private final MeasuredTime time;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<@Nullable Integer> chosen = new ReadOnlyObjectWrapper<>();
    private final OrganModel organs;
    private final StringProperty reason = new SimpleStringProperty("");
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<CrsFindings> findings =
            new ReadOnlyObjectWrapper<>(new CrsFindings(0, List.of(), java.util.Set.of()));
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();

    public CrsModel(String patient, Desk desk, Author author, FxThread fx) {
        this.patient = patient;
        this.desk = desk;
        this.author = author;
        time = new MeasuredTime(desk.zone());
        sending = new Sending(entries -> desk.write(patient, entries), fx);
        organs = new OrganModel(patient, desk, author, fx, this::at);
        chosen.addListener((Observable _) -> changed());
        time.choice().addListener((Observable _) -> changed());
        reason.addListener((Observable _) -> sending.forget());
        refresh();
    }

    /** A later snapshot or a later time. */
    public void refresh() {
        Course course = course();
        if (course != null) {
            findings.set(CrsFindings.at(desk.pack().findings(), course, at()));
        }
        look();
    }

    private void changed() {
        sending.forget();
        refresh();
    }

    private void look() {
        PatientNow known = known();
        Integer grade = chosen.get();
        if (grade == null || known == null) {
            preview.set(null);
        } else {
            preview.set(Preview.of(desk.pack(), known, List.of(entry(grade)), desk.now()));
        }
    }

    private Entry.CrsGrade entry(int grade) {
        String why = reason.get().strip();
        return new Entry.CrsGrade(
                author.meta(at(), asksReason() && !why.isEmpty() ? why : null, null), grade);
    }

    private @Nullable PatientNow known() {
        return desk.snapshot().patient(patient).orElse(null);
    }

    /** Whether no infusion has begun: then there is nothing of which a CRS could come. */
    boolean notInfused() {
        Course course = course();
        Instant now = desk.now();
        return course != null && Taken.until(course, now).infusion() == null;
    }

    private @Nullable Course course() {
        PatientNow known = known();
        return known == null ? null : known.course();
    }

    /** Organ toxicity, which speaks for a grade. */
    OrganModel organs() {
        return organs;
    }

    /** Why nothing can be said of this patient, null when it can. */
    public PatientNow.@Nullable CannotJudge cannotJudge() {
        PatientNow known = known();
        return known == null ? null : known.cannotJudge();
    }

    /** The guideline's definitions of grades 1 to 4. */
    public List<Pack.Definition> definitions() {
        return desk.pack().definitions().stream().filter(d -> d.axis() == Entry.Axis.CRS).toList();
    }

    public ReadOnlyObjectProperty<CrsFindings> findings() {
        return findings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Integer> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Why the grade is lower than the findings mean; goes into the entry. */
    public StringProperty reason() {
        return reason;
    }

    /** Whether grade 5 was asked for twice. */
    public BooleanProperty confirmed() {
        return confirmed;
    }

    public ReadOnlyObjectProperty<@Nullable Preview> preview() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Sending.State> sent() {
        return sending.state();
    }

    public MeasuredTime time() {
        return time;
    }

    /** When the grade holds. */
    public Instant at() {
        return time.at(desk.now());
    }

    public void before(int minutes) {
        time.before(minutes, desk.now(), false);
        changed();
    }

    /** The grade recorded last, null when none is. */
    public Entry.@Nullable CrsGrade last() {
        Course course = course();
        return course == null ? null : Taken.until(course, at()).latest(Entry.CrsGrade.class);
    }

    /**
     * Chooses a grade.
     *
     * @param grade 0 (none) to 5 (death)
     */
    public void choose(int grade) {
        confirmed.set(false);
        chosen.set(grade);
    }

    /** The same grade as before; nothing without one. */
    public void same() {
        Entry.CrsGrade last = last();
        if (last != null) {
            choose(last.grade());
        }
    }

    /** Whether the chosen grade is lower than the findings mean, so that a reason is asked for. */
    public boolean asksReason() {
        Integer grade = chosen.get();
        return grade != null && grade < findings.get().most();
    }

    /** What stands in the way of recording, null when nothing does. */
    public @Nullable Want want() {
        Integer grade = chosen.get();
        if (grade == null) {
            return Want.GRADE;
        }
        if (time.refused()) {
            return Want.TIME;
        }
        if (asksReason() && reason.get().isBlank()) {
            return Want.REASON;
        }
        return grade == DEATH && !confirmed.get() ? Want.CONFIRMATION : null;
    }

    /**
     * Records the chosen grade, and does what comes then once it is durable.
     *
     * @return what stands in the way, null when it is on its way
     */
    public @Nullable Want record(Runnable then) {
        Want want = want();
        Integer grade = chosen.get();
        if (want != null || grade == null || sending.underway()) {
            return want;
        }
        sending.send(
                List.of(entry(grade)),
                () -> {
                    clear();
                    then.run();
                });
        return null;
    }

    /** Whether something is chosen or typed that is not recorded. */
    boolean unsaved() {
        return chosen.get() != null
                || !reason.get().isBlank()
                || sending.unsaved()
                || organs.unsaved();
    }

    /** Lets the choice go; nothing is recorded. */
    public void clear() {
        chosen.set(null);
        reason.set("");
        confirmed.set(false);
        time.now(desk.now(), false);
        refresh();
    }
}
