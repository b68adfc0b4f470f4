package jp.mimamori.ui;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A sheet of the surface's colour; with an urgency, its edge is coloured. */
public final class Card extends VBox {

    public Card(Node... children) {
        super(children);
        getStyleClass().add("card");
    }

    /** The edge on the left in the urgency's colour. */
    public Card edge(Urgency urgency) {
        return style("card-edge", urgency);
    }

    /** The edge at the top in the urgency's colour. */
    public Card top(Urgency urgency) {
        return style("card-top", urgency);
    }

    private Card style(String kind, Urgency urgency) {
        getStyleClass().removeIf(c -> c.startsWith("card-"));
        getStyleClass().addAll(kind, "card-" + urgency.code());
        return this;
    }
}
