package jp.mimamori.ui.grading;

import static jp.mimamori.ui.Waiting.until;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.NeuroGrade.Event;
import jp.mimamori.course.Entry.Vasopressor.Agent;
import jp.mimamori.course.Entry.Vasopressor.DoseClass;
import jp.mimamori.course.Organ;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Tap;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Ui;
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
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class GradingScreenTest {

    private static final String P = "P1";

    private final WardRoom room = new WardRoom("2026-03-04T03:14:22+09:00");
    private final StackPane place = new StackPane();
    private GradingScreen screen;

    @Start
    void open(Stage stage) {
        Bed bed =
                Bed.of(P, "508", "2026-03-02T10:00:00+09:00")
                        .crs("2026-03-03T02:00:00+09:00", 2)
                        .given("2026-03-03T02:30:00+09:00", "tocilizumab", "499.2")
                        .temperature("2026-03-04T03:00:00+09:00", "38.9")
                        .oxygen("2026-03-04T03:05:00+09:00", OxygenDevice.CANNULA, "2", null);
        room.with(bed.patient(), bed.entries());
        Bed calm = Bed.of("P2", "509", "2026-03-02T10:00:00+09:00");
        room.with(calm.patient(), calm.entries());
        Ui ui = room.ui(Language.JA, new Theme(Shade.LIGHT));
        screen = new GradingScreen(ui);
        place.getChildren().setAll(screen.node());
        Unframed.in(stage, ui.theme(), place, 696);
        screen.show(P);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String text(String selector) {
        WaitForAsyncUtils.waitForFxEvents();
        StringBuilder all = new StringBuilder();
        for (Node found : place.lookupAll(selector)) {
            if (found instanceof Labeled labeled) {
                all.append(labeled.getText()).append('\n');
            }
            found.lookupAll(".label")
                    .forEach(n -> all.append(((Labeled) n).getText()).append('\n'));
        }
        return Glued.plain(all.toString());
    }

    @Test
    void gradeThreeShowsItsRowsAndDosesBeforeItIsRecorded(FxRobot robot) {
        robot.type(KeyCode.DIGIT3);
        assertThat(text("#preview-T15-G3-2-TCZ"))
                .contains("表15 Grade 3")
                .contains("トシリズマブを投与する 499.2 mg（8 mg/kg × 62.4 kg）");
        assertThat(room.all(P, Entry.CrsGrade.class)).hasSize(1);
        robot.type(KeyCode.ENTER);
        until(() -> room.all(P, Entry.CrsGrade.class).size() == 2);
        assertThat(room.all(P, Entry.CrsGrade.class).getLast().grade()).isEqualTo(3);
        until(() -> room.went().contains("P1 PROMPTS"));
    }

    @Test
    void theColumnsHoldTheFindingsWithTheirAges(FxRobot robot) {
        assertThat(text("#grade-1")).contains("体温 38.9 ℃").contains("14分前");
        assertThat(text("#grade-2")).contains("カニューレ 2 L/分").contains("推定");
        assertThat(text("#grade-3")).contains("不明").contains("臓器").doesNotContain("該当する所見なし");
    }

    @Test
    void aGradeIsChosenAndRecordedByPointerAlone(FxRobot robot) {
        robot.clickOn("#grade-2");
        robot.clickOn("#record");
        until(() -> room.all(P, Entry.CrsGrade.class).size() == 2);
        assertThat(room.all(P, Entry.CrsGrade.class).getLast().grade()).isEqualTo(2);
    }

    @Test
    void aGradeUnderTheFindingsAsksWhyBeforeItIsRecorded(FxRobot robot) {
        robot.type(KeyCode.DIGIT1);
        robot.type(KeyCode.ENTER);
        assertThat(text("#outcome")).contains("理由");
        assertThat(room.all(P, Entry.CrsGrade.class)).hasSize(1);
        robot.write("other");
        robot.type(KeyCode.ENTER);
        until(() -> room.all(P, Entry.CrsGrade.class).size() == 2);
        assertThat(room.all(P, Entry.CrsGrade.class).getLast().meta().comment()).isEqualTo("other");
    }

    @Test
    void organToxicityIsRecordedBesideTheGradesAndSpeaksForOne(FxRobot robot) {
        robot.clickOn("#organ-open");
        robot.clickOn("#organ-LIVER-3");
        robot.clickOn("#organ-KIDNEY-2");
        robot.clickOn("#organ-KIDNEY-2");
        robot.clickOn("#organ-record");
        until(() -> room.all(P, Entry.OrganToxicity.class).size() == 1);
        Entry.OrganToxicity recorded = room.all(P, Entry.OrganToxicity.class).getFirst();
        assertThat(recorded.organ()).isEqualTo(Organ.LIVER);
        assertThat(recorded.grade()).isEqualTo(3);
        robot.interact(() -> screen.show(P));
        assertThat(text("#grade-3")).contains("肝");
    }

    @Test
    void theSameAsBeforeIsOneKey(FxRobot robot) {
        robot.type(KeyCode.EQUALS);
        assertThat(text("#record")).contains("Grade 2");
    }

    @Test
    void deathIsConfirmedBySecondEnter(FxRobot robot) {
        robot.type(KeyCode.DIGIT5);
        robot.type(KeyCode.ENTER);
        assertThat(text("#outcome")).contains("死亡");
        assertThat(room.all(P, Entry.CrsGrade.class)).hasSize(1);
        robot.type(KeyCode.ENTER);
        until(() -> room.all(P, Entry.CrsGrade.class).size() == 2);
    }

    @Test
    void neurologicEventsAreGradedByKeysAlone(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DIGIT2);
        robot.clickOn("#headache-1");
        assertThat(text("#preview-T16-G2-1-DEX")).contains("デキサメタゾン");
        robot.type(KeyCode.ENTER);
        until(() -> !room.all(P, Entry.NeuroGrade.class).isEmpty());
        assertThat(room.all(P, Entry.NeuroGrade.class).getLast().events())
                .containsExactlyInAnyOrder(new Event("dysphasia", 2), new Event("headache", 1));
    }

    @Test
    void aJudgementAnswersItsTreatment(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        assertThat(text(".judgement")).contains("トシリズマブ 499.2 mg").contains("24時間が経過しました");
        robot.type(KeyCode.DIGIT2);
        assertThat(text("#preview-T15-G2-2-DEX")).contains("デキサメタゾン");
        robot.type(KeyCode.ENTER);
        until(() -> !room.all(P, Entry.Judgement.class).isEmpty());
        assertThat(room.all(P, Entry.Judgement.class).getLast().value())
                .isEqualTo(Entry.Judgement.Value.UNCHANGED);
    }

    /** Neither is left behind. */
    @Test
    void bothJudgementsAreRecordedByOneEnter(FxRobot robot) {
        room.write(
                P,
                new Entry.NeuroGrade(
                        Facts.at("2026-03-04T02:50:00+09:00"), List.of(new Event("dysphasia", 2))));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        robot.type(KeyCode.DIGIT2, KeyCode.DIGIT4, KeyCode.ENTER);
        until(() -> room.went().contains("P1 PROMPTS"));
        assertThat(room.all(P, Entry.Judgement.class))
                .extracting(Entry.Judgement::axis)
                .containsExactly(Entry.Axis.CRS, Entry.Axis.NEURO);
    }

    @Test
    void oneJudgementRecordedByItsButtonLeavesTheOtherInSight(FxRobot robot) {
        room.write(
                P,
                new Entry.NeuroGrade(
                        Facts.at("2026-03-04T02:50:00+09:00"), List.of(new Event("dysphasia", 2))));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        robot.type(KeyCode.DIGIT2, KeyCode.DIGIT4);
        robot.clickOn("#record-judgement-CRS");
        until(() -> room.all(P, Entry.Judgement.class).size() == 1);
        assertThat(room.went()).isEmpty();
        robot.clickOn("#record-judgement-NEURO");
        until(() -> room.went().contains("P1 PROMPTS"));
    }

    /** On a Japanese keyboard "=" is Shift and "-". */
    @Test
    void theSameAsBeforeIsWhateverKeyTypesTheSign(FxRobot robot) {
        robot.interact(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED)) {
                boolean typed = type == KeyEvent.KEY_TYPED;
                javafx.event.Event.fireEvent(
                        place.getScene().getFocusOwner(),
                        new KeyEvent(
                                type,
                                typed ? "=" : "",
                                "",
                                typed ? KeyCode.UNDEFINED : KeyCode.MINUS,
                                true,
                                false,
                                false,
                                false));
            }
        });
        assertThat(text("#record")).contains("Grade 2");
    }

    @Test
    void eventsThatWouldEndAreNamedAndTheFallIsConfirmed(FxRobot robot) {
        room.write(
                P,
                new Entry.NeuroGrade(
                        Facts.at("2026-03-04T02:50:00+09:00"), List.of(new Event("dysphasia", 2))));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        robot.clickOn("#headache-1");
        assertThat(text("#neuro-ending")).contains("◆ 消失として記録").contains("2");
        robot.type(KeyCode.ENTER);
        assertThat(text("#outcome")).contains("もう一度");
        assertThat(room.all(P, Entry.NeuroGrade.class)).hasSize(1);
        robot.type(KeyCode.ENTER);
        until(() -> room.all(P, Entry.NeuroGrade.class).size() == 2);
    }

    @Test
    void outsideAnEpisodeNoJudgementIsOffered(FxRobot robot) {
        robot.interact(() -> screen.show("P2"));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        assertThat(text(".judgement")).contains("進行中の事象はありません");
        robot.type(KeyCode.DIGIT1, KeyCode.ENTER);
        room.settled();
        assertThat(room.all("P2", Entry.Judgement.class)).isEmpty();
    }

    @Test
    void theGradesOfTheLastRecordAreMarkedOnTheirKeys(FxRobot robot) {
        room.write(
                P,
                new Entry.NeuroGrade(
                        Facts.at("2026-03-04T02:50:00+09:00"), List.of(new Event("dysphasia", 2))));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        assertThat(text("#dysphasia-2")).contains("前回");
        assertThat(text("#dysphasia-1")).doesNotContain("前回");
        Node key = place.lookup("#dysphasia-2");
        assertThat(key.getLayoutBounds().getWidth()).isGreaterThanOrEqualTo(44);
        assertThat(key.getLayoutBounds().getHeight()).isGreaterThanOrEqualTo(44);
    }

    @Test
    void theValuesAtTheTreatmentStandBesideThoseOfNow(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        assertThat(text("#then-and-now-CRS"))
                .contains("治療時")
                .contains("38.9 ℃")
                .contains("Grade 2")
                .contains("カニューレ");
    }

    /** 95/53 means another thing with a vasopressor than without one. */
    @Test
    void aPressureStandsBesideWhatKeepsItAndEachValueHasItsAge(FxRobot robot) {
        room.write(
                P,
                new Entry.Vasopressor(
                        Facts.at("2026-03-03T02:10:00+09:00"),
                        List.of(new Agent("noradrenaline", DoseClass.LOW))),
                new Entry.Fluids(
                        Facts.at("2026-03-04T03:10:00+09:00"), true, new BigDecimal("500")));
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        assertThat(text("#then-and-now-CRS"))
                .contains("昇圧薬・輸液")
                .contains("ノルアドレナリン 低用量（治療の20分前）")
                .contains("輸液（低血圧） 500 mL（4分前）")
                .contains("38.9 ℃（14分前）");
    }

    @Test
    void theAnswersOfBothCardsStandAtOneHeight(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT3).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(top("#judgement-CRS-IMPROVED")).isEqualTo(top("#judgement-NEURO-IMPROVED"));
    }

    private double top(String selector) {
        return place.lookup(selector).localToScene(0, 0).getY();
    }

    @Test
    void theTimeOfAGradeIsTypedByAFinger(FxRobot robot) {
        robot.type(KeyCode.DIGIT3);
        Tap.on(robot, "#grade-time");
        Tap.digits(robot, "02:50");
        Tap.on(robot, "#record");
        until(() -> room.all(P, Entry.CrsGrade.class).size() == 2);
        assertThat(room.all(P, Entry.CrsGrade.class).getLast().at())
                .isEqualTo("2026-03-03T17:50:00Z");
    }

    @Test
    void theOrgansAreLeftByTheirButton(FxRobot robot) {
        robot.clickOn("#organ-open");
        robot.clickOn("#organ-close");
        assertThat(robot.lookup("#organ-record").tryQuery()).isEmpty();
        assertThat(room.went()).isEmpty();
    }

    @Test
    void aTimeThatIsNoneStopsRecordingAndATypedOneIsTaken(FxRobot robot) {
        robot.type(KeyCode.DIGIT3);
        robot.clickOn("#grade-time").write("99");
        robot.clickOn("#record");
        assertThat(text("#outcome")).contains("評価時刻を確認");
        assertThat(room.all(P, Entry.CrsGrade.class)).hasSize(1);
        robot.clickOn("#time-15");
        robot.clickOn("#record");
        until(() -> room.all(P, Entry.CrsGrade.class).size() == 2);
        assertThat(room.all(P, Entry.CrsGrade.class).getLast().at())
                .isEqualTo("2026-03-03T17:59:22Z");
    }
}
