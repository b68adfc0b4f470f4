package jp.mimamori.launch;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import jp.mimamori.ui.Place;
import jp.mimamori.ui.shell.Shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One state of one screen.
 *
 * @param of id of the patient, or of the guideline's page; empty for a screen of the ward
 * @param keys pressed there before it is looked at
 */
record Shot(String name, String of, Place place, List<Consumer<Scene>> keys) {

    Shot {
        keys = List.copyOf(keys);
    }

    static Shot of(String name, Place place) {
        return new Shot(name, "", place, List.of());
    }

    static Shot of(String name, String of, Place place) {
        return new Shot(name, of, place, List.of());
    }

    /** Goes there. */
    void open(Shell shell) {
        if (place == Place.REFERENCE) {
            shell.guideline(of);
        } else if (of.isEmpty()) {
            shell.open(place);
        } else {
            shell.open(of, place);
        }
    }

    /** The same after a key. */
    Shot press(KeyCode code) {
        return then(scene -> fire(scene, code, false, false));
    }

    /** The same after a key with Ctrl. */
    Shot control(KeyCode code) {
        return then(scene -> fire(scene, code, true, false));
    }

    /** The same after a key with Alt. */
    Shot alt(KeyCode code) {
        return then(scene -> fire(scene, code, false, true));
    }

    /** The same with something typed, character by character. */
    Shot type(String text) {
        Shot typed = this;
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            typed = typed.then(scene -> typed(scene, character));
        }
        return typed;
    }

    /** The same after a button is pressed. */
    Shot button(String css) {
        return then(scene -> {
            if (scene.lookup(css) instanceof Button button) {
                button.fire();
            } else {
                throw new IllegalStateException("no button " + css);
            }
        });
    }

    private Shot then(Consumer<Scene> key) {
        List<Consumer<Scene>> all = new ArrayList<>(keys);
        all.add(key);
        return new Shot(name, of, place, all);
    }

    private static Node focus(Scene scene) {
        return scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
    }

    private static void fire(Scene scene, KeyCode code, boolean control, boolean alt) {
        Event.fireEvent(
                focus(scene),
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        code.getName(),
                        code,
                        false,
                        control,
                        alt,
                        false));
    }

    private static void typed(Scene scene, String character) {
        Event.fireEvent(
                focus(scene),
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        character,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }
}
