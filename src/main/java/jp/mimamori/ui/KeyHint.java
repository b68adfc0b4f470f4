package jp.mimamori.ui;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;

/** A button that shows its key; {@link Keys#on(KeyHint)} makes the key work. */
public final class KeyHint extends Button {

    private final KeyCombination key;

    /**
     * A button with its key written on it.
     *
     * @param shown the key as written on it (F4, Ctrl+⏎)
     */
    public KeyHint(String text, KeyCombination key, String shown, Runnable action) {
        super(text);
        this.key = key;
        Label hint = new Label(shown);
        hint.getStyleClass().add("key");
        setGraphic(hint);
        setContentDisplay(ContentDisplay.RIGHT);
        setGraphicTextGap(8);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("key-hint");
        setOnAction(_ -> action.run());
        setAccessibleText(text + " " + shown);
    }

    /** The main action of a screen: in the accent's colour. */
    public KeyHint main() {
        getStyleClass().add("main");
        return this;
    }

    KeyCombination key() {
        return key;
    }
}
