package jp.mimamori.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Place;

/** The keys of the whole window, on every screen. */
final class FrameKeys {

    static final KeyCombination SILENCE = control(KeyCode.M);

    private static final KeyCombination LOCK =
            new KeyCodeCombination(
                    KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private FrameKeys() {}

    static void of(Node root, Shell shell, AlarmStrip alarms) {
        Keys keys = new Keys(root);
        places(keys, shell);
        keys.on(SILENCE, shell::silence);
        keys.on(control(KeyCode.U), shell::signIn);
        keys.on(LOCK, shell::lock);
        keys.on(KeyCode.F10, shell::toggleShade);
        keys.on(KeyCode.F11, alarms::look);
        keys.on(KeyCode.F12, alarms::open);
        keys.on(KeyCode.ESCAPE, shell::board);
    }

    private static void places(Keys keys, Shell shell) {
        keys.on(KeyCode.F1, () -> shell.open(Place.REFERENCE));
        keys.on(KeyCode.F2, () -> shell.ofPatient(Place.TIMELINE));
        keys.on(KeyCode.F3, () -> shell.ofPatient(Place.VITALS));
        keys.on(KeyCode.F4, () -> shell.ofPatient(Place.GRADING));
        keys.on(KeyCode.F5, () -> shell.ofPatient(Place.PROMPTS));
        keys.on(KeyCode.F6, () -> shell.ofPatient(Place.ENTRIES));
        keys.on(KeyCode.F7, () -> shell.open(Place.ROUND));
        keys.on(KeyCode.F8, () -> shell.open(Place.WARD_PROMPTS));
        keys.on(KeyCode.F9, () -> shell.open("", Place.REGISTER));
        keys.on(control(KeyCode.I), () -> shell.ofPatient(Place.REGISTER));
        keys.on(control(KeyCode.L), () -> shell.ofPatient(Place.PATHWAY));
        keys.on(control(KeyCode.G), () -> shell.open(Place.SITE));
        keys.on(control(KeyCode.COMMA), () -> shell.open(Place.SETTINGS));
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
