package jp.mimamori.ui.vitals;

import javafx.beans.Observable;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;

import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Words;

import java.util.function.Consumer;

/**
 * Where a number is typed, by keyboard or by the keypad; full-width digits become plain ones as
 * they come in.
 */
final class NumberInput extends TextField {

    private final QuantityField field;
    private final Words words;
    private final String empty;
    private Runnable refused = () -> {};

    /**
     * @param type takes what stands in the field after each change
     * @param empty shown while nothing is typed
     */
    NumberInput(QuantityField field, Words words, String empty, Consumer<String> type) {
        this.field = field;
        this.words = words;
        this.empty = empty;
        getStyleClass().add("number-input");
        setTextFormatter(
                new TextFormatter<>(change -> {
                    if (!change.isContentChange()) {
                        return change;
                    }
                    if (stands(change)) {
                        refused.run();
                        change.setText("");
                        change.setRange(0, 0);
                        change.selectRange(
                                change.getControlAnchor(), change.getControlCaretPosition());
                        return change;
                    }
                    change.setText(Numbers.folded(change.getText()));
                    int end =
                            Math.min(
                                    change.getCaretPosition(), change.getControlNewText().length());
                    change.setCaretPosition(end);
                    change.setAnchor(end);
                    return change;
                }));
        textProperty().addListener((_, _, text) -> type.accept(text));
        field.state().addListener((Observable _) -> show());
        focusedProperty()
                .addListener((_, _, focused) -> {
                    if (!focused) {
                        field.leave();
                    }
                });
        show();
    }

    NumberInput(QuantityField field, Words words, String empty) {
        this(field, words, empty, field::type);
    }

    /** Whether a change would type over the question about an unlikely value. */
    private boolean stands(TextFormatter.Change change) {
        QuantityField.State state = field.state().get();
        return state.asks() && !Numbers.folded(change.getControlNewText()).equals(state.text());
    }

    /**
     * @param told what is done when something is typed over an open question
     */
    void whenRefused(Runnable told) {
        refused = told;
    }

    QuantityField field() {
        return field;
    }

    private void show() {
        QuantityField.State state = field.state().get();
        if (!state.text().equals(getText())) {
            setText(state.text());
            end();
        }
        boolean notMeasured = state.typed() instanceof Typed.NotMeasured;
        setPromptText(
                state.typed() instanceof Typed.NotMeasured(Typed.Reason reason)
                        ? words.text("vitals.not." + reason.code())
                        : empty);
        style("not-measured", notMeasured);
        style("refused", state.typed() instanceof Typed.Refused);
        style("doubtful", state.asks());
    }

    void style(String name, boolean on) {
        if (on && !getStyleClass().contains(name)) {
            getStyleClass().add(name);
        } else if (!on) {
            getStyleClass().remove(name);
        }
    }

    /** A key of the keypad: as if typed, in place of what is selected. */
    void press(String digit) {
        replaceSelection(digit);
    }

    void backspace() {
        if (getSelectedText().isEmpty() && !getText().isEmpty()) {
            deletePreviousChar();
        } else if (getText().isEmpty()) {
            field.backspace();
        } else {
            replaceSelection("");
        }
    }
}
