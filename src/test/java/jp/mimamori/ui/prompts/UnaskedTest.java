package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
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

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** A dose that was given, and an order, can be recorded whatever the tables ask. */
@ExtendWith(ApplicationExtension.class)
class UnaskedTest {

    private static final String QUIET = "P1";
    private static final String BOTH = "both-tables";
    private static final String NOW = "2026-03-02T17:00:00+09:00";

    private final WardRoom room =
            new WardRoom(NOW)
                    .with(Asks.course(BOTH))
                    .with(
                            Facts.patient(QUIET, "見守 花子", "ミマモリ ハナコ"),
                            Facts.stay("2026-02-28T09:00:00+09:00", "501"),
                            Facts.weight("2026-02-28T09:00:00+09:00", "60"),
                            Facts.infusion("2026-03-01T10:00:00+09:00"));
    private PromptsScreen screen;

    @Start
    void open(Stage stage) {
        Theme theme = new Theme(Shade.LIGHT);
        screen = new PromptsScreen(room.ui(Language.JA, theme), false, Runnable::run);
        Unframed.in(stage, theme, (Parent) screen.node(), 692);
        screen.show(QUIET);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void settled() {
        room.settled();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Entry.Medication dose(String patient) {
        return room.all(patient, Entry.Medication.class).getLast();
    }

    /** Tocilizumab was given before anybody graded: it has to count. */
    @Test
    void aDoseThatNothingAsksForIsRecordedByKeysAlone(FxRobot robot) {
        robot.type(KeyCode.G, KeyCode.DIGIT1);
        robot.write("480").type(KeyCode.ENTER);
        settled();
        assertThat(dose(QUIET).drug()).isEqualTo("tocilizumab");
        assertThat(dose(QUIET).dose().mg()).isEqualByComparingTo("480");
        assertThat(dose(QUIET).prompt()).isNull();
        assertThat(room.patient(QUIET).advice().limited())
                .filteredOn(state -> state.drug().equals("tocilizumab"))
                .singleElement()
                .satisfies(state -> assertThat(state.total()).isEqualTo(1));
    }

    @Test
    void aBrandNameIsTheDrugOfTheTables(FxRobot robot) {
        robot.type(KeyCode.G);
        robot.interact(() -> robot.lookup("#given-drug").queryTextInputControl().setText("アクテムラ"));
        robot.clickOn("#given-mg").write("480").clickOn("#given-route").write("IV");
        robot.type(KeyCode.ENTER);
        settled();
        assertThat(dose(QUIET).drug()).isEqualTo("tocilizumab");
        assertThat(dose(QUIET).route()).isEqualTo("IV");
    }

    @Test
    void anotherDrugIsRecordedByItsName(FxRobot robot) {
        robot.type(KeyCode.G);
        robot.clickOn("#given-drug").write("siltuximab").clickOn("#given-mg").write("660");
        robot.type(KeyCode.ENTER);
        settled();
        assertThat(dose(QUIET).drug()).isEqualTo("siltuximab");
        assertThat(dose(QUIET).route()).isNull();
    }

    @Test
    void withoutADrugNothingIsRecorded(FxRobot robot) {
        robot.type(KeyCode.G);
        robot.clickOn("#given-mg").write("480");
        assertThat(robot.lookup("#form-save").query().isDisabled()).isTrue();
        robot.type(KeyCode.ENTER);
        settled();
        assertThat(room.all(QUIET, Entry.Medication.class)).isEmpty();
    }

    /** That nothing is asked is said in the list; beside it stands what can be done. */
    @Test
    void whereNothingIsAskedItIsSaidOnce(FxRobot robot) {
        assertThat(robot.lookup(".prompt-detail .label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .containsExactly("投与の記録は G、指示の入力は O");
    }

    @Test
    void theWayItWasGivenIsOnePress(FxRobot robot) {
        robot.type(KeyCode.G, KeyCode.DIGIT2);
        robot.write("8");
        robot.clickOn("#route-PO");
        assertThat(robot.lookup("#route-PO").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(robot.lookup("#route-IV").queryAs(ToggleButton.class).isSelected()).isFalse();
        robot.clickOn("#form-save");
        settled();
        assertThat(dose(QUIET).route()).isEqualTo("PO");
    }

    private void nothingCanBeJudged() {
        Unreadable value = new Unreadable();
        room.write(
                QUIET,
                new Entry.Vitals(
                        Facts.at(NOW), value, null, null, null, null, null, null, Map.of()));
        WaitForAsyncUtils.waitForFxEvents();
        value.unreadable = true;
        room.write(QUIET, Facts.crs(NOW, 1));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(room.patient(QUIET).advice()).isNull();
    }

    /** Nothing is concluded of the order, and nothing stands in the way of its stop. */
    @Test
    void anOrderIsStoppedWhereNothingCanBeJudged(FxRobot robot) {
        room.write(QUIET, Facts.order("2026-03-02T12:00:00+09:00", "dexamethasone", "10", "6"));
        nothingCanBeJudged();
        robot.clickOn("#act-stop-dexamethasone").write("recovered").clickOn("#form-save");
        settled();
        assertThat(room.all(QUIET, Entry.OrderStop.class))
                .singleElement()
                .satisfies(stop -> assertThat(stop.drug()).isEqualTo("dexamethasone"));
        assertThat(robot.lookup("#act-stop-dexamethasone").tryQuery()).isEmpty();
    }

    @Test
    void alsoWhereNothingCanBeJudged(FxRobot robot) {
        nothingCanBeJudged();
        assertThat(robot.lookup("#act-history").query().isVisible()).isFalse();
        robot.type(KeyCode.G, KeyCode.DIGIT1);
        robot.write("480").type(KeyCode.ENTER);
        settled();
        assertThat(room.all(QUIET, Entry.Medication.class)).isEmpty();
        robot.clickOn("#given-confirm");
        robot.clickOn("#form-save");
        settled();
        assertThat(dose(QUIET).drug()).isEqualTo("tocilizumab");
    }

    /** A value over which judging fails. */
    private static final class Unreadable extends BigDecimal {
        private volatile boolean unreadable;

        Unreadable() {
            super("36.6");
        }

        @Override
        public int compareTo(BigDecimal other) {
            if (unreadable) {
                throw new ArithmeticException("unreadable");
            }
            return super.compareTo(other);
        }
    }

    /** The taper, after the row that asked for the drug is gone. */
    @Test
    void anOrderThatNothingAsksForReplacesTheRunningOne(FxRobot robot) {
        room.write(QUIET, Facts.order("2026-03-02T12:00:00+09:00", "dexamethasone", "10", "6"));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> screen.model().selected().set(null));
        robot.type(KeyCode.O);
        robot.clickOn("#drug-dexamethasone");
        assertThat(robot.lookup("#order-replaced").queryAs(Labeled.class).getText())
                .contains("有効な指示");
        robot.write("4").clickOn("#order-every").write("12").type(KeyCode.ENTER);
        settled();
        assertThat(room.patient(QUIET).advice().doses())
                .singleElement()
                .satisfies(due ->
                        assertThat(due.dose().mg()).isEqualByComparingTo(new BigDecimal("4")));
        assertThat(room.all(QUIET, Entry.Order.class).getLast().prompt()).isNull();
    }

    /** Row T15-G3-1-DEX asks for 10 mg every 12 h. */
    @Test
    void outsideWhatIsAskedOfTheDrugItAsksWhy(FxRobot robot) {
        robot.interact(() -> screen.show(BOTH));
        robot.type(KeyCode.G);
        robot.clickOn("#another-drug")
                .clickOn("#drug-dexamethasone")
                .write("8")
                .type(KeyCode.ENTER);
        settled();
        assertThat(dose(BOTH).dose().mg()).isEqualByComparingTo("8");
        robot.interact(() -> screen.model().unasked(Form.Kind.ORDER, "dexamethasone"));
        robot.clickOn("#order-mg").write("4").clickOn("#order-every").write("24");
        robot.type(KeyCode.ENTER);
        settled();
        assertThat(room.all(BOTH, Entry.Order.class)).isEmpty();
        robot.clickOn("#order-reason").write("taper").type(KeyCode.ENTER);
        settled();
        assertThat(room.all(BOTH, Entry.Order.class).getLast().meta().comment()).isEqualTo("taper");
    }

    @Test
    void escapeLeadsToTheBoardWhenNoFormIsOpen(FxRobot robot) {
        robot.type(KeyCode.G, KeyCode.ESCAPE);
        assertThat(room.went()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(room.went()).containsExactly("BOARD");
    }

    /** What was typed is kept for this patient, and is not another's. */
    @Test
    void whatIsTypedStaysWithItsPatient(FxRobot robot) {
        robot.type(KeyCode.G, KeyCode.DIGIT2);
        robot.write("7");
        robot.interact(() -> screen.show(BOTH));
        assertThat(screen.model().form().get()).isNull();
        robot.interact(() -> screen.show(QUIET));
        robot.type(KeyCode.G);
        assertThat(robot.lookup("#given-mg").queryTextInputControl().getText()).isEqualTo("7");
    }

    private static ScrollPane sheet(FxRobot robot) {
        return robot.lookup("#prompt-sheet").queryAs(ScrollPane.class);
    }

    @Test
    void theReaderStaysWhereHeIsWhenSomethingIsRecorded(FxRobot robot) {
        robot.interact(() -> screen.show(BOTH));
        robot.interact(() -> sheet(robot).setVvalue(0.5));
        room.write(QUIET, Facts.vitals(NOW, "36.8", "120", "98"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(sheet(robot).getVvalue()).isEqualTo(0.5);
        robot.type(KeyCode.H);
        robot.interact(() -> sheet(robot).setVvalue(0.5));
        room.write(QUIET, Facts.vitals(NOW, "36.9", "120", "98"));
        room.write(BOTH, Facts.vitals(NOW, "38.9", "120", "98"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".prompt-history").tryQuery()).isPresent();
        assertThat(sheet(robot).getVvalue()).isEqualTo(0.5);
    }

    /** What was really shown is told, also when its reason was a mistake. */
    @Test
    void theHistoryKeepsWhatACorrectionTookAway(FxRobot robot) {
        Entry grade = new Entry.CrsGrade(room.author().meta(room.now()), 3);
        room.write(QUIET, grade);
        room.clock().move(Duration.ofMinutes(5));
        room.write(QUIET, new Entry.Retract(room.author().meta(room.now()), grade.id()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.H);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".history-taken").queryAllAs(Labeled.class))
                .isNotEmpty()
                .allSatisfy(label -> assertThat(label.getText()).contains("訂正により消えた"));
        assertThat(robot.lookup(".history-row .label").queryAllAs(Labeled.class))
                .extracting(label -> Glued.plain(label.getText()))
                .anyMatch(text -> text.startsWith("理由：") && text.contains("Grade 3"));
    }

    @Test
    void aRowThatGivesADrugLeadsToTheGradeToo(FxRobot robot) {
        robot.interact(() -> screen.show(BOTH));
        robot.type(KeyCode.E);
        assertThat(room.went()).containsExactly(BOTH + " GRADING");
    }
}
