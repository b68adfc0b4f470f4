package jp.mimamori.ui.vitals;

import static jp.mimamori.ui.Waiting.until;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Unframed;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The question about an unlikely value cannot be typed over. */
@ExtendWith(ApplicationExtension.class)
class QuestionTest {

    private final FxRobot robot = new FxRobot();
    private final WardRoom room = new WardRoom("2026-03-04T03:14:22+09:00");
    private final StackPane place = new StackPane();

    @Start
    void open(Stage stage) {
        Bed bed =
                Bed.of("P1", "501", "2026-03-02T10:00:00+09:00")
                        .temperature("2026-03-04T02:43:00+09:00", "37.0")
                        .pulse("2026-03-04T02:43:00+09:00", 90);
        room.with(bed.patient(), bed.entries());
        Ui ui = room.ui(Language.JA, new Theme(Shade.LIGHT));
        VitalsScreen screen = VitalsScreen.ofPatient(ui);
        place.getChildren().setAll(screen.node());
        Unframed.in(stage, ui.theme(), place, 696);
        screen.show("P1");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String question() {
        StringBuilder all = new StringBuilder();
        WaitForAsyncUtils.waitForFxEvents();
        Node question = place.lookup("#question");
        if (question != null) {
            question.lookupAll(".label").stream()
                    .filter(Node::isVisible)
                    .forEach(n -> all.append(((Labeled) n).getText()).append('\n'));
        }
        return all.toString();
    }

    private String typed(Sign sign) {
        return ((TextField) place.lookup("#sign-" + sign.code())).getText();
    }

    private boolean at(Sign sign) {
        return place.lookup("#sign-" + sign.code()).isFocused();
    }

    private void asked() {
        robot.write("39.4").type(KeyCode.ENTER);
        assertThat(question()).contains("体温 39.4 ℃\nで正しいですか").contains("+2.4");
        assertThat(at(Sign.TEMPERATURE)).isTrue();
    }

    private void save() {
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    }

    @Test
    void digitsTypedMeanwhileGoNowhereAndAreTold() {
        asked();
        assertThat(question()).doesNotContain("先に");
        robot.write("118");
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("39.4");
        assertThat(typed(Sign.PULSE)).isEmpty();
        assertThat(question()).contains("先に「はい」か「直す」で答えてください");
        robot.type(KeyCode.BACK_SPACE, KeyCode.DELETE);
        robot.press(KeyCode.CONTROL).type(KeyCode.A, KeyCode.X).release(KeyCode.CONTROL);
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("39.4");
        robot.type(KeyCode.ENTER).write("118");
        assertThat(typed(Sign.PULSE)).isEqualTo("118");
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("39.4");
    }

    /** No digit lies under a finger, and nothing that answers where the last tap was. */
    @Test
    void itStandsInThePlaceOfTheDigits() {
        robot.write("39.4");
        Bounds next = place.lookup("#key-next").localToScreen(bounds("#key-next"));
        robot.clickOn("#key-next");
        assertThat(question()).isNotEmpty();
        assertThat(place.lookup("#key-1")).isNull();
        robot.clickOn(next);
        robot.clickOn(next);
        assertThat(question()).contains("先に");
        assertThat(at(Sign.TEMPERATURE)).isTrue();
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("39.4");
        robot.clickOn("#keep");
        assertThat(at(Sign.PULSE)).isTrue();
        assertThat(place.lookup("#key-1")).isNotNull();
    }

    private Bounds bounds(String id) {
        return place.lookup(id).getLayoutBounds();
    }

    @Test
    void itsAnswersShowTheirKeysAndAreAsLargeAsAFinger() {
        asked();
        for (String id : new String[] {"#keep", "#correct"}) {
            Button answer = (Button) place.lookup(id);
            assertThat(answer.getHeight()).as(id).isGreaterThanOrEqualTo(44);
            assertThat(answer.getWidth()).as(id).isGreaterThanOrEqualTo(44);
            assertThat(answer.getAccessibleText()).matches("(はい ⏎|直す Esc)");
        }
    }

    @Test
    void escapePutsTheValueRightAndDoesNotLeave() {
        asked();
        robot.type(KeyCode.ESCAPE);
        assertThat(room.went()).isEmpty();
        assertThat(question()).isEmpty();
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("39.4");
        robot.write("38.4").type(KeyCode.ENTER);
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("38.4");
        assertThat(at(Sign.PULSE)).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(room.went()).containsExactly("BOARD");
    }

    /** The same value was not confirmed by that. */
    @Test
    void theSameValueIsAskedAboutAgainAfterThat() {
        asked();
        robot.clickOn("#correct");
        robot.type(KeyCode.ENTER);
        assertThat(question()).contains("39.4");
        robot.type(KeyCode.ENTER);
        assertThat(at(Sign.PULSE)).isTrue();
    }

    @Test
    void whoSaysYesNeedNotSaveAgain() {
        robot.write("39.4");
        save();
        assertThat(question()).contains("39.4");
        robot.type(KeyCode.ENTER);
        until(() -> room.all("P1", Entry.Vitals.class).size() == 3);
        assertThat(room.all("P1", Entry.Vitals.class).getLast().temperature())
                .isEqualByComparingTo("39.4");
    }

    @Test
    void whoPutsItRightSavesHimself() {
        robot.write("39.4");
        save();
        robot.type(KeyCode.ESCAPE);
        robot.write("39.5").type(KeyCode.ENTER);
        robot.type(KeyCode.ENTER);
        room.settled();
        assertThat(at(Sign.PULSE)).isTrue();
        assertThat(room.all("P1", Entry.Vitals.class)).hasSize(2);
    }

    @Test
    void whoSaysYesOnTheWayToTheGradeArrivesThere() {
        robot.write("39.4").type(KeyCode.F4);
        assertThat(question()).contains("39.4");
        assertThat(room.went()).isEmpty();
        robot.clickOn("#keep");
        until(() -> room.went().contains("P1 GRADING"));
        assertThat(room.all("P1", Entry.Vitals.class)).hasSize(3);
    }

    /** The field stays marked, and saving comes back to it. */
    @Test
    void anotherFieldCanBeTypedFirst() {
        asked();
        robot.clickOn("#sign-pulse");
        assertThat(question()).isEmpty();
        robot.clickOn("#key-9").clickOn("#key-5");
        assertThat(typed(Sign.PULSE)).isEqualTo("95");
        save();
        assertThat(question()).contains("39.4");
        assertThat(at(Sign.TEMPERATURE)).isTrue();
        robot.type(KeyCode.ENTER);
        until(() -> room.all("P1", Entry.Vitals.class).size() == 3);
    }

    @Test
    void whyItWasNotMeasuredTakesThePlaceOfTheValue() {
        asked();
        robot.press(KeyCode.ALT).type(KeyCode.N).release(KeyCode.ALT);
        robot.type(KeyCode.DIGIT2);
        assertThat(typed(Sign.TEMPERATURE)).isEmpty();
        assertThat(at(Sign.PULSE)).isTrue();
        assertThat(question()).isEmpty();
    }
}
