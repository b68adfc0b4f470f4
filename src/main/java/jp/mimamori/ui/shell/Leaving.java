package jp.mimamori.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Words;

/**
 * Asks before the window closes over something typed and not saved. The way back is the one that
 * Enter and Esc take.
 */
final class Leaving {

    private final Words words;
    private final Theme theme;

    Leaving(Words words, Theme theme) {
        this.words = words;
        this.theme = theme;
    }

    /**
     * Asks.
     *
     * @param what is unsaved, in words
     * @param back leads to it
     * @param close closes without saving
     */
    void ask(Window owner, String what, Runnable back, Runnable close) {
        ButtonType stay = new ButtonType(words.text("leaving.back"), ButtonData.CANCEL_CLOSE);
        ButtonType leave = new ButtonType(words.text("leaving.discard"), ButtonData.LEFT);
        Alert alert = new Alert(Alert.AlertType.NONE, what);
        alert.initOwner(owner);
        alert.setTitle(words.text("leaving.title"));
        alert.setHeaderText(words.text("leaving.title"));
        alert.getButtonTypes().setAll(stay, leave);
        name(alert, stay, "leaving-back");
        name(alert, leave, "leaving-discard");
        theme.dress(alert.getDialogPane().getScene());
        alert.resultProperty()
                .addListener((_, _, result) -> {
                    if (leave.equals(result)) {
                        close.run();
                    } else if (stay.equals(result)) {
                        back.run();
                    }
                });
        alert.show();
    }

    private static void name(Alert alert, ButtonType type, String id) {
        Node button = alert.getDialogPane().lookupButton(type);
        button.setId(id);
    }
}
