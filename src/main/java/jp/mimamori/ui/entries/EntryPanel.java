package jp.mimamori.ui.entries;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.ui.Banner;
import jp.mimamori.ui.Card;
import jp.mimamori.ui.EntryWords;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.StayWords;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The chosen entry: all of it, its correction, its retraction. */
final class EntryPanel extends BorderPane {

    private static final double WIDTH = 404;

    /** What lies beside the content within the panel, px. */
    private static final double BESIDE = 32;

    private final Ui ui;
    private final Words words;
    private final EntryWords entries;
    private final Runnable recorded;
    private final VBox box = new VBox(12);
    private final VBox notices = new VBox(8);
    private final VBox foot = new VBox(8);
    private final ForeseenBox outlook;
    private @Nullable EntriesModel model;
    private @Nullable Line line;
    private Runnable finish = () -> {};
    private Runnable record = () -> {};
    private BooleanSupplier typed = () -> false;

    /**
     * A panel.
     *
     * @param recorded called when a correction or retraction is recorded
     */
    EntryPanel(Ui ui, EntryWords entries, Runnable recorded) {
        this.recorded = recorded;
        this.ui = ui;
        this.words = ui.words(EntryPanel.class);
        this.entries = entries;
        outlook = new ForeseenBox(ui, words);
        getStyleClass().add("entry-panel");
        ScrollPane scroll =
                new ScrollPane(box) {
                    @Override
                    protected double computePrefHeight(double width) {
                        return box.prefHeight(WIDTH - BESIDE);
                    }
                };
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        foot.getStyleClass().add("entry-foot");
        setCenter(new VBox(scroll, foot));
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        new Keys(this).on(KeyCode.ENTER, () -> record.run()).on(KeyCode.ESCAPE, () -> finish.run());
    }

    /** Whether a correction or retraction is being typed. */
    boolean busy() {
        return box.getProperties().containsKey("form");
    }

    /** Whether something was typed in a correction or retraction that is not recorded. */
    boolean unsaved() {
        return busy() && typed.getAsBoolean();
    }

    void show(EntriesModel of, @Nullable Line chosen) {
        model = of;
        line = chosen;
        notices.getChildren().clear();
        foot.getChildren().clear();
        finish = () -> ui.go().board();
        record = () -> {};
        box.getProperties().remove("form");
        if (chosen == null) {
            Label hint = new Label(words.text("entries.choose"));
            hint.getStyleClass().add("muted");
            hint.setWrapText(true);
            box.getChildren().setAll(hint);
            return;
        }
        box.getChildren().setAll(facts(chosen), actions(chosen));
    }

    private Card brief(Line chosen) {
        Entry entry = chosen.entry();
        Card card = new Card();
        Label type = new Label(entries.type(entry));
        type.getStyleClass().addAll("t-13", "muted");
        Label text = new Label(entries.text(entry));
        text.getStyleClass().addAll("t-18", "strong");
        text.setWrapText(true);
        if (!chosen.stands()) {
            text.getStyleClass().add("struck");
        }
        card.getChildren().addAll(type, text);
        return card;
    }

    private Node facts(Line chosen) {
        Entry entry = chosen.entry();
        Meta meta = entry.meta();
        Card card = brief(chosen);
        fact(card, "entries.at", moment(entry.at()));
        OffsetDateTime recorded = meta.recordedAt();
        fact(
                card,
                "entries.recordedAt",
                recorded == null ? "–" : ui.times().moment(recorded.toInstant()));
        fact(card, "entries.by", People.of(ui).name(meta.by(), "–"));
        if (meta.onBehalfOf() != null) {
            fact(card, "entries.onBehalfOf", People.of(ui).name(meta.onBehalfOf()));
        }
        fact(card, "entries.workstation", meta.workstation() == null ? "–" : meta.workstation());
        if (meta.comment() != null) {
            fact(card, "entries.comment", meta.comment());
        }
        Entry by = chosen.by();
        if (by != null) {
            String reason = by.meta().comment() == null ? "" : by.meta().comment();
            fact(
                    card,
                    chosen.retracted() ? "entries.retracted" : "entries.corrected",
                    ui.times()
                                    .moment(
                                            by.meta().recordedAt() == null
                                                    ? by.at()
                                                    : by.meta().recordedAt().toInstant())
                            + "  "
                            + (chosen.retracted() ? "" : entries.text(by) + "  ")
                            + reason);
        }
        return card;
    }

    private String moment(Instant at) {
        String day = model == null ? "" : model.since(words, ui.times()).dayAndHours(at);
        return (ui.times().moment(at) + "\n" + day).strip();
    }

    private void fact(VBox card, String key, String value) {
        Label name = new Label(words.text(key));
        name.getStyleClass().addAll("t-13", "muted");
        name.setMinWidth(92);
        Label said = new Label(value);
        said.getStyleClass().add("t-13");
        said.setWrapText(true);
        card.getChildren().add(new HBox(8, name, said));
    }

    private Node actions(Line chosen) {
        VBox actions = new VBox(8);
        if (chosen.open()) {
            KeyHint correct =
                    new KeyHint(
                            words.text("entries.correct"),
                            control(KeyCode.E),
                            "Ctrl+E",
                            this::correct);
            KeyHint retract =
                    new KeyHint(
                            words.text("entries.retract"),
                            control(KeyCode.DELETE),
                            "Ctrl+Del",
                            this::retract);
            actions.getChildren().add(new HBox(8, correct, retract));
        }
        return actions;
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** Opens the correction of the chosen entry. */
    void correct() {
        EntriesModel of = model;
        Line chosen = line;
        if (of == null || chosen == null || !chosen.open()) {
            return;
        }
        Correction correction = of.correction(chosen.entry());
        VBox form = new VBox(8);
        form.getChildren().add(title("entries.correct.title"));
        FieldBox time = box("entries.at", "", correction.time());
        form.getChildren().add(time);
        GridPane figures = new GridPane(12, 8);
        FieldBox first = null;
        for (Correction.Part part : correction.parts()) {
            FieldBox figure = box(part.key(), part.unit(), part.field());
            int place = figures.getChildren().size();
            figures.add(figure, place % 2, place / 2);
            first = first == null ? figure : first;
        }
        form.getChildren().add(figures);
        if (correction.parts().isEmpty()) {
            form.getChildren().add(Parts.wrapped(words.text("entries.correct.time"), "t-13"));
        }
        others(chosen.entry(), "entries.others.correct").ifPresent(form.getChildren()::add);
        FieldBox reason = box("entries.reason", "", correction.reason());
        form.getChildren().add(reason);
        List<Field<?>> fields = new ArrayList<>(List.of(correction.time()));
        correction.parts().forEach(part -> fields.add(part.field()));
        fields.forEach(field -> field.read().subscribe(_ -> foresee(of, correction)));
        typed = correction::typed;
        record = () -> of.correct(correction, () -> done("entries.done.correct"));
        open(form, "entries.record", first == null ? time : first, correction.reason());
    }

    /** Opens the retraction of the chosen entry. */
    void retract() {
        EntriesModel of = model;
        Line chosen = line;
        if (of == null || chosen == null || !chosen.open()) {
            return;
        }
        Field<String> reason = Field.needed(typed -> Read.ok(typed.strip()));
        VBox form = new VBox(8);
        Label what = new Label(words.text("entries.retract.what"));
        what.setWrapText(true);
        what.getStyleClass().add("t-13");
        FieldBox why = box("entries.reason", "", reason);
        form.getChildren().addAll(title("entries.retract.title"), what);
        others(chosen.entry(), "entries.others.retract").ifPresent(form.getChildren()::add);
        form.getChildren().add(why);
        outlook.show(
                of,
                new Entry.Retract(
                        Meta.of("outlook", chosen.entry().meta().time()), chosen.entry().id()));
        typed = () -> !reason.blank();
        record =
                () -> {
                    reason.left().set(true);
                    of.retract(
                            chosen.entry(),
                            reason.text().get(),
                            () -> done("entries.done.retract"));
                };
        open(form, "entries.retract.do", why, reason);
    }

    /**
     * Whose entry it is, where it is not that of who is here.
     *
     * @param key of what is said of the name under which the change is kept
     */
    private Optional<Node> others(Entry entry, String key) {
        String by = entry.meta().by();
        if (by == null || by.equals(ui.author().who().staff())) {
            return Optional.empty();
        }
        return Optional.of(
                new Banner(
                        Urgency.MEDIUM,
                        false,
                        words.text("entries.others", People.of(ui).name(by)),
                        words.text(key, People.of(ui).name(ui.author().who()))));
    }

    private void open(VBox form, String recordKey, FieldBox first, Field<String> reason) {
        EntriesModel of = model;
        Line chosen = line;
        KeyHint save =
                new KeyHint(
                                words.text(recordKey),
                                new KeyCodeCombination(KeyCode.ENTER),
                                "⏎",
                                () -> record.run())
                        .main();
        save.setId("entry-record");
        save.disableProperty().bind(Field.missing(reason));
        KeyHint leave =
                new KeyHint(
                        words.text("button.cancel"),
                        new KeyCodeCombination(KeyCode.ESCAPE),
                        "Esc",
                        () -> finish.run());
        Card card = new Card(form, outlook);
        foot.getChildren().setAll(notices, new FlowPane(8, 8, save, leave));
        box.getProperties().put("form", form);
        finish =
                () -> {
                    if (of != null) {
                        show(of, chosen);
                    }
                };
        if (chosen != null) {
            box.getChildren().setAll(brief(chosen), card);
        }
        first.input().requestFocus();
        first.input().selectAll();
    }

    private Label title(String key) {
        Label title = new Label(words.text(key));
        title.getStyleClass().add("card-title");
        return title;
    }

    private FieldBox box(String key, String unit, Field<?> field) {
        FieldBox made = new FieldBox(words, name(key), unit, "", field);
        made.compact();
        return made;
    }

    private String name(String key) {
        return switch (key) {
            case Figures.WARD -> new StayWords(ui).ward();
            case Figures.BED -> new StayWords(ui).bed();
            default -> words.text(key);
        };
    }

    private void foresee(EntriesModel of, Correction correction) {
        outlook.getChildren().clear();
        if (correction.contradictory()) {
            outlook.getChildren()
                    .add(new Banner(Urgency.HIGH, false, words.text("entries.contradictory"), ""));
            return;
        }
        Entry entry =
                correction.entry(
                        Meta.of("outlook", correction.of().meta().time())
                                .replacing(correction.of().id()));
        Read<?> time = correction.time().read().get();
        if (entry != null && time instanceof Read.Ok) {
            outlook.show(of, entry);
        }
    }

    private void done(String key) {
        box.getProperties().remove("form");
        ui.go().tell(words.text(key));
        finish.run();
        recorded.run();
    }

    /** What became of the last batch. */
    void sent(Sending.State state) {
        notices.getChildren().clear();
        String fault = state.fault(words);
        if (!fault.isEmpty()) {
            notices.getChildren().add(new Banner(Urgency.HIGH, false, fault, ""));
        }
    }
}
