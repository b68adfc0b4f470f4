package jp.mimamori.ui.vitals;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Symptoms that are present; "none" is something seen too, and is not the same as not asked. */
public final class SymptomsField {

    /** Symptoms offered, those of the guideline's Grade 1 first. */
    public static final List<String> CODES =
            List.of(
                    "chills",
                    "nausea",
                    "fatigue",
                    "headache",
                    "myalgia",
                    "malaise",
                    "rash",
                    "diarrhea");

    private final ReadOnlyObjectWrapper<List<String>> present =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();

    void begin() {
        present.set(List.of());
        none.set(false);
    }

    public ReadOnlyObjectProperty<List<String>> present() {
        return present.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty none() {
        return none.getReadOnlyProperty();
    }

    public void toggle(String code) {
        List<String> left = new ArrayList<>(present.get());
        if (!left.remove(code)) {
            left.add(code);
        }
        none.set(false);
        present.set(List.copyOf(left));
    }

    /** Asked, and there are none. */
    public void toggleNone() {
        present.set(List.of());
        none.set(!none.get());
    }

    boolean touched() {
        return none.get() || !present.get().isEmpty();
    }

    Entry.@Nullable Symptoms entry(Meta meta) {
        return touched() ? new Entry.Symptoms(meta, present.get()) : null;
    }
}
