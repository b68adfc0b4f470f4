package jp.mimamori.ui;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line across the window or a screen: mark, what it is, what it means, and what can be done. */
public final class Banner extends HBox {

    /**
     * A banner with its words.
     *
     * @param filled in the full colour, for what interrupts; on a pale ground otherwise
     * @param detail may be empty
     */
    public Banner(Urgency urgency, boolean filled, String title, String detail, Node... actions) {
        getStyleClass().addAll("banner", (filled ? "banner-filled-" : "banner-") + urgency.code());
        setAlignment(Pos.CENTER_LEFT);
        Label head = new Label(title);
        head.getStyleClass().add("banner-title");
        head.setWrapText(true);
        VBox texts = new VBox(head);
        texts.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(texts, Priority.ALWAYS);
        if (!detail.isEmpty()) {
            Label more = new Label(detail);
            more.getStyleClass().add("banner-detail");
            more.setWrapText(true);
            texts.getChildren().add(more);
        }
        getChildren().addAll(new UrgencyMark(urgency, 16), texts);
        getChildren().addAll(actions);
        setAccessibleText(title + " " + detail);
    }
}
