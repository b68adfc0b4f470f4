package jp.mimamori.ui.packs;

import javafx.scene.Node;

import jp.mimamori.advice.Prompt;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Span;
import jp.mimamori.ui.BedWords;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Outlook;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a considered move would change for the patient now. */
record MoveLines(Ui ui, Words words, PackWords said) {

    List<Node> of(Move move) {
        List<Node> lines = new ArrayList<>();
        lines.add(
                Parts.wrapped(
                        words.text(
                                "move.title",
                                BedWords.of(move.patient()),
                                said.edition(move.to().held())),
                        "t-18",
                        "strong"));
        lines.addAll(changes(move));
        lines.add(Parts.wrapped(words.text("move.detail"), "t-13", "muted"));
        return lines;
    }

    private List<Node> changes(Move move) {
        Outlook outlook = move.outlook();
        if (outlook == null) {
            return List.of(Parts.wrapped(words.text("move.unjudged"), "high-text"));
        }
        Naming next = Naming.of(ui).by(move.to().pack());
        Naming present = Naming.of(ui).by(move.patient().pack());
        List<Node> changes = new ArrayList<>();
        changes.addAll(lines("move.raised", outlook.raised(), next));
        changes.addAll(lines("move.altered", outlook.altered(), next));
        changes.addAll(lines("move.gone", outlook.gone(), present));
        return changes.isEmpty() ? List.of(Parts.wrapped(words.text("move.same"))) : changes;
    }

    private List<Node> lines(String key, List<Prompt> prompts, Naming naming) {
        List<Node> lines = new ArrayList<>();
        Instant now = ui.desk().now();
        for (Prompt prompt : prompts) {
            lines.add(
                    Parts.wrapped(
                            words.text(key, naming.asked(prompt, now) + dose(prompt, naming))));
        }
        return lines;
    }

    /** What may not be given has no dose. */
    private static String dose(Prompt prompt, Naming naming) {
        Span mg = prompt.mg();
        return mg == null || prompt.action() == Action.WITHHOLD ? "" : "  " + naming.mg(mg);
    }
}
