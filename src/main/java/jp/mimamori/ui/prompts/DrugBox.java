package jp.mimamori.ui.prompts;

import javafx.scene.Node;
import javafx.scene.control.Button;
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

/** Which drug: those of the tables by one press or digit, another by its name. */
final class DrugBox extends VBox {

    private static final double FIELD = 240;
    private static final int DIGITS = 9;

    private final DrugChoice choice;
    private final Runnable chosen;
    private final Map<String, ToggleButton> pills = new LinkedHashMap<>();
    private final TextField typed;

    /**
     * @param names of the drugs that are offered
     * @param id of the field, for tests
     * @param chosen called when one of them was pressed
     */
    DrugBox(String id, DrugChoice choice, DrugNames names, Words words, Runnable chosen) {
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
                    i < DIGITS
                            ? Parts.pill(names.name(code), String.valueOf(i + 1), () -> press(code))
                            : Parts.pill(names.name(code), () -> press(code));
            pill.setId("drug-" + code);
            pills.put(code, pill);
            offered.getChildren().add(pill);
        }
        typed = parts.field(id, choice.typed(), words.text("form.drug.other"), FIELD);
        typed.setAccessibleText(words.text("form.drug.other"));
        offered.getChildren().add(typed);
        Label other = Parts.wrapped(words.text("form.drug.uncounted"), "t-13", "medium-text");
        other.managedProperty().bind(other.visibleProperty());
        other.setVisible(choice.unknown());
        getChildren().addAll(offered, other);
        choice.typed()
                .addListener((_, _, _) -> {
                    other.setVisible(choice.unknown());
                    look();
                });
        addEventHandler(KeyEvent.KEY_TYPED, this::digit);
        look();
    }

    private void press(String code) {
        choice.choose(code);
        chosen.run();
        look();
    }

    /** A digit on one of the drugs chooses; in the field it is typed. */
    private void digit(KeyEvent event) {
        if (typed.isFocused() || event.getCharacter().length() != 1) {
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

    /** The way from a prompt's form to the one of another drug. */
    static Button another(Words words, Runnable action) {
        Button another = FormParts.plain(words.text("form.drug.another"), action);
        another.setId("another-drug");
        return another;
    }

    /** Where the keys go first. */
    Node first() {
        return pills.isEmpty() ? typed : pills.values().iterator().next();
    }
}
