package jp.mimamori.ui.grading;

import javafx.scene.layout.VBox;

import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Saved;

import org.jspecify.annotations.Nullable;

/** What became of recording, or what it still asks for. */
final class Outcome extends VBox {

    private final Words words;

    Outcome(Words words) {
        super(6);
        this.words = words;
        setId("outcome");
    }

    void show(Sending.State state, @Nullable Want wanted) {
        getChildren().clear();
        switch (state) {
            case Sending.State.Failed(Saved.Refused refused) ->
                    say(Urgency.HIGH, false, "saved." + refused.reason().name());
            case Sending.State.Failed _ -> say(Urgency.HIGH, true, "saved.notDurable");
            case Sending.State.Idle _, Sending.State.Underway _, Sending.State.Done _ -> {}
        }
        if (wanted != null) {
            say(Urgency.MEDIUM, false, "want." + wanted.name());
        }
    }

    private void say(Urgency urgency, boolean filled, String key) {
        getChildren().add(new Banner(urgency, filled, words.text(key), ""));
    }
}
