package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Tap;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Unframed;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;

/** Doses, intervals and times are typed without a keyboard. */
@ExtendWith(ApplicationExtension.class)
class DigitsOfAFingerTest {

    private static final String P = "P1";

    private final WardRoom room =
            new WardRoom("2026-03-02T17:00:00+09:00")
                    .with(
                            Facts.patient(P, "見守 花子", "ミマモリ ハナコ"),
                            Facts.weight("2026-02-28T09:00:00+09:00", "60"),
                            Facts.infusion("2026-03-01T10:00:00+09:00"));
    private final List<InputEvent> keys = new ArrayList<>();
    private PromptsScreen screen;

    @Start
    void open(Stage stage) {
        Theme theme = new Theme(Shade.LIGHT);
        screen = new PromptsScreen(room.ui(Language.JA, theme), false, Runnable::run);
        Unframed.in(stage, theme, (Parent) screen.node(), 692);
        screen.show(P);
        stage.addEventFilter(KeyEvent.ANY, keys::add);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void settled() {
        room.settled();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anOrderWithAnotherDoseAndAnotherIntervalIsTapped(FxRobot robot) {
        Tap.on(robot, "#act-order");
        Tap.on(robot, "#drug-dexamethasone");
        Tap.on(robot, "#order-mg");
        Tap.digits(robot, "6.6");
        Tap.on(robot, "#digit-back");
        Tap.digits(robot, "5");
        Tap.on(robot, "#order-every");
        Tap.digits(robot, "18");
        Tap.on(robot, "#digit-close");
        Tap.on(robot, "#form-save");
        settled();
        assertThat(room.all(P, Entry.Order.class))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.dose().mg()).isEqualByComparingTo("6.5");
                    assertThat(order.everyHours()).isEqualByComparingTo("18");
                });
        assertThat(keys).isEmpty();
    }

    @Test
    void aDoseOfAnotherTimeIsTapped(FxRobot robot) {
        Tap.on(robot, "#act-given");
        Tap.on(robot, "#drug-tocilizumab");
        Tap.on(robot, "#given-mg");
        Tap.digits(robot, "480");
        Tap.on(robot, "#given-time");
        Tap.digits(robot, "16:30");
        Tap.on(robot, "#form-save");
        settled();
        assertThat(room.all(P, Entry.Medication.class))
                .singleElement()
                .satisfies(dose -> {
                    assertThat(dose.dose().mg()).isEqualByComparingTo("480");
                    assertThat(dose.at()).isEqualTo("2026-03-02T07:30:00Z");
                });
        assertThat(keys).isEmpty();
    }

    @Test
    void escapeClosesTheDigitsBeforeTheForm(FxRobot robot) {
        robot.type(KeyCode.G);
        Tap.on(robot, "#given-mg");
        assertThat(robot.lookup("#digit-pad").tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#digit-pad").tryQuery()).isEmpty();
        assertThat(screen.model().form().get()).isNotNull();
        robot.type(KeyCode.ESCAPE);
        assertThat(screen.model().form().get()).isNull();
    }

    @Test
    void keysGoOnWorkingAndTheFieldKeepsTheFocus(FxRobot robot) {
        Tap.on(robot, "#act-given");
        Tap.on(robot, "#given-mg");
        Tap.digits(robot, "4");
        robot.write("80");
        assertThat(robot.lookup("#given-mg").queryTextInputControl().getText()).isEqualTo("480");
        assertThat(robot.lookup("#given-mg").query().isFocused()).isTrue();
    }

    @Test
    void aMouseOpensNoDigits(FxRobot robot) {
        robot.type(KeyCode.G);
        robot.clickOn("#given-mg");
        assertThat(robot.lookup("#digit-pad").tryQuery()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#given-mg", "#given-time"})
    void theDigitsHideNothingOfTheFieldAndAreInTheWindow(String field, FxRobot robot) {
        Tap.on(robot, "#act-given");
        Tap.on(robot, field);
        Bounds pad = onScreen(robot.lookup("#digit-pad").query());
        Bounds typed = onScreen(robot.lookup(field).query());
        assertThat(pad.intersects(typed)).as("%s over %s", pad, typed).isFalse();
        var window = screen.node().getScene().getWindow();
        assertThat(pad.getMinY()).isGreaterThanOrEqualTo(window.getY());
        assertThat(pad.getMaxY()).isLessThanOrEqualTo(window.getY() + window.getHeight());
        assertThat(onScreen(robot.lookup("#digit-5").query()).getHeight())
                .isGreaterThanOrEqualTo(48);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }
}
