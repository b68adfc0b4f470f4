package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.register.RegisterScreen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.Map;

/** Alarms are heard, silenced for two minutes, and when none would be heard, the window says so. */
@ExtendWith(ApplicationExtension.class)
class SoundTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final FxRobot robot = new FxRobot();
    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private Duration running = Duration.ofDays(3);
    private boolean loudspeaker = true;
    private int tones;
    private Stage stage;
    private Shell shell;

    @Start
    void open(Stage opened) {
        stage = opened;
        room.with(
                Facts.patient("A", "佐藤 一郎", "サトウ イチロウ"),
                Facts.stay(INFUSED, "512"),
                Facts.weight(INFUSED, "62.4"),
                Facts.infusion(INFUSED),
                Facts.crs("2026-11-24T03:03:00+09:00", 3));
        show(Language.JA);
    }

    private void show(Language language) {
        if (shell != null) {
            shell.close();
        }
        shell =
                Windows.open(
                        stage,
                        room,
                        language,
                        new Theme(Shade.LIGHT),
                        1024,
                        700,
                        Map.of(
                                Place.BOARD,
                                ui -> new BoardScreen(ui, null),
                                Place.REGISTER,
                                RegisterScreen::new),
                        new Machine(
                                (_, heard) -> {
                                    tones++;
                                    heard.accept(loudspeaker);
                                },
                                () -> running));
    }

    @AfterEach
    void close() {
        robot.interact(shell::close);
        room.close();
    }

    private void after(int seconds) {
        running = running.plusSeconds(seconds);
        robot.interact(shell::tick);
    }

    private String said() {
        WaitForAsyncUtils.waitForFxEvents();
        Node label = shell.root().lookup("#no-sound");
        return label instanceof Label l && Windows.inSight(l) ? l.getText() : "";
    }

    private void set(String value) {
        room.write(
                Hospital.ID,
                new Entry.Setting(room.author().meta(room.now()), "sound.alarm", value, "試行"));
        room.settled();
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theKeySilencesForTwoMinutes() {
        after(0);
        after(31);
        assertThat(tones).isEqualTo(2);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        after(119);
        assertThat(tones).isEqualTo(2);
        after(1);
        assertThat(tones).isEqualTo(3);
    }

    @Test
    void soDoesTheButtonOfTheStrip() {
        after(0);
        robot.interact(() ->
                shell.root().lookupAll(".strip-button").stream()
                        .map(Button.class::cast)
                        .filter(button -> button.getText().startsWith("2分消音"))
                        .forEach(Button::fire));
        after(119);
        assertThat(tones).isEqualTo(1);
        after(1);
        assertThat(tones).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackKeepsNoAlarmSilent() {
        after(0);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        room.clock().move(Duration.ofHours(-2));
        after(120);
        assertThat(tones).isEqualTo(2);
    }

    @Test
    void thatAlarmsAreSwitchedOffIsSaidOnEveryScreenUntilTheyAreOnAgain() {
        assertThat(said()).isEmpty();
        set("off");
        after(1);
        assertThat(tones).isZero();
        assertThat(said()).isEqualTo("◆ 警報音なし（設定）");
        robot.interact(() -> shell.open("", Place.REGISTER));
        assertThat(said()).isEqualTo("◆ 警報音なし（設定）");
        set("on");
        assertThat(said()).isEmpty();
    }

    @Test
    void aLoudspeakerThatFailsIsSaidUntilOneIsHeard() {
        loudspeaker = false;
        after(0);
        assertThat(said()).isEqualTo("◆ 警報音が鳴りません");
        loudspeaker = true;
        after(31);
        assertThat(said()).isEmpty();
    }

    @Test
    void nothingIsCutOffOnTheSmallestWindow() {
        set("off");
        for (Language language : Language.values()) {
            robot.interact(() -> show(language));
            robot.interact(() -> {
                shell.root().applyCss();
                shell.root().layout();
            });
            assertThat(said()).isNotEmpty();
            assertThat(Cut.texts(shell.root().lookup(".top-bar"))).as(language.name()).isEmpty();
        }
    }
}
