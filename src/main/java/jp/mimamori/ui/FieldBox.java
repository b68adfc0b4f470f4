package jp.mimamori.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A field with its name, unit, an example, and what is wrong with what was typed. */
public final class FieldBox extends VBox {

    private final Words words;
    private final Field<?> field;
    private final TextField input = new TextField();
    private final Label fault = new Label();

    /**
     * A box.
     *
     * @param unit may be empty
     * @param example may be empty
     */
    public FieldBox(Words words, String name, String unit, String example, Field<?> field) {
        this.words = words;
        this.field = field;
        getStyleClass().add("field-box");
        Label title = new Label(name);
        title.getStyleClass().add("field-name");
        title.setLabelFor(input);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label right = new Label(field.needed() ? words.text("field.needed") : unit);
        right.getStyleClass().add("field-unit");
        HBox head = new HBox(title, gap, right);
        head.setAlignment(Pos.BASELINE_LEFT);
        input.setPromptText(example);
        input.setAccessibleText(unit.isEmpty() ? name : name + " " + unit);
        input.textProperty().bindBidirectional(field.text());
        input.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) {
                        field.left().set(true);
                    }
                });
        fault.getStyleClass().add("field-fault");
        fault.setWrapText(true);
        getChildren().addAll(head, input, fault);
        field.read().subscribe(_ -> judge());
        field.left().subscribe(_ -> judge());
    }

    /** Takes room for a fault only when there is one. */
    public void compact() {
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
    }

    public TextField input() {
        return input;
    }

    /** Whether what was typed cannot be read, or is missing. */
    boolean wrong() {
        return field.wrong();
    }

    private void judge() {
        boolean shown = field.left().get() && field.wrong();
        fault.setText(
                shown && field.read().get() instanceof Read.No<?> no ? "▲ " + no.in(words) : "");
        input.getStyleClass().remove("wrong");
        if (shown) {
            input.getStyleClass().add("wrong");
        }
    }
}
