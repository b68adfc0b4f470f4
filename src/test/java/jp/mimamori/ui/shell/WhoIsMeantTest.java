package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.entries.EntriesScreen;
import jp.mimamori.ui.prompts.PromptsScreen;
import jp.mimamori.ui.register.RegisterScreen;
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

import java.util.List;
import java.util.Map;

/** The keys of a patient's places lead to who is in sight, never to who was looked at before. */
@ExtendWith(ApplicationExtension.class)
class WhoIsMeantTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private Shell shell;

    @Start
    void open(Stage stage) {
        patient("A", "501", 3);
        patient("B", "502", 1);
        shell =
                Windows.open(
                        stage,
                        room,
                        Map.of(
                                Place.BOARD, ui -> new BoardScreen(ui, null),
                                Place.ROUND, VitalsScreen::ofRound,
                                Place.WARD_PROMPTS, PromptsScreen::ofWard,
                                Place.REGISTER, RegisterScreen::new,
                                Place.SETTINGS, SettingsScreen::new,
                                Place.TIMELINE, TimelineScreen::new,
                                Place.VITALS, VitalsScreen::ofPatient,
                                Place.ENTRIES, EntriesScreen::new));
    }

    private void patient(String id, String bed, int grade) {
        room.lies(id, bed, INFUSED, Facts.crs("2026-11-24T03:03:00+09:00", grade));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(shell::close);
        room.close();
    }

    /** The bed in the patient's strip; empty on a screen of the ward. */
    private String bed() {
        WaitForAsyncUtils.waitForFxEvents();
        return shell.root().lookup(".patient-strip") instanceof PatientStrip strip
                        && strip.isVisible()
                        && strip.getChildren().getFirst() instanceof Label bed
                ? bed.getText()
                : "";
    }

    private void from(FxRobot robot, String patient, Place place) {
        robot.interact(() -> {
            shell.open(patient, Place.TIMELINE);
            shell.open(place);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void onTheWardsPromptsItIsWhoseMatterIsSelected(FxRobot robot) {
        from(robot, "A", Place.WARD_PROMPTS);
        ListView<?> asked = (ListView<?>) shell.root().lookup(".prompts .list-view");
        robot.interact(() -> asked.getSelectionModel().selectLast());
        robot.push(KeyCode.F6);
        assertThat(bed()).isEqualTo("502");
    }

    @Test
    void onTheWardsPromptsItIsNobodyWhenNothingIsAsked(FxRobot robot) {
        from(robot, "A", Place.WARD_PROMPTS);
        ListView<?> asked = (ListView<?>) shell.root().lookup(".prompts .list-view");
        robot.interact(() -> {
            room.write("A", Facts.crs("2026-11-24T03:10:00+09:00", 0));
            room.write("B", Facts.crs("2026-11-24T03:10:00+09:00", 0));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(asked.getItems()).isEmpty();
        robot.push(KeyCode.F3);
        assertThat(bed()).isEmpty();
    }

    private List<String> promptsTexts() {
        WaitForAsyncUtils.waitForFxEvents();
        return shell.root().lookupAll(".prompts .label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    /** On a screen that many can see the prompts name beds too. */
    @Test
    void onTheWardsPromptsNamesAreHiddenWhereTheBoardHidesThem(FxRobot robot) {
        from(robot, "A", Place.WARD_PROMPTS);
        assertThat(promptsTexts()).contains("501 見守 花子");
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.H);
        robot.push(KeyCode.F8);
        assertThat(promptsTexts()).contains("501", "502").noneMatch(text -> text.contains("見守"));
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.H);
        robot.push(KeyCode.F8);
        assertThat(promptsTexts()).contains("501 見守 花子", "502 見守 花子");
    }

    @Test
    void onTheRoundItIsWhoseSheetIsShown(FxRobot robot) {
        from(robot, "A", Place.ROUND);
        robot.interact(() -> ((ToggleButton) shell.root().lookup("#bed-B")).fire());
        robot.push(KeyCode.F2);
        assertThat(bed()).isEqualTo("502");
    }

    @Test
    void onTheBoardItIsTheCardWithTheFocusAndNobodyWithoutOne(FxRobot robot) {
        from(robot, "A", Place.BOARD);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.I);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.F2);
        assertThat(bed()).isEqualTo("502");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> shell.root().lookup("#person").requestFocus());
        robot.push(KeyCode.F2);
        assertThat(bed()).isEmpty();
    }

    @Test
    void onAScreenOfTheHospitalItIsNobody(FxRobot robot) {
        from(robot, "A", Place.SETTINGS);
        for (KeyCode key : new KeyCode[] {KeyCode.F2, KeyCode.F3, KeyCode.F6}) {
            robot.push(key);
            assertThat(bed()).as(key.getName()).isEmpty();
        }
    }

    @Test
    void onAPatientsScreenItIsThatPatient(FxRobot robot) {
        from(robot, "B", Place.TIMELINE);
        robot.push(KeyCode.F6);
        assertThat(bed()).isEqualTo("502");
        robot.push(KeyCode.CONTROL, KeyCode.I);
        robot.push(KeyCode.F2);
        assertThat(bed()).isEqualTo("502");
    }
}
