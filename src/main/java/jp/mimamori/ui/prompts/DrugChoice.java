package jp.mimamori.ui.prompts;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * The drug of an order or a dose: the prompt's, or one that is chosen or typed here.
 *
 * @param fixed the prompt's, null where it is chosen
 * @param names of the drugs that are offered
 * @param typed a name as it is typed
 */
record DrugChoice(@Nullable String fixed, @Nullable DrugNames names, StringProperty typed) {

    static DrugChoice of(String drug) {
        return new DrugChoice(drug, null, new SimpleStringProperty(""));
    }

    static DrugChoice among(DrugNames names) {
        return new DrugChoice(null, names, new SimpleStringProperty(""));
    }

    boolean free() {
        return fixed == null;
    }

    List<String> offered() {
        return names == null ? List.of() : names.offered();
    }

    /** An offered drug is chosen. */
    void choose(String code) {
        typed.set(names == null ? code : names.name(code));
    }

    /** The drug as it is recorded, empty while none is named. */
    Optional<String> code() {
        if (fixed != null) {
            return Optional.of(fixed);
        }
        String name = typed.get().strip();
        Optional<String> known = names == null ? Optional.empty() : names.code(name);
        return known.isPresent() || name.isEmpty() ? known : Optional.of(name);
    }

    /** Whether a name is typed that is none of the offered drugs': no table counts it. */
    boolean unknown() {
        return fixed == null && code().filter(code -> !offered().contains(code)).isPresent();
    }
}
