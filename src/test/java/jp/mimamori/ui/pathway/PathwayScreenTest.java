package jp.mimamori.ui.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Check.State;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Task;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/** One patient's way, on the screens. */
@ExtendWith(ApplicationExtension.class)
class PathwayScreenTest {

    private static final Patient PATIENT = new Patient("P1", "見守 花子", null, null, null);

    private final WardRoom room = new WardRoom("2026-11-20T09:00:00+09:00");
    private final BorderPane stage = new BorderPane();
    private Screen screen;
    private int ids;

    @Start
    void start(Stage window) {
        Theme theme = new Theme(Shade.LIGHT);
        screen = new PathwayScreen(room.ui(Language.JA, theme));
        Scene scene = new Scene(stage, 1200, 640);
        theme.dress(scene);
        stage.setCenter(screen.node());
        window.setScene(scene);
        window.show();
    }

    @BeforeEach
    void registers(FxRobot robot) {
        room.with(
                PATIENT,
                new Entry.Weight(meta(), WeightKg.of("62.4")),
                new Entry.Height(meta(), HeightCm.of("158")));
        robot.interact(() -> {
            screen.show("P1");
            stage.applyCss();
            stage.layout();
        });
    }

    @AfterEach
    void closes() {
        room.close();
    }

    private Meta meta() {
        return Meta.of("t" + ids++, OffsetDateTime.parse("2026-11-20T08:00:00+09:00"));
    }

    private void settled() {
        WaitForAsyncUtils.waitForFxEvents();
        room.settled();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> texts(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private void press(FxRobot robot, KeyCode key) {
        robot.interact(() -> robot.press(key).release(key));
        settled();
    }

    private void touch(FxRobot robot, String item, String answer) {
        robot.interact(() ->
                robot
                        .from(robot.lookup("#item-" + item))
                        .lookup(".pill")
                        .queryAllAs(ToggleButton.class)
                        .stream()
                        .filter(pill -> pill.getText().equals(answer))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        settled();
    }

    private void phase(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#phase-" + id).queryAs(Button.class).fire());
    }

    private void plan(FxRobot robot, String at) {
        robot.interact(() -> {
            robot.lookup("#plan-at").queryAs(TextField.class).setText(at);
            robot.lookup("#plan-save").queryAs(Button.class).fire();
        });
        settled();
    }

    @Test
    void anEligiblePatientIsAnsweredByKeyAndTouchAndTheResultSaysSo(FxRobot robot) {
        press(robot, KeyCode.DOWN);
        for (CheckItem item : PathwayReader.builtIn().items("eligibility")) {
            if (item.options().isEmpty()) {
                boolean yes = item.yes() == CheckItem.Meaning.FULFILLED;
                press(robot, yes ? KeyCode.Y : KeyCode.N);
            } else {
                touch(robot, item.id(), "1");
            }
            press(robot, KeyCode.DOWN);
        }
        assertThat(texts(robot)).contains("適格性：12 項目すべて適合");
        assertThat(room.all("P1", Entry.Check.class))
                .hasSize(12)
                .allSatisfy(check -> assertThat(check.meta().by()).isEqualTo("n1"));
        assertThat(room.all("P1", Entry.Check.class).getLast().note())
                .isEqualTo("1：激しい活動は制限、軽作業はできる");
    }

    @Test
    void aCriterionAgainstTreatmentIsSaidWithWhereItStands(FxRobot robot) {
        touch(robot, "ELIG-CNS", "はい");
        assertThat(texts(robot))
                .contains("適格性：投与の対象とならない項目があります")
                .anySatisfy(
                        text -> assertThat(text).contains("中枢神経に骨髄腫の病変がある", "はい", "5章", "有効性 ②"));
        touch(robot, "ELIG-CNS", "不明");
        assertThat(room.all("P1", Entry.Check.class)).isEmpty();
        assertThat(texts(robot)).contains("適格性：未確認 12 項目（全 12 項目）");
    }

    @Test
    void aReductionIsRecordedOnlyWithItsReason(FxRobot robot) {
        phase(robot, "lymphodepletion");
        touch(robot, "LD-REDUCED", "はい");
        assertThat(room.all("P1", Entry.Check.class)).isEmpty();
        assertThat(texts(robot)).contains("▲ この回答にはメモ（理由）が必要です");
        robot.interact(() ->
                robot.lookup(".answer-detail .text-field")
                        .queryAs(TextField.class)
                        .setText("CCr 45"));
        touch(robot, "LD-REDUCED", "はい");
        assertThat(room.all("P1", Entry.Check.class))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.state()).isEqualTo(State.YES);
                    assertThat(check.note()).isEqualTo("CCr 45");
                });
    }

    @Test
    void aMovedInfusionMovesTheDaysBeforeIt(FxRobot robot) {
        phase(robot, "lymphodepletion");
        assertThat(texts(robot))
                .anySatisfy(text -> assertThat(text).contains("300 mg/m²", "489 mg"));
        plan(robot, "11/30 10:00");
        assertThat(texts(robot))
                .contains("11/30(月) 10:00 の予定")
                .anySatisfy(text -> assertThat(text).startsWith("Day −5  11/25(水)"));
        plan(robot, "12/2 10:00");
        assertThat(texts(robot))
                .contains("12/2(水) 10:00 の予定")
                .anySatisfy(text -> assertThat(text).startsWith("Day −5  11/27(金)"))
                .anySatisfy(text -> assertThat(text).contains("変更前 11/30(月) 10:00"));
        assertThat(room.patient("P1").tasks())
                .filteredOn(task -> task.what().equals("premedication"))
                .singleElement()
                .satisfies(task ->
                        assertThat(task.dueFrom())
                                .isEqualTo(
                                        OffsetDateTime.parse("2026-12-02T09:00:00+09:00")
                                                .toInstant()));
    }

    private void infused() {
        room.write(
                "P1",
                new Entry.Infusion(
                        Meta.of("inf", OffsetDateTime.parse("2026-11-20T09:00:00+09:00")),
                        java.math.BigDecimal.valueOf(450),
                        null,
                        null,
                        null));
    }

    private void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
        settled();
    }

    private Task task(String what) {
        return room.patient("P1").tasks().stream()
                .filter(t -> t.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMissedObservationGoesFromDueToOverdueToNotDoneWithItsReason(FxRobot robot) {
        infused();
        room.clock().move(Duration.ofMinutes(65));
        phase(robot, "after");
        robot.interact(() -> screen.show("P1"));
        assertThat(texts(robot)).contains("バイタル  10:15 までに実施");
        room.clock().move(Duration.ofHours(8));
        robot.interact(() -> screen.show("P1"));
        assertThat(texts(robot)).contains("バイタル  8時間5分超過");

        fire(robot, "due-not-vitals");
        fire(robot, "due-save");
        assertThat(room.all("P1", Entry.Check.class)).isEmpty();
        assertThat(texts(robot)).contains("▲ 値を入力してください");
        fire(robot, "due-reason-away");
        fire(robot, "due-save");
        assertThat(room.all("P1", Entry.Check.class))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.item()).isEqualTo("OBS-vitals");
                    assertThat(check.state()).isEqualTo(State.NO);
                    assertThat(check.note()).isEqualTo("検査で不在");
                    assertThat(check.meta().by()).isEqualTo("n1");
                });
        assertThat(task("vitals").state()).isEqualTo(Task.State.NOT_DONE);
        assertThat(texts(robot)).contains("バイタル  未実施（理由あり）、次は 22:05");
        assertThat(robot.lookup("#due-not-vitals").tryQuery()).isEmpty();
        assertThat(robot.lookup("#due-reason").tryQuery()).isEmpty();
    }

    @Test
    void anObservationIsDoneByRecordingItOnItsScreen(FxRobot robot) {
        infused();
        room.clock().move(Duration.ofHours(8));
        robot.interact(() -> screen.show("P1"));
        fire(robot, "due-do-vitals");
        assertThat(room.went()).endsWith("P1 VITALS");
    }

    @Test
    void anObservationWhoseValuesAreKeptElsewhereIsSaidToBeDone(FxRobot robot) {
        infused();
        room.write(
                Hospital.ID,
                new Entry.Setting(meta(), "observe.bloodCount.after.hours", "24", "毎朝"));
        room.clock().move(Duration.ofHours(25));
        robot.interact(() -> screen.show("P1"));
        assertThat(robot.lookup("#due-do-bloodCount").tryQuery()).isEmpty();
        fire(robot, "due-done-bloodCount");
        assertThat(task("bloodCount").state()).isEqualTo(Task.State.DONE);
    }

    @Test
    void whatIsBeingTypedAsAReasonStaysWhenTheWardChanges(FxRobot robot) {
        infused();
        room.clock().move(Duration.ofHours(8));
        robot.interact(() -> screen.show("P1"));
        fire(robot, "due-not-neuro");
        robot.interact(() -> robot.lookup("#due-reason").queryAs(TextField.class).setText("鎮静"));
        room.write("P1", new Entry.Note(meta(), "母来院"));
        room.clock().move(Duration.ofMinutes(2));
        robot.interact(() -> screen.show("P1"));
        TextField field = robot.lookup("#due-reason").queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("鎮静");
        press(robot, KeyCode.TAB);
        robot.interact(field::requestFocus);
        press(robot, KeyCode.ENTER);
        assertThat(task("neuro").state()).isEqualTo(Task.State.NOT_DONE);
        assertThat(room.told()).contains("観察の実施・未実施を記録しました");
    }

    @Test
    void theStockIsKeptInTheHospitalsRecordWhichIsNoPatient(FxRobot robot) {
        phase(robot, "before");
        assertThat(robot.lookup("#plan-not-ready").queryAs(Label.class).getText())
                .contains("トシリズマブの在庫 0 回分（必要 4 回分）");
        robot.interact(() -> {
            Screen site = new SiteScreen(room.ui(Language.JA, new Theme(Shade.LIGHT)));
            stage.setCenter(site.node());
            site.show("");
            assertThat(texts(robot)).contains("◆ 在庫 未記録");
            type(robot, "stock-mg", "400");
            type(robot, "stock-vials", "8");
            type(robot, "stock-lot", "A1");
            type(robot, "stock-expiry", "2027/03");
            robot.lookup("#stock-save").queryAs(Button.class).fire();
        });
        settled();
        assertThat(texts(robot)).contains("使用可能 8 本");
        assertThat(room.desk().snapshot().hospital().course().standing()).hasSize(1);
        assertThat(room.desk().snapshot().patients())
                .noneSatisfy(p -> assertThat(Hospital.is(p.patient().id())).isTrue());
        robot.interact(() -> {
            stage.setCenter(screen.node());
            screen.show("P1");
        });
        phase(robot, "before");
        assertThat(texts(robot)).contains("1回 499.2 mg で 4 回分（必要 4 回分）");
        assertThat(robot.lookup("#plan-not-ready").queryAs(Label.class).getText())
                .contains("◆ 施設の要件：未確認")
                .doesNotContain("不適合")
                .doesNotContain("在庫");
    }

    @Test
    void whatWasGivenBeforehandIsSaidWithoutAPlanToo(FxRobot robot) {
        room.write("P1", lymphodepletion("2026-11-18"));
        room.write("P1", lymphodepletion("2026-11-19"));
        phase(robot, "lymphodepletion");
        assertThat(texts(robot))
                .anyMatch(
                        text -> text.startsWith("11/18") && text.endsWith("シクロホスファミド 500 mg 投与済み"))
                .anyMatch(text -> text.startsWith("最後の LD は 11/19"))
                .contains("投与予定を記録すると、日程と各日の用量を表示します");
        assertThat(robot.lookup("#plan-save").tryQuery()).isPresent();
    }

    private Entry lymphodepletion(String date) {
        return new Entry.Medication(
                Meta.of("t" + ids++, OffsetDateTime.parse(date + "T10:00:00+09:00")),
                "cyclophosphamide",
                jp.mimamori.course.DoseMg.of("500"),
                "IV",
                null,
                null);
    }

    /** What is out of date stands last, and is thrown away, not used. */
    @Test
    void vialsOutOfDateAreOfferedForDiscardingOnly(FxRobot robot) {
        room.write(Hospital.ID, lot("OLD", "2026-10-24", 2), lot("NEW", "2027-10-24", 4));
        robot.interact(() -> {
            Screen site = new SiteScreen(room.ui(Language.JA, new Theme(Shade.LIGHT)));
            stage.setCenter(site.node());
            site.show("");
        });
        assertThat(texts(robot).stream().filter(text -> text.contains("ロット")).toList())
                .satisfiesExactly(
                        first -> assertThat(first).contains("NEW"),
                        last -> assertThat(last).contains("OLD"),
                        _ -> {});
        Button discard = robot.lookup("廃棄").queryAs(Button.class);
        robot.interact(discard::fire);
        robot.interact(() -> robot.lookup("#stock-save").queryAs(Button.class).fire());
        settled();
        assertThat(room.desk().snapshot().hospital().course().standing().getLast())
                .isInstanceOfSatisfying(
                        Entry.Stock.class,
                        gone -> {
                            assertThat(gone.lot()).isEqualTo("OLD");
                            assertThat(gone.vials()).isEqualTo(-2);
                            assertThat(gone.reason()).isEqualTo("期限切れ");
                        });
    }

    private Entry lot(String name, String expiry, int vials) {
        return new Entry.Stock(
                meta(),
                "tocilizumab",
                new java.math.BigDecimal(400),
                vials,
                name,
                java.time.LocalDate.parse(expiry),
                null);
    }

    /** Vials that were used up are none; only of what was never recorded nothing is known. */
    @Test
    void aStockThatWasUsedUpIsNotCalledUnrecorded(FxRobot robot) {
        phase(robot, "before");
        assertThat(texts(robot)).contains("在庫 未記録");
        room.write(Hospital.ID, stock(4), stock(-4));
        phase(robot, "before");
        robot.interact(() -> screen.show("P1"));
        assertThat(texts(robot)).doesNotContain("在庫 未記録").anyMatch(said -> said.contains("0 本"));
    }

    private Entry stock(int vials) {
        return Facts.stock(meta(), vials);
    }

    @Test
    void aDoseOfPremedicationIsRecordedFromWhereItIsDue(FxRobot robot) {
        room.write(
                "P1",
                new Entry.Plan(
                        meta(),
                        OffsetDateTime.parse("2026-11-20T09:45:00+09:00").toInstant(),
                        null));
        phase(robot, "before");
        robot.interact(() -> screen.show("P1"));
        fire(robot, "due-give-premedication");
        fire(robot, "due-give-save");
        assertThat(room.all("P1", Entry.Medication.class)).isEmpty();
        String drug = "acetaminophen";
        robot.interact(() -> robot.lookup("#due-drug-" + drug).queryAs(ToggleButton.class).fire());
        robot.interact(() -> type(robot, "due-give-mg", "６５０"));
        fire(robot, "due-give-save");
        assertThat(room.all("P1", Entry.Medication.class))
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.drug()).isEqualTo(drug);
                    assertThat(given.dose().mg()).isEqualByComparingTo("650");
                    assertThat(given.at()).isEqualTo(room.now());
                    assertThat(given.meta().by()).isEqualTo("n1");
                });
        assertThat(robot.lookup("#due-give-save").tryQuery()).isEmpty();
        fire(robot, "due-give-premedication");
        assertThat(robot.lookup("#due-drug-" + drug).tryQuery()).isEmpty();
    }

    @Test
    void aDayOfLymphodepletionIsRecordedWithTheDosesWorkedOut(FxRobot robot) {
        room.write(
                "P1",
                new Entry.Plan(
                        meta(),
                        OffsetDateTime.parse("2026-11-25T10:00:00+09:00").toInstant(),
                        null));
        phase(robot, "lymphodepletion");
        robot.interact(() -> screen.show("P1"));
        for (int drug = 0; drug < 2; drug++) {
            fire(robot, "due-give-lymphodepletion");
            fire(robot, "due-give-save");
        }
        assertThat(room.all("P1", Entry.Medication.class))
                .extracting(given -> given.drug() + " " + given.dose().mg())
                .containsExactly("cyclophosphamide 489", "fludarabine 48.9");
        assertThat(texts(robot))
                .anySatisfy(text -> assertThat(text).startsWith("Day −5  11/20(金)  シクロホスファミド"));
    }

    @Test
    void whichAnswerStandsAgainstTreatmentShowsBeforeItIsAnswered(FxRobot robot) {
        phase(robot, "eligibility");
        assertThat(signs(robot, "ELIG-MM")).containsExactly("はい 適", "いいえ ▲不適");
        assertThat(signs(robot, "ELIG-CNS")).containsExactly("はい ▲不適", "いいえ 適");
        assertThat(signs(robot, "ELIG-ECOG"))
                .containsExactly("0 適", "1 適", "2 ▲不適", "3 ▲不適", "4 ▲不適");
        phase(robot, "after");
        assertThat(signs(robot, "AFTER-CRS")).isEmpty();
    }

    private static List<String> signs(FxRobot robot, String item) {
        return robot
                .from(robot.lookup("#item-" + item))
                .lookup(".pill")
                .queryAllAs(ToggleButton.class)
                .stream()
                .filter(pill -> pill.getGraphic() instanceof Label)
                .map(pill -> pill.getText() + " " + ((Label) pill.getGraphic()).getText())
                .toList();
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.lookup("#" + id).queryAs(TextField.class).setText(text);
    }
}
