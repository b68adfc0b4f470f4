package jp.mimamori.ui.entries;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.shell.Shell;
import jp.mimamori.ui.shell.Windows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;

/** The entry of somebody else is corrected and retracted, in a real window. */
@ExtendWith(ApplicationExtension.class)
class EntriesScreenTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final WardRoom room =
            new WardRoom("2026-11-24T03:14:00+09:00")
                    .lies(
                            "A",
                            "508",
                            INFUSED,
                            new Entry.CrsGrade(
                                    new Meta(
                                            "graded",
                                            OffsetDateTime.parse("2026-11-24T03:00:00+09:00"),
                                            null,
                                            "n2",
                                            null,
                                            null,
                                            null,
                                            null),
                                    1));
    private Shell shell;

    @Start
    void open(Stage stage) {
        shell =
                Windows.open(
                        stage,
                        room,
                        Map.of(
                                Place.BOARD,
                                ui -> new BoardScreen(ui, () -> {}),
                                Place.ENTRIES,
                                EntriesScreen::new));
        shell.open("A", Place.ENTRIES);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(shell::close);
        room.close();
    }

    private String said(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".entry-panel .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    }

    @Test
    void whoeverCorrectsTheEntryOfSomebodyElseIsTold(FxRobot robot) {
        press(robot, KeyCode.E);
        assertThat(said(robot)).contains("の記録です", "訂正は");
        robot.type(KeyCode.ESCAPE);
        press(robot, KeyCode.DELETE);
        assertThat(said(robot)).contains("の記録です", "取り消しは").doesNotContain("訂正は");
    }

    @Test
    void nothingIsRecordedWithoutItsReason(FxRobot robot) {
        press(robot, KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        Button record = robot.lookup("#entry-record").queryButton();
        assertThat(record.isDisabled()).isTrue();
        assertThat(room.all("A", Entry.CrsGrade.class)).hasSize(1);
        TextField reason =
                robot.lookup(".entry-panel .text-field").queryAllAs(TextField.class).stream()
                        .reduce((_, last) -> last)
                        .orElseThrow();
        robot.interact(() -> reason.setText("誤記"));
        assertThat(record.isDisabled()).isFalse();
        robot.interact(record::fire);
        room.settled();
        assertThat(room.all("A", Entry.CrsGrade.class)).as("it stands no longer").isEmpty();
    }

    @Test
    void theButtonsStandDirectlyUnderTheForm(FxRobot robot) {
        press(robot, KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        Node card =
                robot.lookup(".entry-panel .card").queryAll().stream()
                        .reduce((_, last) -> last)
                        .orElseThrow();
        Bounds form = card.localToScene(card.getBoundsInLocal());
        Node record = robot.lookup("#entry-record").query();
        Bounds button = record.localToScene(record.getBoundsInLocal());
        assertThat(button.getMinY() - form.getMaxY()).isBetween(0.0, 40.0);
    }
}
