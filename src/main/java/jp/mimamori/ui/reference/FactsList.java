package jp.mimamori.ui.reference;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.guideline.reference.Block;
import jp.mimamori.guideline.reference.Block.Fact;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import java.util.List;

/** Facts one below the other. */
final class FactsList {

    private FactsList() {}

    static Node of(Block.Facts facts, Units units, Words words) {
        VBox list = new VBox(4);
        int n = 0;
        for (Fact fact : facts.facts()) {
            Region text = units.text(words.text(fact.words()), "t-15");
            HBox.setHgrow(text, Priority.ALWAYS);
            HBox line = new HBox(8, Parts.label(fact.level() == 0 ? "●" : "–", "bullet"), text);
            line.setAlignment(Pos.TOP_LEFT);
            line.getStyleClass().addAll("fact", "fact-" + fact.level());
            units.place(line, facts.unit(n++), List.of());
            list.getChildren().add(line);
        }
        return list;
    }
}
