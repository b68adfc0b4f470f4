package jp.mimamori.ui.entries;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All entries of a patient, with correction and retraction. */
public final class EntriesScreen implements Screen {

    private final Ui ui;
    private final Words words;
    private final BorderPane root = new BorderPane();
    private final ListView<Line> list = new ListView<>();
    private final Map<String, EntryPanel> panels = new HashMap<>();
    private EntryPanel panel;
    private boolean turning;
    private final HBox filters = new HBox(8);
    private final TextField search = TextFields.createClearableTextField();
    private final EntryWords entries;
    private final Map<@Nullable Kind, ToggleButton> pills = new HashMap<>();
    private final Map<String, EntriesModel> models = new HashMap<>();
    private @Nullable EntriesModel model;

    public EntriesScreen(Ui window) {
        ui = window.of(() -> model == null ? "" : model.patient());
        words = ui.words(EntriesScreen.class);
        entries = new EntryWords(ui);
        panel = new EntryPanel(ui, entries, this::refresh);
        list.setCellFactory(
                _ -> new EntryCell(words, ui.times(), entries, People.of(ui), this::day));
        list.getStyleClass().add("entry-list");
        list.setPlaceholder(new Label(words.text("entries.none")));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> {
                    if (model != null && !turning) {
                        panel.show(model, line);
                    }
                });
        pill(null, "entries.all");
        for (Kind kind : Kind.values()) {
            pill(kind, "entries.kind." + kind);
        }
        search();
        filters.setAlignment(Pos.CENTER_LEFT);
        filters.getStyleClass().add("board-bar");
        root.setTop(filters);
        root.setCenter(list);
        root.setRight(panel);
        root.getStyleClass().add("entries");
        new Keys(root)
                .on(
                        new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                        search::requestFocus)
                .on(
                        new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN),
                        () -> panel.correct())
                .on(
                        new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHORTCUT_DOWN),
                        () -> panel.retract());
        ui.follow(_ -> refresh());
    }

    /** Day 2; empty without an infusion. */
    private String day(Instant at) {
        return model == null ? "" : model.since(words, ui.times()).day(at);
    }

    private void pill(@Nullable Kind kind, String key) {
        ToggleButton pill = new ToggleButton(words.text(key));
        pill.getStyleClass().add("pill");
        pill.setMinWidth(ToggleButton.USE_PREF_SIZE);
        pill.setOnAction(_ -> {
            if (model != null) {
                model.kind().set(kind);
            }
            draw();
        });
        pills.put(kind, pill);
        filters.getChildren().add(pill);
    }

    private void search() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        search.setPromptText(words.text("entries.search"));
        search.setAccessibleText(words.text("entries.search"));
        search.getStyleClass().add("board-search");
        search.textProperty()
                .subscribe(typed -> {
                    if (model != null) {
                        model.sought().set(typed);
                        draw();
                    }
                });
        search.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                        event.consume();
                        list.requestFocus();
                    }
                });
        filters.getChildren().addAll(gap, search);
    }

    @Override
    public void at(String entry) {
        EntriesModel of = model;
        if (of == null || panel.busy()) {
            return;
        }
        of.kind().set(null);
        search.clear();
        draw();
        of.lines().get().stream()
                .filter(line -> line.entry().id().equals(entry))
                .findFirst()
                .ifPresent(line -> {
                    list.getSelectionModel().select(line);
                    list.scrollTo(line);
                });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String titleKey() {
        return "place.ENTRIES";
    }

    @Override
    public void show(String patient) {
        EntriesModel shown =
                models.computeIfAbsent(
                        patient,
                        id -> {
                            EntriesModel made =
                                    new EntriesModel(
                                            ui.desk(),
                                            ui.author(),
                                            ui.fx(),
                                            ui.times(),
                                            id,
                                            entry ->
                                                    entries.type(entry)
                                                            + " "
                                                            + entries.text(entry));
                            EntryPanel his = new EntryPanel(ui, entries, this::refresh);
                            panels.put(id, his);
                            made.state().subscribe(his::sent);
                            return made;
                        });
        if (shown != model) {
            turn(shown);
        }
        refresh();
        if (!panel.busy()) {
            if (list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().select(0);
            }
            list.requestFocus();
        }
    }

    /** Turns to another patient; a correction that was being typed is found again. */
    private void turn(EntriesModel shown) {
        model = shown;
        panel = panels.getOrDefault(shown.patient(), panel);
        root.setRight(panel);
        turning = true;
        search.setText(shown.sought().get());
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(shown.lines().get());
        turning = false;
        if (!panel.busy()) {
            panel.show(shown, null);
        }
    }

    @Override
    public List<String> unsaved() {
        return models.values().stream()
                .filter(each ->
                        each.underway() || panels.getOrDefault(each.patient(), panel).unsaved())
                .map(EntriesModel::patient)
                .sorted()
                .toList();
    }

    private void refresh() {
        if (model != null) {
            model.look();
            draw();
        }
    }

    private void draw() {
        EntriesModel of = model;
        if (of == null) {
            return;
        }
        pills.forEach((kind, pill) -> pill.setSelected(kind == of.kind().get()));
        List<Line> lines = of.lines().get();
        if (!lines.equals(new ArrayList<>(list.getItems()))) {
            Line chosen = list.getSelectionModel().getSelectedItem();
            boolean busy = panel.busy();
            if (!busy) {
                list.getItems().setAll(lines);
                reselect(lines, chosen);
            }
        }
    }

    private void reselect(List<Line> lines, @Nullable Line chosen) {
        if (chosen != null) {
            lines.stream()
                    .filter(line -> line.entry().id().equals(chosen.entry().id()))
                    .findFirst()
                    .ifPresent(list.getSelectionModel()::select);
        }
    }
}
