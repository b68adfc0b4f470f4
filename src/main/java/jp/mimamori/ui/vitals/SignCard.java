package jp.mimamori.ui.vitals;

import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import java.time.Instant;
import java.util.Objects;

/**
 * One value: its name and unit, what is typed, the last value with its age, and what is wrong or
 * asked.
 */
final class SignCard extends VBox {

    private final Sign sign;
    private final QuantityField field;
    private final NumberInput input;
    private final Label last = Parts.label("", "t-13", "muted");
    private final Label message = Parts.wrapped("", "t-13", "field-message");
    private final FieldWords said;
    private final Words words;
    private final VitalsModel model;
    private int least;

    SignCard(Sign sign, VitalsModel model, Words words, FieldWords said) {
        this.sign = sign;
        this.model = model;
        this.words = words;
        this.said = said;
        field = model.field(sign);
        input = new NumberInput(field, words, "—");
        input.getStyleClass().add("sign-input");
        input.setId("sign-" + sign.code());
        getStyleClass().addAll("card", "sign-card");
        Label name = Parts.label(said.name(sign), "strong");
        name.setLabelFor(input);
        getChildren()
                .addAll(
                        Parts.row(
                                8,
                                name,
                                Parts.space(),
                                Parts.label(said.unit(sign), "t-13", "muted")),
                        input,
                        last,
                        message);
        field.state().addListener((Observable _) -> show());
        input.focusedProperty().addListener((_, _, focused) -> input.style("current", focused));
        input.focusedProperty().addListener((_, _, focused) -> current(focused));
        setOnMousePressed(_ -> input.requestFocus());
        show();
    }

    private void current(boolean focused) {
        getStyleClass().remove("current");
        if (focused) {
            getStyleClass().add("current");
        }
    }

    NumberInput input() {
        return input;
    }

    /** Ages grow. */
    void tick(Instant now) {
        last.setText(said.last(sign, field.last(), now));
        input.setAccessibleText(
                said.name(sign)
                        + " "
                        + said.unit(sign)
                        + " "
                        + last.getText()
                        + " "
                        + message.getText());
    }

    /**
     * @param grade the least CRS grade that the value means by itself, 0 for none
     */
    void means(int grade) {
        least = grade;
        input.style("means", grade > 0);
        show();
    }

    private void show() {
        QuantityField.State state = field.state().get();
        String wrong = said.message(state);
        if (wrong.isEmpty() && sign == Sign.DIASTOLIC && model.crossed()) {
            wrong = words.text("vitals.crossed");
        }
        boolean asks = state.asks();
        boolean bad = !wrong.isEmpty() && !asks;
        if (wrong.isEmpty() && least > 0) {
            wrong = words.text("vitals.means", least);
        }
        message.setText(wrong);
        boolean any = !wrong.isEmpty();
        message.setVisible(any);
        message.setManaged(any);
        last.setVisible(!bad);
        last.setManaged(!bad);
        getStyleClass().removeAll("bad", "asks");
        message.getStyleClass().removeAll("high-text", "medium-text");
        if (bad) {
            getStyleClass().add("bad");
        }
        if (asks) {
            getStyleClass().add("asks");
        }
        message.getStyleClass().add(asks ? "medium-text" : "high-text");
        if (!Objects.equals(input.getAccessibleHelp(), wrong)) {
            input.setAccessibleHelp(wrong);
        }
    }
}
