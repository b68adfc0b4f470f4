package jp.mimamori.ui.prompts;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

/**
 * Whose order it is. Who is no physician enters it for one (代行入力) and says for whom.
 *
 * @param needed whether it has to be said
 * @param person staff id of the physician
 */
record OrderedBy(boolean needed, StringProperty person) {

    OrderedBy(boolean needed) {
        this(needed, new SimpleStringProperty(""));
    }

    boolean missing() {
        return needed && person.get().isBlank();
    }

    /** Null where a physician orders. */
    @Nullable String id() {
        return needed ? person.get().strip() : null;
    }
}
