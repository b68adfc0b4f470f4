package jp.mimamori.ui.grading;

import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Term;
import jp.mimamori.ui.Fitting;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.TimeChoice;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Neurologic events: every term with its grades, several at once; beside them the descriptions and
 * the ICE trend.
 */
final class NeuroPane extends VBox implements GradingPane {

    private static final int COLUMNS = 3;
    private static final double DESCRIPTION = 296;
    private static final double ICE = 260;
    private static final double DONE = 252;

    /** Under this the names of all terms are smaller, px. */
    private static final double WIDE = 1300;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Height that texts keep on a low screen, px. */
    private static final double LEAST = 44;

    private final Ui ui;
    private final NeuroModel model;
    private final Runnable recorded;
    private final Words words;
    private final Times times;
    private final List<TermRow> rows = new ArrayList<>();
    private final TimeChoice time;
    private final Label highest = Parts.wrapped("", "t-18", "strong");
    private final VBox description = new VBox(4);
    private final ToggleButton oedema;
    private final IceBox ice;
    private final Label ending = Parts.wrapped("", "t-15", "medium-text", "strong");
    private final Label before = Parts.wrapped("", "t-13", "muted");
    private final ToggleButton none;
    private final Button same;
    private final PreviewBox preview;
    private final KeyHint record;
    private final Outcome outcome;
    private Term looked;
    private @Nullable Want wanted;

    NeuroPane(Ui ui, NeuroModel model, Runnable recorded) {
        super(8);
        getStyleClass().add("neuro-pane");
        this.ui = ui;
        this.model = model;
        this.recorded = recorded;
        words = ui.words(NeuroPane.class);
        times = ui.times();
        looked = model.terms().getFirst();
        for (Term term : model.terms()) {
            rows.add(new TermRow(term, words, this::choose, this::look));
        }
        time = timeOfGrade(ui, words, model.time(), model::before, model::refresh);
        oedema =
                Parts.pill(
                        words.text("oedema"), "E", () -> model.suspectOedema(!model.suspected()));
        oedema.setId("oedema");
        ending.setId("neuro-ending");
        ending.managedProperty().bind(ending.textProperty().isNotEmpty());
        ice = new IceBox(words, times);
        none = Parts.pill(words.text("neuro.none"), "N", this::none);
        none.setId("neuro-none");
        same = Parts.plain(words.text("grade.same"), this::same);
        same.setId("neuro-same");
        preview = new PreviewBox(ui, Entry.Axis.NEURO, words.text("preview.choose.events"));
        record =
                new KeyHint(
                                words.text("record.none"),
                                new KeyCodeCombination(KeyCode.ENTER),
                                "⏎",
                                this::record)
                        .main();
        record.setId("record-neuro");
        outcome = new Outcome(words);
        build();
        for (Observable each :
                List.of(
                        model.chosen(),
                        model.oedema(),
                        model.preview(),
                        model.sent(),
                        model.confirmed())) {
            each.addListener(_ -> show());
        }
        addEventHandler(KeyEvent.KEY_PRESSED, this::arrows);
        widthProperty()
                .addListener((_, _, width) ->
                        pseudoClassStateChanged(NARROW, width.doubleValue() < WIDE));
        show();
    }

    private void build() {
        GridPane grid = new GridPane(8, 2);
        grid.getStyleClass().addAll("card", "terms");
        int high = high();
        for (int i = 0; i < rows.size(); i++) {
            grid.add(rows.get(i), i / high, i % high);
            GridPane.setHgrow(rows.get(i), Priority.ALWAYS);
        }
        Parts.equal(grid, COLUMNS, 0);
        description.getStyleClass().addAll("card", "description");
        Fitting described = Fitting.texts(description, LEAST);
        described.setMinWidth(DESCRIPTION);
        described.setMaxWidth(DESCRIPTION);
        Fitting score = Fitting.texts(ice, LEAST);
        VBox.setVgrow(score, Priority.ALWAYS);
        VBox side = new VBox(8, oedema, score);
        side.setMinWidth(ICE);
        side.setMaxWidth(ICE);
        Fitting asks = Fitting.texts(preview, LEAST);
        VBox.setVgrow(asks, Priority.ALWAYS);
        VBox middle = new VBox(4, highest, ending, before, asks);
        HBox.setHgrow(middle, Priority.ALWAYS);
        VBox done = new VBox(8, record, new HBox(6, none, same), outcome);
        done.getStyleClass().add("done");
        done.setMinWidth(DONE);
        done.setMaxWidth(DONE);
        HBox foot = new HBox(8, described, side, middle, done);
        foot.setMinHeight(0);
        VBox.setVgrow(foot, Priority.ALWAYS);
        getChildren().addAll(grid, foot);
    }

    private int high() {
        return (rows.size() + COLUMNS - 1) / COLUMNS;
    }

    private void look(Term term) {
        looked = term;
        describe();
    }

    private void choose(Term term, int grade) {
        wanted = null;
        model.choose(term.code(), grade);
        show();
    }

    private void none() {
        wanted = null;
        model.none();
        show();
    }

    private void same() {
        wanted = null;
        model.same();
        show();
    }

    private @Nullable TermRow focused() {
        return rows.stream().filter(TermRow::isFocused).findFirst().orElse(null);
    }

    private void arrows(KeyEvent event) {
        TermRow here = focused();
        if (here == null) {
            return;
        }
        int step =
                switch (event.getCode()) {
                    case DOWN -> 1;
                    case UP -> -1;
                    case RIGHT -> high();
                    case LEFT -> -high();
                    default -> 0;
                };
        int place = rows.indexOf(here) + step;
        if (step != 0) {
            event.consume();
            if (place >= 0 && place < rows.size()) {
                rows.get(place).requestFocus();
            }
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node time() {
        return time;
    }

    @Override
    public boolean key(KeyCode code) {
        Integer digit = Digits.of(code);
        TermRow here = focused();
        if (digit != null && here != null) {
            if (here.term().has(digit)) {
                choose(here.term(), digit);
            } else {
                highest.setText(words.text("neuro.noGrade", words.text(here.term().name()), digit));
            }
            return true;
        }
        switch (code) {
            case EQUALS -> same();
            case N -> none();
            case E -> model.suspectOedema(!model.suspected());
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void record() {
        if (wanted == Want.CONFIRMATION) {
            model.confirmed().set(true);
        } else if (wanted == Want.ENDED) {
            model.ended().set(true);
        }
        wanted = model.record(recorded);
        show();
    }

    @Override
    public void refresh() {
        model.refresh();
        show();
    }

    @Override
    public void tick() {
        time.tick();
    }

    @Override
    public Node first() {
        return rows.getFirst();
    }

    private void describe() {
        description.getChildren().setAll(Parts.wrapped(words.text(looked.name()), "strong"));
        Integer chosen = model.chosen().get().get(looked.code());
        looked.grades().keySet().stream()
                .sorted()
                .forEach(grade -> {
                    var said = looked.grades().get(grade);
                    if (said != null) {
                        Label line =
                                Parts.wrapped(
                                        grade + "　" + words.text(said),
                                        "t-13",
                                        grade.equals(chosen) ? "strong-text" : "muted");
                        description.getChildren().add(line);
                    }
                });
    }

    private void show() {
        Map<String, Integer> chosen = model.chosen().get();
        rows.forEach(row ->
                row.show(chosen.get(row.term().code()), model.recordedGrade(row.term().code())));
        highest.setText(said(chosen));
        ending.setText(ending());
        oedema.setSelected(model.suspected());
        none.setSelected(model.touched() && chosen.isEmpty() && model.oedema().get() == null);
        describe();
        ice.show(model.ice(), model.astct(), ui.desk().now());
        before.setText(Glued.of(before()));
        same.setDisable(model.last() == null);
        preview.show(model.preview().get());
        record.setDisable(chosen.isEmpty() && !model.gradesNone() && model.oedema().get() == null);
        record.setText(
                chosen.isEmpty()
                        ? words.text(
                                model.gradesNone()
                                        ? "record.neuro.none"
                                        : model.oedema().get() == null
                                                ? "record.none"
                                                : "record.oedema")
                        : words.text("record.grade", model.highest()));
        outcome.show(model.sent().get(), wanted);
        time.tick();
    }

    private String said(Map<String, Integer> chosen) {
        if (chosen.isEmpty()) {
            return words.text(model.gradesNone() ? "neuro.gone" : "neuro.choose");
        }
        return model.alone()
                ? words.text("neuro.alone", model.highest())
                : words.text("neuro.highest", model.highest(), chosen.size());
    }

    /** 消失として記録：錯乱 3: what was there and was not chosen again. */
    private String ending() {
        String events =
                String.join(
                        words.text("preview.comma"),
                        model.ending().entrySet().stream()
                                .map(each ->
                                        words.text(each.getKey().name()) + " " + each.getValue())
                                .toList());
        return events.isEmpty() ? "" : words.text("neuro.ending", events);
    }

    private String before() {
        Entry.NeuroGrade last = model.last();
        if (last == null) {
            return words.text("before.none");
        }
        String events =
                String.join(
                        words.text("preview.comma"),
                        last.events().stream()
                                .filter(e -> e.grade() > 0)
                                .map(e -> name(e.term()) + " " + e.grade())
                                .toList());
        return words.text(
                "before",
                events.isEmpty() ? words.text("grade.name", 0) : events,
                times.brief(last.at(), ui.desk().now()),
                times.ago(last.at(), ui.desk().now()));
    }

    private String name(String term) {
        return model.terms().stream()
                .filter(t -> t.code().equals(term))
                .map(t -> words.text(t.name()))
                .findFirst()
                .orElse(term);
    }

    @Override
    public boolean unsaved() {
        return model.unsaved();
    }
}
