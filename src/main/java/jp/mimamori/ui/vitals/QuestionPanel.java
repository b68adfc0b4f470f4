package jp.mimamori.ui.vitals;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;

/**
 * Whether an unlikely value is right, asked in the place of the digits: while it stands there is
 * nothing to type with. What answers lies where no digit lay, nor the key that goes on, so that a
 * finger that went on tapping has answered nothing.
 */
final class QuestionPanel extends VBox {

    private final VitalsModel model;
    private final Words words;
    private final FieldWords said;
    private final Label what = Parts.wrapped("", "t-24", "strong");
    private final Label why = Parts.wrapped("", "t-18");
    private final Label first;
    private Sign sign = Sign.TEMPERATURE;

    /**
     * @param yes it is right
     * @param correct it is to be put right
     */
    QuestionPanel(VitalsModel model, Words words, FieldWords said, Runnable yes, Runnable correct) {
        super(10);
        this.model = model;
        this.words = words;
        this.said = said;
        setId("question");
        getStyleClass().add("question");
        first = Parts.wrapped(words.text("vitals.answer"), "t-15", "strong", "high-text");
        KeyHint put =
                answer("correct", words.text("vitals.correct"), KeyCode.ESCAPE, "Esc", correct);
        KeyHint right = answer("keep", words.text("vitals.keep"), KeyCode.ENTER, "⏎", yes).main();
        Region nothing = new Region();
        HBox answers = new HBox(6, put, right, nothing);
        answers.getChildren().forEach(QuestionPanel::third);
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        HBox head = new HBox(8, new UrgencyMark(Urgency.MEDIUM, 20), what);
        head.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(what, Priority.ALWAYS);
        getChildren().addAll(head, why, between, first, answers);
        setOnMousePressed(_ -> urge());
    }

    private static void third(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        Region region = (Region) node;
        region.setPrefWidth(10);
        region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    private static KeyHint answer(
            String id, String text, KeyCode key, String shown, Runnable action) {
        KeyHint answer = new KeyHint(text, new KeyCodeCombination(key), shown, action);
        answer.setId(id);
        answer.setFocusTraversable(false);
        answer.setContentDisplay(ContentDisplay.BOTTOM);
        answer.setGraphicTextGap(0);
        answer.getStyleClass().add("answer");
        return answer;
    }

    /** Asks about what stands in a field. */
    void ask(Sign about) {
        sign = about;
        QuantityField.State state = model.field(about).state().get();
        what.setText(words.text("vitals.sure", said.name(about), state.text(), said.unit(about)));
        why.setText(said.message(state));
        setAccessibleText(what.getText() + " " + why.getText());
        first.setVisible(false);
    }

    /** Something else was tried: it has to be answered first. */
    void urge() {
        first.setVisible(true);
    }

    /** Whose value is asked about. */
    Sign sign() {
        return sign;
    }
}
