package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelReader;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A dense line on a scaled screen: each of its columns is there, as high and as thick. */
@ExtendWith(ApplicationExtension.class)
class DenseLinesTest {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 60;
    private static final double REST = 50;
    private static final double PEAK = 10;
    private static final int EVERY = 7;

    @Start
    void open(Stage stage) {}

    private static Series.Columns columns() {
        double[] least = new double[WIDTH];
        double[] most = new double[WIDTH];
        for (int x = 0; x < WIDTH; x++) {
            least[x] = REST;
            most[x] = x % EVERY == 0 ? PEAK : REST;
        }
        return new Series.Columns(least, most);
    }

    private static PixelReader drawn(double scale) {
        Canvas canvas = new Canvas(Math.ceil(WIDTH * scale), Math.ceil(HEIGHT * scale));
        canvas.getGraphicsContext2D().scale(scale, scale);
        DenseLines lines = new DenseLines(0, HEIGHT, WIDTH);
        lines.add(columns(), value -> value, Color.RED);
        lines.draw(canvas.getGraphicsContext2D());
        return new Scene(new Group(canvas)).snapshot(null).getPixelReader();
    }

    private static boolean inked(PixelReader pixels, double x, double y) {
        return pixels.getColor((int) x, (int) y).equals(Color.RED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 1.75, 2, 3})
    void noPeakIsLostOnAScaledScreen(double scale, FxRobot robot) {
        robot.interact(() -> {
            PixelReader pixels = drawn(scale);
            int end = (int) (WIDTH * scale);
            int peaks = 0;
            boolean before = false;
            for (int x = 0; x < end; x++) {
                boolean peak = inked(pixels, x, (PEAK + 2) * scale);
                boolean foot = inked(pixels, x, (REST - 0.5) * scale);
                boolean rest = inked(pixels, x, (REST + 1) * scale);
                assertThat(rest || foot).as("column %d", x).isTrue();
                assertThat(peak).as("column %d", x).isEqualTo(foot);
                assertThat(inked(pixels, x, (REST + 3) * scale)).as("column %d", x).isFalse();
                peaks += peak && !before ? 1 : 0;
                before = peak;
            }
            assertThat(peaks).as("peaks apart").isEqualTo((WIDTH + EVERY - 1) / EVERY);
        });
    }
}
