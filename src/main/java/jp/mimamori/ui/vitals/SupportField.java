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

    /** One more agent, its dose class not said; the same one again is taken away. */
    public void toggle(String drug) {
        touched = true;
        List<Agent> without = agents.get().stream().filter(a -> !a.drug().equals(drug)).toList();
        agents.set(
                without.size() < agents.get().size()
                        ? without
                        : java.util.stream.Stream.concat(
                                        without.stream(),
                                        java.util.stream.Stream.of(new Agent(drug, null)))
                                .toList());
    }

    /** Says the dose class of an agent that runs; the same one again takes the word back. */
    public void dose(String drug, DoseClass dose) {
        touched = true;
        agents.set(
                agents.get().stream()
                        .map(a ->
                                a.drug().equals(drug)
                                        ? new Agent(drug, a.dose() == dose ? null : dose)
                                        : a)
                        .toList());
    }

    /** The vasopressors were looked at: they run as shown, or none does. */
    public void none() {
        touched = true;
        agents.set(List.of());
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
