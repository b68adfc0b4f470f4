package jp.mimamori.launch;

import static jp.mimamori.launch.Waiting.until;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Who;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.Ward;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** One patient at night, in the whole window: from values to an order, by keys or by pointer. */
@ExtendWith(ApplicationExtension.class)
class NightTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final String ID = "P1";

    private final FxRobot robot = new FxRobot();
    private Ward ward;
    private Window window;

    @Start
    void open(Stage stage) throws Exception {
        ward =
                Ward.open(
                        Records.PACK,
                        Book.inMemory(),
                        MovableClock.standing(
                                OffsetDateTime.parse("2026-03-04T03:14:22+09:00").toInstant()),
                        ZONE);
        for (String bed : List.of("501", "502", "503")) {
            String id = "P" + (Integer.parseInt(bed) - 500);
            Bed made =
                    Bed.of(id, bed, "2026-03-02T10:00:00+09:00")
                            .temperature("2026-03-04T02:43:00+09:00", "38.4");
            ward.register(made.patient(), List.of(made.entries())).toCompletableFuture().get();
        }
        window =
                new Window(
                        ward,
                        Language.JA,
                        Shade.LIGHT,
                        () -> new Who("n1", "看護師 小林", "5W-1"),
                        Screens.ofWard((_, _) -> {}));
        window.show();
    }

    @AfterEach
    void close() {
        robot.interact(window::close);
        ward.close();
    }

    private <E extends Entry> List<E> all(Class<E> type) {
        return ward.snapshot().patient(ID).orElseThrow().course().standing().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void click(String text) {
        robot.clickOn((Node node) ->
                node instanceof Labeled labeled
                        && labeled.isVisible()
                        && labeled.getText() != null
                        && labeled.getText().startsWith(text));
    }

    /** A button, not a text that says the same. */
    private void press(String text) {
        robot.clickOn((Node node) ->
                node instanceof ButtonBase button
                        && button.isVisible()
                        && button.getText() != null
                        && button.getText().startsWith(text));
    }

    private boolean asksForTocilizumab() {
        return ward.snapshot().patient(ID).orElseThrow().advice().prompts().stream()
                .anyMatch(prompt -> prompt.row().equals("T15-G3-1-TCZ"));
    }

    @Test
    void aGradeThreeGoesFromVitalsToTheOrderByKeysAlone() throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("501");
        robot.push(KeyCode.F3);
        robot.write("39.4").type(KeyCode.ENTER).write("118").type(KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> all(Entry.Vitals.class).size() == 2);
        robot.type(KeyCode.F4, KeyCode.DIGIT3, KeyCode.ENTER);
        until(this::asksForTocilizumab);
        robot.type(KeyCode.F5, KeyCode.O, KeyCode.ENTER);
        until(() -> !all(Entry.Order.class).isEmpty());
        assertThat(all(Entry.Order.class).getFirst().drug()).isEqualTo("tocilizumab");
    }

    @Test
    void theSameGoesByPointerAlone() throws Exception {
        click("501");
        press("バイタル");
        for (String key : List.of("3", "9", "point", "4", "next")) {
            robot.clickOn("#key-" + key);
        }
        robot.clickOn("#save");
        until(() -> all(Entry.Vitals.class).size() == 2);
        press("評価");
        robot.clickOn("#grade-3");
        robot.clickOn("#record");
        until(this::asksForTocilizumab);
        press("指示");
        robot.clickOn("#form-save");
        until(() -> !all(Entry.Order.class).isEmpty());
    }

    private void closeRequest() {
        robot.interact(() ->
                Event.fireEvent(
                        window.stage(),
                        new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    @Test
    void theWindowAsksBeforeItClosesOverWhatIsTyped() throws Exception {
        robot.push(KeyCode.F7);
        robot.write("39.4");
        robot.type(KeyCode.ESCAPE);
        closeRequest();
        robot.clickOn("#leaving-back");
        assertThat(window.stage().isShowing()).isTrue();
        assertThat(robot.lookup("#sign-temperature").queryTextInputControl().getText())
                .isEqualTo("39.4");
        closeRequest();
        robot.clickOn("#leaving-discard");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(window.stage().isShowing()).isFalse();
    }

    @Test
    void theWindowClosesAtOnceWhereNothingIsTyped() {
        closeRequest();
        assertThat(window.stage().isShowing()).isFalse();
    }
}
