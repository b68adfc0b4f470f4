package jp.mimamori.ui.vitals;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Parts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Choices in the place of the keypad, with a digit for each where the digits are free. Escape and
 * Enter go back.
 */
final class ChoicePanel extends VBox {

    /**
     * One choice.
     *
     * @param detail said below the name, may be empty
     * @param chosen whether it stands
     */
    record Choice(String name, String detail, BooleanSupplier chosen, Runnable choose) {}

    private final List<ToggleButton> buttons = new ArrayList<>();
    private final List<Choice> choices;
    private final boolean numbered;
    private final Runnable back;

    /**
     * @param columns side by side
     * @param numbered whether the digits choose; otherwise they stay with the field that has the
     *     focus
     * @param head what stands beside the title
     */
    ChoicePanel(
            String title,
            List<Choice> choices,
            int columns,
            boolean numbered,
            Runnable back,
            Node... head) {
        this.choices = List.copyOf(choices);
        this.numbered = numbered;
        this.back = back;
        getStyleClass().add("choice-panel");
        GridPane grid = new GridPane(6, 6);
        for (int i = 0; i < choices.size(); i++) {
            ToggleButton button = button(i);
            buttons.add(button);
            grid.add(button, i % columns, i / columns);
            GridPane.setHgrow(button, Priority.ALWAYS);
            GridPane.setVgrow(button, Priority.ALWAYS);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        HBox top = Parts.row(6, Parts.wrapped(title, "strong"), Parts.space());
        top.getChildren().addAll(head);
        getChildren().addAll(top, grid);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        show();
    }

    private ToggleButton button(int place) {
        Choice choice = choices.get(place);
        String head = numbered ? (place + 1) + "  " + choice.name() : choice.name();
        ToggleButton button =
                new ToggleButton(choice.detail().isEmpty() ? head : head + "\n" + choice.detail());
        button.getStyleClass().add("choice");
        button.setId("choice-" + choice.name());
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setPrefWidth(10);
        button.setFocusTraversable(numbered);
        button.setAccessibleText(choice.name() + " " + choice.detail());
        button.setOnAction(_ -> choose(place));
        return button;
    }

    private void choose(int place) {
        choices.get(place).choose().run();
        show();
    }

    /** The marks follow what stands. */
    void show() {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(choices.get(i).chosen().getAsBoolean());
        }
    }

    /** The keys go here. */
    void take() {
        show();
        buttons.stream()
                .filter(ToggleButton::isSelected)
                .findFirst()
                .orElse(buttons.getFirst())
                .requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
            event.consume();
            back.run();
        } else if (numbered && event.getCode().isDigitKey()) {
            int place = digit(event.getCode()) - 1;
            if (place >= 0 && place < buttons.size()) {
                event.consume();
                choose(place);
            }
        }
    }

    private static int digit(KeyCode code) {
        String name = code.getName();
        return Character.digit(name.charAt(name.length() - 1), 10);
    }
}
