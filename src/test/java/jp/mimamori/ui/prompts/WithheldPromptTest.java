package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Glued;
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

import java.time.Duration;
import java.util.List;

/**
 * T15-G2-1-TCZ after three doses in 24 h: what is at its limit is not among what is to be given.
 */
@ExtendWith(ApplicationExtension.class)
class WithheldPromptTest {

    private static final String P = "tocilizumab-limits";
    private static final String ROW = "トシリズマブを投与する";
    private static final String AGAIN = "3/2(月) 21:00";

    private final WardRoom room = new WardRoom("2026-03-02T19:30:00+09:00").with(Asks.course(P));

    @Start
    void open(Stage stage) {
        Theme theme = new Theme(Shade.LIGHT);
        PromptsScreen screen = new PromptsScreen(room.ui(Language.JA, theme), false, Runnable::run);
        Unframed.in(stage, theme, (Parent) screen.node(), 692);
        screen.show(P);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static List<String> texts(FxRobot robot, String within) {
        return robot.lookup(within).queryAll().stream()
                .flatMap(found -> found.lookupAll(".label").stream())
                .map(Labeled.class::cast)
                .map(label -> Glued.plain(label.getText()))
                .toList();
    }

    /** What the history says of its last prompt whose limit was reached. */
    private static List<String> told(FxRobot robot) {
        Node row =
                robot.lookup(".history-row").queryAll().stream()
                        .filter(each ->
                                each.lookupAll(".label").stream()
                                        .anyMatch(label ->
                                                Glued.plain(((Labeled) label).getText())
                                                        .contains("投与不可")))
                        .findFirst()
                        .orElseThrow();
        return row.lookupAll(".label").stream()
                .map(label -> Glued.plain(((Labeled) label).getText()))
                .toList();
    }

    @Test
    void theListSaysUntilWhenItIsNotGiven(FxRobot robot) {
        assertThat(texts(robot, "#asked")).contains("CRS Grade 2：トシリズマブ 投与不可（上限、21:00 まで）");
    }

    @Test
    void theHistorySaysFirstThatItIsNotGiven(FxRobot robot) {
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        List<String> told = told(robot);
        assertThat(told)
                .contains(
                        "CRS Grade 2：トシリズマブ 投与不可（上限）",
                        "投与不可：上限に達しています。再投与可 " + AGAIN + " から",
                        "24時間以内 3 / 3 回、合計 3 / 4 回",
                        "未対応")
                .noneMatch(text -> text.startsWith(ROW));
        assertThat(told.indexOf("投与不可：上限に達しています。再投与可 " + AGAIN + " から"))
                .isLessThan(
                        told.indexOf(
                                told.stream()
                                        .filter(text -> text.startsWith("ガイドライン表の記載："))
                                        .findFirst()
                                        .orElseThrow()));
    }

    /** A dose beyond the limit moves the time; the history that is open follows. */
    @Test
    void theHistorySaysTheTimeThatNowStands(FxRobot robot) {
        room.write(P, Facts.given("2026-03-02T19:20:00+09:00", "tocilizumab", "499.2"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, ".prompt-history"))
                .noneMatch(text -> text.contains("上限に達しています。再投与可 " + AGAIN));
    }

    @Test
    void whatIsOverIsToldAsOver(FxRobot robot) {
        room.clock().move(Duration.ofHours(2));
        room.write(P, Facts.crs("2026-03-02T21:20:00+09:00", 2));
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(told(robot)).contains("投与不可：上限に達していました（再投与可 " + AGAIN + " から）");
    }
}
