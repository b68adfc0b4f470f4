package jp.mimamori.ui.prompts;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Banner;
import jp.mimamori.ui.BedWords;
import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.Every;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

/** What is asked (提案): of one patient, or across the ward. */
public final class PromptsScreen implements Screen {

    private static final double LIST = 400;

    private final Ui ui;
    private final Words words;
    private final Naming naming;
    private final PromptsModel model;
    private final boolean wholeWard;
    private final BorderPane node = new BorderPane();
    private final ListView<Matter.Asked> asked = new ListView<>();
    private final ListView<Matter.Due> due = new ListView<>();
    private final Label askedTitle = new Label();
    private final Label dueTitle = new Label();
    private final Sheet sheet;
    private final FormPane form;
    private final Label problem = new Label();
    private final VBox banners = new VBox(8);
    private final Keys keys = new Keys(node);
    private final ActionBar actions;
    private String patient = "";
    private final Every redrawn = new Every(Duration.ofSeconds(20));
    private boolean selecting;
    private @Nullable Runnable following;

    /**
     * @param background tells histories
     */
    PromptsScreen(Ui window, boolean wholeWard, Executor background) {
        ui = window.of(this::atHand);
        this.wholeWard = wholeWard;
        words = ui.words(PromptsScreen.class);
        naming = Naming.of(ui);
        model =
                new PromptsModel(
                        ui.desk(),
                        ui.author(),
                        People.of(ui),
                        ui.fx(),
                        words,
                        ui.go()::tell,
                        wholeWard);
        DetailPane detail =
                new DetailPane(
                        model,
                        naming,
                        words,
                        new EntryWords(ui),
                        this::guideline,
                        of -> StockLine.of(ui.desk(), of, words),
                        of -> BedWords.of(of, ui.theme()));
        sheet =
                new Sheet(
                        detail,
                        new HistoryPane(naming, new EntryWords(ui), words),
                        ui.desk(),
                        ui.fx(),
                        background,
                        this::telling);
        actions =
                new ActionBar(
                        model,
                        words,
                        keys,
                        this::go,
                        this::guideline,
                        () -> sheet.history(patient),
                        this::enters);
        form = new FormPane(model, naming, words, this::focus);
        layOut();
        lists();
        ui.theme().namesHiddenProperty().addListener(_ -> named(detail));
    }

    private void named(DetailPane detail) {
        detail.show();
        asked.refresh();
        due.refresh();
        notJudged();
    }

    /** The prompts of one patient. */
    public static PromptsScreen ofPatient(Ui ui) {
        return new PromptsScreen(ui, false, PromptsScreen::inBackground);
    }

    /** The prompts of all patients. */
    public static PromptsScreen ofWard(Ui ui) {
        return new PromptsScreen(ui, true, PromptsScreen::inBackground);
    }

    private static void inBackground(Runnable task) {
        Thread.ofPlatform().name("prompts").daemon(true).start(task);
    }

    /** Whose matter is looked at; in a view of the ward, whom one comes from where none is. */
    private String atHand() {
        String at = model.atHand();
        return at.isEmpty() ? patient : at;
    }

    private void layOut() {
        node.getStyleClass().addAll("prompts", "pad-16");
        node.getStylesheets()
                .add(
                        Objects.requireNonNull(PromptsScreen.class.getResource("prompts.css"))
                                .toExternalForm());
        askedTitle.getStyleClass().add("card-title");
        dueTitle.getStyleClass().add("card-title");
        VBox.setVgrow(asked, Priority.ALWAYS);
        due.setPrefHeight(210);
        due.setMinHeight(90);
        VBox left = new VBox(8, askedTitle, asked, dueTitle, due);
        left.setMinWidth(LIST);
        left.setPrefWidth(LIST);
        left.setMaxWidth(LIST);
        VBox.setVgrow(sheet, Priority.ALWAYS);
        problem.getStyleClass().addAll("high-text", "strong");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.textProperty().bind(model.problem());
        problem.setId("prompt-problem");
        VBox main = new VBox(12, sheet, form, problem, actions);
        main.getStyleClass().add("prompt-main");
        HBox.setHgrow(main, Priority.ALWAYS);
        HBox both = new HBox(16, left, main);
        VBox.setVgrow(both, Priority.ALWAYS);
        banners.managedProperty().bind(banners.visibleProperty());
        banners.setVisible(false);
        node.setCenter(new VBox(12, banners, both));
        keys.on(KeyCode.ESCAPE, this::leave);
        keys.on(
                new KeyCodeCombination(KeyCode.ENTER),
                () -> {
                    if (model.form().get() != null) {
                        model.save();
                    }
                });
        model.selected().addListener((_, _, _) -> selected());
        model.form().addListener((_, _, form1) -> actions.setVisible(form1 == null));
        actions.managedProperty().bind(actions.visibleProperty());
    }

    private void lists() {
        asked.setItems(model.asked());
        due.setItems(model.due());
        asked.setCellFactory(_ -> new MatterCell<>(model, ui, words));
        due.setCellFactory(_ -> new MatterCell<>(model, ui, words));
        asked.setId("asked");
        due.setId("due");
        asked.setAccessibleText(words.text("asked.list"));
        due.setAccessibleText(words.text("due.list"));
        asked.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, matter) -> chosen(matter));
        due.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, matter) -> chosen(matter));
        model.asked().addListener((ListChangeListener<Matter.Asked>) _ -> titles());
        model.due().addListener((ListChangeListener<Matter.Due>) _ -> titles());
        model.notJudged().addListener((ListChangeListener<PatientNow>) _ -> notJudged());
        // A list takes Esc for itself.
        for (Node list : List.of(asked, due)) {
            list.addEventFilter(
                    KeyEvent.KEY_PRESSED,
                    event -> {
                        if (event.getCode() == KeyCode.ESCAPE) {
                            event.consume();
                            leave();
                        }
                    });
        }
        titles();
    }

    private Label placeholder(String key) {
        Label label = new Label(words.text(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    /** A list that is empty because nothing can be judged never looks like nothing to do. */
    private void titles() {
        int unjudged = model.notJudged().size();
        boolean nothing = unjudged > 0 && !wholeWard;
        askedTitle.setText(counted("asked", model.asked().size(), unjudged));
        dueTitle.setText(counted("due", model.due().size(), unjudged));
        asked.setPlaceholder(placeholder(nothing ? "unjudged.list" : model.noneKey()));
        due.setPlaceholder(placeholder(nothing ? "unjudged.list" : "due.none"));
    }

    private String counted(String key, int count, int unjudged) {
        if (unjudged == 0) {
            return wholeWard && key.equals("asked") && count > 0
                    ? words.text("asked.title.ward", count, model.matters().patientsAsked())
                    : words.text(key + ".title", count);
        }
        return wholeWard
                ? words.text(key + ".title.but", count, unjudged)
                : words.text(key + ".title.unjudged");
    }

    private void notJudged() {
        titles();
        if (!wholeWard) {
            return;
        }
        banners.getChildren().clear();
        for (PatientNow each : model.notJudged()) {
            banners.getChildren()
                    .add(
                            new Banner(
                                    Urgency.HIGH,
                                    true,
                                    BedWords.of(each, ui.theme()) + " " + words.text("cannotJudge"),
                                    each.cannotJudge() == null
                                            ? ""
                                            : words.text(
                                                    "cannotJudge." + each.cannotJudge().name())));
        }
        banners.setVisible(!banners.getChildren().isEmpty());
    }

    /** A line of one of the lists was chosen by hand. */
    private void chosen(@Nullable Matter matter) {
        if (!selecting && matter != null) {
            sheet.asked();
            model.selected().set(matter);
        }
    }

    /** What is looked at changed: the lists follow. */
    private void selected() {
        selecting = true;
        sheet.look(model.selected().get());
        switch (model.selected().get()) {
            case Matter.Asked matter -> {
                asked.getSelectionModel().select(matter);
                due.getSelectionModel().clearSelection();
            }
            case Matter.Due matter -> {
                due.getSelectionModel().select(matter);
                asked.getSelectionModel().clearSelection();
            }
            case null -> {
                asked.getSelectionModel().clearSelection();
                due.getSelectionModel().clearSelection();
            }
        }
        selecting = false;
    }

    private void go() {
        Matter matter = model.selected().get();
        Place place = model.ways().place();
        if (matter != null && place != null) {
            ui.go().open(matter.patient().patient().id(), place);
        }
    }

    private boolean enters() {
        return People.of(ui).entersForOthers(ui.author().who());
    }

    private void guideline() {
        if (model.selected().get() instanceof Matter.Asked asked) {
            ui.go().guideline(atHand(), asked.prompt().row());
        }
    }

    /** Esc closes what is open, and leads to the board when nothing is. */
    private void leave() {
        if (model.form().get() != null) {
            model.close();
        } else {
            ui.go().board();
        }
    }

    private void telling(boolean history) {
        actions.telling(history);
    }

    private void minute() {
        asked.refresh();
        due.refresh();
        sheet.minute(model.form().get() != null);
    }

    private void focus() {
        if (model.selected().get() instanceof Matter.Due) {
            due.requestFocus();
        } else {
            asked.requestFocus();
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String titleKey() {
        return wholeWard ? "place.WARD_PROMPTS" : "place.PROMPTS";
    }

    @Override
    public void show(String next) {
        if (!next.equals(patient)) {
            sheet.asked();
        }
        patient = next;
        model.show(next);
        sheet.look(model.selected().get());
        if (following == null) {
            following = ui.follow(this::arrived);
        }
        focus();
    }

    private void arrived(Snapshot snapshot) {
        selecting = true;
        model.arrived(snapshot);
        selecting = false;
        selected();
        sheet.arrived();
    }

    @Override
    public void tick(Instant now) {
        form.tick();
        if (redrawn.passed(now)) {
            minute();
        }
    }

    @Override
    public List<String> unsaved() {
        return model.unsaved();
    }

    @Override
    public String patientHere() {
        return model.selected().get() == null ? "" : atHand();
    }

    @Override
    public void hidden() {
        if (following != null) {
            following.run();
            following = null;
        }
    }

    PromptsModel model() {
        return model;
    }
}
