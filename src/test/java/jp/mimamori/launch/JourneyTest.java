package jp.mimamori.launch;

import static jp.mimamori.launch.Waiting.until;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.Records;
import jp.mimamori.advice.Advice;
import jp.mimamori.course.Entry;
import jp.mimamori.store.Progress;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Who;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * From an empty ward to an answered prompt, on real files, in Japanese, and back after the program
 * was closed.
 */
@ExtendWith(ApplicationExtension.class)
class JourneyTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String ID = "00123456";

    @TempDir static Path directory;

    private final MovableClock clock =
            MovableClock.standing(OffsetDateTime.parse("2026-03-02T10:00:00+09:00").toInstant());
    private final FxRobot robot = new FxRobot();
    private Ward ward;
    private Window window;

    @Start
    void open(Stage stage) throws Exception {
        ward = open();
        window = window(ward);
    }

    private Ward open() throws Exception {
        return Ward.open(Records.PACK, StoredBook.open(directory, Progress.quiet()), clock, ZONE);
    }

    private static Window window(Ward ward) {
        Window made =
                new Window(
                        ward,
                        Language.JA,
                        Shade.LIGHT,
                        () -> new Who("n1", "看護師 小林", "5W-1"),
                        Screens.ofWard((_, _) -> {}));
        made.stage().show();
        return made;
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
        ward.close();
    }

    private Advice advice() {
        return ward.snapshot().patient(ID).orElseThrow().advice();
    }

    private <E extends Entry> List<E> all(Class<E> type) {
        return ward.snapshot().patient(ID).orElseThrow().course().standing().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private boolean reads(String text) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled labeled
                                && labeled.getText() != null
                                && Glued.plain(labeled.getText()).contains(text)
                                && node.isVisible())
                .tryQuery()
                .isPresent();
    }

    private void type(String field, String text) {
        TextField found =
                robot.lookup((Node node) ->
                                node instanceof TextField && field.equals(node.getAccessibleText()))
                        .query();
        robot.interact(found::requestFocus);
        robot.write(text);
    }

    private void go(Place place) {
        robot.interact(() -> window.shell().open(ID, place));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void fromTheInfusionToAnAnsweredPromptAndBack() throws Exception {
        assertThat(reads("患者を登録")).isTrue();
        assertThat(reads("デモ病棟を開く")).isTrue();
        assertThat(reads("記録の場所：" + directory)).isTrue();
        register();
        vitals();
        grades();
        answers();
        timeHasItsSay();
        corrections();
        theProgramIsClosedAndOpenedAgain();
    }

    /** Out of the range of cells: warned of, and recorded when confirmed. */
    private void register() throws Exception {
        robot.press(KeyCode.F9).release(KeyCode.F9);
        WaitForAsyncUtils.waitForFxEvents();
        type("患者ID", ID);
        type("氏名", "見守 花子");
        type("フリガナ", "ミマモリ ハナコ");
        type("生年月日", "1958/4/2");
        type("病棟", "5階西");
        type("病床", "508");
        type("体重 kg", "６２．４");
        type("身長 cm", "158");
        type("投与開始", "3/1 10:00");
        type("CAR 発現 T 細胞 ×10⁶ 個", "600");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(reads("280～540")).isTrue();
        assertThat(ward.snapshot().patients()).isEmpty();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> ward.snapshot().patient(ID).isPresent());
        assertThat(all(Entry.Infusion.class)).hasSize(1);
        assertThat(all(Entry.Weight.class).getFirst().weight().kg()).isEqualByComparingTo("62.4");
        until(() -> reads("見守 花子"));
    }

    private void vitals() throws Exception {
        go(Place.VITALS);
        robot.clickOn("#sign-temperature").write("３８．６").type(KeyCode.ENTER);
        robot.write("118").type(KeyCode.ENTER);
        robot.press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
        until(() -> !all(Entry.Vitals.class).isEmpty());
        assertThat(advice().leastGrade().grade()).isEqualTo(1);
        assertThat(advice().prompt("T15-REGRADE")).isPresent();
    }

    private void grades() throws Exception {
        go(Place.GRADING);
        robot.type(KeyCode.DIGIT2, KeyCode.ENTER);
        until(() -> advice().crs().grade() == 2);
        assertThat(advice().prompt("T15-G2-1-TCZ").orElseThrow().mg().high())
                .isEqualByComparingTo("499.2");
        go(Place.GRADING);
        robot.clickOn("#tab-neuro");
        robot.clickOn("#tremor-1");
        robot.clickOn("#record-neuro");
        until(() -> advice().neuro().grade() == 1);
        assertThat(advice().prompt("T16-G1-EARLY-DEX")).isPresent();
    }

    private void answers() throws Exception {
        go(Place.PROMPTS);
        assertThat(reads("499.2 mg")).isTrue();
        robot.type(KeyCode.G, KeyCode.ENTER);
        until(() -> advice().limited().getFirst().total() == 1);
        assertThat(advice().crs().treatedAt()).isNotNull();
        robot.type(KeyCode.S);
        until(() -> !all(Entry.PromptResponse.class).isEmpty());
    }

    /** 24 h without improvement after an assessment: the next step, without a click. */
    private void timeHasItsSay() throws Exception {
        clock.move(Duration.ofHours(13));
        go(Place.GRADING);
        robot.clickOn("#tab-judgement");
        robot.clickOn("#judgement-CRS-UNCHANGED");
        robot.clickOn("#record-judgement-CRS");
        until(() -> !all(Entry.Judgement.class).isEmpty());
        clock.move(Duration.ofHours(11));
        until(() -> advice().crs().step() == 2);
        assertThat(advice().prompt("T15-G2-2-TCZ")).isPresent();
        go(Place.TIMELINE);
        assertThat(robot.lookup(node -> node instanceof javafx.scene.canvas.Canvas).queryAll())
                .isNotEmpty();
    }

    private void corrections() throws Exception {
        go(Place.ENTRIES);
        robot.type(KeyCode.HOME);
        robot.press(KeyCode.CONTROL, KeyCode.DELETE).release(KeyCode.DELETE, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        robot.write("mistake").type(KeyCode.ENTER);
        until(() -> all(Entry.Judgement.class).isEmpty());
        assertThat(advice().crs().step()).isEqualTo(1);
        assertThat(advice().prompt("T15-REASSESS")).isPresent();
        whatACorrectionWouldAskIsSaidBeforeItIsRecorded();
    }

    private void whatACorrectionWouldAskIsSaidBeforeItIsRecorded() {
        robot.clickOn("評価").clickOn("Grade 2");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertThat(reads("現在の提案は変わりません")).isTrue();
        robot.write("3");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(reads("現在の提案は変わりません")).isFalse();
        assertThat(reads("この変更で、新たに提案されます")).isTrue();
        robot.type(KeyCode.ESCAPE);
    }

    private void theProgramIsClosedAndOpenedAgain() throws Exception {
        Advice before = advice();
        robot.interact(window::close);
        ward.close();
        ward = open();
        robot.interact(() -> window = window(ward));
        assertThat(advice()).isEqualTo(before);
        until(() -> reads("見守 花子"));
    }
}
