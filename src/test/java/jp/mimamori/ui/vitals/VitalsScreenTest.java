package jp.mimamori.ui.vitals;

import static jp.mimamori.ui.Waiting.until;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
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

import java.time.Duration;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class VitalsScreenTest {

    private static final String INFUSED = "2026-03-02T10:00:00+09:00";

    private final WardRoom room = new WardRoom("2026-03-04T03:14:22+09:00");
    private final StackPane place = new StackPane();
    private Ui ui;
    private VitalsScreen screen;
    private int keys;

    @Start
    void open(Stage stage) {
        for (int i = 1; i <= 10; i++) {
            Bed bed =
                    Bed.of("P" + i, String.valueOf(500 + i), INFUSED)
                            .temperature("2026-03-04T02:43:00+09:00", "37.4")
                            .pulse("2026-03-04T02:43:00+09:00", 90);
            room.with(bed.patient(), bed.entries());
        }
        ui = room.ui(Language.JA, new Theme(Shade.LIGHT));
        screen = VitalsScreen.ofPatient(ui);
        place.getChildren().setAll(screen.node());
        Unframed.in(stage, ui.theme(), place, 696);
        screen.show("P1");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void press(FxRobot robot, KeyCode... codes) {
        keys++;
        robot.type(codes);
    }

    private Node node(String id) {
        Node node = place.lookup(id);
        assertThat(node).as(id).isNotNull();
        return node;
    }

    private String text(String id) {
        StringBuilder all = new StringBuilder();
        WaitForAsyncUtils.waitForFxEvents();
        node(id).lookupAll(".label").forEach(n -> all.append(((Labeled) n).getText()).append('\n'));
        return Glued.plain(all.toString());
    }

    private String typed(Sign sign) {
        return ((TextField) node("#sign-" + sign.code())).getText();
    }

    /** Types a whole set; presses beyond digits are counted. */
    private void set(FxRobot robot, String... values) {
        for (String value : values) {
            robot.write(value);
            keys += value.contains(".") ? 1 : 0;
            press(robot, KeyCode.ENTER);
        }
    }

    @Test
    void aWholeSetIsTypedAndSavedWithinTwentyKeysBeyondItsDigits(FxRobot robot) {
        set(robot, "37.2", "88", "18", "97", "118", "70", "0", "10", "62.4");
        until(() -> room.all("P1", Entry.Weight.class).size() == 2);
        Entry.Vitals saved = room.all("P1", Entry.Vitals.class).getLast();
        assertThat(saved.temperature()).isEqualByComparingTo("37.2");
        assertThat(saved.diastolic()).isEqualByComparingTo("70");
        assertThat(saved.consciousness()).isEqualTo("0");
        assertThat(room.all("P1", Entry.Ice.class).getLast().score()).isEqualTo(10);
        assertThat(keys).isLessThanOrEqualTo(20);
        assertThat(typed(Sign.TEMPERATURE)).as("the fields are empty again").isEmpty();
        assertThat(room.told()).isNotEmpty();
    }

    @Test
    void aSetIsTypedAndSavedByPointerAlone(FxRobot robot) {
        for (String key : List.of("3", "7", "point", "2", "next", "8", "8", "next")) {
            robot.clickOn(node("#key-" + key));
        }
        robot.clickOn(node("#sign-ice"));
        robot.clickOn(node("#ice-full"));
        robot.clickOn(node("#oxygen-CANNULA"));
        robot.clickOn(node("#key-2"));
        robot.clickOn(node("#save"));
        until(() -> !room.all("P1", Entry.Oxygen.class).isEmpty());
        assertThat(room.all("P1", Entry.Vitals.class).getLast().pulse()).isEqualByComparingTo("88");
        assertThat(room.all("P1", Entry.Ice.class).getLast().items()).isNotNull();
        Entry.Oxygen oxygen = room.all("P1", Entry.Oxygen.class).getLast();
        assertThat(oxygen.device()).isEqualTo(OxygenDevice.CANNULA);
        assertThat(oxygen.litresPerMinute()).isEqualByComparingTo("2");
    }

    @Test
    void anImpossibleValueIsRefusedWhereItIsTypedWithItsRange(FxRobot robot) {
        robot.write("46");
        assertThat(text(".sign-card.bad")).contains("30～45");
        press(robot, KeyCode.ENTER);
        assertThat(node("#sign-temperature").isFocused()).as("the focus stays").isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        room.settled();
        assertThat(room.all("P1", Entry.Vitals.class)).hasSize(2);
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("46");
    }

    @Test
    void anUnlikelyValueIsAskedAboutOnceAndKept(FxRobot robot) {
        press(robot, KeyCode.ENTER);
        robot.write("168");
        press(robot, KeyCode.ENTER);
        assertThat(node("#sign-pulse").isFocused()).isTrue();
        assertThat(text("#question")).contains("168").contains("+78");
        robot.clickOn(node("#keep"));
        assertThat(node("#sign-respiration").isFocused()).isTrue();
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> room.all("P1", Entry.Vitals.class).size() == 3);
        assertThat(room.all("P1", Entry.Vitals.class).getLast().pulse())
                .isEqualByComparingTo("168");
    }

    /** One sign is no round: what is still to be said is named before saving. */
    @Test
    void whatTheObservationStillNeedsIsSaid(FxRobot robot) {
        robot.write("36.6");
        assertThat(text("#outlook")).contains("観察はあと 血圧（収縮期）、SpO₂ で済みになります");
    }

    /** Grading looks at what is recorded: what is typed is saved on the way, by the same key. */
    @Test
    void feverSaysBeforeSavingThatAGradeIsNeededAndOneKeySavesAndLeadsThere(FxRobot robot) {
        robot.write("38.6");
        assertThat(text("#outlook")).contains("CRS の評価が必要です").contains("38.6 ℃");
        robot.type(KeyCode.F4);
        until(() -> room.went().contains("P1 GRADING"));
        assertThat(room.all("P1", Entry.Vitals.class).getLast().temperature())
                .isEqualByComparingTo("38.6");
    }

    @Test
    void inAFieldThatIsGoneBackToADigitTakesThePlaceOfWhatStood(FxRobot robot) {
        robot.write("37.2");
        press(robot, KeyCode.ENTER);
        robot.clickOn(node("#key-previous"));
        robot.clickOn(node("#key-3")).clickOn(node("#key-6"));
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("36");
    }

    @Test
    void escapeNeverLosesWhatWasTyped(FxRobot robot) {
        robot.write("37.2");
        robot.type(KeyCode.ESCAPE);
        assertThat(room.went()).containsExactly("BOARD");
        robot.interact(() -> screen.show("P2"));
        assertThat(typed(Sign.TEMPERATURE)).isEmpty();
        robot.interact(() -> screen.show("P1"));
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("37.2");
    }

    @Test
    void whatWasNotMeasuredSaysWhyByTwoKeys(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.N).release(KeyCode.ALT);
        robot.type(KeyCode.DIGIT2);
        assertThat(((TextField) node("#sign-temperature")).getPromptText()).contains("睡眠中");
        assertThat(node("#sign-pulse").isFocused()).isTrue();
        robot.write("88");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> room.all("P1", Entry.Vitals.class).size() == 3);
        assertThat(room.all("P1", Entry.Vitals.class).getLast().notMeasured())
                .containsEntry("temperature", "asleep");
    }

    @Test
    void anEarlierTimeIsChosenByOneKey(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        robot.write("38.6");
        assertThat(text("#outlook")).contains("03:04");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> room.all("P1", Entry.Vitals.class).size() == 3);
        assertThat(room.all("P1", Entry.Vitals.class).getLast().at())
                .isEqualTo("2026-03-03T18:04:22Z");
    }

    @Test
    void onAFullDiskItSaysSoAndKeepsWhatWasTyped(FxRobot robot) {
        room.diskIsFull(true);
        robot.write("37.2");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> text("#outlook").contains("保存できませんでした"));
        assertThat(typed(Sign.TEMPERATURE)).isEqualTo("37.2");
        room.diskIsFull(false);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> room.all("P1", Entry.Vitals.class).size() == 3);
    }

    /** And the next round is one key away. */
    @Test
    void aRoundOverTenPatientsGoesBedAfterBedByOneKey(FxRobot robot) {
        VitalsScreen round = VitalsScreen.ofRound(ui);
        robot.interact(() -> {
            place.getChildren().setAll(round.node());
            round.show("");
        });
        for (int i = 1; i <= 10; i++) {
            String id = "P" + i;
            keys = 0;
            set(robot, "37." + i % 10, "88", "18", "97", "118", "70", "0", "10");
            robot.write("62");
            robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
            keys += 2;
            assertThat(keys).as("keys beyond digits").isLessThanOrEqualTo(20);
            until(() -> room.all(id, Entry.Vitals.class).size() == 3);
            assertThat(room.all(id, Entry.Vitals.class).getLast().temperature())
                    .isEqualByComparingTo("37." + i % 10);
        }
        until(() -> place.lookup("#round-finished") != null);
        assertThat(text("#round-finished")).contains("巡回が終わりました").contains("10床").contains("03:14");
        robot.type(KeyCode.ESCAPE);
        assertThat(room.went()).containsExactly("BOARD");
        robot.interact(() -> {
            round.hidden();
            round.show("");
        });
        assertThat(place.lookup("#sign-temperature")).isNotNull();
        assertThat(text("#round")).contains("済 0 / 10").contains("前回 03:14 終了（10床）");
    }

    /** After 2 h nobody can say whether "now" was meant. */
    @Test
    void aTimeThatHasGoneStaleIsAskedAboutBeforeSaving(FxRobot robot) {
        robot.write("37.2");
        assertThat(((ToggleButton) node("#time-0")).isSelected()).isTrue();
        room.clock().move(Duration.ofHours(2));
        robot.interact(() -> screen.tick(room.now()));
        assertThat(((ToggleButton) node("#time-0")).isSelected()).isFalse();
        assertThat(text(".time-choice")).contains("◆ 03:14（2時間前）");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        room.settled();
        assertThat(text("#outlook")).contains("Alt+0").contains("Alt+5");
        assertThat(room.all("P1", Entry.Vitals.class)).hasSize(2);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT5).release(KeyCode.ALT);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> room.all("P1", Entry.Vitals.class).size() == 3);
        assertThat(room.all("P1", Entry.Vitals.class).getLast().at())
                .isEqualTo("2026-03-03T18:14:22Z");
    }

    @Test
    void whoeverGoesElsewhereWhileItIsSavedIsNotFetchedBack(FxRobot robot) {
        robot.write("37.2");
        robot.interact(() -> {
            ((javafx.scene.control.Button) node("#save-next")).fire();
            screen.hidden();
        });
        until(() -> room.told().size() == 1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(room.all("P1", Entry.Vitals.class)).hasSize(3);
        assertThat(room.went()).isEmpty();
    }

    @Test
    void onTheLastBedItSaysThatSavingEndsTheRound(FxRobot robot) {
        assertThat(((Labeled) node("#save-next")).getText()).contains("次の患者");
        robot.interact(() -> screen.show("P10"));
        assertThat(((Labeled) node("#save-next")).getText()).contains("保存して終える");
    }

    @Test
    void theBedsOfTheRoundSayWhoIsAskedSomethingAndHowTheOneAtHandStands(FxRobot robot) {
        room.write("P3", Facts.vitals("2026-03-04T03:00:00+09:00", "39.2", "118", "97"));
        robot.interact(() -> {
            VitalsScreen round = VitalsScreen.ofRound(ui);
            place.getChildren().setAll(round.node());
            round.show("P1");
        });
        assertThat(node("#bed-P3").lookup(".mark-medium")).isNotNull();
        assertThat(node("#bed-P3").getAccessibleText()).contains("提案あり");
        assertThat(node("#bed-P1").lookup(".mark")).isNull();
        assertThat(text("#round")).contains("CRS").contains("神経");
    }

    @Test
    void aTypedTimeIsTakenAsItIsTypedAndOneThatIsNoneStopsSaving(FxRobot robot) {
        robot.write("37.2");
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT4).release(KeyCode.ALT);
        robot.write("2599");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        room.settled();
        assertThat(text("#outlook")).contains("測定時刻を確認");
        assertThat(room.all("P1", Entry.Vitals.class)).hasSize(2);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("0250").type(KeyCode.ENTER);
        assertThat(node("#time-field").getStyleClass()).contains("time-chosen");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> room.all("P1", Entry.Vitals.class).size() == 3);
        assertThat(room.all("P1", Entry.Vitals.class).getLast().at())
                .isEqualTo("2026-03-03T17:50:00Z");
    }
}
