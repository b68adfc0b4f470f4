package jp.mimamori.ui;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys of one node. A letter or digit without Ctrl or Alt is left to a text field that has the
 * focus.
 */
public final class Keys {

    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

    public Keys(Node node) {
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Keys on(KeyCombination key, Runnable action) {
        actions.put(key, action);
        return this;
    }

    public Keys on(KeyCode key, Runnable action) {
        return on(new KeyCodeCombination(key), action);
    }

    /** The button is pressed by its key, unless it is disabled or not in sight. */
    public Keys on(KeyHint button) {
        return on(
                button.key(),
                () -> {
                    if (!button.isDisabled() && button.isVisible()) {
                        button.fire();
                    }
                });
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || typing(event)) {
            return;
        }
        for (Map.Entry<KeyCombination, Runnable> each : actions.entrySet()) {
            if (each.getKey().match(event)) {
                event.consume();
                each.getValue().run();
                return;
            }
        }
    }

    private static boolean typing(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown()
                && (event.getCode().isLetterKey()
                        || event.getCode().isDigitKey()
                        || event.getCode() == KeyCode.SPACE
                        || event.getCode() == KeyCode.EQUALS
                        || event.getCode() == KeyCode.MINUS);
    }
}
