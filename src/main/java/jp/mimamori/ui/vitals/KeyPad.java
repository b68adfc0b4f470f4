package jp.mimamori.ui.vitals;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import jp.mimamori.ui.Words;

import java.util.List;

/** Digits for a finger; the focus stays in the field that takes them. */
final class KeyPad extends GridPane {

    private static final List<String> DIGITS =
            List.of("7", "8", "9", "4", "5", "6", "1", "2", "3", ".", "0");

    /** What the keys do. */
    interface Keys {
        void digit(String digit);

        void backspace();

        void notMeasured();

        void previous();

        void next();
    }

    KeyPad(Words words, Keys keys) {
        getStyleClass().add("key-pad");
        setId("key-pad");
        int place = 0;
        for (String digit : DIGITS) {
            String id = digit.equals(".") ? "point" : digit;
            put(key(id, digit, digit, () -> keys.digit(digit)), place++);
        }
        put(key("back", "⌫", words.text("keypad.backspace"), keys::backspace), place++);
        put(word("not-measured", words.text("keypad.notMeasured"), keys::notMeasured), place++);
        put(word("previous", words.text("keypad.previous"), keys::previous), place++);
        Button next = word("next", words.text("keypad.next"), keys::next);
        next.getStyleClass().add("next");
        put(next, place);
    }

    private void put(Node node, int place) {
        add(node, place % 3, place / 3);
        setHgrow(node, Priority.ALWAYS);
        setVgrow(node, Priority.ALWAYS);
    }

    private static Button word(String id, String text, Runnable action) {
        Button button = key(id, text, text, action);
        button.getStyleClass().add("word");
        return button;
    }

    private static Button key(String id, String shown, String said, Runnable action) {
        Button button = new Button(shown);
        button.getStyleClass().add("key-pad-key");
        button.setId("key-" + id);
        button.setAccessibleText(said);
        button.setFocusTraversable(false);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setPrefWidth(10);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
