package jp.mimamori.ui.packs;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import jp.mimamori.advice.Prompt;
import jp.mimamori.ui.BedWords;
import jp.mimamori.ui.Card;
import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import java.util.List;

/** A move that is considered: what it would change for the patient now, and why it is made. */
final class MoveCard {

    private MoveCard() {}

    static Card of(
            Ui ui, Words words, PackWords said, PacksModel model, Move move, FieldBox reason) {
        Card card = new Card();
        card.setId("move");
        card.edge(Urgency.MEDIUM);
        new Keys(card).on(KeyCode.ENTER, model::moved);
        String who = BedWords.of(move.patient());
        card.getChildren()
                .add(
                        Parts.wrapped(
                                words.text("move.title", who, said.edition(move.to().held())),
                                "t-18",
                                "strong"));
        Naming naming = Naming.of(ui);
        if (move.outlook() == null) {
            card.getChildren().add(Parts.wrapped(words.text("move.unjudged"), "high-text"));
        } else {
            lines(card, words, "move.raised", move.outlook().raised(), naming.by(move.to().pack()));
            lines(
                    card,
                    words,
                    "move.altered",
                    move.outlook().altered(),
                    naming.by(move.to().pack()));
            lines(
                    card,
                    words,
                    "move.gone",
                    move.outlook().gone(),
                    naming.by(move.patient().pack()));
            if (card.getChildren().size() == 1) {
                card.getChildren().add(Parts.wrapped(words.text("move.same")));
            }
        }
        card.getChildren().add(Parts.wrapped(words.text("move.detail"), "t-13", "muted"));
        Button go = Parts.plain(words.text("move.do"), model::moved);
        go.setId("move-do");
        card.getChildren()
                .addAll(reason, Parts.row(8, go, Parts.plain(words.text("stay"), model::stay)));
        return card;
    }

    private static void lines(
            Card card, Words words, String key, List<Prompt> prompts, Naming naming) {
        for (Prompt prompt : prompts) {
            String dose = prompt.mg() == null ? "" : "  " + naming.mg(prompt.mg());
            Node line = Parts.wrapped(words.text(key, naming.asked(prompt) + dose));
            card.getChildren().add(line);
        }
    }
}
