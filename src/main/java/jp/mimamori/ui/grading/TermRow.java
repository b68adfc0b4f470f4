package jp.mimamori.ui.grading;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import jp.mimamori.guideline.Term;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * One neurologic term with the grades that it has; a grade that it does not have is an empty place.
 */
final class TermRow extends HBox {

    private static final int MOST = 5;
    private static final double SIDE = 44;

    private final Term term;
    private final Words words;
    private final Map<Integer, ToggleButton> grades = new LinkedHashMap<>();

    TermRow(Term term, Words words, BiConsumer<Term, Integer> choose, Consumer<Term> look) {
        super(2);
        this.term = term;
        this.words = words;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        getStyleClass().add("term-row");
        setId("term-" + term.code());
        setFocusTraversable(true);
        Label label = Parts.label(words.text(term.name()), "term-name");
        label.setWrapText(true);
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(label, javafx.scene.layout.Priority.ALWAYS);
        label.setMinWidth(0);
        getChildren().add(label);
        for (int grade = 1; grade <= MOST; grade++) {
            getChildren().add(term.has(grade) ? button(grade, choose) : empty());
        }
        setOnMouseEntered(_ -> look.accept(term));
        setOnMousePressed(_ -> requestFocus());
        focusedProperty()
                .addListener((_, _, focused) -> {
                    if (focused) {
                        look.accept(term);
                    }
                });
    }

    private ToggleButton button(int grade, BiConsumer<Term, Integer> choose) {
        ToggleButton button = new ToggleButton(String.valueOf(grade));
        button.getStyleClass().setAll("toggle-button", "term-grade");
        button.setId(term.code() + "-" + grade);
        button.setMinSize(SIDE, SIDE);
        button.setFocusTraversable(false);
        button.setContentDisplay(ContentDisplay.BOTTOM);
        button.setGraphicTextGap(0);
        button.setMaxSize(SIDE, SIDE);
        button.setAccessibleText(said(grade));
        button.setOnAction(_ -> {
            requestFocus();
            choose.accept(term, grade);
        });
        grades.put(grade, button);
        return button;
    }

    private String said(int grade) {
        var said = term.grades().get(grade);
        return words.text(term.name())
                + " "
                + words.text("grade.name", grade)
                + (said == null ? "" : " " + words.text(said));
    }

    private static Region empty() {
        Region empty = new Region();
        empty.setMinSize(SIDE, SIDE);
        return empty;
    }

    Term term() {
        return term;
    }

    /**
     * @param recorded its grade in the last record, 0 for none: marked on its key
     */
    void show(@Nullable Integer chosen, int recorded) {
        grades.forEach((grade, button) -> {
            boolean on = chosen != null && chosen.equals(grade);
            boolean last = grade == recorded;
            button.setSelected(on);
            button.getStyleClass().removeIf(style -> style.startsWith("grade-"));
            button.getStyleClass().remove("recorded");
            if (last) {
                button.getStyleClass().add("recorded");
            }
            if (on) {
                button.getStyleClass().add("grade-" + grade);
            }
            button.setGraphic(last ? Parts.label(words.text("term.last"), "term-last") : null);
            button.setAccessibleText(
                    last ? said(grade) + " " + words.text("term.last") : said(grade));
        });
        getStyleClass().remove("chosen");
        if (chosen != null) {
            getStyleClass().add("chosen");
        }
    }
}
