package jp.mimamori.ui.packs;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import jp.mimamori.ui.Card;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import java.util.ArrayList;
import java.util.List;

/**
 * A card that asks why before something is done: what it means, the reason, and two buttons. Enter
 * does it.
 */
record Consider(Words words, PacksModel model) {

    /**
     * What would be done.
     *
     * @param name begins the ids of the card and its parts: {@code move-card}, {@code move-reason},
     *     {@code move-do}
     * @param text key of the words on the button that does it
     */
    record Deed(String name, String text, Runnable act) {}

    /**
     * A card.
     *
     * @param said what it means
     * @param leaves key of the words on the button that leaves it
     */
    Card card(Deed deed, List<? extends Node> said, String example, String leaves, Runnable leave) {
        Card card = new Card();
        card.setId(deed.name() + "-card");
        card.edge(Urgency.MEDIUM);
        new Keys(card).on(KeyCode.ENTER, deed.act());
        Button act = Parts.plain(words.text(deed.text()), deed.act());
        act.setId(deed.name() + "-do");
        act.disableProperty().bind(Field.missing(model.reason()));
        List<Node> all = new ArrayList<>(said);
        all.add(reason(deed.name() + "-reason", example));
        all.add(Parts.row(8, act, Parts.plain(words.text(leaves), leave)));
        card.getChildren().setAll(all);
        return card;
    }

    private FieldBox reason(String id, String example) {
        FieldBox reason =
                new FieldBox(words, words.text("reason"), "", words.text(example), model.reason());
        reason.compact();
        reason.input().setId(id);
        Platform.runLater(reason.input()::requestFocus);
        return reason;
    }
}
