package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.entries.EntriesScreen;
import jp.mimamori.ui.grading.GradingScreen;
import jp.mimamori.ui.pathway.PathwayScreen;
import jp.mimamori.ui.pathway.SiteScreen;
import jp.mimamori.ui.prompts.PromptsScreen;
import jp.mimamori.ui.settings.SettingsScreen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Map;

/** The window does not close in silence over what is typed on any screen and not recorded. */
@ExtendWith(ApplicationExtension.class)
class LeavingTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final FxRobot robot = new FxRobot();
    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private Shell shell;
    private int closed;

    @Start
    void open(Stage stage) {
        for (String id : new String[] {"A", "B"}) {
            room.lies(id, "512", INFUSED, Facts.crs("2026-11-24T03:03:00+09:00", 3));
        }
        shell =
                Windows.open(
                        stage,
                        room,
                        Map.of(
                                Place.BOARD, ui -> new BoardScreen(ui, null),
                                Place.GRADING, GradingScreen::new,
                                Place.PROMPTS, PromptsScreen::ofPatient,
                                Place.WARD_PROMPTS, PromptsScreen::ofWard,
                                Place.ENTRIES, EntriesScreen::new,
                                Place.PATHWAY, PathwayScreen::new,
                                Place.SITE, SiteScreen::new,
                                Place.SETTINGS, SettingsScreen::new));
    }

    @AfterEach
    void close() {
        robot.interact(shell::close);
        room.close();
    }

    private void at(Place place) {
        robot.interact(() -> shell.open("A", place));
        WaitForAsyncUtils.waitForFxEvents();
        leave();
        assertThat(closed).as("nothing typed on " + place).isEqualTo(1);
        closed = 0;
    }

    private void leave() {
        robot.interact(() -> shell.leave(() -> closed++));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void type(String field, String text) {
        robot.interact(() -> {
            Node node = shell.root().lookup(field);
            ((TextInputControl) node).setText(text);
        });
    }

    private void fire(String button) {
        robot.interact(() -> ((ButtonBase) shell.root().lookup(button)).fire());
    }

    /** The window asks for the screen by name, and the way back leads there. */
    private void asksFor(String place) {
        robot.interact(shell::board);
        leave();
        assertThat(closed).as(place).isZero();
        DialogPane pane = robot.lookup(".dialog-pane").queryAs(DialogPane.class);
        assertThat(pane.getContentText()).contains(place);
        robot.clickOn("#leaving-back");
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aGradeThatIsChosen() {
        at(Place.GRADING);
        robot.push(KeyCode.DIGIT2);
        asksFor("評価");
        assertThat(shell.root().lookup(".grading-screen")).isNotNull();
    }

    @Test
    void eventsThatAreChosen() {
        at(Place.GRADING);
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        fire("#neuro-none");
        asksFor("評価");
    }

    @Test
    void aJudgementThatIsChosen() {
        at(Place.GRADING);
        robot.push(KeyCode.ALT, KeyCode.DIGIT3);
        robot.push(KeyCode.DIGIT1);
        asksFor("評価");
    }

    @Test
    void anOrderThatIsOpen() {
        at(Place.PROMPTS);
        robot.push(KeyCode.O);
        asksFor("提案");
        robot.interact(() -> shell.root().lookup("#order-mg").requestFocus());
        robot.push(KeyCode.ESCAPE);
        leave();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void aReasonToDeclineThatWasTypedAlsoWhenItsFormIsClosed() {
        at(Place.WARD_PROMPTS);
        robot.push(KeyCode.X);
        robot.write("later");
        robot.push(KeyCode.ESCAPE);
        asksFor("提案");
        robot.push(KeyCode.X);
        robot.push(KeyCode.ENTER);
        settled();
        leave();
        assertThat(closed).isEqualTo(1);
    }

    private void settled() {
        room.settled();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void anAnswerThatCouldNotBeRecorded() {
        at(Place.PROMPTS);
        room.diskIsFull(true);
        robot.push(KeyCode.S);
        settled();
        asksFor("提案");
        room.diskIsFull(false);
        robot.push(KeyCode.S);
        settled();
        leave();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void aCorrectionThatIsTypedIsFoundAgainAfterAnotherPatient() {
        at(Place.ENTRIES);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        leave();
        assertThat(closed).isEqualTo(1);
        closed = 0;
        robot.write("2");
        robot.interact(() -> shell.open("B", Place.ENTRIES));
        assertThat(shell.root().lookupAll(".entry-panel .text-field")).isEmpty();
        asksFor("記録");
        assertThat(shell.root().lookupAll(".entry-panel .text-field"))
                .anyMatch(node -> ((TextInputControl) node).getText().equals("2"));
    }

    @Test
    void aPlannedInfusionAndANoteToAnAnswer() {
        at(Place.PATHWAY);
        type("#plan-at", "11/30 10:00");
        asksFor("治療の流れ");
        type("#plan-at", "");
        leave();
        assertThat(closed).isEqualTo(1);
        closed = 0;
        robot.push(KeyCode.DOWN);
        robot.interact(() ->
                shell.root().lookupAll(".pathway .text-input").stream()
                        .filter(field -> field.getId() == null && Windows.inSight(field))
                        .map(TextInputControl.class::cast)
                        .forEach(note -> note.setText("電話で確認")));
        asksFor("治療の流れ");
    }

    @Test
    void vialsOfTheStock() {
        at(Place.SITE);
        type("#stock-lot", "A1");
        asksFor("施設");
    }

    @Test
    void aSettingAndAMemberOfTheStaff() {
        at(Place.SETTINGS);
        type("#setting-reason", "試行");
        asksFor("設定");
        type("#setting-reason", "");
        leave();
        assertThat(closed).isEqualTo(1);
        closed = 0;
        fire("#staff-add");
        type("#staff-name", "上田");
        asksFor("設定");
    }
}
