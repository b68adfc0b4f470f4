package jp.mimamori.ui.prompts;

import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.FlowPane;

import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Words;

import java.util.List;
import java.util.function.BooleanSupplier;

/** What can be done with the matter that is looked at. */
final class ActionBar extends FlowPane {

    private final PromptsModel model;
    private final Words words;
    private final Keys keys;
    private final KeyHint order;
    private final KeyHint given;
    private final KeyHint seen;
    private final KeyHint defer;
    private final KeyHint decline;
    private final KeyHint go;
    private final KeyHint table;
    private final KeyHint history;
    private final BooleanSupplier enters;
    private boolean telling;

    /**
     * @param go to where the matter is settled
     * @param guideline to the matter's row
     * @param history shows it, or what is asked again; there is none of a whole ward
     * @param enters whether who is here enters what a physician orders
     */
    ActionBar(
            PromptsModel model,
            Words words,
            Keys keys,
            Runnable go,
            Runnable guideline,
            Runnable history,
            BooleanSupplier enters) {
        super(6, 6);
        this.model = model;
        this.words = words;
        this.keys = keys;
        this.enters = enters;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("prompt-actions");
        order = action("order", KeyCode.O, "O", model::order);
        given = action("given", KeyCode.G, "G", model::given);
        seen = action("seen", KeyCode.S, "S", model::seen);
        defer = action("defer", KeyCode.D, "D", () -> model.open(Form.Kind.DEFER));
        decline = action("decline", KeyCode.X, "X", () -> model.open(Form.Kind.DECLINE));
        this.go = action("go", KeyCode.E, "E", go);
        table = action("guideline", KeyCode.R, "R", guideline);
        this.history = action("history", KeyCode.H, "H", history);
        getChildren().setAll(order, given, seen, defer, decline, this.go, table, this.history);
        model.selected().addListener((_, _, _) -> look());
        look();
    }

    /** While the history is told there is nothing beside it to act upon. */
    void telling(boolean history) {
        telling = history;
        this.history.setText(words.text(history ? "act.history.leave" : "act.history"));
        look();
    }

    private void look() {
        Ways ways = model.ways();
        order.setVisible(!telling && model.hasPatient());
        given.setVisible(!telling && model.hasPatient());
        given.setText(words.text(ways.canGive() ? "act.given" : "act.given.any"));
        List.of(seen, defer, decline)
                .forEach(answer -> answer.setVisible(!telling && ways.canAnswer()));
        history.setVisible(!model.wholeWard() && (telling || model.unjudged() == null));
        table.setVisible(!telling && model.selected().get() instanceof Matter.Asked);
        boolean entering = enters.getAsBoolean();
        order.setText(
                words.text(
                        entering
                                ? "act.order.entered"
                                : ways.canOrder() ? "act.order" : "act.order.any"));
        lead(
                !entering && ways.canOrder()
                        ? order
                        : ways.canGive() || !ways.canAnswer() ? given : seen);
        Place place = ways.place();
        go.setVisible(!telling && place != null);
        if (place != null) {
            go.setText(words.text("act.go", words.text("place." + place.name())));
        }
    }

    /** What whoever is here is likeliest to do: a nurse does not order. */
    private void lead(KeyHint first) {
        List.of(order, given, seen).forEach(each -> each.getStyleClass().remove("main"));
        first.main();
    }

    private KeyHint action(String key, KeyCode code, String shown, Runnable action) {
        KeyHint button =
                new KeyHint(words.text("act." + key), new KeyCodeCombination(code), shown, action);
        button.setId("act-" + key);
        button.managedProperty().bind(button.visibleProperty());
        keys.on(button);
        return button;
    }
}
