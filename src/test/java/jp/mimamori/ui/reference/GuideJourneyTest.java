package jp.mimamori.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.grading.GradingScreen;
import jp.mimamori.ui.pathway.PathwayScreen;
import jp.mimamori.ui.prompts.PromptsScreen;
import jp.mimamori.ui.shell.Shell;
import jp.mimamori.ui.shell.Windows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From a screen to the line of the guideline on which it stands, and back. */
@ExtendWith(ApplicationExtension.class)
class GuideJourneyTest {

    private static final Patient PATIENT = new Patient("P1", "見守 花子", null, null, null);

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private Shell shell;
    private int ids;

    @Start
    void open(Stage stage) {
        room.with(
                PATIENT,
                new Entry.Weight(meta("08"), WeightKg.of("62.4")),
                new Entry.Infusion(meta("09"), BigDecimal.valueOf(450), null, null, null),
                new Entry.CrsGrade(meta("20"), 2));
        Theme theme = new Theme(Shade.LIGHT);
        shell =
                Windows.open(
                        stage,
                        room,
                        Language.JA,
                        theme,
                        1440,
                        900,
                        Map.of(
                                Place.BOARD, ui -> new BoardScreen(ui, () -> {}),
                                Place.PATHWAY, PathwayScreen::new,
                                Place.PROMPTS, PromptsScreen::ofPatient,
                                Place.GRADING, GradingScreen::new,
                                Place.REFERENCE, ReferenceScreen::new),
                        () -> {});
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(shell::close);
        room.close();
    }

    private Meta meta(String hour) {
        return Meta.of("t" + ids++, OffsetDateTime.parse("2026-11-23T" + hour + ":00:00+09:00"));
    }

    private void go(FxRobot robot, Place place) {
        robot.interact(() -> shell.open("P1", place));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void keys(FxRobot robot, KeyCode... codes) {
        robot.push(codes);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> texts(String selector) {
        return shell.root().lookupAll(selector).stream()
                .flatMap(node ->
                        node instanceof Labeled
                                ? java.util.stream.Stream.of(node)
                                : node.lookupAll(".label").stream())
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList();
    }

    private Node first(String selector) {
        return Objects.requireNonNull(shell.root().lookup(selector), selector);
    }

    @Test
    void fromAPromptToItsRowByTheCitationAndBackToThePrompt(FxRobot robot) {
        go(robot, Place.PROMPTS);
        String cite = ((Button) first(".prompt-detail .cite-link")).getText();
        assertThat(cite).startsWith("表15 Grade 2");
        robot.interact(((Button) first(".prompt-detail .cite-link"))::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(".page-heading")).singleElement().asString().startsWith("表15");
        assertThat(texts(".gone-to")).anyMatch(t -> t.contains("トシリズマブ 8 mg/kg"));
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(((Button) first(".prompt-detail .cite-link")).getText()).isEqualTo(cite);
        keys(robot, KeyCode.R);
        assertThat(texts(".gone-to")).anyMatch(t -> t.contains("トシリズマブ 8 mg/kg"));
    }

    @Test
    void fromACriterionToItsSectionAndBackToTheSameCriterion(FxRobot robot) {
        go(robot, Place.PATHWAY);
        robot.interact(((Button) first("#phase-eligibility"))::fire);
        robot.interact(() -> first(".answers").requestFocus());
        for (int i = 0; i < 5; i++) {
            keys(robot, KeyCode.DOWN);
        }
        assertThat(((Button) first("#cite")).getText()).contains("5章", "有効性 ②");
        keys(robot, KeyCode.R);
        assertThat(texts(".page-heading")).singleElement().asString().startsWith("5.");
        assertThat(texts(".gone-to")).anyMatch(t -> t.startsWith("有効性 ②"));
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(texts("#item-ELIG-CNS.answer-chosen")).isNotEmpty();
        robot.interact(((Button) first("#cite"))::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(".gone-to")).anyMatch(t -> t.startsWith("有効性 ②"));
    }

    @Test
    void fromTheGradesToTheirTableAndBackToTheSameTab(FxRobot robot) {
        go(robot, Place.GRADING);
        keys(robot, KeyCode.ALT, KeyCode.R);
        assertThat(texts(".page-heading")).singleElement().asString().startsWith("表15");
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        keys(robot, KeyCode.ALT, KeyCode.DIGIT2);
        robot.interact(((Button) first("#grading-table"))::fire);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(".page-heading")).singleElement().asString().startsWith("表16");
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(((Button) first("#grading-table")).getText()).isEqualTo("表16");
    }
}
