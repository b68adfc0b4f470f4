package jp.mimamori.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/** A line of a list that is pressed to be looked at. */
public final class ListRow extends Button {

    /** What lies beside the content within the row, pixels. */
    private static final double BESIDE = 28;

    /**
     * @param chosen whether it is the one that is looked at
     */
    public ListRow(String id, Region content, boolean chosen, Runnable action) {
        setId(id);
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().bind(widthProperty().subtract(BESIDE));
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("list-row");
        if (chosen) {
            getStyleClass().add("list-row-chosen");
        }
        setOnAction(_ -> action.run());
    }

    /** Whether it is the one that is looked at. */
    public boolean chosen() {
        return getStyleClass().contains("list-row-chosen");
    }
}
