package jp.mimamori.ui.reference;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A table whose heads stay in sight while the page is moved. */
abstract class Heads extends VBox {

    final GridPane head = new GridPane();
    final GridPane body = new GridPane();

    Heads() {
        head.setViewOrder(-1);
        getChildren().addAll(head, body);
    }

    /**
     * Moves the heads down.
     *
     * @param top what of the table is above what is in sight, pixels
     */
    void headAt(double top) {
        double most = Math.max(0, getHeight() - head.getHeight());
        head.setTranslateY(Math.clamp(top, 0.0, most));
    }
}
