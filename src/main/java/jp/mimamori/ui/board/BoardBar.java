package jp.mimamori.ui.board;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import jp.mimamori.ui.Words;

import org.controlsfx.control.textfield.TextFields;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Filters with their counts, search, and how the board is shown; each with its key on it. */
final class BoardBar extends HBox {

    private final BoardModel model;
    private final Words words;
    private final Map<Filter, ToggleButton> filters = new EnumMap<>(Filter.class);
    private final ChoiceBox<String> wards = new ChoiceBox<>();
    private final TextField search = TextFields.createClearableTextField();
    private final Button order = new Button();

    BoardBar(BoardModel model, BooleanProperty namesHidden, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("board-bar");
        setAlignment(Pos.CENTER_LEFT);
        wards.setId("board-ward");
        wards.setAccessibleText(words.text("board.ward"));
        wards.setMinWidth(USE_PREF_SIZE);
        wards.managedProperty().bind(wards.visibleProperty());
        wards.setConverter(said());
        wards.valueProperty()
                .addListener((_, _, chosen) -> {
                    if (chosen != null) {
                        model.ward().set(chosen);
                    }
                });
        getChildren().add(wards);
        ToggleGroup group = new ToggleGroup();
        for (Filter filter : Filter.values()) {
            ToggleButton pill = new ToggleButton();
            pill.getStyleClass().add("pill");
            pill.setToggleGroup(group);
            pill.setOnAction(_ -> choose(filter));
            filters.put(filter, pill);
            getChildren().add(keyed(pill, filter.keyShown()));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        search.setPromptText(words.text("board.search"));
        search.setAccessibleText(words.text("board.search"));
        search.getStyleClass().add("board-search");
        search.textProperty().bindBidirectional(model.search());
        order.getStyleClass().setAll("button", "pill");
        order.setId("board-order");
        order.setOnAction(_ -> model.nextOrder());
        getChildren()
                .addAll(
                        gap,
                        search,
                        keyed(order, "Ctrl+O"),
                        keyed(toggle("board.table", model.table()), "Ctrl+T"),
                        keyed(toggle("board.hide", namesHidden), "Ctrl+H"));
        model.shown().subscribe(_ -> count());
        model.filter().subscribe(_ -> count());
        model.order().subscribe(now -> say(order, words.text("board.order." + now)));
    }

    TextField search() {
        return search;
    }

    private ToggleButton toggle(String key, BooleanProperty on) {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("pill");
        button.selectedProperty().bindBidirectional(on);
        say(button, words.text(key));
        return button;
    }

    /** Its key stands under what it does. */
    private static ButtonBase keyed(ButtonBase button, String key) {
        Label hint = new Label(key);
        hint.getStyleClass().add("key");
        button.setGraphic(hint);
        button.setContentDisplay(ContentDisplay.BOTTOM);
        button.setGraphicTextGap(0);
        button.setMinWidth(Region.USE_PREF_SIZE);
        say(button, button.getText());
        return button;
    }

    private static void say(ButtonBase button, String text) {
        button.setText(text);
        button.setAccessibleText(
                button.getGraphic() instanceof Label key ? text + " " + key.getText() : text);
    }

    private void choose(Filter filter) {
        model.filter().set(filter);
        count();
    }

    private StringConverter<String> said() {
        return new StringConverter<>() {
            @Override
            public String toString(String ward) {
                if (ward == null) {
                    return "";
                }
                return ward.equals(BoardModel.EVERY_WARD)
                        ? words.text("board.ward.every")
                        : ward.isEmpty() ? words.text("board.ward.none") : ward;
            }

            @Override
            public String fromString(String said) {
                throw new UnsupportedOperationException(said);
            }
        };
    }

    /** Only where there is more than one. */
    private void wards() {
        List<String> choices = new ArrayList<>(List.of(BoardModel.EVERY_WARD));
        choices.addAll(model.wards());
        if (!choices.equals(wards.getItems())) {
            wards.getItems().setAll(choices);
        }
        wards.setValue(model.ward().get());
        wards.setVisible(model.wards().size() > 1);
    }

    private void count() {
        wards();
        filters.forEach((filter, pill) -> {
            say(pill, words.text("board.filter." + filter) + "  " + model.count(filter));
            pill.setSelected(filter == model.filter().get());
        });
    }
}
