package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.stage.Stage;

import jp.mimamori.Temperature;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Token;
import jp.mimamori.ui.WardRoom;

import org.jspecify.annotations.Nullable;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** What is found in the pixels of the picture. */
@ExtendWith(ApplicationExtension.class)
class PaintedTest {

    private static final String PATIENT = "tocilizumab-limits";

    private final WardRoom room =
            new WardRoom("2026-03-03T09:00:00+09:00").with(Pictures.course(PATIENT));
    private TimelineScreen screen;

    @Start
    void open(Stage stage) {
        screen = Hung.of(room, PATIENT, stage, 900);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private void shown(FxRobot robot) {
        robot.interact(() -> screen.show(PATIENT));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Pixels pixels(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        AtomicReference<Pixels> found = new AtomicReference<>();
        robot.interact(() -> {
            screen.canvas().layout();
            found.set(Pixels.of(screen.canvas()));
        });
        return found.get();
    }

    private Picture picture() {
        return screen.model().picture().get();
    }

    private double x(Instant at) {
        return Painter.LEFT + Math.round(screen.model().scale().get().x(at));
    }

    private Lanes lanes() {
        return Lanes.in(Math.floor(screen.canvas().getHeight()), picture().rows());
    }

    private static final GraphicsContext NOWHERE = new Canvas(1, 1).getGraphicsContext2D();

    private double y(Sign sign, double value) {
        return new Curves(NOWHERE, Shade.LIGHT, screen.model().scale().get(), lanes())
                .height(sign, value);
    }

    private double right() {
        return screen.canvas().getWidth() - Painter.RIGHT;
    }

    private static Instant at(String local) {
        return Instant.parse("2026-" + local + ":00+09:00");
    }

    // Lines and ground.

    private int dashes(Pixels pixels, Token token, Sign sign, double value) {
        double y = Math.round(y(sign, value));
        return pixels.count(token, Painter.LEFT, y, right(), y + 1);
    }

    /** The hospital's own threshold: where the line lies, a value is a finding. */
    @Test
    void theThresholdsDrawnAreThoseOfThePatientsRules(FxRobot robot) {
        Pixels before = pixels(robot);
        int long90 = dashes(before, Token.SPO2, Sign.SPO2, 90);
        assertThat(long90).isGreaterThan(300);
        assertThat(dashes(before, Token.SPO2, Sign.SPO2, 94)).isZero();
        assertThat(dashes(before, Token.TEMPERATURE, Sign.TEMPERATURE, 38.5)).isGreaterThan(300);
        room.write(
                Hospital.ID,
                setting("threshold.spo2Under", "94"),
                setting("threshold.systolicUnder", "100"));
        shown(robot);
        assertThat(picture().pack().findings().spo2Under()).isEqualByComparingTo("94");
        Pixels after = pixels(robot);
        assertThat(dashes(after, Token.SPO2, Sign.SPO2, 90)).isZero();
        assertThat(dashes(after, Token.SPO2, Sign.SPO2, 94)).isGreaterThan(300);
        assertThat(dashes(after, Token.PRESSURE, Sign.SYSTOLIC, 100)).isGreaterThan(300);
        assertThat(dashes(after, Token.PRESSURE, Sign.SYSTOLIC, 90)).isZero();
    }

    private Entry setting(String name, String value) {
        return new Entry.Setting(room.author().meta(room.now()), name, value, "試行");
    }

    @Test
    void theLinesOfNowOfTheInfusionAndOfSeventyTwoHoursArePainted(FxRobot robot) {
        robot.interact(() -> screen.model().show(TimelineModel.Range.WEEK));
        Pixels pixels = pixels(robot);
        double tall = lanes().bottom() - Lanes.HEADER;
        double now = x(room.now());
        assertThat(column(pixels, Token.NOW, now - 1)).isGreaterThan((int) (tall * 0.6));
        double infused = x(picture().infusion());
        assertThat(column(pixels, Token.INFUSION, infused - 1)).isGreaterThan((int) (tall * 0.6));
        double clock = x(picture().infusion().plus(Duration.ofHours(72)));
        assertThat(column(pixels, Token.CLOCK, clock)).isGreaterThan((int) (tall * 0.3));
    }

    private int column(Pixels pixels, Token token, double x) {
        return pixels.count(token, x, Lanes.HEADER, x + 1, lanes().bottom());
    }

    @Test
    void theNightIsShadedAndTheDayIsNot(FxRobot robot) {
        Pixels pixels = pixels(robot);
        double top = lanes().top(Lane.TEMPERATURE);
        double bottom = lanes().bottom(Lane.PRESSURE);
        double night = x(at("03-01T23:00"));
        double day = x(at("03-01T13:00"));
        assertThat(pixels.count(Token.NIGHT, night, top, night + 1, bottom)).isGreaterThan(100);
        assertThat(pixels.count(Token.NIGHT, day, top, day + 1, bottom)).isZero();
        assertThat(pixels.count(Token.SURFACE, day, top, day + 1, bottom)).isGreaterThan(100);
    }

    @Test
    void theHoursOfTheLimitAreDrawnBackFromTheCursor(FxRobot robot) {
        Instant cursor = at("03-02T12:00");
        double y = lanes().top(Lane.TOCILIZUMAB) + 2;
        double from = x(cursor.minus(Duration.ofHours(24)));
        double to = x(cursor);
        robot.interact(() -> screen.point(null));
        Pixels without = pixels(robot);
        robot.interact(() -> screen.point(cursor));
        Pixels with = pixels(robot);
        int before = without.count(Token.TOCILIZUMAB, from, y, to, y + 1);
        int after = with.count(Token.TOCILIZUMAB, from, y, to, y + 1);
        assertThat(after - before).isGreaterThan((int) ((to - from) * 0.3));
        assertThat(with.count(Token.TOCILIZUMAB, from - 40, y, from - 2, y + 1)).isZero();
        robot.interact(() -> screen.point(at("03-01T20:30")));
        assertThat(pixels(robot).count(Token.TOCILIZUMAB, from, y, x(at("03-01T20:30")), y + 1))
                .as("no dose lies within the hours before")
                .isZero();
    }

    // Signs and support.

    private void vitals(
            Instant at,
            @Nullable String temperature,
            @Nullable String systolic,
            @Nullable String diastolic,
            Map<String, String> missing) {
        room.write(
                PATIENT,
                new Entry.Vitals(
                        room.author().meta(at),
                        temperature == null ? null : new BigDecimal(temperature),
                        null,
                        null,
                        systolic == null ? null : new BigDecimal(systolic),
                        diastolic == null ? null : new BigDecimal(diastolic),
                        null,
                        null,
                        missing));
    }

    @Test
    void aPressureIsABarFromTheSystolicToTheDiastolic(FxRobot robot) {
        Instant at = at("03-02T13:00");
        vitals(at, null, "130", "60", Map.of());
        shown(robot);
        double top = y(Sign.SYSTOLIC, 130);
        double bottom = y(Sign.DIASTOLIC, 60);
        Pixels pixels = pixels(robot);
        assertThat(pixels.count(Token.PRESSURE, x(at), top, x(at) + 1, bottom))
                .isGreaterThan((int) ((bottom - top) * 0.8));
        assertThat(pixels.count(Token.PRESSURE, x(at) - 6, bottom + 5, x(at) + 7, bottom + 20))
                .isZero();
    }

    @Test
    void whatWasNotMeasuredIsACrossAtTheFootOfItsLane(FxRobot robot) {
        Instant at = at("03-02T13:00");
        double y = Curves.missedY(lanes(), Sign.TEMPERATURE);
        assertThat(pixels(robot).count(Token.TEMPERATURE, x(at) - 4, y - 4, x(at) + 5, y + 4))
                .isZero();
        vitals(at, null, null, null, Map.of("temperature", "refused"));
        shown(robot);
        y = Curves.missedY(lanes(), Sign.TEMPERATURE);
        assertThat(pixels(robot).count(Token.TEMPERATURE, x(at) - 4, y - 4, x(at) + 5, y + 4))
                .isPositive();
    }

    @Test
    void oxygenIsABarFromItsBeginningToItsEnd(FxRobot robot) {
        Instant from = at("03-02T06:00");
        Instant to = at("03-02T18:00");
        room.write(
                PATIENT,
                new Entry.Oxygen(
                        room.author().meta(from), OxygenDevice.CANNULA, new BigDecimal("2"), null),
                new Entry.Oxygen(room.author().meta(to), OxygenDevice.NONE, null, null));
        shown(robot);
        double y = lanes().top(Lane.SUPPORT) + 9;
        Pixels pixels = pixels(robot);
        assertThat(pixels.count(Token.OXYGEN, x(from), y, x(from) + 3, y + 1)).isPositive();
        assertThat(pixels.count(Token.OXYGEN, x(to) - 2, y, x(to) + 1, y + 1)).isPositive();
        for (double x : new double[] {x(from) + 5, x(to) - 4}) {
            assertThat(pixels.is(Token.SURFACE, x, y - 5)).as("the bar is filled").isFalse();
            assertThat(pixels.is(Token.NIGHT, x, y - 5)).as("the bar is filled").isFalse();
        }
        double behind = x(to) + 4;
        assertThat(pixels.is(Token.SURFACE, behind, y - 5) || pixels.is(Token.GRID, behind, y - 5))
                .isTrue();
    }

    /** 30 days, a value each minute, one of them a spike: no zoom may lose it. */
    @Test
    void aSinglePeakAmong43200ValuesIsInThePixelsAtEveryZoom(FxRobot robot) {
        int values = 43_200;
        int spike = 31_007;
        Instant start = Instant.parse("2026-03-01T00:00:00Z");
        Instant end = start.plus(Duration.ofMinutes(values));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < values; i++) {
            entries.add(
                    Temperature.alone(
                            Meta.of(
                                    "v" + i,
                                    start.plus(Duration.ofMinutes(i)).atOffset(ZoneOffset.UTC)),
                            new BigDecimal(i == spike ? "40.8" : "36.6")));
        }
        Signs signs = Signs.of(entries);
        Instant peak = start.plus(Duration.ofMinutes(spike));
        double width = 850;
        Lanes lanes = Lanes.in(640, Map.of());
        boolean dense = false;
        boolean single = false;
        for (int minutes = 120; minutes <= values; minutes = minutes * 3 / 2) {
            TimeScale scale =
                    new TimeScale(start, Duration.ofDays(30), width, start, end)
                            .showing(Duration.ofMinutes(minutes), peak, 0.37);
            boolean columns = signs.of(Sign.TEMPERATURE).dense(scale);
            dense |= columns;
            single |= !columns;
            AtomicReference<Integer> seen = new AtomicReference<>();
            AtomicReference<Integer> above = new AtomicReference<>();
            robot.interact(() -> {
                Canvas canvas = new Canvas(width, 640);
                Curves curves =
                        new Curves(canvas.getGraphicsContext2D(), Shade.LIGHT, scale, lanes);
                curves.paint(signs);
                double x = scale.x(peak);
                double y = curves.height(Sign.TEMPERATURE, 40.8);
                Pixels pixels = Pixels.of(canvas);
                seen.set(pixels.count(Token.TEMPERATURE, x - 3, y - 4, x + 4, y + 5));
                double between = curves.height(Sign.TEMPERATURE, 38.5);
                above.set(pixels.count(Token.TEMPERATURE, 0, y - 4, width, between));
            });
            assertThat(seen.get()).as("%d minutes in sight", minutes).isPositive();
            assertThat(above.get()).as("there is one peak and no other").isLessThan(400);
        }
        assertThat(dense && single).as("drawn as columns and as points").isTrue();
    }
}
