package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Unframed;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PromptsScreenTest {

    private static final String BOTH = "both-tables";

    private final WardRoom room = new WardRoom("2026-03-02T17:00:00+09:00").with(Asks.course(BOTH));
    private PromptsScreen screen;

    @Start
    void open(Stage stage) {
        Theme theme = new Theme(Shade.LIGHT);
        screen = new PromptsScreen(room.ui(Language.JA, theme), false, Runnable::run);
        Unframed.in(stage, theme, (Parent) screen.node(), 692);
        screen.show(BOTH);
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
    void anOrderIsGivenByKeysAlone(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.O, KeyCode.ENTER);
        settled();
        assertThat(room.all(BOTH, Entry.Order.class))
                .last()
                .satisfies(order -> {
                    assertThat(order.drug()).isEqualTo("dexamethasone");
                    assertThat(order.everyHours()).isEqualByComparingTo("12");
                });
        assertThat(room.told()).contains("保存しました");
    }

    @Test
    void aDoseIsRecordedByKeysAlone(FxRobot robot) {
        robot.type(KeyCode.G, KeyCode.ENTER);
        settled();
        assertThat(room.all(BOTH, Entry.Medication.class).getLast().drug())
                .isEqualTo("tocilizumab");
    }

    @Test
    void anotherDoseThanTheRowsAsksWhy(FxRobot robot) {
        robot.type(KeyCode.DOWN, KeyCode.O);
        robot.doubleClickOn("#order-mg").write("20").type(KeyCode.ENTER);
        assertThat(robot.lookup("#prompt-problem").queryAs(Label.class).getText())
                .contains("理由を入力");
        robot.clickOn("#order-reason").write("obese").type(KeyCode.ENTER);
        settled();
        assertThat(room.all(BOTH, Entry.Order.class).getLast().meta().comment()).isEqualTo("obese");
    }

    @Test
    void lettersTypedIntoAFieldAreNoCommands(FxRobot robot) {
        robot.type(KeyCode.X);
        robot.write("sdgo").type(KeyCode.ENTER);
        settled();
        assertThat(room.all(BOTH, Entry.PromptResponse.class))
                .last()
                .satisfies(answer -> {
                    assertThat(answer.response()).isEqualTo(Entry.PromptResponse.Response.DECLINED);
                    assertThat(answer.reason()).isEqualTo("sdgo");
                });
    }

    @Test
    void escapeLeavesTheFormAndKeepsWhatWasTyped(FxRobot robot) {
        robot.type(KeyCode.X);
        robot.write("abc").type(KeyCode.ESCAPE);
        assertThat(screen.model().form().get()).isNull();
        robot.type(KeyCode.X);
        assertThat(robot.lookup("#decline-reason").queryTextInputControl().getText())
                .isEqualTo("abc");
    }

    @Test
    void theSameIsDoneByPointerAlone(FxRobot robot) {
        robot.clickOn("#act-defer");
        robot.clickOn("＋1時間");
        settled();
        assertThat(room.all(BOTH, Entry.PromptResponse.class).getLast().until())
                .isEqualTo(room.now().plusSeconds(3600));
    }

    @Test
    void theLineOfTheGuidelineIsOneKeyAway(FxRobot robot) {
        String row = ((Matter.Asked) screen.model().selected().get()).prompt().row();
        robot.type(KeyCode.R);
        assertThat(room.went()).containsExactly("REFERENCE " + row);
    }

    @Test
    void theHistoryIsShownByItsKey(FxRobot robot) {
        robot.type(KeyCode.S);
        settled();
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".prompt-history .card-title").queryAs(Label.class).getText())
                .isEqualTo("提案の履歴");
        assertThat(robot.lookup(".history-row").queryAll()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void whileTheHistoryIsToldThereIsNothingToActUpon(FxRobot robot) {
        robot.type(KeyCode.H);
        settled();
        assertThat(robot.lookup("#act-order").query().isVisible()).isFalse();
        assertThat(robot.lookup("#act-seen").query().isVisible()).isFalse();
        robot.type(KeyCode.S);
        settled();
        assertThat(room.all(BOTH, Entry.PromptResponse.class)).isEmpty();
        robot.type(KeyCode.H);
        settled();
        assertThat(robot.lookup("#act-order").query().isVisible()).isTrue();
    }

    @Test
    void whatIsIncompleteCannotBeRecorded(FxRobot robot) {
        robot.type(KeyCode.X);
        assertThat(robot.lookup("#form-save").query().isDisabled()).isTrue();
        robot.write("a");
        assertThat(robot.lookup("#form-save").query().isDisabled()).isFalse();
        robot.type(KeyCode.ESCAPE, KeyCode.D);
        assertThat(robot.lookup("#form-save").query().isDisabled()).isTrue();
    }

    /** n1 is at the workstation. */
    @Test
    void aNurseEntersWhatAPhysicianOrdersAndIsLedToTheDose(FxRobot robot) {
        assertThat(leads(robot, "#act-order")).isTrue();
        room.write(
                Hospital.ID,
                new Entry.Setting(
                        room.author().meta(room.now()), "staff.n1", "nurse;小林 早苗;", "試行"));
        robot.interact(() -> screen.show(BOTH));
        robot.type(KeyCode.DOWN);
        assertThat(leads(robot, "#act-given")).isTrue();
        assertThat(leads(robot, "#act-order")).isFalse();
        assertThat(robot.lookup("#act-order").queryLabeled().getText()).isEqualTo("指示を代行入力");
    }

    private static boolean leads(FxRobot robot, String action) {
        return robot.lookup(action).query().getStyleClass().contains("main");
    }
}
