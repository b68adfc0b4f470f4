package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.print.Printer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.course.WeightKg;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The timeline under a hand: pointer, wheel, keys and fingers. */
@ExtendWith(ApplicationExtension.class)
class TimelineHandTest {

    private static final String PATIENT = "tocilizumab-limits";

    private final WardRoom room =
            new WardRoom("2026-03-03T09:00:00+09:00").with(Pictures.course(PATIENT));
    private TimelineScreen screen;

    @Start
    void open(Stage stage) {
        screen = Hung.of(room, PATIENT, stage, 692);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private TimeScale scale() {
        WaitForAsyncUtils.waitForFxEvents();
        return screen.model().scale().get();
    }

    /** By how many pixels what is in sight has moved to later times. */
    private double moved(TimeScale before) {
        return before.x(scale().from()) - before.x(before.from());
    }

    // Pointer, wheel and keys.

    @Test
    void draggingMovesThePictureWithThePointer(FxRobot robot) {
        TimeScale before = scale();
        robot.moveTo(screen.canvas())
                .press(MouseButton.PRIMARY)
                .moveBy(-40, 0)
                .moveBy(-60, 0)
                .release(MouseButton.PRIMARY);
        assertThat(moved(before)).isCloseTo(100, within(3.0));
        assertThat(scale().span()).isEqualTo(before.span());
        assertThat(screen.pop().isShowing()).isFalse();
    }

    @Test
    void theWheelWithShiftMovesAndDoesNotZoom(FxRobot robot) {
        TimeScale before = scale();
        scrolled(robot, true, 0, 0, 40);
        assertThat(scale().span()).isEqualTo(before.span());
        assertThat(moved(before)).isCloseTo(-40, within(1.0));
        scrolled(robot, false, 0, -40, 0);
        assertThat(scale().from()).isEqualTo(before.from());
    }

    @Test
    void everyKeyOfTheBarWorks(FxRobot robot) {
        Map<KeyCode, Duration> stretches =
                Map.of(
                        KeyCode.DIGIT1, Duration.ofHours(24),
                        KeyCode.DIGIT2, Duration.ofHours(72),
                        KeyCode.DIGIT3, Duration.ofDays(7));
        stretches.forEach((key, span) -> {
            robot.type(key);
            assertThat(scale().span()).isEqualTo(span);
        });
        robot.type(KeyCode.DIGIT4);
        assertThat(scale().from()).isEqualTo(screen.model().picture().get().first());
        robot.type(KeyCode.DIGIT2);
        Duration before = scale().span();
        robot.type(KeyCode.PLUS);
        assertThat(scale().span()).isLessThan(before);
        robot.type(KeyCode.MINUS);
        assertThat(scale().span()).isCloseTo(before, Duration.ofSeconds(1));
        robot.type(KeyCode.LEFT, KeyCode.LEFT, KeyCode.HOME);
        assertThat(scale().x(room.now())).isCloseTo(scale().width() * 0.7, within(2.0));
    }

    @Test
    void everyButtonOfTheBarWorksUnderThePointer(FxRobot robot) {
        robot.clickOn("24時間");
        assertThat(scale().span()).isEqualTo(Duration.ofHours(24));
        robot.clickOn("7日");
        assertThat(scale().span()).isEqualTo(Duration.ofDays(7));
        robot.clickOn("全期間");
        assertThat(scale().from()).isEqualTo(screen.model().picture().get().first());
        robot.clickOn("72時間");
        assertThat(scale().span()).isEqualTo(Duration.ofHours(72));
        robot.clickOn("＋");
        assertThat(scale().span()).isEqualTo(Duration.ofHours(48));
        robot.clickOn("－");
        assertThat(scale().span()).isCloseTo(Duration.ofHours(72), Duration.ofSeconds(1));
        robot.type(KeyCode.LEFT);
        robot.clickOn("現在へ");
        assertThat(scale().x(room.now())).isCloseTo(scale().width() * 0.7, within(2.0));
    }

    @Test
    void theButtonsWithAKeyShowIt(FxRobot robot) {
        assertThat(shownKey(robot, "現在へ")).isEqualTo("Home");
        assertThat(shownKey(robot, "画像保存")).isEqualTo("Ctrl+S");
        assertThat(shownKey(robot, "印刷")).isEqualTo("Ctrl+P");
    }

    private static String shownKey(FxRobot robot, String button) {
        Labeled found = robot.lookup(button).queryAs(Button.class);
        return found.getGraphic() instanceof Label key ? key.getText() : "";
    }

    // Entries of one instant.

    private void oneSet() {
        Instant at = room.now();
        room.write(
                PATIENT,
                new Entry.Vitals(
                        room.author().meta(at),
                        new BigDecimal("38.1"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()),
                new Entry.Ice(room.author().meta(at), 9, null),
                new Entry.Weight(room.author().meta(at), WeightKg.of("61.8")));
    }

    private String id(Class<? extends Entry> kind) {
        return room.all(PATIENT, kind).getLast().id();
    }

    private List<String> choices(FxRobot robot) {
        return robot.lookup(".entry-pop .button").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .collect(Collectors.toList());
    }

    private void atTheSet(FxRobot robot) {
        oneSet();
        robot.interact(() -> screen.show(PATIENT));
        robot.interact(() -> screen.point(room.now()));
        robot.type(KeyCode.ENTER);
        assertThat(screen.pop().isShowing()).isTrue();
    }

    @Test
    void theKeyOffersEveryEntryOfTheInstant(FxRobot robot) {
        atTheSet(robot);
        assertThat(choices(robot)).hasSize(3);
        assertThat(String.join(" ", choices(robot))).contains("38.1", "9", "61.8");
    }

    @Test
    void aDigitOpensItsEntryOfTheInstant(FxRobot robot) {
        atTheSet(robot);
        int weight = choices(robot).stream().map(c -> c.contains("61.8")).toList().indexOf(true);
        robot.type(KeyCode.valueOf("DIGIT" + (weight + 1)));
        assertThat(room.went()).containsExactly(PATIENT + " entry " + id(Entry.Weight.class));
        assertThat(screen.pop().isShowing()).isFalse();
    }

    @Test
    void theArrowsGoThroughTheEntriesOfTheInstant(FxRobot robot) {
        atTheSet(robot);
        int ice = choices(robot).stream().map(c -> c.contains("ICE")).toList().indexOf(true);
        assertThat(ice).isNotNegative();
        for (int i = 0; i < ice; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        assertThat(room.went()).containsExactly(PATIENT + " entry " + id(Entry.Ice.class));
    }

    /** The keys of what was shown before are not the keys of what is shown now. */
    @Test
    void theNextEntryThatIsShownIsTheOneThatOpens(FxRobot robot) {
        robot.type(KeyCode.COMMA, KeyCode.ENTER);
        robot.interact(screen.pop()::hide);
        robot.type(KeyCode.COMMA, KeyCode.ENTER);
        String entry = screen.model().entriesAtCursor().getFirst();
        robot.type(KeyCode.ENTER);
        assertThat(room.went()).containsExactly(PATIENT + " entry " + entry);
    }

    // Paper.

    @Test
    void withoutAPrinterPrintingSaysSoAndOffersTheFile(FxRobot robot) {
        assumeTrue(Printer.getAllPrinters().isEmpty(), "a printer is here");
        robot.clickOn("印刷");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".banner .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("印刷できません：プリンターが見つかりません");
        assertThat(robot.lookup(".banner .button").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactly("画像保存", "閉じる");
        robot.interact(() -> screen.show(PATIENT));
        assertThat(robot.lookup(".banner").queryAll()).as("it stands until closed").isNotEmpty();
        robot.clickOn("閉じる");
        assertThat(robot.lookup(".banner").queryAll()).isEmpty();
    }

    @Test
    void theSheetSaysWhoseItIsAndOfWhen(FxRobot robot) {
        room.write(PATIENT, new Entry.Stay(room.author().meta(room.now()), "5W", "512"));
        robot.interact(() -> screen.show(PATIENT));
        robot.type(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        List<String> heading = new Sheet(screen.model()).heading();
        assertThat(heading.getFirst()).contains(PATIENT, "試験 患者", "5W 512", "3/3(火) 09:00 現在");
        assertThat(heading.getLast()).contains("3/2(月) 16:12", "3/3(火) 16:12", "出力 3/3(火) 09:00");
    }

    // Fingers.

    private void scrolled(FxRobot robot, boolean shift, int fingers, double dx, double dy) {
        Point2D at = screen.canvas().localToScene(500, 300);
        robot.interact(() ->
                screen.canvas()
                        .fireEvent(
                                new ScrollEvent(
                                        ScrollEvent.SCROLL,
                                        at.getX(),
                                        at.getY(),
                                        at.getX(),
                                        at.getY(),
                                        shift,
                                        false,
                                        false,
                                        false,
                                        fingers > 0,
                                        false,
                                        dx,
                                        dy,
                                        dx,
                                        dy,
                                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                                        0,
                                        ScrollEvent.VerticalTextScrollUnits.NONE,
                                        0,
                                        fingers,
                                        new PickResult(screen.canvas(), at.getX(), at.getY()))));
    }

    private void swiped(FxRobot robot, double dx, double dy) {
        scrolled(robot, false, 1, dx, dy);
    }

    /** What a finger is told as a pointer too. */
    private void finger(FxRobot robot, EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Point2D at = screen.canvas().localToScene(x, y);
        Point2D on = screen.canvas().localToScreen(x, y);
        robot.interact(() ->
                screen.canvas()
                        .fireEvent(
                                new MouseEvent(
                                        type,
                                        at.getX(),
                                        at.getY(),
                                        on.getX(),
                                        on.getY(),
                                        MouseButton.PRIMARY,
                                        1,
                                        false,
                                        false,
                                        false,
                                        false,
                                        down,
                                        false,
                                        false,
                                        true,
                                        false,
                                        false,
                                        new PickResult(screen.canvas(), at.getX(), at.getY()))));
    }

    @Test
    void aSwipeMovesThePictureOnceAndOpensNothing(FxRobot robot) {
        TimeScale before = scale();
        finger(robot, MouseEvent.MOUSE_PRESSED, 500, 300);
        swiped(robot, -50, -6);
        finger(robot, MouseEvent.MOUSE_DRAGGED, 450, 294);
        swiped(robot, -30, 0);
        finger(robot, MouseEvent.MOUSE_DRAGGED, 420, 294);
        finger(robot, MouseEvent.MOUSE_RELEASED, 420, 294);
        assertThat(moved(before)).isCloseTo(80, within(1.0));
        assertThat(scale().span()).isEqualTo(before.span());
        assertThat(screen.pop().isShowing()).isFalse();
    }

    @Test
    void aSwipeUpOrDownDoesNotZoom(FxRobot robot) {
        TimeScale before = scale();
        swiped(robot, 0, -120);
        assertThat(scale()).isEqualTo(before);
    }

    @Test
    void aPinchZoomsAroundItsMiddle(FxRobot robot) {
        TimeScale before = scale();
        double x = 600 - Painter.LEFT;
        Instant under = before.at(x);
        Point2D at = screen.canvas().localToScene(600, 300);
        robot.interact(() ->
                screen.canvas()
                        .fireEvent(
                                new ZoomEvent(
                                        ZoomEvent.ZOOM,
                                        at.getX(),
                                        at.getY(),
                                        at.getX(),
                                        at.getY(),
                                        false,
                                        false,
                                        false,
                                        false,
                                        true,
                                        false,
                                        2,
                                        2,
                                        new PickResult(screen.canvas(), at.getX(), at.getY()))));
        assertThat(scale().span()).isEqualTo(before.span().dividedBy(2));
        assertThat(scale().x(under)).isCloseTo(x, within(1.0));
    }

    /** The first dose of tocilizumab, its middle on the canvas. */
    private Point2D dose() {
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = screen.model().picture().get();
        Lanes lanes = Lanes.in(screen.canvas().getHeight(), picture.rows());
        Mark dose =
                picture.marks().stream()
                        .filter(mark -> mark.shape() == Mark.Shape.DIAMOND)
                        .findFirst()
                        .orElseThrow();
        return new Point2D(
                Painter.LEFT + scale().x(dose.from()),
                lanes.top(Lane.TOCILIZUMAB) + lanes.height(Lane.TOCILIZUMAB) / 2);
    }

    @Test
    void aFingerBesideADoseMeansItAndAPointerDoesNot(FxRobot robot) {
        Point2D dose = dose();
        String entry = screen.canvas().target(dose.getX(), dose.getY(), false).entry();
        double y = dose.getY() + 16;
        Targets.Target pointed = screen.canvas().target(dose.getX(), y, false);
        assertThat(pointed == null ? null : pointed.entry()).isNotEqualTo(entry);
        finger(robot, MouseEvent.MOUSE_PRESSED, dose.getX() - 8, y);
        finger(robot, MouseEvent.MOUSE_RELEASED, dose.getX() - 8, y);
        assertThat(screen.pop().isShowing()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(room.went()).containsExactly(PATIENT + " entry " + entry);
    }

    /** Between two marks the finger's own is the nearer one. */
    @Test
    void theNearestMarkIsTheOneThatIsTouched() {
        Point2D dose = dose();
        String first = screen.canvas().target(dose.getX(), dose.getY(), false).entry();
        for (double aside = 0; aside <= Targets.FINGER - 4; aside += 2) {
            Targets.Target target = screen.canvas().target(dose.getX() - aside, dose.getY(), true);
            assertThat(target).isNotNull();
            assertThat(target.entry()).isEqualTo(first);
        }
    }
}
