package jp.mimamori.ui.vitals;

import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    private final Label last = Parts.wrapped("", "t-13", "muted", "beside");
    private final Label message = Parts.wrapped("", "t-13", "field-message", "beside");
    private final VBox beside = new VBox(last, message);
    private final FieldWords said;
    private final Words words;
    private final VitalsModel model;
    private int least;
    private Instant seen;

    SignCard(Sign sign, VitalsModel model, Words words, FieldWords said) {
        this.sign = sign;
        this.model = model;
        this.words = words;
        this.said = said;
        field = model.field(sign);
        seen = model.at();
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
                        value());
        field.state().addListener((Observable _) -> show());
        input.focusedProperty().addListener((_, _, focused) -> input.style("current", focused));
        input.focusedProperty().addListener((_, _, focused) -> current(focused));
        setOnMousePressed(_ -> input.requestFocus());
        show();
    }

    /** What is typed, and beside it what was before and what is to be said. */
    private HBox value() {
        beside.setAlignment(Pos.CENTER_RIGHT);
        beside.setMinWidth(0);
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox.setHgrow(input, Priority.SOMETIMES);
        return Parts.row(6, input, beside);
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
        seen = now;
        last.setText(lastSaid());
        input.setAccessibleText(
                said.name(sign)
                        + " "
                        + said.unit(sign)
                        + " "
                        + last.getText()
                        + " "
                        + message.getText());
    }

    /** Without its age where there is more to say. */
    private String lastSaid() {
        return message.isVisible()
                ? said.lastBriefly(sign, field.last())
                : said.last(sign, field.last(), seen);
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
        boolean room = !bad && !asks;
        last.setVisible(room);
        last.setManaged(room);
        last.setText(lastSaid());
        boolean measured = !(state.typed() instanceof Typed.NotMeasured);
        beside.setVisible(measured);
        beside.setManaged(measured);
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
