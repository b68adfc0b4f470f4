package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.entries.EntriesScreen;
import jp.mimamori.ui.register.RegisterScreen;
import jp.mimamori.ui.timeline.TimelineScreen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@ExtendWith(ApplicationExtension.class)
class WindowTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private Stage stage;
    private Shell shell;
    private int tones;

    @Start
    void open(Stage opened) {
        stage = opened;
        show(Language.JA, Shade.LIGHT);
    }

    private void show(Language language, Shade shade) {
        if (shell != null) {
            shell.close();
        }
        Theme theme = new Theme(shade);
        shell =
                Windows.open(
                        stage,
                        room,
                        language,
                        theme,
                        1280,
                        800,
                        Map.of(
                                Place.BOARD, ui -> new BoardScreen(ui, () -> {}),
                                Place.REGISTER, RegisterScreen::new,
                                Place.ENTRIES, EntriesScreen::new,
                                Place.TIMELINE, TimelineScreen::new),
                        () -> tones++);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(shell::close);
        room.close();
    }

    private void settled() {
        room.settled();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void fill() {
        room.with(
                Facts.patient("A", "佐藤 一郎", "サトウ イチロウ"),
                Facts.stay(INFUSED, "512"),
                Facts.weight(INFUSED, "62.4"),
                Facts.infusion(INFUSED),
                Facts.vitals("2026-11-24T02:44:00+09:00", "39.4", "88", "89"),
                Facts.crs("2026-11-24T03:03:00+09:00", 3));
        settled();
        room.with(
                Facts.patient("B", "伊藤 恵", "イトウ メグミ"),
                Facts.stay(INFUSED, "506"),
                Facts.infusion(INFUSED),
                Facts.vitals("2026-11-24T02:44:00+09:00", "36.4", "118", "98"),
                Facts.order("2026-11-24T01:00:00+09:00", "dexamethasone", "10", "12"));
        settled();
    }

    /** A press that is on its way when an alarm comes meets what it was meant for. */
    @Test
    void nothingMovesWhenAnAlarmComes(FxRobot robot) {
        room.with(
                Facts.patient("A", "佐藤 一郎", "サトウ イチロウ"),
                Facts.stay(INFUSED, "512"),
                Facts.weight(INFUSED, "62.4"),
                Facts.infusion(INFUSED));
        settled();
        assertThat(shell.root().lookupAll(".alarm-strip.banner")).isEmpty();
        double before = robot.lookup(".bed-card").query().localToScene(0, 0).getY();
        room.write("A", Facts.crs("2026-11-24T03:03:00+09:00", 3));
        settled();
        assertThat(shell.root().lookupAll(".alarm-strip.banner")).isNotEmpty();
        assertThat(robot.lookup(".bed-card").query().localToScene(0, 0).getY()).isEqualTo(before);
    }

    private static List<String> texts(Node root) {
        List<String> texts = new ArrayList<>();
        for (Node label : root.lookupAll(".label")) {
            if (label instanceof Label l && l.isVisible()) {
                texts.add(Glued.plain(l.getText()));
            }
        }
        return texts;
    }

    private static TextField field(FxRobot robot, String name) {
        return robot.lookup((Node node) ->
                        node instanceof TextField && name.equals(node.getAccessibleText()))
                .query();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> field(robot, field).requestFocus());
        robot.write(text);
    }

    @Test
    void aPatientIsRegisteredFromTheEmptyBoardByKeys(FxRobot robot) {
        assertThat(texts(shell.root())).contains("患者が登録されていません");
        robot.push(KeyCode.F9);
        List<String> typed =
                List.of("0012", "見守 花子", "", "", "5階西", "508", "６２。４", "", "", "", "", "");
        for (String each : typed) {
            robot.write(each);
            robot.push(KeyCode.ENTER);
        }
        settled();
        assertThat(room.desk().snapshot().patients()).isEmpty();
        robot.push(KeyCode.ENTER);
        settled();
        assertThat(room.all("0012", Entry.Weight.class)).hasSize(1);
        assertThat(texts(shell.root())).contains("508", "見守 花子");
    }

    /** As beside the bar that moves the demo ward's clock. */
    @Test
    void aKeyIsHeardWhileSomethingBesideTheContentHasTheFocus(FxRobot robot) {
        fill();
        javafx.scene.control.Button beside = new javafx.scene.control.Button("beside");
        robot.interact(() -> {
            Scene scene = stage.getScene();
            scene.setRoot(new javafx.scene.layout.VBox());
            scene.setRoot(new javafx.scene.layout.VBox(shell.root(), beside));
            beside.requestFocus();
        });
        robot.type(KeyCode.F9);
        settled();
        robot.write("0012");
        assertThat(field(robot, "患者ID").getText()).isEqualTo("0012");
    }

    /** A list takes F2 for itself; the key that stands on the tab leads there all the same. */
    @Test
    void aFunctionKeyIsHeardFromAListThatHasTheFocus(FxRobot robot) {
        fill();
        robot.interact(() -> shell.open("A", Place.ENTRIES));
        robot.interact(() -> robot.lookup(".entry-list").query().requestFocus());
        robot.push(KeyCode.F2);
        settled();
        assertThat(shell.root().lookup(".entry-list")).isNull();
        assertThat(shell.root().lookup(".timeline")).isNotNull();
    }

    @Test
    void aKeyIsHeardWhenWhatHadTheFocusIsGone(FxRobot robot) {
        fill();
        robot.interact(() -> {
            javafx.scene.layout.BorderPane root = (javafx.scene.layout.BorderPane) shell.root();
            TextField gone = new TextField();
            root.setRight(gone);
            gone.requestFocus();
            root.setRight(null);
            Scene scene = stage.getScene();
            KeyEvent key =
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED, "", "", KeyCode.F9, false, false, false, false);
            Event.fireEvent(scene, key);
        });
        robot.write("0012");
        assertThat(field(robot, "患者ID").getText()).isEqualTo("0012");
    }

    @Test
    void registeringWithAFieldMissingLeadsToThatField(FxRobot robot) {
        robot.push(KeyCode.F9);
        robot.write("0012");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(field(robot, "氏名").isFocused()).isTrue();
    }

    @Test
    void whatWasTypedIsStillThereAfterEsc(FxRobot robot) {
        fill();
        robot.push(KeyCode.F9);
        type(robot, "患者ID", "77");
        robot.push(KeyCode.ESCAPE);
        assertThat(texts(shell.root())).contains("512");
        robot.push(KeyCode.F9);
        assertThat(field(robot, "患者ID").getText()).isEqualTo("77");
    }

    @Test
    void newAlarmsAreShownOneAfterTheOtherUntilLookedAt(FxRobot robot) {
        fill();
        assertThat(texts(shell.root())).anyMatch(t -> t.startsWith("512 佐藤 一郎"));
        robot.push(KeyCode.F11);
        robot.push(KeyCode.F11);
        assertThat(texts(shell.root())).anyMatch(t -> t.startsWith("506 伊藤 恵"));
    }

    @Test
    void theStripSaysTheDoseOfACorrectedWeight(FxRobot robot) {
        fill();
        assertThat(texts(shell.root().lookup(".alarm-strip"))).anyMatch(t -> t.contains("499.2"));
        room.write("A", Facts.weight("2026-11-24T03:10:00+09:00", "50"));
        settled();
        assertThat(texts(shell.root().lookup(".alarm-strip")))
                .noneMatch(t -> t.contains("499.2"))
                .anyMatch(t -> t.contains("400 mg"));
    }

    @Test
    void anAlarmThatInterruptsIsHeardOnce(FxRobot robot) {
        fill();
        robot.interact(shell::tick);
        robot.interact(shell::tick);
        assertThat(tones).isEqualTo(1);
    }

    @Test
    void aCardLeadsToThePatientsRecordAndAGradeIsCorrected(FxRobot robot) {
        fill();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("512");
        robot.push(KeyCode.F6);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        robot.write("2");
        type(robot, "理由", "入力誤り");
        robot.push(KeyCode.ENTER);
        settled();
        assertThat(room.patient("A").advice().crs().grade()).isEqualTo(2);
        assertThat(texts(shell.root())).contains("訂正済み");
    }

    @Test
    void nothingIsCutOffInEitherLanguageOrShade(FxRobot robot) {
        fill();
        room.write(
                "A",
                new Entry.Judgement(
                        Facts.at("2026-11-24T03:05:00+09:00"),
                        Entry.Axis.CRS,
                        Entry.Judgement.Value.UNCHANGED));
        settled();
        for (Language language : Language.values()) {
            for (Shade shade : Shade.values()) {
                robot.interact(() -> show(language, shade));
                see(robot, language + " board");
                robot.push(KeyCode.CONTROL, KeyCode.T);
                see(robot, language + " table");
                robot.interact(() -> shell.open("", Place.REGISTER));
                see(robot, language + " register");
                robot.interact(() -> shell.open("A", Place.REGISTER));
                see(robot, language + " known patient");
                robot.interact(() -> shell.open("A", Place.ENTRIES));
                robot.push(KeyCode.DOWN);
                robot.push(KeyCode.CONTROL, KeyCode.E);
                see(robot, language + " record");
            }
        }
    }

    private void see(FxRobot robot, String where) {
        robot.interact(() -> {
            shell.root().applyCss();
            shell.root().layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Cut.texts(shell.root())).as(where).isEmpty();
    }
}
