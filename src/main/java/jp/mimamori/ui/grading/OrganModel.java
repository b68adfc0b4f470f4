package jp.mimamori.ui.grading;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Organ;
import jp.mimamori.course.Taken;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Organ toxicity of one patient: CTCAE grade 0 to 4 of each organ that is graded now. */
final class OrganModel {

    /** The highest grade that an organ can be given. */
    static final int MOST = 4;

    private final String patient;
    private final Desk desk;
    private final Author author;
    private final Supplier<Instant> at;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<Map<Organ, Integer>> chosen =
            new ReadOnlyObjectWrapper<>(Map.of());

    /**
     * Organ toxicity of a patient.
     *
     * @param at when the grades hold
     */
    OrganModel(String patient, Desk desk, Author author, FxThread fx, Supplier<Instant> at) {
        this.patient = patient;
        this.desk = desk;
        this.author = author;
        this.at = at;
        sending = new Sending(entries -> desk.write(patient, entries), fx);
    }

    ReadOnlyObjectProperty<Map<Organ, Integer>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sending.State> sent() {
        return sending.state();
    }

    /** Chooses a grade of an organ; the same once more lets it go. */
    void choose(Organ organ, int grade) {
        Map<Organ, Integer> next = new EnumMap<>(Organ.class);
        next.putAll(chosen.get());
        if (!Integer.valueOf(grade).equals(next.put(organ, grade))) {
            sending.forget();
        } else {
            next.remove(organ);
        }
        chosen.set(Map.copyOf(next));
    }

    /** The last recorded grade of an organ, null when there is none. */
    Entry.@Nullable OrganToxicity last(Organ organ) {
        Course course = desk.snapshot().patient(patient).map(p -> p.course()).orElse(null);
        return course == null
                ? null
                : Taken.until(course, at.get())
                        .latest(Entry.OrganToxicity.class, graded -> graded.organ() == organ);
    }

    /** Whether something is chosen that is not recorded. */
    boolean unsaved() {
        return !chosen.get().isEmpty();
    }

    /** Records what is chosen, and does what comes then once it is durable. */
    void record(Runnable then) {
        List<Entry> entries = new ArrayList<>();
        for (Organ organ : Organ.values()) {
            Integer grade = chosen.get().get(organ);
            if (grade != null) {
                entries.add(new Entry.OrganToxicity(author.meta(at.get()), organ, grade));
            }
        }
        if (!entries.isEmpty()) {
            sending.send(
                    entries,
                    () -> {
                        chosen.set(Map.of());
                        then.run();
                    });
        }
    }
}
