package jp.mimamori.ui.grading;

import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

/** The digit of a key, on the row or on the pad. */
final class Digits {

    private Digits() {}

    static @Nullable Integer of(KeyCode code) {
        if (!code.isDigitKey()) {
            return null;
        }
        String name = code.getName();
        return Character.digit(name.charAt(name.length() - 1), 10);
    }
}
