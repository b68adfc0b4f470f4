package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Settings;
import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.entries.EntriesScreen;
import jp.mimamori.ui.settings.SettingsScreen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Instant;
import java.util.List;
import java.util.Map;

@ExtendWith(ApplicationExtension.class)
class StaffAtWindowTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private final Theme theme = new Theme(Shade.LIGHT);
    private Shell shell;
    private int tones;

    @Start
    void open(Stage stage) {
        set("staff.n1", "nurse;小林 早苗;コバヤシ サナエ");
        set("staff.d1", "physician;佐藤 亮;サトウ リョウ");
        set(Settings.LOCK, "1");
        room.with(
                Facts.patient("A", "山田 一郎", "ヤマダ イチロウ"),
                Facts.stay(INFUSED, "512"),
                Facts.weight(INFUSED, "62.4"),
                Facts.infusion(INFUSED),
                Facts.crs("2026-11-24T03:03:00+09:00", 3));
        shell =
                Windows.open(
                        stage,
                        room,
                        Language.JA,
                        theme,
                        1280,
                        800,
                        Map.of(
                                Place.BOARD, ui -> new BoardScreen(ui, null),
                                Place.SETTINGS, SettingsScreen::new,
                                Place.ENTRIES, EntriesScreen::new),
                        () -> tones++);
    }

    private void set(String name, String value) {
        room.write(
                Hospital.ID, new Entry.Setting(room.author().meta(room.now()), name, value, "試行"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(shell::close);
        room.close();
    }

    private boolean says(String text) {
        return shell.root().lookupAll(".label").stream()
                .filter(Windows::inSight)
                .anyMatch(node -> node instanceof Label l && l.getText().contains(text));
    }

    private String person() {
        return ((Button) shell.root().lookup("#person")).getText();
    }

    private void lock(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    }

    @Test
    void whatIsEnteredIsSignedByWhoWasChosenByKana(FxRobot robot) {
        assertThat(person()).startsWith("看護師 小林 早苗");
        robot.push(KeyCode.CONTROL, KeyCode.U);
        robot.interact(() ->
                ((javafx.scene.control.TextField) shell.root().lookup("#sign-in-search"))
                        .setText("さとう"));
        robot.push(KeyCode.ENTER);
        assertThat(person()).startsWith("医師 佐藤 亮");
        assertThat(shell.ui().author().meta(room.now()).by()).isEqualTo("d1");
    }

    @Test
    void everyScreenCallsTheIdByName(FxRobot robot) {
        room.write(
                "A",
                new Entry.Note(room.author().meta(Instant.parse("2026-11-23T18:10:00Z")), "様子をみる"));
        robot.interact(() -> shell.open("A", Place.ENTRIES));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(says("看護師 小林 早苗")).isTrue();
        assertThat(says("n1")).isFalse();
    }

    @Test
    void aLockedWindowShowsBedsAndAlarmsAndNothingCanBeDone(FxRobot robot) {
        robot.interact(() -> shell.open("A", Place.ENTRIES));
        assertThat(says("山田")).isTrue();
        lock(robot);
        robot.interact(() -> shell.tell("山田さんを保存"));
        assertThat(says("山田")).isFalse();
        assertThat(says("512")).isTrue();
        assertThat(shell.root().lookup(".alarm-strip").isVisible()).isTrue();
        robot.push(KeyCode.F6);
        robot.push(KeyCode.F12);
        robot.push(KeyCode.CONTROL, KeyCode.H);
        assertThat(says("山田")).isFalse();
        robot.interact(shell::tick);
        assertThat(tones).isEqualTo(1);
        assertThat(Cut.texts(shell.root())).isEmpty();
    }

    @Test
    void choosingSomebodyUnlocksWhereOneWas(FxRobot robot) {
        robot.interact(() -> shell.open("A", Place.ENTRIES));
        lock(robot);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ESCAPE);
        assertThat(says("山田")).isFalse();
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        assertThat(person()).startsWith("医師 佐藤 亮");
        assertThat(says("山田")).isTrue();
        assertThat(theme.namesHiddenProperty().get()).isFalse();
    }

    @Test
    void aMinuteWithoutUseLocksAndAKeyBeginsItAnew(FxRobot robot) {
        seconds(robot, 59);
        robot.push(KeyCode.SHIFT);
        seconds(robot, 59);
        assertThat(says("山田")).isTrue();
        seconds(robot, 1);
        assertThat(says("山田")).isFalse();
    }

    private void seconds(FxRobot robot, int many) {
        robot.interact(() -> {
            for (int i = 0; i < many; i++) {
                shell.tick();
            }
        });
    }

    @Test
    void aStaffMemberIsRegisteredAndOfferedAtOnce(FxRobot robot) {
        robot.interact(() -> shell.open(Place.SETTINGS));
        robot.interact(() -> ((Button) shell.root().lookup("#staff-add")).fire());
        for (String typed : List.of("p-ueda", "Ueda")) {
            robot.write(typed);
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.ENTER);
        room.settled();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(room.desk().snapshot().hospital().settings().staff().find("p-ueda"))
                .hasValueSatisfying(member -> assertThat(member.name()).isEqualTo("Ueda"));
        robot.push(KeyCode.CONTROL, KeyCode.U);
        assertThat(shell.root().lookup("#sign-in-p-ueda")).isNotNull();
    }
}
