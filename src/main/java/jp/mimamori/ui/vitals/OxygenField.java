package jp.mimamori.ui.vitals;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.ui.Numbers;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * How oxygen is given. It begins with what was recorded last, since that holds until the next
 * entry; only what is touched becomes an entry.
 */
public final class OxygenField {

    /** L/min. */
    private static final Quantity FLOW =
            Quantity.between("flow", 2, "0.01", "100").rare("0.1", "60");

    /** A fraction; typed in % it is meant as a fraction. */
    private static final Quantity FIO2 = Quantity.between("fio2", 2, "0.21", "1.0").often(100);

    private final ReadOnlyObjectWrapper<@Nullable OxygenDevice> device =
            new ReadOnlyObjectWrapper<>();
    private final QuantityField flow = QuantityField.plain(FLOW);
    private final QuantityField fio2 = QuantityField.plain(FIO2);
    private boolean touched;

    /** Begins with what holds, when anything was recorded. */
    void begin(Entry.@Nullable Oxygen holds) {
        touched = false;
        device.set(holds == null ? null : holds.device());
        put(flow, holds == null ? null : holds.litresPerMinute());
        put(fio2, holds == null ? null : holds.fio2());
    }

    private static void put(QuantityField field, @Nullable BigDecimal value) {
        if (value == null) {
            field.clear();
        } else {
            field.type(Numbers.shown(value));
            field.keep();
        }
    }

    public ReadOnlyObjectProperty<@Nullable OxygenDevice> device() {
        return device.getReadOnlyProperty();
    }

    public QuantityField flow() {
        return flow;
    }

    public QuantityField fio2() {
        return fio2;
    }

    /** Another device leaves no flow and no FiO2 of the one before. */
    public void choose(OxygenDevice chosen) {
        touched = true;
        if (chosen != device.get()) {
            flow.clear();
            fio2.clear();
        }
        device.set(chosen);
    }

    public void typeFlow(String text) {
        touched = touched || !Numbers.folded(text).equals(flow.state().get().text());
        flow.type(text);
    }

    public void typeFio2(String text) {
        touched = touched || !Numbers.folded(text).equals(fio2.state().get().text());
        fio2.type(text);
    }

    /** All that it says now. */
    Object typed() {
        return Arrays.asList(touched, device.get(), flow.state().get(), fio2.state().get());
    }

    boolean touched() {
        return touched;
    }

    /** Whether something stands in the way of recording it. */
    boolean faulty() {
        return touched && (blocked(flow) || blocked(fio2));
    }

    private static boolean blocked(QuantityField field) {
        QuantityField.State left = field.leave();
        return left.typed() instanceof Typed.Refused || (left.doubt() != null && !left.kept());
    }

    /** What would be recorded, null while nothing is touched or a number is no value. */
    Entry.@Nullable Oxygen entry(Meta meta) {
        OxygenDevice chosen = device.get();
        if (!touched || chosen == null) {
            return null;
        }
        return chosen == OxygenDevice.NONE
                ? new Entry.Oxygen(meta, chosen, null, null)
                : new Entry.Oxygen(
                        meta, chosen, flow.state().get().value(), fio2.state().get().value());
    }
}
