package jp.mimamori.ui.shell;

import static jp.mimamori.ui.Waiting.until;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.grading.GradingScreen;
import jp.mimamori.ui.packs.PacksScreen;
import jp.mimamori.ui.pathway.PathwayScreen;
import jp.mimamori.ui.pathway.SiteScreen;
import jp.mimamori.ui.prompts.PromptsScreen;
import jp.mimamori.ui.reference.ReferenceScreen;
import jp.mimamori.ui.settings.SettingsScreen;
import jp.mimamori.ui.timeline.TimelineScreen;
import jp.mimamori.ui.vitals.VitalsScreen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** A press that begins before the ward's next snapshot and ends after it is a press. */
@ExtendWith(ApplicationExtension.class)
class SnapshotUnderAFingerTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final FxRobot robot = new FxRobot();
    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private Shell shell;

    @Start
    void open(Stage stage) {
        room.lies("A", "501", INFUSED);
        room.lies("B", "502", INFUSED);
        room.write("A", Facts.crs("2026-11-24T03:03:00+09:00", 3));
        Map<Place, Function<Ui, Screen>> screens = new EnumMap<>(Place.class);
        screens.put(Place.BOARD, ui -> new BoardScreen(ui, null));
        screens.put(Place.VITALS, VitalsScreen::ofPatient);
        screens.put(Place.ROUND, VitalsScreen::ofRound);
        screens.put(Place.GRADING, GradingScreen::new);
        screens.put(Place.PROMPTS, PromptsScreen::ofPatient);
        screens.put(Place.TIMELINE, TimelineScreen::new);
        screens.put(Place.PATHWAY, PathwayScreen::new);
        screens.put(Place.SITE, SiteScreen::new);
        screens.put(Place.SETTINGS, SettingsScreen::new);
        screens.put(Place.PACKS, PacksScreen::new);
        screens.put(Place.REFERENCE, ReferenceScreen::new);
        shell = Windows.open(stage, room, screens);
    }

    @AfterEach
    void close() {
        robot.release(MouseButton.PRIMARY);
        robot.interact(shell::close);
        room.close();
    }

    private void at(String patient, Place place) {
        robot.interact(() -> shell.open(patient, place));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node node(String found) {
        until(() -> shell.root().lookup(found) != null);
        return shell.root().lookup(found);
    }

    private Node button(String in, Predicate<Button> meant) {
        return node(in).lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .filter(node -> meant.test((Button) node) && Windows.inSight(node))
                .findFirst()
                .orElseThrow();
    }

    /** A minute passes, and something of somebody else is written, while the finger is down. */
    private void press(Node node) {
        press(node, Facts.vitals("2026-11-24T03:10:00+09:00", "38.6", "118", "97"));
    }

    private void press(Node node, Entry meanwhile) {
        robot.moveTo(node).press(MouseButton.PRIMARY);
        room.clock().move(Duration.ofMinutes(1));
        room.write("B", meanwhile);
        robot.interact(shell::tick);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void onTheWayToTheGrade() {
        at("A", Place.VITALS);
        room.write("A", Facts.crs("2026-11-24T03:04:00+09:00", 0));
        robot.write("39.4");
        press(node("#to-grade"));
        until(() -> shell.root().lookup(".grading-screen") != null);
        assertThat(room.all("A", Entry.Vitals.class)).hasSize(1);
    }

    @Test
    void onABedOfTheRound() {
        at("A", Place.ROUND);
        press(node("#bed-B"), Facts.weight("2026-11-24T03:10:00+09:00", "62.5"));
        assertThat(((ToggleButton) node("#bed-B")).isSelected()).isTrue();
    }

    @Test
    void onTheGuidelineOfAPrompt() {
        at("A", Place.PROMPTS);
        press(node(".prompt-detail .cite-link"));
        assertThat(shell.root().lookup(".prompts")).isNull();
    }

    /** It says the same, but nobody has looked at it. */
    @Test
    void onAPromptThatIsAskedAnewIsNone() {
        at("A", Place.PROMPTS);
        robot.moveTo(node(".prompt-detail .cite-link")).press(MouseButton.PRIMARY);
        String first = room.all("A", Entry.CrsGrade.class).getFirst().id();
        room.write(
                "A", new Entry.CrsGrade(Facts.at("2026-11-24T03:05:00+09:00").replacing(first), 3));
        robot.interact(shell::tick);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shell.root().lookup(".prompts")).isNotNull();
    }

    @Test
    void onTheWayFromThePictureToThePrompts() {
        at("A", Place.TIMELINE);
        node(".timeline-cards .plain");
        press(button(".timeline-cards", button -> true));
        assertThat(shell.root().lookup(".timeline-cards")).isNull();
    }

    @Test
    void onAPhaseOfThePathway() {
        at("A", Place.PATHWAY);
        Node phase =
                button(".phase-nav", button -> !button.getStyleClass().contains("phase-chosen"));
        press(phase);
        assertThat(node("#" + phase.getId()).getStyleClass()).contains("phase-chosen");
    }

    @Test
    void onTheGuidelineOfAnItem() {
        at("A", Place.PATHWAY);
        robot.type(KeyCode.DOWN);
        press(node("#cite"));
        assertThat(shell.root().lookup(".pathway")).isNull();
    }

    @Test
    void onWhatIsDue() {
        at("A", Place.PATHWAY);
        press(button(".pathway", button -> ("" + button.getId()).startsWith("due-do-")));
        assertThat(shell.root().lookup(".pathway")).isNull();
    }

    /** Of the same alarm, though another one waits behind it now. */
    @Test
    void onAnAlarm() {
        at("A", Place.BOARD);
        press(
                button(".alarm-strip", button -> button.getText().endsWith("F12")),
                Facts.crs("2026-11-24T03:10:00+09:00", 4));
        assertThat(shell.root().lookup(".prompts")).isNotNull();
    }

    @Test
    void onTheWayFromTheSettingsToTheEditions() {
        at("A", Place.SETTINGS);
        press(node("#packs"));
        assertThat(shell.root().lookup("#packs")).isNull();
    }

    /** Nobody has looked at the one behind it. */
    @Test
    void onAnAlarmThatGivesWayIsNone() {
        room.write("B", Facts.crs("2026-11-24T03:09:00+09:00", 1));
        at("A", Place.BOARD);
        robot.moveTo(button(".alarm-strip", button -> button.getText().endsWith("F11")))
                .press(MouseButton.PRIMARY);
        room.write("A", new Entry.Discharge(Facts.at("2026-11-24T03:11:00+09:00"), null));
        robot.interact(shell::tick);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(node(".alarm-strip").getAccessibleText()).contains("502");
    }

    @Test
    void onVialsOfTheStock() {
        room.write(Hospital.ID, Facts.stock(Facts.at("2026-11-24T03:00:00+09:00"), 2));
        at("A", Place.SITE);
        press(button(".sheets", button -> button.getText().equals("使用")));
        assertThat(((TextField) node("#stock-lot")).getText()).isEqualTo("A1");
    }
}
