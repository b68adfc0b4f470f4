package jp.mimamori.ui.vitals;

import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Fitting;

import java.util.Collection;

/**
 * Where the parts of the sheet stand: fields and, under them in the same columns, what supports the
 * patient; beside them digits and what saving will mean. On a low screen the rows close up.
 */
final class PaneLayout {

    static final int COLUMNS = 3;

    private static final double GAP = 8;
    private static final double RIGHT = 360;
    private static final double DIGITS = 336;
    private static final double LEAST_ROW = 74;
    private static final double MOST_ROW = 124;
    private static final double LEAST_SHEET = 240;
    private static final double LEAST_OUTLOOK = 96;

    /** In a higher window saving stays as near to the fields, px. */
    private static final double MOST_HEIGHT = 680;

    private PaneLayout() {}

    static HBox of(
            Collection<SignCard> cards, SupportRow support, StackPane right, OutlookBox outlook) {
        VBox sheet = new VBox(GAP, grid(cards), support);
        sheet.getStyleClass().add("vitals-sheet");
        Fitting left = new Fitting(sheet, LEAST_SHEET);
        left.setId("sheet");
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setPrefHeight(DIGITS);
        right.setMaxHeight(DIGITS);
        right.setAlignment(Pos.TOP_LEFT);
        VBox side = new VBox(GAP, right, Fitting.texts(outlook, LEAST_OUTLOOK));
        side.setMinWidth(RIGHT);
        side.setPrefWidth(RIGHT);
        side.setMaxWidth(RIGHT);
        HBox main = new HBox(12, left, side);
        main.setMinHeight(0);
        main.setMaxHeight(MOST_HEIGHT);
        VBox.setVgrow(main, Priority.ALWAYS);
        return main;
    }

    private static GridPane grid(Collection<SignCard> cards) {
        GridPane grid = new GridPane(GAP, GAP);
        grid.setMinWidth(0);
        for (int i = 0; i < COLUMNS; i++) {
            grid.getColumnConstraints().add(third());
        }
        int place = 0;
        for (SignCard card : cards) {
            if (place % COLUMNS == 0) {
                RowConstraints row = new RowConstraints();
                row.setMinHeight(LEAST_ROW);
                row.setMaxHeight(MOST_ROW);
                row.setVgrow(Priority.ALWAYS);
                grid.getRowConstraints().add(row);
            }
            grid.add(card, place % COLUMNS, place / COLUMNS);
            place++;
        }
        int rows = grid.getRowConstraints().size();
        grid.setMaxHeight(rows * MOST_ROW + (rows - 1) * GAP);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    /** A column as wide as those above and under it. */
    static ColumnConstraints third() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / COLUMNS);
        column.setMinWidth(0);
        return column;
    }
}
