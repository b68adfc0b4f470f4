package jp.mimamori.ui.grading;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.NeuroGrade.Event;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Term;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.MeasuredTime;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Grading neurologic events (NCI CTCAE): several terms at once, the highest counts. */
public final class NeuroModel {

    private final String patient;
    private final Desk desk;
    private final Author author;
    private final MeasuredTime time;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<Map<String, Integer>> chosen =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Boolean> oedema = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty ended = new SimpleBooleanProperty();
    private boolean graded;
    private boolean none;

    public NeuroModel(String patient, Desk desk, Author author, FxThread fx) {
        this.patient = patient;
        this.desk = desk;
        this.author = author;
        time = new MeasuredTime(desk.zone());
        sending = new Sending(entries -> desk.write(patient, entries), fx);
        chosen.addListener((Observable _) -> changed());
        oedema.addListener((Observable _) -> changed());
        time.choice().addListener((Observable _) -> changed());
        refresh();
    }

    /** A later snapshot or a later time. */
    public void refresh() {
        PatientNow known = known();
        if (known == null || !touched()) {
            preview.set(null);
        } else {
            preview.set(Preview.of(desk.pack(), known, entries(), desk.now()));
        }
    }

    private void changed() {
        sending.forget();
        refresh();
    }

    private @Nullable PatientNow known() {
        return desk.snapshot().patient(patient).orElse(null);
    }

    private <E extends Entry> List<E> all(Class<E> type) {
        PatientNow known = known();
        return known == null ? List.of() : Taken.until(known.course(), at()).all(type).toList();
    }

    /** Terms of the guideline's list, in the pack's order. */
    public List<Term> terms() {
        return desk.pack().terms();
    }

    /** Chosen grades by term, 1 to 5; terms without one are not in. */
    public ReadOnlyObjectProperty<Map<String, Integer>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Whether oedema is suspected, as changed here; null while it is left as recorded. */
    public ReadOnlyObjectProperty<@Nullable Boolean> oedema() {
        return oedema.getReadOnlyProperty();
    }

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

    public Instant at() {
        return time.at(desk.now());
    }

    public void before(int minutes) {
        time.before(minutes, desk.now(), false);
        changed();
    }

    /**
     * Chooses a term's grade; the same grade again, or 0, takes it away. When none is left, nothing
     * is chosen: that there is no event is said by {@link #none}.
     *
     * @return whether the term has that grade
     */
    public boolean choose(String term, int grade) {
        if (grade != 0 && desk.pack().term(term).filter(t -> t.has(grade)).isEmpty()) {
            return false;
        }
        confirmed.set(false);
        ended.set(false);
        none = false;
        Map<String, Integer> changed = new LinkedHashMap<>(chosen.get());
        if (grade == 0) {
            changed.remove(term);
        } else if (!changed.remove(term, grade)) {
            changed.put(term, grade);
        }
        graded = !changed.isEmpty();
        chosen.set(Map.copyOf(changed));
        refresh();
        return true;
    }

    /** No event: every term is taken away. */
    public void none() {
        graded = true;
        none = true;
        chosen.set(Map.of());
        changed();
    }

    /** Whether it was said that the events that were not chosen again have ended. */
    public BooleanProperty ended() {
        return ended;
    }

    /** Events of the last record that would be recorded as gone, with their grades then. */
    public Map<Term, Integer> ending() {
        Map<Term, Integer> ending = new LinkedHashMap<>();
        for (Term term : graded ? terms() : List.<Term>of()) {
            if (recorded(term.code()) && !chosen.get().containsKey(term.code())) {
                ending.put(term, recordedGrade(term.code()));
            }
        }
        return ending;
    }

    /** Whether the highest grade falls because events were not chosen again, and nobody said so. */
    private boolean fallsUnsaid() {
        return !none
                && !ended.get()
                && ending().values().stream().anyMatch(grade -> grade > highest());
    }

    /** The same events as recorded last; nothing without a record. */
    public void same() {
        Entry.NeuroGrade last = last();
        if (last == null) {
            return;
        }
        Map<String, Integer> same = new LinkedHashMap<>();
        last.events().stream()
                .filter(e -> e.grade() > 0)
                .forEach(e -> same.merge(e.term(), e.grade(), Math::max));
        graded = true;
        none = false;
        chosen.set(Map.copyOf(same));
        changed();
    }

    public void suspectOedema(boolean suspected) {
        oedema.set(suspected == suspectedNow() ? null : suspected);
    }

    /** Whether oedema is suspected by the latest word on it. */
    public boolean suspectedNow() {
        List<Entry.CerebralEdema> said = all(Entry.CerebralEdema.class);
        return !said.isEmpty() && said.getLast().suspected();
    }

    /** Whether oedema is suspected with the change made here. */
    public boolean suspected() {
        Boolean changed = oedema.get();
        return changed == null ? suspectedNow() : changed;
    }

    /** The highest of the chosen grades, 0 when there are none. */
    public int highest() {
        return chosen.get().values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Whether the term that the table sets apart stands alone. */
    public boolean alone() {
        String apart = desk.pack().rules(Entry.Axis.NEURO).alone();
        return apart != null && chosen.get().keySet().equals(java.util.Set.of(apart));
    }

    public Entry.@Nullable NeuroGrade last() {
        List<Entry.NeuroGrade> grades = all(Entry.NeuroGrade.class);
        return grades.isEmpty() ? null : grades.getLast();
    }

    /** ICE scores up to now, oldest first. */
    public List<Entry.Ice> ice() {
        return all(Entry.Ice.class);
    }

    /** The ASTCT grade of the latest ICE score, null without one; it enters no table. */
    public @Nullable Integer astct() {
        List<Entry.Ice> scores = ice();
        return scores.isEmpty() ? null : AstctIce.grade(scores.getLast().score(), unarousable());
    }

    /** JCS of three figures: the patient does not wake, whatever the stimulus. */
    private boolean unarousable() {
        String jcs = null;
        for (Entry.Vitals vitals : all(Entry.Vitals.class)) {
            jcs = vitals.consciousness() == null ? jcs : vitals.consciousness();
        }
        return jcs != null && jcs.length() == 3;
    }

    /** Whether it was said that there is no event. */
    public boolean gradesNone() {
        return graded && chosen.get().isEmpty();
    }

    public boolean touched() {
        return graded || oedema.get() != null;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Boolean suspected = oedema.get();
        if (suspected != null) {
            entries.add(new Entry.CerebralEdema(author.meta(at()), suspected));
        }
        if (graded) {
            entries.add(new Entry.NeuroGrade(author.meta(at()), events()));
        }
        return entries;
    }

    /** The chosen ones, and those recorded last that are gone, with 0. */
    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (Term term : terms()) {
            Integer grade = chosen.get().get(term.code());
            if (grade != null) {
                events.add(new Event(term.code(), grade));
            } else if (recorded(term.code())) {
                events.add(new Event(term.code(), 0));
            }
        }
        return events;
    }

    /** Whether a term had a grade of 1 or more in the last record. */
    public boolean recorded(String term) {
        return recordedGrade(term) > 0;
    }

    /** A term's grade in the last record, 0 when it was not there. */
    public int recordedGrade(String term) {
        Entry.NeuroGrade last = last();
        return last == null
                ? 0
                : last.events().stream()
                        .filter(e -> e.term().equals(term))
                        .mapToInt(Event::grade)
                        .max()
                        .orElse(0);
    }

    public @Nullable Want want() {
        if (!touched()) {
            return Want.NOTHING;
        }
        if (time.refused()) {
            return Want.TIME;
        }
        if (fallsUnsaid()) {
            return Want.ENDED;
        }
        return highest() == CrsModel.DEATH && !confirmed.get() ? Want.CONFIRMATION : null;
    }

    /**
     * Records what is chosen, and does what comes then once it is durable.
     *
     * @return what stands in the way, null when it is on its way
     */
    public @Nullable Want record(Runnable then) {
        Want want = want();
        if (want != null || sending.underway()) {
            return want;
        }
        sending.send(
                entries(),
                () -> {
                    clear();
                    then.run();
                });
        return null;
    }

    /** Whether something is chosen that is not recorded. */
    boolean unsaved() {
        return touched() || sending.unsaved();
    }

    /** Lets the choice go; nothing is recorded. */
    public void clear() {
        graded = false;
        none = false;
        ended.set(false);
        chosen.set(Map.of());
        oedema.set(null);
        confirmed.set(false);
        time.now(desk.now(), false);
        refresh();
    }
}
