package jp.mimamori.ui.reference;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.guideline.reference.Block.Cell;
import jp.mimamori.guideline.reference.Block.CellRow;
import jp.mimamori.guideline.reference.Block.Cells;
import jp.mimamori.guideline.reference.Block.Line;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

/** A table of texts: each line can be gone to, and names the readings that concern it. */
final class CellsGrid extends GridPane {

    private static final double TWO = 24;
    private static final double THREE = 26;

    private final Cells table;
    private final Units units;
    private final Words words;
    private int unit;

    CellsGrid(Cells table, Units units, Words words) {
        this.table = table;
        this.units = units;
        this.words = words;
        getStyleClass().add("text-grid");
        int columns = table.columns().size();
        double first = columns == 2 ? TWO : THREE;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? first : (100 - first) / (columns - 1));
            getColumnConstraints().add(column);
            Region head = Parts.wrapped(words.text(table.columns().get(i)), "grid-head");
            head.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            add(head, i, 0);
        }
        int row = 1;
        for (CellRow each : table.rows()) {
            row(each, row++);
        }
    }

    private void row(CellRow row, int at) {
        int column = 0;
        for (Cell cell : row.cells()) {
            VBox box = new VBox(4);
            box.getStyleClass().add(cell.lines().isEmpty() ? "grid-goes-on" : "grid-cell");
            box.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            boolean first = column == 0;
            for (Line line : cell.lines()) {
                box.getChildren().add(line(line, first));
                first = false;
            }
            add(box, column, at, cell.span(), 1);
            column += cell.span();
        }
    }

    private Region line(Line line, boolean strong) {
        Region text = units.text(words.text(line.words()), "grid-text");
        if (strong) {
            text.getStyleClass().add("strong");
        }
        VBox box = new VBox(1, text);
        String stars = units.stars(line.rows());
        if (!stars.isEmpty()) {
            box.getChildren().add(Parts.wrapped(stars, "grid-stars"));
        }
        box.getStyleClass().add("grid-line");
        units.place(box, table.unit(unit++), line.rows());
        return box;
    }
}
