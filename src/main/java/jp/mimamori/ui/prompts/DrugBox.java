package jp.mimamori.ui.prompts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Which drug: those of the tables by one press or digit, another by its name. On a prompt's form it
 * leads to the form of another drug.
 */
final class DrugBox extends VBox {

    private static final double FIELD = 240;
    private static final int DIGITS = 9;

    private final DrugChoice choice;
    private final Consumer<String> chosen;
    private final Map<String, ToggleButton> pills = new LinkedHashMap<>();
    private final TextField typed;

    /**
     * @param names of the drugs that are offered
     * @param id of the field, for tests
     * @param chosen called when one of them was pressed
     */
    DrugBox(String id, DrugChoice choice, DrugNames names, Words words, Consumer<String> chosen) {
        super(6);
        this.choice = choice;
        this.chosen = chosen;
        FormParts parts = new FormParts(words);
        FlowPane offered = FormParts.line(parts.label("form.drug"));
        offered.setHgap(6);
        offered.setVgap(6);
        List<String> codes = names.offered();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            ToggleButton pill =
                    choice.free() && i < DIGITS
                            ? Parts.pill(names.name(code), String.valueOf(i + 1), () -> press(code))
                            : Parts.pill(names.name(code), () -> press(code));
            pill.setId("drug-" + code);
            pills.put(code, pill);
            offered.getChildren().add(pill);
        }
        typed = parts.field(id, choice.typed(), words.text("form.drug.other"), FIELD);
        getChildren().add(offered);
        if (choice.free()) {
            typed.setAccessibleText(words.text("form.drug.other"));
            offered.getChildren().add(typed);
            Label other = Parts.wrapped(words.text("form.drug.uncounted"), "t-13", "medium-text");
            other.managedProperty().bind(other.visibleProperty());
            other.setVisible(choice.unknown());
            choice.typed().addListener((_, _, _) -> other.setVisible(choice.unknown()));
            getChildren().add(other);
        }
        choice.typed().addListener((_, _, _) -> look());
        addEventHandler(KeyEvent.KEY_TYPED, this::digit);
        look();
    }

    private void press(String code) {
        if (choice.free()) {
            choice.choose(code);
        }
        chosen.accept(code);
        look();
    }

    /** A digit on one of the drugs chooses; in the field it is typed. */
    private void digit(KeyEvent event) {
        if (!choice.free() || typed.isFocused() || event.getCharacter().length() != 1) {
            return;
        }
        int place = Character.digit(event.getCharacter().charAt(0), 10) - 1;
        if (place >= 0 && place < Math.min(DIGITS, pills.size())) {
            event.consume();
            press(List.copyOf(pills.keySet()).get(place));
        }
    }

    private void look() {
        String code = choice.code().orElse("");
        pills.forEach((each, pill) -> pill.setSelected(each.equals(code)));
    }

    /** Where the keys go first. */
    Node first() {
        return pills.isEmpty() ? typed : pills.values().iterator().next();
    }
}
