package jp.mimamori.ui.prompts;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import jp.mimamori.pathway.Staff;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Somebody of the staff, chosen; typed where the hospital has named none. */
final class PersonBox extends HBox {

    private static final double WIDTH = 320;

    /**
     * A box.
     *
     * @param person the staff id, empty for nobody
     * @param nobody what an empty choice means
     */
    PersonBox(
            String id,
            String label,
            StringProperty person,
            List<Staff.Member> offered,
            People people,
            String nobody) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(label);
        title.setMinWidth(76);
        Control input =
                offered.isEmpty() ? typed(person, nobody) : chosen(person, offered, people, nobody);
        input.setId(id);
        input.setPrefWidth(WIDTH);
        input.setAccessibleText(label);
        title.setLabelFor(input);
        getChildren().addAll(title, input);
    }

    /** For whom an order is entered or ended, where it is for somebody. */
    static List<PersonBox> physician(OrderedBy by, PromptsModel model, Words words) {
        return by.needed()
                ? List.of(
                        new PersonBox(
                                "ordered-by",
                                words.text("form.physician"),
                                by.person(),
                                model.people().physicians(),
                                model.people(),
                                words.text("form.physician.choose")))
                : List.of();
    }

    private static Control typed(StringProperty person, String nobody) {
        TextField field = new TextField();
        field.setPromptText(nobody);
        field.textProperty().bindBidirectional(person);
        return field;
    }

    private static Control chosen(
            StringProperty person, List<Staff.Member> offered, People people, String nobody) {
        ComboBox<String> box = new ComboBox<>();
        box.getItems().add("");
        offered.forEach(member -> box.getItems().add(member.id()));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String id) {
                        return id == null || id.isEmpty() ? nobody : people.name(id);
                    }

                    @Override
                    public String fromString(String text) {
                        return text;
                    }
                });
        box.valueProperty().bindBidirectional(person);
        return box;
    }
}
