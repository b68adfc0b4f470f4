package jp.mimamori.ui.vitals;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Vasopressor.Agent;
import jp.mimamori.course.Entry.Vasopressor.DoseClass;
import jp.mimamori.course.Meta;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Fluids for hypotension, and the vasopressors that run. Whether a dose is low or high is the
 * clinician's word; it may be left unsaid. Vasopressors begin with what was recorded last, since it
 * holds until the next entry.
 */
public final class SupportField {

    /** Vasopressors offered; another name may be in the record. */
    public static final List<String> DRUGS =
            List.of("noradrenaline", "dopamine", "adrenaline", "vasopressin", "phenylephrine");

    private static final Quantity ML = Quantity.between("ml", 0, "1", "9999").rare("50", "3000");

    private final ReadOnlyBooleanWrapper fluids = new ReadOnlyBooleanWrapper();
    private final QuantityField ml = QuantityField.plain(ML);
    private final ReadOnlyObjectWrapper<List<Agent>> agents =
            new ReadOnlyObjectWrapper<>(List.of());
    private boolean touched;

    void begin(Entry.@Nullable Vasopressor holds) {
        touched = false;
        fluids.set(false);
        ml.clear();
        agents.set(holds == null ? List.of() : holds.agents());
    }

    public ReadOnlyBooleanProperty fluids() {
        return fluids.getReadOnlyProperty();
    }

    public QuantityField ml() {
        return ml;
    }

    /** Fluids are given for hypotension, or are not. */
    public void fluids(boolean given) {
        fluids.set(given);
        if (!given) {
            ml.clear();
        }
    }

    public ReadOnlyObjectProperty<List<Agent>> agents() {
        return agents.getReadOnlyProperty();
    }

    /**
     * An agent runs at a dose; the same again ends it.
     *
     * @param dose null while nobody has said whether it is low or high
     */
    public void choose(String drug, @Nullable DoseClass dose) {
        touched = true;
        Agent chosen = new Agent(drug, dose);
        List<Agent> changed = new ArrayList<>(agents.get());
        boolean off = changed.remove(chosen);
        changed.removeIf(a -> a.drug().equals(drug));
        if (!off) {
            changed.add(chosen);
        }
        agents.set(List.copyOf(changed));
    }

    /** The vasopressors were looked at: they run as shown, or none does. */
    public void none() {
        touched = true;
        agents.set(List.of());
    }

    /** All that it says now. */
    Object typed() {
        return List.of(touched, fluids.get(), ml.state().get(), agents.get());
    }

    boolean touched() {
        return touched || fluids.get();
    }

    boolean faulty() {
        QuantityField.State left = ml.leave();
        return fluids.get()
                && (left.typed() instanceof Typed.Refused
                        || (left.doubt() != null && !left.kept()));
    }

    Entry.@Nullable Fluids fluidsEntry(Meta meta) {
        return fluids.get() ? new Entry.Fluids(meta, true, ml.state().get().value()) : null;
    }

    Entry.@Nullable Vasopressor vasopressorEntry(Meta meta) {
        return touched ? new Entry.Vasopressor(meta, agents.get()) : null;
    }
}
