package jp.mimamori.ui.packs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import jp.mimamori.packs.Difference;
import jp.mimamori.packs.Held;
import jp.mimamori.ui.Card;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import java.util.List;

/** What one pack says otherwise than another: a card a row, each value as it was and as it is. */
final class DifferenceBox extends VBox {

    /** Name, as it was, an arrow, as it is; percent. */
    private static final double[] WIDTHS = {22, 36, 4, 38};

    private final Words words;
    private final PackWords said;

    DifferenceBox(Words words, PackWords said) {
        super(8);
        this.words = words;
        this.said = said;
        setId("difference");
    }

    void show(Difference difference, Held before, Held after) {
        getChildren().clear();
        String earlier = said.edition(before);
        List<Difference.Item> items = difference.items();
        getChildren()
                .add(
                        Parts.wrapped(
                                items.isEmpty()
                                        ? words.text("difference.none", earlier)
                                        : words.text("difference", earlier, items.size()),
                                "t-18",
                                "strong"));
        items.forEach(item -> getChildren().add(card(item, before, after)));
    }

    private Node card(Difference.Item item, Held before, Held after) {
        Label title = Parts.wrapped(said.title(item, before, after), "strong");
        title.setMinWidth(0);
        Node head =
                Parts.row(
                        8,
                        Chip.of(Urgency.NEUTRAL, words.text("what." + item.what())),
                        Parts.label(said.part(item), "t-13", "muted"),
                        title);
        Card card = new Card(head);
        if (item.what() == Difference.What.CHANGED) {
            card.getChildren().add(fields(item));
        } else {
            String whole = said.said(item, before, after);
            if (!whole.isEmpty()) {
                card.getChildren().add(Parts.wrapped(whole));
            }
        }
        return card;
    }

    private GridPane fields(Difference.Item item) {
        GridPane grid = new GridPane(10, 4);
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        int row = 0;
        for (Difference.Field field : said.fields(item)) {
            Label old = Parts.wrapped(said.value(field.before(), field.after()), "muted");
            Label now = Parts.wrapped(said.value(field.after(), field.before()), "strong");
            Label to = Parts.label("→");
            to.setAlignment(Pos.CENTER);
            grid.addRow(
                    row++, Parts.wrapped(said.field(item, field), "t-13", "muted"), old, to, now);
        }
        return grid;
    }
}
