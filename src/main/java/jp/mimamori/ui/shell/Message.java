package jp.mimamori.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/** A word in passing, in the top bar: it covers nothing that could be pressed. */
final class Message extends Label {

    private static final Duration LONG_ENOUGH = Duration.seconds(4);

    private final PauseTransition pause = new PauseTransition(LONG_ENOUGH);

    Message() {
        getStyleClass().add("message");
        setVisible(false);
        setMouseTransparent(true);
        pause.setOnFinished(_ -> setVisible(false));
    }

    void say(String text) {
        setText(text);
        setVisible(true);
        pause.playFromStart();
    }
}
