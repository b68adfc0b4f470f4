package jp.mimamori.ui.reference;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import jp.mimamori.guideline.reference.Block.FigureRow;
import jp.mimamori.guideline.reference.Block.Figures;
import jp.mimamori.guideline.reference.Block.Head;
import jp.mimamori.ui.Words;

import java.util.List;

/** A table of numbers: right-aligned, banded, with heads that can be kept in sight. */
final class FiguresGrid extends Heads {

    private static final int MANY = 8;
    private static final double NAMES = 136;
    private static final double LEAST = 50;

    private static final double GAP = 12;
    private static final double NARROW_GAP = 8;

    /** Below this the names give nothing to the figures, px. */
    private static final double ROOMY_NAMES = 230;

    /** What a column of figures takes from the names beyond its gap, where there is room, px. */
    private static final double MOST_SPARE = 14;

    private final Figures table;
    private final Units units;
    private final Words words;
    private final boolean inTwo;
    private final double cell;

    /**
     * A table, in one line a row where there is room.
     *
     * @param room width of the page, pixels
     */
    FiguresGrid(Figures table, Units units, Words words, double room) {
        this.table = table;
        this.units = units;
        this.words = words;
        boolean many = table.width() >= MANY;
        double size = many ? 12 : 14;
        double gap = many ? NARROW_GAP : GAP;
        inTwo = NAMES + table.width() * (widest(size, false) + gap) > room;
        double tight = widest(size, inTwo) + gap;
        double spare = (room - ROOMY_NAMES - tight * table.width()) / table.width();
        cell = tight + Math.clamp(spare, 0, MOST_SPARE);
        getStyleClass().addAll("figures", many ? "figures-many" : "figures-few");
        head.getStyleClass().add("figures-head");
        columns(head);
        columns(body);
        heads();
        rows();
        setMinWidth(NAMES + cell * table.width());
    }

    /** Width of the widest number, in pixels. */
    private double widest(double size, boolean broken) {
        Font font = Font.font("BIZ UDPGothic", size);
        double widest = LEAST;
        for (FigureRow row : table.rows()) {
            boolean spread = row.cells().size() < table.width();
            for (String number : row.cells()) {
                Text text = new Text(broken ? broken(number) : number);
                text.setFont(font);
                double width = text.getLayoutBounds().getWidth();
                widest = Math.max(widest, spread ? 0 : width);
            }
        }
        return Math.ceil(widest);
    }

    /** A number in two lines: what stands in brackets below. */
    private static String broken(String number) {
        return number.replace(" (", "\n(").replace(" [", "\n[");
    }

    private void columns(GridPane grid) {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(NAMES);
        names.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(names);
        double most = table.width() >= MANY ? cell : Math.max(cell, 150);
        for (int i = 0; i < table.width(); i++) {
            ColumnConstraints column = new ColumnConstraints(cell, most, most);
            column.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
    }

    private void heads() {
        int row = 0;
        for (List<Head> heads : table.columns()) {
            put(head, filler("figures-corner"), 0, row, 1);
            int column = 1;
            for (Head each : heads) {
                Region text = units.text(whole(words.text(each.words())), "figure-head");
                if (each.span() > 1) {
                    text.getStyleClass().add("figure-head-wide");
                }
                put(head, text, column, row, each.span());
                column += each.span();
            }
            row++;
        }
    }

    /** The number of patients on a line of its own, a range broken at its middle. */
    private static String whole(String head) {
        return head.replaceAll(",? (\\d+例|n=\\d+)$", "\n$1").replaceAll("([～–])(?=\\d)", "$1\n");
    }

    private void rows() {
        int n = 0;
        for (FigureRow each : table.rows()) {
            Region name = units.text(words.text(each.label()), "figure-name");
            name.getStyleClass().add("figure-name-" + each.level());
            units.place(name, table.unit(n), List.of());
            put(body, banded(name, n), 0, n, each.cells().isEmpty() ? table.width() + 1 : 1);
            int span = each.cells().isEmpty() ? 1 : table.width() / each.cells().size();
            for (int i = 0; i < each.cells().size(); i++) {
                Region number = units.text(shown(each.cells().get(i)), "figure");
                if (span > 1) {
                    number.getStyleClass().add("figure-over");
                }
                units.place(number, table.unit(n), List.of());
                put(body, banded(number, n), 1 + i * span, n, span);
            }
            n++;
        }
    }

    private String shown(String number) {
        return inTwo ? broken(number) : number;
    }

    private static Region banded(Region cell, int row) {
        if (row % 2 == 1) {
            cell.getStyleClass().add("band");
        }
        return cell;
    }

    private static Region filler(String style) {
        Region filler = new Region();
        filler.getStyleClass().add(style);
        return filler;
    }

    private static void put(GridPane grid, Region node, int column, int row, int span) {
        node.setMaxWidth(Double.MAX_VALUE);
        node.setMaxHeight(Double.MAX_VALUE);
        GridPane.setFillWidth(node, true);
        GridPane.setValignment(node, VPos.CENTER);
        grid.add(node, column, row, span, 1);
    }
}
