package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.stage.Stage;

import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.register.RegisterScreen;
import jp.mimamori.ward.Lack;
import jp.mimamori.ward.Upkeep;
import jp.mimamori.ward.Upkeep.Fault;
import jp.mimamori.ward.Upkeep.Room;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The age of the backup under the board, and a disk that fills up on every screen. */
@ExtendWith(ApplicationExtension.class)
class UpkeepShownTest {

    private static final Path PLACE = Path.of("/backup");

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private final FxRobot robot = new FxRobot();
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
                                Place.REGISTER,
                                RegisterScreen::new));
    }

    @AfterEach
    void close() {
        robot.interact(shell::close);
        room.close();
    }

    private Label foot() {
        return (Label) shell.root().lookup("#foot");
    }

    private void told(Upkeep upkeep) {
        room.upkeep(upkeep);
        robot.interact(shell::tick);
    }

    private List<String> troubles() {
        return shell.root().lookupAll(".troubles .label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void theBoardSaysHowOldTheBackupIsOrThatThereIsNone() {
        assertThat(foot().isVisible()).as("a ward in memory").isFalse();
        told(new Upkeep(Room.ENOUGH, null, null, null));
        assertThat(foot().isVisible()).isTrue();
        assertThat(foot().getText()).contains("なし");
        told(new Upkeep(Room.ENOUGH, PLACE, null, null));
        assertThat(foot().getText()).contains("まだありません");
        Instant last = room.now().minus(Duration.ofHours(5));
        told(new Upkeep(Room.ENOUGH, PLACE, last, null));
        assertThat(foot().getText()).contains("22:14", "5時間前", PLACE.toString());
        room.clock().move(Duration.ofHours(24));
        robot.interact(shell::tick);
        assertThat(foot().getText()).contains("1日前");
        for (Fault fault : Fault.values()) {
            told(new Upkeep(Room.ENOUGH, PLACE, last, fault));
            assertThat(foot().getText()).startsWith("▲ ").contains("1日前").doesNotContain("⟦");
        }
        robot.interact(() -> shell.open(Place.REGISTER));
        assertThat(foot().isVisible()).isFalse();
    }

    @Test
    void aDiskThatFillsUpIsSaidOnEveryScreenWhileThereIsStillRoom() {
        told(new Upkeep(Room.ENOUGH, null, null, null));
        assertThat(troubles()).isEmpty();
        robot.interact(() -> shell.open(Place.REGISTER));
        told(new Upkeep(Room.SHORT, null, null, null));
        assertThat(troubles()).anyMatch(text -> text.contains("残り少なく"));
        told(new Upkeep(Room.NO_ANSWER, null, null, null));
        assertThat(troubles()).anyMatch(text -> text.contains("応答しません"));
        told(new Upkeep(Room.ENOUGH, null, null, null));
        assertThat(troubles()).isEmpty();
    }

    /** The longest it gets: both lines are read to their end in the smallest window. */
    @Test
    void dataThatWasPutBackToAnOlderStateIsSaidInRedOnEveryScreen() {
        robot.interact(() -> shell.open(Place.REGISTER));
        Instant made = room.now().minus(Duration.ofDays(1));
        Path copy = PLACE.resolve("mimamori-0123abcd-2026-11-23-2.backup");
        Lack lack = new Lack(copy, made, 12_345, Set.of("A", "B", Hospital.ID), false);
        told(new Upkeep(Room.ENOUGH, PLACE, null, null).with(lack));
        assertThat(troubles())
                .anyMatch(
                        text -> text.contains("11/23(月) 03:14") && text.contains("12345 件（患者 2 名）"))
                .anyMatch(text ->
                        text.contains("判定できません") && text.contains(copy.getFileName() + " を"));
        assertThat(shell.root().lookup(".troubles .banner-filled-high")).isNotNull();
        assertThat(Cut.texts(shell.root().lookup(".troubles"))).isEmpty();
        told(new Upkeep(Room.ENOUGH, PLACE, null, null));
        assertThat(troubles()).isEmpty();
    }
}
