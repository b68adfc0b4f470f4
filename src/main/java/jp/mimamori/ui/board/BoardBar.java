package jp.mimamori.ui.board;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
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

/** Filters with their counts, search, and how the board is shown. */
final class BoardBar extends HBox {

    private final BoardModel model;
    private final Words words;
    private final Map<Filter, ToggleButton> filters = new EnumMap<>(Filter.class);
    private final ChoiceBox<String> wards = new ChoiceBox<>();
    private final TextField search = TextFields.createClearableTextField();

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
            pill.setMinWidth(USE_PREF_SIZE);
            pill.setOnAction(_ -> choose(filter));
            filters.put(filter, pill);
            getChildren().add(pill);
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        search.setPromptText(words.text("board.search"));
        search.setAccessibleText(words.text("board.search"));
        search.getStyleClass().add("board-search");
        search.textProperty().bindBidirectional(model.search());
        getChildren()
                .addAll(
                        gap,
                        search,
                        toggle("board.table", model.table()),
                        toggle("board.hide", namesHidden));
        model.shown().subscribe(_ -> count());
        model.filter().subscribe(_ -> count());
    }

    TextField search() {
        return search;
    }

    private ToggleButton toggle(String key, BooleanProperty on) {
        ToggleButton button = new ToggleButton(words.text(key));
        button.getStyleClass().add("pill");
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(on);
        return button;
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
            pill.setText(words.text("board.filter." + filter) + "  " + model.count(filter));
            pill.setSelected(filter == model.filter().get());
        });
    }
}
