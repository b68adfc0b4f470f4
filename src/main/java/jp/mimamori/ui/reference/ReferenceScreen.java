package jp.mimamori.ui.reference;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.packs.Held;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Rules;

import java.util.Objects;

/** The guideline: contents or what was found at the left, the page at the right. */
public final class ReferenceScreen implements Screen {

    private final Ui ui;
    private final Words words;
    private final ReferenceModel model;
    private final BorderPane node = new BorderPane();
    private final TextField search = new TextField();
    private final Label found = new Label();
    private final ContentsPane contents;
    private final PagePane page;
    private final Keys keys = new Keys(node);
    private final KeyHint forward;
    private final HBox other = new HBox();

    /** The id of the pack whose guideline is read. */
    private String edition;

    public ReferenceScreen(Ui ui) {
        this.ui = ui;
        words = ui.words(ReferenceScreen.class);
        Held own = ui.desk().snapshot().hospital().packs().own();
        edition = own.id();
        model = new ReferenceModel(own.reference().with(own.pack()));
        contents = new ContentsPane(model, words);
        page = new PagePane(model, words);
        forward = alt("forward", KeyCode.RIGHT, "Alt+→", model::forward);
        node.getStyleClass().addAll("reference", "pad-16");
        node.getStylesheets()
                .add(
                        Objects.requireNonNull(ReferenceScreen.class.getResource("reference.css"))
                                .toExternalForm());
        other.managedProperty().bind(other.visibleProperty());
        other.setVisible(false);
        other.getStyleClass().add("reference-bar");
        node.setTop(new VBox(bar(), other));
        HBox.setHgrow(page, Priority.ALWAYS);
        node.setCenter(new HBox(12, left(), page));
        model.place().subscribe(_ -> forward.setDisable(!model.canGoForward()));
        model.hits().subscribe(_ -> found());
    }

    private Node bar() {
        search.setId("reference-search");
        search.setPromptText(words.text("search.prompt"));
        search.setAccessibleText(words.text("search"));
        search.textProperty().bindBidirectional(model.query());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::inSearch);
        HBox.setHgrow(search, Priority.ALWAYS);
        Label hint = Parts.label("Ctrl+F", "key-of-field");
        HBox field = new HBox(8, search, hint);
        field.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox bar =
                new HBox(
                        8,
                        alt("back", KeyCode.LEFT, "Alt+←", this::back),
                        forward,
                        field,
                        table("T15", KeyCode.DIGIT5, "Ctrl+5"),
                        table("T16", KeyCode.DIGIT6, "Ctrl+6"));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("reference-bar");
        keys.on(
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                () -> {
                    search.requestFocus();
                    search.selectAll();
                });
        keys.on(
                KeyCode.ESCAPE,
                () -> {
                    if (model.searching()) {
                        search.clear();
                        search.requestFocus();
                    } else {
                        ui.go().board();
                    }
                });
        return bar;
    }

    private KeyHint alt(String key, KeyCode code, String shown, Runnable action) {
        return hinted(key, new KeyCodeCombination(code, KeyCombination.ALT_DOWN), shown, action);
    }

    private KeyHint table(String id, KeyCode digit, String shown) {
        return hinted(
                id,
                new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN),
                shown,
                () -> open(id));
    }

    private KeyHint hinted(String key, KeyCombination combination, String shown, Runnable action) {
        KeyHint button = new KeyHint(words.text("act." + key), combination, shown, action);
        button.setId("reference-" + key);
        button.setFocusTraversable(false);
        keys.on(button);
        return button;
    }

    private Node left() {
        found.getStyleClass().add("card-title");
        VBox.setVgrow(contents, Priority.ALWAYS);
        VBox left = new VBox(8, found, contents);
        left.getStyleClass().add("reference-left");
        return left;
    }

    private void found() {
        found.setText(
                model.searching()
                        ? words.text("found", model.hits().get().size())
                        : words.text("contents"));
    }

    /** From the field one moves through what was found, and opens it, without leaving it. */
    private void inSearch(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> contents.move(1);
            case UP -> contents.move(-1);
            case ENTER -> contents.enter();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void open(String id) {
        model.openPage(id);
        contents.requestFocus();
    }

    private void back() {
        if (!model.back()) {
            ui.go().back();
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String titleKey() {
        return "place.REFERENCE";
    }

    /** The guideline of who one came from; without anybody, of who comes now. */
    @Override
    public void show(String patient) {
        Rules rules = ui.desk().of(() -> patient).rules();
        if (!rules.held().id().equals(edition)) {
            edition = rules.held().id();
            model.turnTo(rules.held().reference().with(rules.pack()));
            edition(rules.held());
        }
        search.requestFocus();
        search.selectAll();
    }

    /** That it is not the program's own edition, and whether its pages came with it. */
    private void edition(Held held) {
        String own = ui.desk().snapshot().hospital().packs().own().pack().version();
        other.setVisible(held.entry() != null);
        other.getChildren()
                .setAll(
                        new Banner(
                                held.pages() == null ? Urgency.MEDIUM : Urgency.NEUTRAL,
                                false,
                                words.text("edition", held.pack().version(), held.id()),
                                held.pages() == null ? words.text("edition.noPages", own) : ""));
    }

    @Override
    public void at(String id) {
        model.enter(id);
        page.requestFocus();
    }

    ReferenceModel model() {
        return model;
    }
}
