package jp.mimamori.ui.board;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import jp.mimamori.advice.AxisState;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.ui.BedOrder;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Glued;
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

/**
 * The same patients a line each, for a full ward; sorted by a click on a column. The cells lead
 * where the same parts of a card do.
 */
final class BoardTable extends TableView<Glance> {

    /** Of a row whose cells have two lines, three, …; px. */
    private static final double[] HEIGHTS = {48, 56, 70, 84, 98, 112, 126};

    /** The font of what is asked, and the room beside it in its cell, px. */
    private static final Font ASKED = Font.font("BIZ UDPGothic", FontWeight.BOLD, 13);

    /** The font of an observation that is overdue. */
    private static final Font LATE = Font.font("BIZ UDPGothic", FontWeight.BOLD, 12);

    private static final double BESIDE = 14;

    private static final double LEAST_ASKED = 200;

    /** Place of the beds' column. */
    private static final int BED = 1;

    private static final int NAME = 2;

    private final Ui ui;
    private final GlanceWords words;
    private final StayWords stay;
    private boolean namesHidden;

    BoardTable(Ui ui, GlanceWords words) {
        this.ui = ui;
        this.words = words;
        stay = new StayWords(ui);
        getStyleClass().add("board-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getColumns().setAll(columns());
        setRowFactory(_ -> new Row());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** A table would take Enter and F2 to edit a cell; here they open the chosen patient. */
    private void pressed(KeyEvent event) {
        String patient = chosen();
        boolean opens = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
        if (opens && patient != null) {
            event.consume();
            ui.go().open(patient, Place.TIMELINE);
        }
    }

    void show(List<Glance> glances, boolean hidden) {
        namesHidden = hidden;
        getColumns().get(NAME).setVisible(!hidden);
        getColumns().get(BED).setText(stay.bed());
        String chosen = chosen();
        setFixedCellSize(HEIGHTS[glances.stream().mapToInt(this::moreLines).max().orElse(0)]);
        getItems().setAll(glances);
        sort();
        if (chosen != null) {
            select(chosen);
        }
        refresh();
    }

    /** How many lines of a row come after its first two. */
    private int moreLines(Glance glance) {
        String late = words.lateInTable(glance);
        return (wraps(words.askedInTable(glance), ASKED) ? 1 : 0)
                + words.moreInTable(glance).size()
                + (late.isEmpty() ? 0 : wraps(late, LATE) ? 2 : 1);
    }

    /** Whether a text needs a second line. */
    private boolean wraps(String said, Font font) {
        Text text = new Text(said);
        text.setFont(font);
        return text.getLayoutBounds().getWidth() > getColumns().getLast().getWidth() - BESIDE;
    }

    /** Takes the focus, with the line of a patient chosen, or the first. */
    void choose(@Nullable String patient) {
        if ((patient == null || !select(patient)) && chosen() == null) {
            getSelectionModel().selectFirst();
        }
        requestFocus();
        scrollTo(Math.max(0, getSelectionModel().getSelectedIndex()));
    }

    /** Chooses the line so many further on, or the same at the ends. */
    void move(int rows) {
        int to = getSelectionModel().getSelectedIndex() + rows;
        if (to >= 0 && to < getItems().size()) {
            getSelectionModel().clearAndSelect(to);
        }
        choose(null);
    }

    private boolean select(String patient) {
        for (Glance glance : getItems()) {
            if (glance.bedside().id().equals(patient)) {
                getSelectionModel().select(glance);
                return true;
            }
        }
        return false;
    }

    /** The chosen patient, null when none is. */
    @Nullable String chosen() {
        Glance glance = getSelectionModel().getSelectedItem();
        return glance == null ? null : glance.bedside().id();
    }

    private List<TableColumn<Glance, ?>> columns() {
        Comparator<Glance> urgency = Comparator.comparing(Glance::edge);
        return List.of(
                nodes("board.col.urgency", 44, urgency, this::mark, Place.TIMELINE),
                texts("board.col.bed", 62, byBed(), g -> g.bedside().bed(), "row-bed"),
                texts("board.col.name", 84, by(g -> g.bedside().kana()), this::name, "row-text"),
                texts(
                        "board.col.when",
                        74,
                        by(g -> g.bedside().since()),
                        words::dayAndHours,
                        "row-figures"),
                grade("board.col.crs", 88, Axis.CRS),
                grade("board.col.neuro", 104, Axis.NEURO),
                value("T", "temperature", 68, g -> g.vitals().temperature()),
                value("P", "pulse", 68, g -> g.vitals().pulse()),
                value("BP", "systolic", 84, g -> g.vitals().pressure()),
                value("SpO₂", "spo2", 68, g -> g.vitals().spo2()),
                value("R", "respiration", 68, g -> g.vitals().respiration()),
                nodes(
                        "board.col.measured",
                        94,
                        by(g -> g.vitals().newest()).reversed(),
                        this::measured,
                        Place.VITALS),
                nodes("board.col.asked", 280, urgency, this::asked, Place.PROMPTS));
    }

    private static Comparator<Glance> byBed() {
        return Comparator.comparing((Glance glance) -> glance.bedside().bed(), BedOrder.NUMERIC);
    }

    /** What is not known comes first. */
    private static <T extends Comparable<? super T>> Comparator<Glance> by(
            Function<Glance, @Nullable T> value) {
        return Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private String name(Glance glance) {
        return namesHidden ? "" : glance.bedside().name();
    }

    private Node mark(Glance glance) {
        HBox centre = new HBox(new UrgencyMark(glance.edge(), 14));
        centre.setAlignment(Pos.CENTER);
        return centre;
    }

    private static @Nullable AxisState state(Glance glance, Axis axis) {
        return axis == Axis.CRS ? glance.crs() : glance.neuro();
    }

    private TableColumn<Glance, Glance> grade(String key, double width, Axis axis) {
        Function<Glance, @Nullable Integer> grade =
                g -> {
                    AxisState state = state(g, axis);
                    return state == null ? null : state.grade();
                };
        return nodes(key, width, by(grade), g -> chip(g, axis), Place.GRADING);
    }

    private Node chip(Glance glance, Axis axis) {
        AxisState state = state(glance, axis);
        Trend trend = axis == Axis.CRS ? glance.crsTrend() : glance.neuroTrend();
        if (state == null) {
            return Chip.of(Urgency.HIGH, "–");
        }
        Chip chip = Chip.inColumn(words.words(), axis, state.grade(), trend);
        return lines(chip, words.gradeAge(glance, state), "age-own");
    }

    private Node measured(Glance glance) {
        Label age = new Label(words.measuredInTable(glance));
        age.getStyleClass().add(glance.vitals().stale() ? "age-stale" : "row-small");
        return age;
    }

    private Node asked(Glance glance) {
        Label what = new Label(Glued.of(words.askedInTable(glance)));
        what.getStyleClass().addAll("row-asked", "row-asked-" + glance.saidFirst().code());
        what.setWrapText(true);
        VBox lines = lines(what, words.whereInTable(glance), "row-where");
        words.moreInTable(glance).forEach(more -> add(lines, more, "row-dose"));
        add(lines, words.lateInTable(glance), "row-late");
        return lines;
    }

    /** Something with a small line under it, where there is one. */
    private static VBox lines(Node first, String second, String style) {
        VBox lines = new VBox(first);
        lines.setAlignment(Pos.CENTER_LEFT);
        add(lines, second, style);
        return lines;
    }

    private static void add(VBox lines, String text, String style) {
        if (!text.isEmpty()) {
            Label line = new Label(Glued.of(text));
            line.getStyleClass().add(style);
            lines.getChildren().add(line);
        }
    }

    private TableColumn<Glance, Glance> value(
            String name,
            String code,
            double width,
            Function<Glance, LastVitals.@Nullable Value> value) {
        Function<Glance, java.math.@Nullable BigDecimal> figure =
                g -> {
                    LastVitals.Value v = value.apply(g);
                    return v == null ? null : v.value();
                };
        return nodes(
                name + "\n" + words.unit(code),
                width,
                by(figure),
                g -> {
                    LastVitals.Value v = value.apply(g);
                    // The age of the newest stands in a column of its own.
                    return v == null || !g.vitals().earlier(v)
                            ? VitalsLine.figure(v)
                            : VitalsLine.withAge(VitalsLine.figure(v), words, g, v);
                },
                Place.VITALS);
    }

    private TableColumn<Glance, Glance> texts(
            String key,
            double width,
            Comparator<Glance> order,
            Function<Glance, String> text,
            String style) {
        return column(
                key,
                width,
                order,
                () ->
                        new Cell(Place.TIMELINE) {
                            @Override
                            void show(@Nullable Glance glance) {
                                setText(glance == null ? "" : text.apply(glance));
                                getStyleClass().remove(style);
                                getStyleClass().add(style);
                            }
                        });
    }

    private TableColumn<Glance, Glance> nodes(
            String key,
            double width,
            Comparator<Glance> order,
            Function<Glance, Node> node,
            Place place) {
        return column(
                key,
                width,
                order,
                () ->
                        new Cell(place) {
                            @Override
                            void show(@Nullable Glance glance) {
                                setGraphic(glance == null ? null : node.apply(glance));
                            }
                        });
    }

    private TableColumn<Glance, Glance> column(
            String key,
            double width,
            Comparator<Glance> order,
            java.util.function.Supplier<Cell> cell) {
        TableColumn<Glance, Glance> column =
                new TableColumn<>(key.startsWith("board.") ? words.words().text(key) : key);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST_ASKED));
        column.setComparator(order);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    /** A cell that leads somewhere. */
    private abstract class Cell extends TableCell<Glance, Glance> {
        private final Place place;

        Cell(Place place) {
            this.place = place;
            setOnMouseClicked(event -> {
                Glance glance = getItem();
                if (glance != null) {
                    event.consume();
                    ui.go().open(glance.bedside().id(), placeFor(glance));
                }
            });
        }

        /** What asks may be an observation, as on a card. */
        private Place placeFor(Glance glance) {
            return place == Place.PROMPTS ? glance.leadsTo() : place;
        }

        abstract void show(@Nullable Glance glance);

        @Override
        protected void updateItem(@Nullable Glance item, boolean empty) {
            super.updateItem(item, empty);
            show(empty ? null : item);
        }
    }

    /** The empty rest of a row leads to the timeline too. */
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
