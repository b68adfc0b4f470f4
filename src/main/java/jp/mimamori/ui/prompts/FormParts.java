package jp.mimamori.ui.prompts;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import jp.mimamori.ui.DigitPad;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Words;

import java.math.BigDecimal;

/** What the forms are put together from. */
record FormParts(Words words) {

    /** As wide as the longest of the names before the fields, px. */
    private static final double NAME = 76;

    static FlowPane line(Node... nodes) {
        FlowPane line = new FlowPane(8, 8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setRowValignment(VPos.CENTER);
        return line;
    }

    TextField field(String id, StringProperty value, String prompt, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setPrefWidth(width);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /** The same for a number, which a finger types too. */
    TextField number(String id, StringProperty value, String prompt, double width) {
        TextField field = field(id, value, prompt, width);
        DigitPad.at(field, DigitPad.POINT, words);
        return field;
    }

    /** The same for a time of day. */
    TextField clock(String id, StringProperty value, String prompt, double width) {
        TextField field = field(id, value, prompt, width);
        DigitPad.at(field, DigitPad.COLON, words);
        return field;
    }

    /** A field with its name before it. */
    HBox named(String key, TextField field) {
        Label label = label(key);
        label.setLabelFor(field);
        field.setAccessibleText(words.text(key));
        HBox named = new HBox(8, label, field);
        named.setAlignment(Pos.CENTER_LEFT);
        return named;
    }

    Label label(String key) {
        Label label = new Label(words.text(key));
        label.setMinWidth(NAME);
        return label;
    }

    static Label head(String title) {
        Label label = new Label(title);
        label.getStyleClass().add("card-title");
        return label;
    }

    static Label unit(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    static Button chip(String text, BigDecimal value, StringProperty into) {
        return plain(text, () -> into.set(Numbers.shown(value)));
    }

    static Button plain(String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().add("plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
