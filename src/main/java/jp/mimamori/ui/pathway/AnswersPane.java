package jp.mimamori.ui.pathway;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry.Check.State;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.pathway.Answered;
import jp.mimamori.pathway.Checklist;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Guide;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The items of a phase: what they come to, each with its answers, and the chosen one in full. */
final class AnswersPane extends BorderPane {

    /** What the rows keep free before the scroll bar, pixels. */
    private static final double BESIDE = 10;

    private final Ui ui;
    private final Words words;
    private final Naming naming;
    private final AnswersModel model;
    private final VBox result = new VBox();
    private final VBox rows = new VBox(4);
    private final ScrollPane scroll = new ScrollPane(rows);
    private final VBox detail = new VBox(6);
    private final TextField note = new TextField();
    private final Map<String, Node> byItem = new HashMap<>();
    private @Nullable String noted;

    AnswersPane(Ui ui, AnswersModel model) {
        this.ui = ui;
        this.model = model;
        words = ui.words(AnswersPane.class);
        naming = Naming.of(ui);
        getStyleClass().add("answers");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        rows.getStyleClass().add("answer-rows");
        detail.getStyleClass().addAll("card", "answer-detail");
        note.setPromptText(words.text("pathway.note"));
        note.setAccessibleText(words.text("pathway.note"));
        result.maxWidthProperty().bind(rows.widthProperty().subtract(BESIDE));
        setAlignment(result, Pos.TOP_LEFT);
        detail.maxWidthProperty().bind(rows.widthProperty().subtract(BESIDE));
        setAlignment(detail, Pos.TOP_LEFT);
        setMargin(detail, new Insets(8, 0, 0, 0));
        setTop(result);
        setCenter(scroll);
        setBottom(detail);
        setFocusTraversable(true);
        keys();
        model.lists().subscribe(_ -> draw());
        model.phase()
                .subscribe(_ -> {
                    scroll.setVvalue(0);
                    draw();
                });
        model.item().subscribe(_ -> draw());
        model.noteMissing().subscribe(_ -> drawDetail());
        model.state().subscribe(_ -> drawDetail());
    }

    private void keys() {
        new Keys(this)
                .on(KeyCode.Y, () -> model.answer(State.YES))
                .on(KeyCode.N, () -> model.answer(State.NO))
                .on(KeyCode.X, () -> model.answer(State.NOT_APPLICABLE))
                .on(KeyCode.U, model::unknown)
                .on(KeyCode.DIGIT0, () -> option(0))
                .on(KeyCode.DIGIT1, () -> option(1))
                .on(KeyCode.DIGIT2, () -> option(2))
                .on(KeyCode.DIGIT3, () -> option(3))
                .on(KeyCode.DIGIT4, () -> option(4))
                .on(KeyCode.R, this::guideline)
                .on(KeyCode.DOWN, () -> model.step(1))
                .on(KeyCode.UP, () -> model.step(-1))
                .on(KeyCode.PAGE_DOWN, () -> model.turn(1))
                .on(KeyCode.PAGE_UP, () -> model.turn(-1));
    }

    private void guideline() {
        model.chosen().ifPresent(chosen -> Guide.open(ui, chosen.item().cite()));
    }

    private void option(int at) {
        model.chosen()
                .map(Answered::item)
                .map(CheckItem::options)
                .ifPresent(options -> {
                    if (at < options.size()) {
                        CheckItem.Option option = options.get(at);
                        model.answer(option, said(option));
                    }
                });
    }

    private String said(CheckItem.Option option) {
        return words.text("pathway.option", option.code(), words.text(option.words()));
    }

    private void draw() {
        byItem.clear();
        rows.getChildren().clear();
        model.list()
                .ifPresent(list -> {
                    result.getChildren().setAll(banner(list));
                    for (Answered answered : list.answers()) {
                        AnswerRow row =
                                new AnswerRow(model, words, ui.times(), People.of(ui), answered);
                        byItem.put(answered.item().id(), row);
                        rows.getChildren().add(row);
                    }
                });
        drawDetail();
        reveal();
    }

    private Banner banner(Checklist list) {
        List<Answered> against = list.against();
        int open = list.open().size();
        return switch (list.result()) {
            case AGAINST ->
                    new Banner(
                            Urgency.HIGH,
                            false,
                            words.text("pathway.result.AGAINST", words.text(list.phase().words())),
                            String.join("\n", against.stream().map(this::cited).toList()));
            case OPEN ->
                    new Banner(
                            Urgency.MEDIUM,
                            false,
                            words.text(
                                    "pathway.result.OPEN",
                                    words.text(list.phase().words()),
                                    open,
                                    list.answers().size()),
                            "");
            case FULFILLED ->
                    new Banner(
                            Urgency.NEUTRAL,
                            false,
                            words.text(
                                    "pathway.result.FULFILLED",
                                    words.text(list.phase().words()),
                                    list.answers().size()),
                            "");
        };
    }

    private String cited(Answered answered) {
        String state =
                answered.answer() == null
                        ? ""
                        : words.text("pathway.answer." + answered.answer().state());
        return words.text(
                "pathway.against",
                words.text(answered.item().words()),
                state,
                naming.cite(answered.item().cite()));
    }

    private void drawDetail() {
        detail.getChildren().clear();
        String fault = model.state().get().fault(words);
        if (!fault.isEmpty()) {
            detail.getChildren().add(new Banner(Urgency.HIGH, false, fault, ""));
        }
        Answered chosen = model.chosen().orElse(null);
        String said = words.text(model.phased() ? "pathway.keys" : "pathway.keys.site");
        Label keys = Parts.wrapped(said, "t-13", "muted");
        if (chosen == null) {
            detail.getChildren().add(keys);
            noted = null;
            return;
        }
        CheckItem item = chosen.item();
        KeyHint cite =
                new KeyHint(
                        naming.cite(item.cite()),
                        new KeyCodeCombination(KeyCode.R),
                        "R",
                        this::guideline);
        cite.setId("cite");
        cite.setFocusTraversable(false);
        Label name = Parts.wrapped(words.text(item.words()), "strong");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(12, name, cite);
        head.setAlignment(Pos.CENTER_LEFT);
        detail.getChildren().add(head);
        if (item.more() != null) {
            detail.getChildren().add(Parts.wrapped(words.text(item.more()), "t-13"));
        }
        if (!item.options().isEmpty()) {
            String options = String.join("　", item.options().stream().map(this::said).toList());
            detail.getChildren().add(Parts.wrapped(options, "t-13"));
        }
        if (model.noteMissing().get()) {
            detail.getChildren().add(Parts.wrapped(words.text("pathway.note.needed"), "high-text"));
        }
        note(item.id());
        detail.getChildren().addAll(note, keys);
    }

    private void note(String id) {
        if (!id.equals(noted)) {
            if (noted != null) {
                note.textProperty().unbindBidirectional(model.note(noted));
            }
            note.textProperty().bindBidirectional(model.note(id));
            noted = id;
        }
    }

    /** Scrolls so far that the chosen item is in sight. */
    private void reveal() {
        String id = model.item().get();
        Node row = id == null ? null : byItem.get(id);
        if (row == null) {
            return;
        }
        scroll.applyCss();
        scroll.layout();
        double height = rows.getHeight() - scroll.getViewportBounds().getHeight();
        if (height <= 0) {
            return;
        }
        double top = scroll.getVvalue() * height;
        double bottom = top + scroll.getViewportBounds().getHeight();
        double from = row.getBoundsInParent().getMinY();
        double to = row.getBoundsInParent().getMaxY();
        if (from < top) {
            scroll.setVvalue(from / height);
        } else if (to > bottom) {
            scroll.setVvalue((to - scroll.getViewportBounds().getHeight()) / height);
        }
    }
}
