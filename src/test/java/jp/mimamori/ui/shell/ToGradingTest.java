package jp.mimamori.ui.shell;

import static jp.mimamori.ui.Waiting.until;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.entries.EntriesScreen;
import jp.mimamori.ui.grading.GradingScreen;
import jp.mimamori.ui.vitals.VitalsScreen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Map;

/** Whoever goes from the vitals to the grade finds there what was typed. */
@ExtendWith(ApplicationExtension.class)
class ToGradingTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final FxRobot robot = new FxRobot();
    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private Shell shell;

    @Start
    void open(Stage stage) {
        for (String id : List.of("A", "B", "C")) {
            room.lies(id, "50" + (id.charAt(0) - 'A' + 1), INFUSED);
        }
        shell =
                Windows.open(
                        stage,
                        room,
                        Map.of(
                                Place.BOARD, ui -> new BoardScreen(ui, null),
                                Place.VITALS, VitalsScreen::ofPatient,
                                Place.ROUND, VitalsScreen::ofRound,
                                Place.GRADING, GradingScreen::new,
                                Place.ENTRIES, EntriesScreen::new));
        shell.open("A", Place.VITALS);
    }

    @AfterEach
    void close() {
        robot.interact(shell::close);
        room.close();
    }

    private boolean at(String screen) {
        return shell.root().lookup(screen) != null;
    }

    private boolean reads(String text) {
        WaitForAsyncUtils.waitForFxEvents();
        return shell.root().lookupAll(".label").stream()
                .filter(Windows::inSight)
                .anyMatch(node -> ((Label) node).getText().contains(text));
    }

    private String temperature() {
        return ((TextField) shell.root().lookup("#sign-temperature")).getText();
    }

    private List<Entry.Vitals> saved() {
        return room.all("A", Entry.Vitals.class);
    }

    private void gradingReadsTheFever() {
        until(() -> at(".grading-screen"));
        assertThat(saved())
                .singleElement()
                .satisfies(vitals -> assertThat(vitals.temperature()).isEqualByComparingTo("39.4"));
        assertThat(reads("39.4")).isTrue();
    }

    @Test
    void byTheKey() {
        robot.write("39.4").type(KeyCode.F4);
        gradingReadsTheFever();
    }

    @Test
    void byTheButtonThatSaysSo() {
        robot.write("39.4");
        assertThat(((Labeled) shell.root().lookup("#to-grade")).getText()).isEqualTo("保存して評価へ");
        robot.clickOn("#to-grade");
        gradingReadsTheFever();
    }

    @Test
    void byTheTabOnWhichTheKeyStands() {
        robot.write("39.4");
        robot.clickOn("#patient-GRADING");
        gradingReadsTheFever();
    }

    @Test
    void byTheKeyAlsoWhereTheFocusIsBesideTheSheet() {
        robot.write("39.4");
        robot.interact(() -> shell.root().lookup("#person").requestFocus());
        robot.type(KeyCode.F4);
        gradingReadsTheFever();
    }

    @Test
    void atOnceWhereNothingIsTyped() {
        robot.type(KeyCode.F4);
        until(() -> at(".grading-screen"));
        assertThat(saved()).isEmpty();
    }

    @Test
    void everyOtherPlaceIsGoneToAtOnceAndWhatIsTypedWaits() {
        robot.write("39.4").type(KeyCode.F6);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(at(".vitals-screen")).isFalse();
        assertThat(saved()).isEmpty();
        robot.type(KeyCode.F3);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(temperature()).isEqualTo("39.4");
    }

    @Test
    void notOverAnImpossibleValueWhichStaysToBeSeen() {
        robot.write("46").type(KeyCode.F4);
        room.settled();
        assertThat(reads("体温を確認してください")).isTrue();
        assertThat(temperature()).isEqualTo("46");
        robot.clickOn("#patient-GRADING");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(at(".grading-screen")).isFalse();
        assertThat(((ToggleButton) shell.root().lookup("#patient-VITALS")).isSelected()).isTrue();
    }

    @Test
    void notWhereItCannotBeRecordedAndThatIsSaid() {
        room.diskIsFull(true);
        robot.write("39.4").type(KeyCode.F4);
        until(() -> reads("保存できませんでした"));
        assertThat(at(".grading-screen")).isFalse();
        assertThat(temperature()).isEqualTo("39.4");
        room.diskIsFull(false);
        robot.type(KeyCode.F4);
        gradingReadsTheFever();
    }

    @Test
    void anUnlikelyValueIsAskedAboutOnceOnTheWay() {
        room.write("A", Facts.vitals("2026-11-24T02:44:00+09:00", "36.9", "118", "97"));
        robot.write("39.4").type(KeyCode.F4);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(at(".grading-screen")).isFalse();
        assertThat(reads("39.4 ℃\nで正しいですか")).isTrue();
        robot.type(KeyCode.ENTER);
        until(() -> at(".grading-screen"));
        assertThat(saved()).hasSize(2);
    }

    @Test
    void withWhatWasTypedSinceTheLastSaving() {
        robot.write("39.4");
        robot.interact(() -> {
            fire("#save");
            ((TextField) shell.root().lookup("#sign-pulse")).setText("88");
            shell.ofPatient(Place.GRADING);
        });
        until(() -> at(".grading-screen"));
        assertThat(saved()).hasSize(2);
        assertThat(saved().getLast().pulse()).isEqualByComparingTo("88");
    }

    private void fire(String button) {
        ((javafx.scene.control.ButtonBase) shell.root().lookup(button)).fire();
    }

    @Test
    void whoeverGoesElsewhereMeanwhileIsNotFetchedBack() {
        robot.write("39.4");
        robot.interact(() -> {
            shell.ofPatient(Place.GRADING);
            shell.board();
        });
        until(() -> saved().size() == 1);
        assertThat(at(".grading-screen")).isFalse();
    }

    /** The bed is seen, and whoever comes back goes on to the next. */
    @Test
    void theRoundGoesOnAfterIt() {
        robot.type(KeyCode.F7);
        robot.write("39.4").type(KeyCode.F4);
        gradingReadsTheFever();
        robot.type(KeyCode.F7);
        until(() -> reads("502 見守"));
        assertThat(reads("済 1 / 3")).isTrue();
        Node there = shell.root().lookup("#bed-B");
        assertThat(((ToggleButton) there).isSelected()).isTrue();
    }

    /** Nothing was recorded: the bed is not seen, and the round stays at it. */
    @Test
    void theRoundStaysAtABedOfWhichNothingWasRecorded() {
        robot.type(KeyCode.F7);
        robot.type(KeyCode.F4);
        until(() -> at(".grading-screen"));
        robot.type(KeyCode.F7);
        until(() -> reads("501 見守"));
        assertThat(reads("済 0 / 3")).isTrue();
    }
}
