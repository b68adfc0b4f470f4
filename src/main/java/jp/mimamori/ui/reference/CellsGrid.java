package jp.mimamori.ui.reference;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import jp.mimamori.guideline.reference.Block.Cell;
import jp.mimamori.guideline.reference.Block.CellRow;
import jp.mimamori.guideline.reference.Block.Cells;
import jp.mimamori.guideline.reference.Block.Line;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of texts: each line can be gone to, and names the readings that concern it once they are
 * unfolded. Its heads and the name of the row in sight stay in sight.
 */
final class CellsGrid extends Heads {

    /** A row's name that stands over what is below it. */
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

    private static final double TWO = 24;
    private static final double THREE = 26;

    private final Cells table;
    private final Units units;
    private final Words words;
    private final List<Row> rows = new ArrayList<>();
    private int unit;

    /** A row of the table: what its first cell says, and what is unfolded beside it. */
    private static final class Row {
        private final VBox first;
        private final StackPane cell;
        private final List<Region> stars = new ArrayList<>();
        private final List<String> concerned = new ArrayList<>();
        private @Nullable Region last;

        Row(VBox first) {
            this.first = first;
            cell = new StackPane(first);
        }
    }

    CellsGrid(Cells table, Units units, Words words) {
        this.table = table;
        this.units = units;
        this.words = words;
        getStyleClass().add("text-grid");
        columns(head);
        columns(body);
        for (int i = 0; i < table.columns().size(); i++) {
            Region name = Parts.wrapped(words.text(table.columns().get(i)), "grid-head");
            name.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            head.add(name, i, 0);
        }
        int at = 0;
        for (CellRow each : table.rows()) {
            row(each, at++);
        }
        rows.forEach(this::fold);
    }

    private void columns(GridPane grid) {
        int columns = table.columns().size();
        double first = columns == 2 ? TWO : THREE;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(i == 0 ? first : (100 - first) / (columns - 1));
            grid.getColumnConstraints().add(column);
        }
    }

    private void row(CellRow row, int at) {
        int column = 0;
        for (Cell cell : row.cells()) {
            Region region = column == 0 ? first(cell) : lines(new VBox(4), cell, false);
            region.getStyleClass().add(cell.lines().isEmpty() ? "grid-goes-on" : "grid-cell");
            region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            body.add(region, column, at, cell.span(), 1);
            column += cell.span();
        }
    }

    /** The first cell of a row, or its going on. */
    private Region first(Cell cell) {
        if (cell.lines().isEmpty()) {
            Region on = new Region();
            rows.getLast().last = on;
            return on;
        }
        VBox box = new VBox(4);
        Row row = new Row(box);
        rows.add(row);
        lines(box, cell, true);
        box.getChildren().getFirst().setViewOrder(-1);
        box.getChildren().getFirst().getStyleClass().add("grid-name");
        row.cell.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        row.cell.setViewOrder(-0.5);
        box.setMaxHeight(Region.USE_PREF_SIZE);
        row.last = row.cell;
        return row.cell;
    }

    private VBox lines(VBox box, Cell cell, boolean strong) {
        boolean first = strong;
        for (Line line : cell.lines()) {
            box.getChildren().add(line(line, first));
            first = false;
        }
        return box;
    }

    private Region line(Line line, boolean strong) {
        Region text = units.text(words.text(line.words()), "grid-text");
        if (strong) {
            text.getStyleClass().add("strong");
        }
        VBox box = new VBox(1, text);
        String stars = units.stars(line.rows());
        if (!stars.isEmpty()) {
            Region said = Parts.wrapped(stars, "grid-stars");
            rows.getLast().stars.add(said);
            rows.getLast().concerned.addAll(line.rows());
            box.getChildren().add(said);
        }
        box.getStyleClass().add("grid-line");
        units.place(box, table.unit(unit++), line.rows());
        return box;
    }

    /** One button for all the readings that concern a row. */
    private void fold(Row row) {
        int count = units.concerning(row.concerned);
        if (count == 0) {
            return;
        }
        String id = table.id() + rows.indexOf(row);
        Button fold = new Button();
        fold.getStyleClass().add("grid-fold");
        fold.setId("fold-" + id);
        fold.setFocusTraversable(false);
        Runnable show =
                () -> {
                    boolean open = units.unfolded(id);
                    row.stars.forEach(stars -> {
                        stars.setVisible(open);
                        stars.setManaged(open);
                    });
                    fold.setText(
                            open ? words.text("stars.unfold") : words.counted("stars.fold", count));
                };
        fold.setOnAction(_ -> {
            units.unfold(id);
            show.run();
        });
        show.run();
        row.first.getChildren().add(fold);
    }

    @Override
    void headAt(double top) {
        super.headAt(top);
        double seen = head.getTranslateY() - body.getLayoutY() + head.getHeight();
        for (Row row : rows) {
            Region last = row.last == null ? row.cell : row.last;
            Node name = row.first.getChildren().getFirst();
            double from = row.cell.getLayoutY();
            double room =
                    last.getLayoutY()
                            + last.getHeight()
                            - from
                            - name.getBoundsInParent().getHeight()
                            - row.cell.snappedTopInset()
                            - row.cell.snappedBottomInset();
            double by = Math.clamp(seen - from, 0.0, Math.max(0, room));
            name.setTranslateY(by);
            name.pseudoClassStateChanged(MOVED, by > 0);
        }
    }
}
