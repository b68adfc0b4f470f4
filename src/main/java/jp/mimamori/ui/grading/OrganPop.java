package jp.mimamori.ui.grading;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Organ;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import org.controlsfx.control.PopOver;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Organ toxicity beside the grades: each organ with its CTCAE grades and what was there before. */
final class OrganPop {

    private final OrganModel model;
    private final Words words;
    private final Times times;
    private final Supplier<Instant> now;
    private final Map<Organ, ToggleButton[]> grades = new EnumMap<>(Organ.class);
    private final Map<Organ, Label> before = new EnumMap<>(Organ.class);
    private final PopOver pop = new PopOver();
    private final KeyHint record;

    OrganPop(OrganModel model, Words words, Times times, Supplier<Instant> now) {
        this.model = model;
        this.words = words;
        this.times = times;
        this.now = now;
        GridPane grid = new GridPane(6, 4);
        int place = 0;
        for (Organ organ : Organ.values()) {
            organ(grid, organ, place++);
        }
        record =
                new KeyHint(
                                words.text("organ.record"),
                                new KeyCodeCombination(KeyCode.ENTER),
                                "⏎",
                                () -> model.record(pop::hide))
                        .main();
        record.setId("organ-record");
        KeyHint close =
                new KeyHint(
                        words.text("organ.close"),
                        new KeyCodeCombination(KeyCode.ESCAPE),
                        "Esc",
                        pop::hide);
        close.setId("organ-close");
        Outcome outcome = new Outcome(words);
        VBox content =
                new VBox(
                        8,
                        Parts.label(words.text("organ.title"), "t-18", "strong"),
                        Parts.label(words.text("organ.hint"), "t-13", "muted"),
                        grid,
                        new HBox(12, record, close, outcome));
        content.getStyleClass().add("organ-pop");
        new Keys(content).on(record);
        pop.setContentNode(content);
        pop.setDetachable(false);
        pop.setAnimated(false);
        pop.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        model.chosen().subscribe(_ -> show());
        model.sent().subscribe(state -> outcome.show(state, null));
    }

    /** Two organs side by side: the pop-over stays lower than the window. */
    private void organ(GridPane grid, Organ organ, int place) {
        int row = place / 2;
        int from = place % 2 * (OrganModel.MOST + 3);
        Label name = Parts.label(words.text("organ." + organ.name()), "strong");
        name.setMinWidth(96);
        grid.add(name, from, row);
        ToggleButton[] made = new ToggleButton[OrganModel.MOST + 1];
        for (int grade = 0; grade < made.length; grade++) {
            int chosen = grade;
            ToggleButton button = new ToggleButton(Integer.toString(grade));
            button.getStyleClass().addAll("pill", "organ-grade");
            button.setId("organ-" + organ.name() + "-" + grade);
            button.setAccessibleText(name.getText() + " " + words.text("grade.name", grade));
            button.setOnAction(_ -> {
                model.choose(organ, chosen);
                show();
            });
            made[grade] = button;
            grid.add(button, from + grade + 1, row);
        }
        grades.put(organ, made);
        Label last = Parts.label("", "t-13", "muted");
        last.setMinWidth(130);
        before.put(organ, last);
        grid.add(last, from + made.length + 1, row);
    }

    private void show() {
        for (Organ organ : Organ.values()) {
            Integer chosen = model.chosen().get().get(organ);
            ToggleButton[] buttons = grades.get(organ);
            for (int grade = 0; buttons != null && grade < buttons.length; grade++) {
                buttons[grade].setSelected(chosen != null && chosen == grade);
            }
            Entry.OrganToxicity last = model.last(organ);
            Label said = before.get(organ);
            if (said != null) {
                said.setText(
                        last == null
                                ? ""
                                : words.text("grade.name", last.grade())
                                        + "　"
                                        + times.ago(last.at(), now.get()));
            }
        }
        record.setDisable(model.chosen().get().isEmpty());
    }

    /** Opens below a node. */
    void open(Node owner) {
        show();
        pop.show(owner);
    }

    boolean isShowing() {
        return pop.isShowing();
    }
}
