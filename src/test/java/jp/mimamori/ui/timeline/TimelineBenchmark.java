package jp.mimamori.ui.timeline;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;

import jp.mimamori.Records;
import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.packs.Held;
import jp.mimamori.pathway.Settings;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Rules;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/**
 * 43,200 values a line (30 days, one a minute), to the rendered pixels: the whole timeline with its
 * six lines and all lanes, beside JavaFX's LineChart with the same six lines and nothing else, and
 * with one of them. Both draw the same seven days into an image of the same size, which is there
 * already. Opening starts from the entries and judges them; drawing starts from the values of the
 * entries with the rest judged, as the chart starts from values.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 4, time = 3)
public class TimelineBenchmark {

    private static final int VALUES = 43_200;
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 640;

    private Course course;
    private Instant now;
    private PatientNow patient;
    private List<double[]> lines;
    private TimelineModel model;
    private Picture judged;
    private Scene timeline;
    private Chart six;
    private Chart one;
    private StackPane empty;
    private WritableImage image;
    private int round;

    @Setup
    public void open() throws ExecutionException, InterruptedException {
        Platform.startup(() -> {});
        Platform.setImplicitExit(false);
        course = dense();
        now = course.standing().getLast().at();
        Advice advice = Evaluation.evaluate(Records.PACK, course, now);
        patient =
                new PatientNow(
                        course, course.patient(), null, false, rules(), advice, List.of(), null);
        lines = lines();
        fx(() -> {
            model = drawnUp();
            judged = Objects.requireNonNull(model.picture().get());
            timeline = scene(model);
            six = new Chart(lines, lines.size());
            one = new Chart(lines, 1);
            empty = new StackPane();
            new Scene(new StackPane(empty), WIDTH, HEIGHT);
            image = new WritableImage((int) WIDTH, (int) HEIGHT);
            return null;
        });
    }

    private static Rules rules() {
        Pathway pathway = PathwayReader.builtIn();
        Held own = Held.own(Records.PACK, pathway, true);
        return new Rules(own, Settings.none(), Records.PACK, pathway);
    }

    private static Course dense() {
        Course course = Pictures.course("crs-grade2-no-improvement");
        Instant from = course.standing().getLast().at();
        Random random = new Random(3);
        List<Entry> vitals = new ArrayList<>();
        double warm = 37;
        for (int i = 0; i < VALUES; i++) {
            warm = Math.clamp(warm + random.nextGaussian() * 0.04, 36, 40);
            vitals.add(
                    new Entry.Vitals(
                            Meta.of(
                                    "v" + i,
                                    from.plus(Duration.ofMinutes(i)).atOffset(ZoneOffset.UTC)),
                            BigDecimal.valueOf(Math.round(warm * 10), 1),
                            BigDecimal.valueOf(70 + random.nextInt(40)),
                            BigDecimal.valueOf(12 + random.nextInt(10)),
                            BigDecimal.valueOf(110 + random.nextInt(30)),
                            BigDecimal.valueOf(60 + random.nextInt(20)),
                            BigDecimal.valueOf(93 + random.nextInt(7)),
                            null,
                            Map.of()));
        }
        return course.with(vitals);
    }

    /** With a theme of its own, which would keep every canvas that hangs on it. */
    private static Scene scene(TimelineModel of) {
        Theme theme = new Theme(Shade.LIGHT);
        return new Scene(
                new StackPane(new TimelineCanvas(of, theme, (_, _, _) -> {})), WIDTH, HEIGHT);
    }

    private TimelineModel drawnUp() {
        TimelineModel drawn = model(Runnable::run);
        drawn.show(patient);
        drawn.show(TimelineModel.Range.WEEK);
        return drawn;
    }

    private TimelineModel model(Executor background) {
        TimelineModel made =
                new TimelineModel(
                        Pictures.NAMING,
                        Pictures.WORDS,
                        _ -> Pictures.PACKS,
                        () -> now,
                        background,
                        Runnable::run);
        made.wide(WIDTH - Painter.LEFT - Painter.RIGHT);
        return made;
    }

    /** The judged picture with the values gathered anew. */
    private TimelineModel fromValues() {
        TimelineModel drawn = model(_ -> {});
        drawn.show(patient);
        drawn.arrived(
                patient.patient().id(),
                new Picture(
                        judged.source(),
                        judged.course(),
                        judged.pack(),
                        judged.story(),
                        judged.marks(),
                        Signs.of(judged.course().standing()),
                        judged.rows(),
                        judged.labs(),
                        judged.observed(),
                        judged.infusion(),
                        judged.clockEnd(),
                        judged.first(),
                        judged.last(),
                        judged.now()),
                null);
        drawn.show(TimelineModel.Range.WEEK);
        return drawn;
    }

    /** The values of each sign, as the timeline draws them. */
    private List<double[]> lines() {
        Signs signs = Signs.of(course.standing());
        List<double[]> lines = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            Series series = signs.of(sign);
            double[] values = new double[VALUES];
            for (int i = 0; i < VALUES; i++) {
                values[i] = series.value(series.size() - VALUES + i);
            }
            lines.add(values);
        }
        return lines;
    }

    /** A LineChart at its fastest: no symbols, no animation, no legend. */
    private static final class Chart {
        private final NumberAxis time = new NumberAxis(0, VALUES, 1440);
        private final Scene scene;

        Chart(List<double[]> lines, int count) {
            NumberAxis value = count == 1 ? new NumberAxis(35, 41, 1) : new NumberAxis(0, 180, 20);
            LineChart<Number, Number> chart = new LineChart<>(time, value);
            chart.setAnimated(false);
            chart.setCreateSymbols(false);
            chart.setLegendVisible(false);
            for (double[] line : lines.subList(0, count)) {
                List<XYChart.Data<Number, Number>> data = new ArrayList<>(VALUES);
                for (int i = 0; i < line.length; i++) {
                    data.add(new XYChart.Data<>(i, line[i]));
                }
                XYChart.Series<Number, Number> series = new XYChart.Series<>();
                series.getData().setAll(data);
                chart.getData().add(series);
            }
            time.setLowerBound(VALUES - 10_080.0);
            scene = new Scene(new StackPane(chart), WIDTH, HEIGHT);
        }

        void pan(double minutes) {
            time.setLowerBound(time.getLowerBound() + minutes);
            time.setUpperBound(time.getUpperBound() + minutes);
        }
    }

    @Benchmark
    public WritableImage timelineOpens() throws ExecutionException, InterruptedException {
        return fx(() -> scene(drawnUp()).snapshot(image));
    }

    @Benchmark
    public WritableImage timelineDraws() throws ExecutionException, InterruptedException {
        return fx(() -> scene(fromValues()).snapshot(image));
    }

    @Benchmark
    public WritableImage sixLineChartOpens() throws ExecutionException, InterruptedException {
        return fx(() -> new Chart(lines, lines.size()).scene.snapshot(image));
    }

    @Benchmark
    public WritableImage oneLineChartOpens() throws ExecutionException, InterruptedException {
        return fx(() -> new Chart(lines, 1).scene.snapshot(image));
    }

    @Benchmark
    public WritableImage timelinePans() throws ExecutionException, InterruptedException {
        return fx(() -> {
            model.pan(round++ / 40 % 2 == 0 ? -37 : 37);
            return timeline.snapshot(image);
        });
    }

    @Benchmark
    public WritableImage sixLineChartPans() throws ExecutionException, InterruptedException {
        return fx(() -> {
            six.pan(round++ / 40 % 2 == 0 ? -MINUTES : MINUTES);
            return six.scene.snapshot(image);
        });
    }

    @Benchmark
    public WritableImage oneLineChartPans() throws ExecutionException, InterruptedException {
        return fx(() -> {
            one.pan(round++ / 40 % 2 == 0 ? -MINUTES : MINUTES);
            return one.scene.snapshot(image);
        });
    }

    /** What 37 pixels of the timeline are, min. */
    private static final double MINUTES = 440;

    @Benchmark
    public WritableImage timelineZooms() throws ExecutionException, InterruptedException {
        return fx(() -> {
            model.zoom(400, round++ / 10 % 2 == 0 ? 1.2 : 1 / 1.2);
            return timeline.snapshot(image);
        });
    }

    /** What a picture of nothing costs, which is in every figure above. */
    @Benchmark
    public WritableImage emptySceneIsDrawn() throws ExecutionException, InterruptedException {
        return fx(() -> {
            empty.setTranslateX(round++ % 2);
            return empty.getScene().snapshot(image);
        });
    }

    private static <T> T fx(Callable<T> work) throws ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get();
    }
}
