package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.stage.Stage;

import jp.mimamori.ui.Glued;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.stream.Collectors;

/** What comes by itself to a patient who was treated for the neurologic event only. */
@ExtendWith(ApplicationExtension.class)
class NextChangesTest {

    private final WardRoom room =
            new WardRoom("2026-03-02T18:00:00+09:00").with(Pictures.course("both-tables"));

    @Start
    void open(Stage stage) {
        Hung.of(room, "both-tables", stage, 692);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void whoWasNotTreatedHasNoResponseToAssess(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        String next =
                robot.lookup("#card-next .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .map(Glued::plain)
                        .collect(Collectors.joining("\n"));
        assertThat(next)
                .contains("CRS 再評価（最終評価から24時間）", "神経 24時間後の効果判定")
                .doesNotContain("CRS 24時間後の効果判定");
    }
}
