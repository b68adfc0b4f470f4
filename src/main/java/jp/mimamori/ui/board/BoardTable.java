package jp.mimamori.ui.board;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry.Axis;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.StayWords;
import jp.mimamori.ui.Trend;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The same patients a line each, for a full ward; sorted by a click on a column. */
final class BoardTable extends TableView<Glance> {

    private static final double ROW_HEIGHT = 48;
    private static final double LEAST_ASKED = 200;

    /** Place of the beds' column. */
    private static final int BED = 1;

    private final Ui ui;
    private final GlanceWords words;
    private final StayWords stay;
    private boolean namesHidden;

    BoardTable(Ui ui, GlanceWords words) {
        this.ui = ui;
        this.words = words;
        stay = new StayWords(ui);
        getStyleClass().add("board-table");
        setFixedCellSize(ROW_HEIGHT);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getColumns().setAll(columns());
        setRowFactory(_ -> new Row());
    }

    void show(List<Glance> glances, boolean hidden) {
        namesHidden = hidden;
        getColumns().get(BED).setText(stay.bed());
        Glance chosen = getSelectionModel().getSelectedItem();
        getItems().setAll(glances);
        sort();
        if (chosen != null) {
            glances.stream()
                    .filter(g -> g.bedside().id().equals(chosen.bedside().id()))
                    .findFirst()
                    .ifPresent(g -> getSelectionModel().select(g));
        }
        refresh();
    }

    private List<TableColumn<Glance, ?>> columns() {
        return List.of(
                nodes("board.col.urgency", 44, Comparator.comparing(Glance::edge), this::mark),
                texts("board.col.bed", 62, g -> g.bedside().bed(), "row-bed"),
                texts("board.col.name", 96, g -> namesHidden ? "" : g.bedside().name(), "row-text"),
                texts("board.col.when", 118, words::dayAndHours, "row-text"),
                nodes("board.col.crs", 86, byGrade(Axis.CRS), g -> chip(g, Axis.CRS)),
                nodes("board.col.neuro", 102, byGrade(Axis.NEURO), g -> chip(g, Axis.NEURO)),
                value("T", 72, g -> g.vitals().temperature(), 1),
                value("P", 50, g -> g.vitals().pulse(), 0),
                texts("BP", 84, g -> GlanceWords.pressure(g.vitals()), "row-text"),
                value("SpO₂", 60, g -> g.vitals().spo2(), 0),
                value("R", 44, g -> g.vitals().respiration(), 0),
                texts("board.col.measured", 92, words::measuredInTable, "row-small"),
                nodes("board.col.asked", 286, Comparator.comparing(Glance::edge), this::asked));
    }

    private static Comparator<Glance> byGrade(Axis axis) {
        return Comparator.comparing(g -> {
            var state = axis == Axis.CRS ? g.crs() : g.neuro();
            return state == null ? -1 : state.grade();
        });
    }

    private Node mark(Glance glance) {
        HBox centre = new HBox(new UrgencyMark(glance.edge(), 14));
        centre.setAlignment(Pos.CENTER);
        return centre;
    }

    private Node chip(Glance glance, Axis axis) {
        var state = axis == Axis.CRS ? glance.crs() : glance.neuro();
        Trend trend = axis == Axis.CRS ? glance.crsTrend() : glance.neuroTrend();
        if (state == null) {
            return Chip.of(Urgency.HIGH, "–");
        }
        return Chip.inColumn(words.words(), axis, state.grade(), trend);
    }

    private Node asked(Glance glance) {
        Label what = new Label(words.askedInTable(glance));
        what.getStyleClass().addAll("row-asked", "row-asked-" + glance.edge().code());
        Label where = new Label(words.whereInTable(glance));
        where.getStyleClass().add("row-where");
        VBox lines = new VBox(what, where);
        lines.setAlignment(Pos.CENTER_LEFT);
        return lines;
    }

    private TableColumn<Glance, String> texts(
            String key, double width, Function<Glance, String> text, String style) {
        TableColumn<Glance, String> column = new TableColumn<>(title(key));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST_ASKED));
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(text.apply(c.getValue())));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable String item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty || item == null ? "" : item);
                        getStyleClass().removeAll("row-bed", "row-text", "row-small");
                        getStyleClass().add(style);
                    }
                });
        return column;
    }

    private TableColumn<Glance, Glance> value(
            String key,
            double width,
            Function<Glance, LastVitals.@Nullable Value> value,
            int decimals) {
        return nodes(
                key,
                width,
                Comparator.comparing(g -> {
                    LastVitals.Value v = value.apply(g);
                    return v == null ? java.math.BigDecimal.ZERO : v.value();
                }),
                g -> {
                    LastVitals.Value v = value.apply(g);
                    Label label = new Label(GlanceWords.value(v, decimals));
                    label.getStyleClass()
                            .add(v != null && v.speaks() ? "sign-speaks" : "sign-value");
                    return label;
                });
    }

    private TableColumn<Glance, Glance> nodes(
            String key, double width, Comparator<Glance> order, Function<Glance, Node> node) {
        TableColumn<Glance, Glance> column = new TableColumn<>(title(key));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST_ASKED));
        column.setComparator(order);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(@Nullable Glance item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : node.apply(item));
                    }
                });
        return column;
    }

    private String title(String key) {
        return key.startsWith("board.") ? words.words().text(key) : key;
    }

    /** The chosen patient, null when none is. */
    @Nullable String chosen() {
        Glance glance = getSelectionModel().getSelectedItem();
        return glance == null ? null : glance.bedside().id();
    }

    private final class Row extends TableRow<Glance> {
        Row() {
            setOnMouseClicked(_ -> {
                if (!isEmpty() && getItem() != null) {
                    ui.go().open(getItem().bedside().id(), Place.TIMELINE);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Glance item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeIf(c -> c.startsWith("row-edge-"));
            if (item != null && !empty) {
                getStyleClass().add("row-edge-" + item.edge().code());
            }
        }
    }
}
