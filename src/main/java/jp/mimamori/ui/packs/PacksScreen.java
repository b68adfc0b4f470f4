package jp.mimamori.ui.packs;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import jp.mimamori.packs.Held;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.ListRow;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

/** The editions of the guideline that are held, beside the one that is looked at. */
public final class PacksScreen implements Screen {

    private static final double LIST = 360;

    private final Ui ui;
    private final Words words;
    private final PackWords said;
    private final PacksModel model;
    private final PackPane pane;
    private final VBox list = new VBox(8);
    private final VBox notices = new VBox(8);
    private final BorderPane root = new BorderPane();

    public PacksScreen(Ui ui) {
        this(ui, task -> Thread.ofPlatform().name("packs").daemon(true).start(task));
    }

    /**
     * @param background reads and examines files
     */
    PacksScreen(Ui ui, Executor background) {
        this.ui = ui;
        words = ui.words(PacksScreen.class);
        said = new PackWords(words, ui.language(), Naming.of(ui));
        model = new PacksModel(ui.desk(), ui.author(), ui.fx(), background);
        pane = new PackPane(ui, words, said, model);
        root.getStyleClass().add("packs");
        root.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        PacksScreen.class.getResource("packs.css"), "packs.css")
                                .toExternalForm());
        ScrollPane left = new ScrollPane(list);
        left.setFitToWidth(true);
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        left.setMaxWidth(LIST);
        left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.getStyleClass().add("pack-rows");
        root.setTop(head());
        root.setLeft(left);
        root.setCenter(pane);
        new Keys(root)
                .on(KeyCode.ESCAPE, this::back)
                .on(alt(KeyCode.DIGIT1), () -> model.view(PacksModel.View.DIFFERENCE))
                .on(alt(KeyCode.DIGIT2), () -> model.view(PacksModel.View.PATIENTS));
        ui.follow(_ -> {
            model.take();
            rows();
            if (!model.considers()) {
                pane.show();
            }
        });
        model.chosen().subscribe(_ -> draw());
        model.candidate().subscribe(_ -> draw());
        model.move().subscribe(_ -> draw());
        model.view().subscribe(_ -> draw());
        model.takingBack().subscribe(_ -> draw());
        model.state().subscribe(_ -> draw());
        model.reading().subscribe(_ -> notices());
        model.refused().subscribe(_ -> notices());
    }

    private static KeyCombination alt(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
    }

    private Node head() {
        Label title = Parts.label(words.text("packs.title"), "t-18", "strong");
        Label detail = Parts.wrapped(words.text("packs.detail"), "t-13", "muted");
        VBox texts = new VBox(4, title, detail);
        texts.setMinWidth(0);
        KeyHint read =
                new KeyHint(
                        words.text("read"),
                        new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN),
                        "Ctrl+O",
                        this::choose);
        read.setId("read-pack");
        KeyHint settings =
                new KeyHint(
                        words.text("to.settings"),
                        alt(KeyCode.LEFT),
                        "Alt+←",
                        () -> ui.go().open(Place.SETTINGS));
        read.setFocusTraversable(false);
        settings.setFocusTraversable(false);
        new Keys(root).on(read).on(settings);
        HBox bar = Parts.row(12, settings, texts, Parts.space(), read);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(8, bar, notices);
        head.getStyleClass().add("pack-head");
        return head;
    }

    /** Out of what is considered first, then to the board. */
    private void back() {
        if (model.move().get() != null || model.takingBack().get()) {
            model.stay();
        } else if (model.candidate().get() != null) {
            model.putAside();
        } else {
            ui.go().board();
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.text("read"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(words.text("read.files"), "*.zip"));
        File file = chooser.showOpenDialog(root.getScene().getWindow());
        if (file != null) {
            read(file.toPath());
        }
    }

    /** Reads a pack's file and shows what it says otherwise. */
    void read(Path file) {
        model.read(file);
    }

    private void notices() {
        notices.getChildren().clear();
        if (model.reading().get()) {
            notices.getChildren()
                    .add(new Banner(Urgency.NEUTRAL, false, words.text("reading"), ""));
        }
        jp.mimamori.guideline.Words why = model.refused().get();
        if (why != null) {
            notices.getChildren()
                    .add(new Banner(Urgency.MEDIUM, false, words.text("refused"), words.text(why)));
        }
    }

    private void draw() {
        rows();
        pane.show();
    }

    private void rows() {
        Redraw.of(list, model.packs().all().stream().map(this::row).toList());
    }

    private Button row(Held held) {
        Label name = Parts.label(said.version(held), "strong");
        VBox texts = new VBox(4, name, Parts.label(held.id(), "t-13", "muted"));
        texts.setMinWidth(0);
        if (held.equals(model.packs().current())) {
            texts.getChildren().add(Chip.of(Urgency.LOW, words.text("pack.current")));
        }
        String state =
                held.entry() == null
                        ? words.text("pack.own")
                        : words.text(held.offered() ? "pack.installed" : "pack.takenBack");
        texts.getChildren()
                .add(Parts.label(state + "  " + said.count(model.count(held)), "t-13", "muted"));
        Held chosen = model.chosen().get();
        ListRow row =
                new ListRow(
                        "pack-" + held.id(),
                        texts,
                        chosen != null && chosen.id().equals(held.id()),
                        () -> model.choose(held));
        row.setAccessibleText(name.getText() + " " + state);
        return row;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public String titleKey() {
        return "place.PACKS";
    }

    @Override
    public void show(String patient) {
        draw();
        list.getChildren().stream()
                .filter(row -> row instanceof ListRow line && line.chosen())
                .forEach(Node::requestFocus);
    }

    @Override
    public List<String> unsaved() {
        return model.unsaved() ? List.of("") : List.of();
    }
}
