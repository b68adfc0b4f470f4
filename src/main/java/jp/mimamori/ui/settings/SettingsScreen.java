package jp.mimamori.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Settings.Known;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import java.util.Objects;

/** The hospital's settings, one line each, and the chosen one to change. */
public final class SettingsScreen implements Screen {

    private static final double VALUE = 130;

    private final Ui ui;
    private final Words words;
    private final SettingWords said;
    private final SettingsModel model;
    private final VBox rows = new VBox(4);
    private final BorderPane root = new BorderPane();

    public SettingsScreen(Ui ui) {
        this.ui = ui;
        words = ui.words(SettingsScreen.class);
        said = new SettingWords(ui);
        model = new SettingsModel(ui.desk(), ui.author(), ui.fx());
        root.getStyleClass().add("settings");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        SettingsScreen.class.getResource("settings.css"),
                                        "settings.css")
                                .toExternalForm());
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        rows.getStyleClass().add("setting-rows");
        root.setTop(head());
        root.setCenter(scroll);
        root.setRight(new ChangePane(ui, model, said));
        ui.follow(_ -> draw());
        model.chosen().subscribe(_ -> draw());
    }

    private Node head() {
        Label title = Parts.label(words.text("setting.title"), "t-18", "strong");
        Label detail = Parts.wrapped(words.text("setting.detail"), "t-13", "muted");
        VBox head = new VBox(4, title, detail);
        head.getStyleClass().add("setting-head");
        return head;
    }

    private void draw() {
        rows.getChildren().setAll(model.known().stream().map(this::row).toList());
    }

    private Button row(Known setting) {
        Label name = Parts.label(said.name(setting));
        Entry.Setting entry = model.settings().entry(setting.name()).orElse(null);
        VBox texts = new VBox(1, name);
        if (entry != null) {
            texts.getChildren().add(Parts.label(changed(entry), "t-13", "muted"));
        }
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        String own = said.value(setting, setting.builtIn());
        String holds = said.value(setting, model.holds(setting).orElse(null));
        Label value = Parts.label(holds, "t-18", "strong");
        value.setMinWidth(VALUE);
        value.setAlignment(Pos.CENTER_RIGHT);
        Label builtIn = Parts.label(words.text("setting.builtIn", own), "t-13", "muted");
        builtIn.setMinWidth(VALUE);
        builtIn.setAlignment(Pos.CENTER_RIGHT);
        HBox content = new HBox(12, texts, builtIn, value);
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button();
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        content.prefWidthProperty().bind(row.widthProperty().subtract(28));
        row.setMaxWidth(Double.MAX_VALUE);
        row.setId("setting-" + setting.name());
        row.getStyleClass().add("setting-row");
        if (setting.equals(model.chosen().get())) {
            row.getStyleClass().add("setting-chosen");
        }
        row.setAccessibleText(name.getText() + " " + holds);
        row.setOnAction(_ -> model.choose(setting));
        return row;
    }

    private String changed(Entry.Setting entry) {
        String by = People.of(ui).name(entry.meta().by(), "–");
        return words.text("setting.changed", ui.times().moment(entry.at()), by, entry.reason());
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String titleKey() {
        return "place.SETTINGS";
    }

    @Override
    public void show(String patient) {
        draw();
    }
}
