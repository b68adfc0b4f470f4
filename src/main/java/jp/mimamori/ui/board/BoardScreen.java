package jp.mimamori.ui.board;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ward board. */
public final class BoardScreen implements Screen {

    private final Ui ui;
    private final GlanceWords words;
    private final BoardModel model;
    private final BooleanProperty hidden;
    private final BorderPane root = new BorderPane();
    private final CardGrid grid = new CardGrid();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final BoardTable table;
    private final BoardBar bar;
    private final Node nobody;
    private final Label noneFound = new Label();
    private final Map<String, BedCard> cards = new HashMap<>();
    private boolean nobodyShown;

    /**
     * The board.
     *
     * @param openDemo opens the demo ward; null where there is none to open
     */
    public BoardScreen(Ui ui, @Nullable Runnable openDemo) {
        this.ui = ui;
        words = new GlanceWords(ui);
        hidden = ui.theme().namesHiddenProperty();
        model = new BoardModel(ui.desk().snapshot(), ui.desk().now());
        table = new BoardTable(ui, words);
        bar = new BoardBar(model, hidden, words.words());
        bar.setMaxWidth(MOST);
        table.setMaxWidth(MOST);
        BorderPane.setAlignment(table, Pos.TOP_LEFT);
        nobody = nobody(openDemo);
        noneFound.setText(words.words().text("board.noneFound"));
        noneFound.getStyleClass().addAll("t-18", "muted");
        root.getStyleClass().add("board");
        grid.getStyleClass().add("card-grid");
        scroll.viewportBoundsProperty().subscribe(view -> grid.room(view.getHeight()));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        keys();
        model.shown().subscribe(_ -> draw());
        model.table().addListener((_, _, _) -> turn());
        hidden.subscribe(_ -> draw());
        ui.follow(snapshot -> model.take(snapshot, ui.desk().now()));
    }

    private void keys() {
        Keys keys = new Keys(root);
        for (Filter filter : Filter.values()) {
            keys.on(filter.key(), () -> model.filter().set(filter));
        }
        keys.on(control(KeyCode.O), model::nextOrder)
                .on(control(KeyCode.F), this::search)
                .on(control(KeyCode.T), () -> model.table().set(!model.table().get()))
                .on(control(KeyCode.H), () -> hidden.set(!hidden.get()))
                .on(KeyCode.RIGHT, () -> move(1, 0))
                .on(KeyCode.LEFT, () -> move(-1, 0))
                .on(KeyCode.DOWN, () -> move(0, 1))
                .on(KeyCode.UP, () -> move(0, -1))
                .on(KeyCode.ENTER, () -> open(Place.TIMELINE))
                .on(KeyCode.F2, () -> open(Place.TIMELINE))
                .on(KeyCode.F3, () -> open(Place.VITALS))
                .on(KeyCode.F4, () -> open(Place.GRADING))
                .on(KeyCode.F5, () -> open(Place.PROMPTS))
                .on(KeyCode.F6, () -> open(Place.ENTRIES))
                .on(KeyCode.ESCAPE, this::all);
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public Node node() {
        return root;
    }

    /** Cards take what room there is. */
    @Override
    public double most() {
        return Double.MAX_VALUE;
    }

    @Override
    public String titleKey() {
        return "place.BOARD";
    }

    /** Shows all patients; the one that one came from has the focus. */
    @Override
    public void show(String patient) {
        if (model.table().get()) {
            if (!patient.isEmpty() || !bar.search().isFocused()) {
                table.choose(patient);
            }
        } else {
            int from = place(patient);
            if (from >= 0) {
                focus(from);
            } else if (!bar.search().isFocused()) {
                focus(0);
            }
        }
    }

    /** Where the card of a patient stands, -1 when it is not shown. */
    private int place(@Nullable String patient) {
        BedCard card = patient == null ? null : cards.get(patient);
        return card == null ? -1 : grid.cards().indexOf(card);
    }

    /** From cards to the table and back: the same patient has the focus. */
    private void turn() {
        String patient = focused() instanceof BedCard card ? card.patient() : table.chosen();
        draw();
        if (model.table().get()) {
            table.choose(patient);
        } else {
            focus(Math.max(0, place(patient)));
        }
    }

    @Override
    public void tick(Instant now) {
        model.tick(now);
    }

    private void search() {
        bar.search().requestFocus();
        bar.search().selectAll();
    }

    /** Esc: everybody again. */
    private void all() {
        model.search().set("");
        model.filter().set(Filter.ALL);
        if (model.table().get()) {
            table.choose(null);
        } else {
            focus(0);
        }
    }

    private void move(int columns, int rows) {
        if (model.table().get()) {
            table.move(rows);
        } else {
            focus(grid.moved(Math.max(0, grid.cards().indexOf(focused())), columns, rows));
        }
    }

    private void focus(int place) {
        if (place < grid.cards().size()) {
            Node card = grid.cards().get(place);
            if (card.getScene() == null) {
                // The scroll pane takes its content into the scene with its skin, which comes with
                // style.
                root.applyCss();
            }
            card.requestFocus();
            scrollTo(card);
        }
    }

    private void scrollTo(Node card) {
        double whole = grid.getHeight() - scroll.getViewportBounds().getHeight();
        if (whole > 0) {
            double top = scroll.getVvalue() * whole;
            double bottom = top + scroll.getViewportBounds().getHeight();
            double y = card.getLayoutY();
            if (y < top) {
                scroll.setVvalue(y / whole);
            } else if (y + grid.cardHeight() > bottom) {
                scroll.setVvalue(
                        (y + grid.cardHeight() - scroll.getViewportBounds().getHeight()) / whole);
            }
        }
    }

    private @Nullable Node focused() {
        return grid.cards().stream().filter(Node::isFocused).findFirst().orElse(null);
    }

    private void open(Place place) {
        String patient = patientHere();
        if (!patient.isEmpty()) {
            ui.go().open(patient, place);
        }
    }

    /**
     * Of the card with the focus, the chosen row, or the only patient that is left by the search.
     */
    @Override
    public String patientHere() {
        String patient = null;
        if (model.table().get()) {
            patient = bar.search().isFocused() ? null : table.chosen();
        } else if (focused() instanceof BedCard card) {
            patient = card.patient();
        }
        List<Glance> shown = model.shown().get();
        if (patient == null
                && (shown.size() == 1 || bar.search().isFocused())
                && !shown.isEmpty()) {
            patient = (model.table().get() ? table.getItems() : shown).getFirst().bedside().id();
        }
        return patient == null ? "" : patient;
    }

    @SuppressWarnings("ReferenceEquality") // The node itself.
    private void draw() {
        List<Glance> shown = model.shown().get();
        if (model.empty()) {
            root.setTop(null);
            root.setCenter(nobody);
            nobodyShown = true;
            return;
        }
        root.setTop(bar);
        if (shown.isEmpty()) {
            root.setCenter(noneFound);
        } else if (model.table().get()) {
            table.show(shown, hidden.get());
            root.setCenter(table);
        } else {
            boolean first = nobodyShown;
            nobodyShown = false;
            cards(shown);
            root.setCenter(scroll);
            if (first) {
                focus(0);
            }
        }
    }

    private void cards(List<Glance> shown) {
        List<Node> order = new ArrayList<>();
        for (Glance glance : shown) {
            String id = glance.bedside().id();
            BedCard card = cards.computeIfAbsent(id, key -> new BedCard(ui, words, key));
            card.show(glance, hidden.get());
            order.add(card);
        }
        if (!grid.cards().equals(order)) {
            Node focused = focused();
            grid.cards().clear();
            grid.cards().addAll(order);
            if (focused != null && order.contains(focused)) {
                focused.requestFocus();
                scrollTo(focused);
            }
        }
    }

    private Node nobody(@Nullable Runnable openDemo) {
        Words w = words.words();
        Label title = new Label(w.text("board.empty"));
        title.getStyleClass().addAll("t-24", "strong");
        Label more = new Label(w.text("board.empty.more"));
        more.getStyleClass().add("muted");
        HBox buttons = new HBox(12);
        buttons.setAlignment(Pos.CENTER);
        buttons.getChildren()
                .add(
                        new KeyHint(
                                        w.text("board.register"),
                                        new KeyCodeCombination(KeyCode.F9),
                                        "F9",
                                        () -> ui.go().open("", Place.REGISTER))
                                .main());
        if (openDemo != null) {
            KeyHint demo =
                    new KeyHint(w.text("board.demo"), control(KeyCode.D), "Ctrl+D", openDemo);
            new Keys(root).on(demo);
            buttons.getChildren().add(demo);
        }
        VBox box = new VBox(12, title, more, buttons);
        Path place = ui.desk().place();
        if (place != null) {
            Label where = new Label(w.text("board.empty.place", place));
            where.getStyleClass().add("muted");
            where.setWrapText(true);
            where.setTextAlignment(TextAlignment.CENTER);
            box.getChildren().add(where);
        }
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
