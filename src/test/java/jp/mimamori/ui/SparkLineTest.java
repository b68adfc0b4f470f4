package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Where the bound's figure stands on a curve. */
@ExtendWith(ApplicationExtension.class)
class SparkLineTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:14:00Z");

    private final Pane place = new Pane();

    @Start
    void open(Stage stage) {
        stage.setScene(new Scene(place, 400, 200));
        new Theme(Shade.LIGHT).dress(stage.getScene());
        stage.show();
    }

    private static List<SparkLine.Point> points(String values) {
        List<SparkLine.Point> points = new ArrayList<>();
        String[] each = values.split(" ");
        for (int i = 0; i < each.length; i++) {
            Instant at = NOW.minus(Duration.ofHours(2L * (each.length - 1 - i)));
            points.add(new SparkLine.Point(at, new BigDecimal(each[i])));
        }
        return points;
    }

    @ParameterizedTest
    @CsvSource({
        "38.7 38.9 38.8 38.9 38.7 38.8 38.9 38.7 38.8 38.6 38.7 38.6, 64",
        "38.1 38.3 38.6 38.7 38.7 38.7 38.8 38.8 38.7 38.7 38.7 38.7, 30",
        "36.2 36.3 36.4 36.1 36.1 36.2 36.2 36.3 36.3 36.4 36.1 36.2, 64",
        "37.0 37.5 38.0 38.5 39.0 39.5 39.9 39.0 38.5 38.0 37.5 37.0, 64"
    })
    void theBoundsFigureIsThereAndClearOfTheCurve(String values, double height, FxRobot robot) {
        SparkLine line = new SparkLine(256, height);
        robot.interact(() -> {
            place.getChildren().setAll(line);
            line.resize(256, height);
            line.show(points(values), NOW.minus(Duration.ofHours(24)), NOW, 36, 40, 38.5);
            place.applyCss();
            line.layout();
        });
        Node figure = line.lookup(".spark-name");
        assertThat(figure.isVisible()).isTrue();
        Bounds there = figure.getBoundsInParent();
        assertThat(there.getMinY()).isNotNegative();
        assertThat(there.getMaxY()).isLessThanOrEqualTo(height);
        double x = 0;
        double y = 0;
        for (PathElement element : ((Path) line.lookup(".spark-line")).getElements()) {
            switch (element) {
                case MoveTo to -> {
                    x = to.getX();
                    y = to.getY();
                }
                case LineTo to -> {
                    for (int i = 0; i <= 100; i++) {
                        assertThat(
                                        there.contains(
                                                x + (to.getX() - x) * i / 100,
                                                y + (to.getY() - y) * i / 100))
                                .isFalse();
                    }
                    x = to.getX();
                    y = to.getY();
                }
                default -> throw new AssertionError(element);
            }
        }
    }
}
