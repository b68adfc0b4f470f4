package jp.mimamori.launch;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.record.Line;
import jp.mimamori.store.Progress;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Who;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.Saved;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * From sending a CRS grade of one of 40 patients to the board and the ward's prompts that show what
 * follows: journal forced to the disk, store, judging, snapshot, both screens brought up to date.
 * Ends before the next picture is rendered (a pulse, 16.7 ms at most, comes on top).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 10)
public class SaveToBoardBenchmark {

    private static final String PATIENT = "C03";
    private static final int COPIES = 5;

    private Path directory;
    private MovableClock clock;
    private StoredBook book;
    private Ward ward;
    private Window window;
    private int round;

    @Setup
    public void open() throws Exception {
        directory = Files.createTempDirectory("save-to-board");
        clock = MovableClock.standing(DemoWard.NIGHT);
        book = StoredBook.open(directory, Progress.quiet());
        List<Line> lines = new ArrayList<>();
        try (DemoWard demo = DemoWard.open(Records.PACK, clock, COPIES)) {
            for (var patient : demo.ward().snapshot().patients()) {
                lines.add(Line.of(patient.patient(), patient.course().zone()));
                for (Entry entry : patient.course().entries()) {
                    lines.add(Line.of(patient.patient().id(), entry));
                }
            }
        }
        book.write(lines);
        book.close();
        book = StoredBook.open(directory, Progress.quiet());
        ward = Ward.open(Records.PACK, book, clock, DemoWard.ZONE);
        Toolkit.start(true);
        window =
                Toolkit.call(() -> {
                    Window made =
                            new Window(
                                    ward,
                                    Language.JA,
                                    Shade.LIGHT,
                                    () -> new Who("n-kobayashi", "", "5W-1"),
                                    Screens.ofWard());
                    made.show();
                    made.shell().open(Place.WARD_PROMPTS);
                    made.shell().board();
                    return made;
                });
        if (ward.snapshot().patients().size() != 40) {
            throw new IllegalStateException("not 40 patients");
        }
    }

    @Benchmark
    public Saved save() {
        round++;
        clock.move(Duration.ofSeconds(1));
        OffsetDateTime at = clock.now().atZone(DemoWard.ZONE).toOffsetDateTime();
        Saved saved =
                ward.write(
                                PATIENT,
                                List.of(
                                        new Entry.CrsGrade(
                                                Meta.of("bench-" + round, at), 2 + round % 2)))
                        .toCompletableFuture()
                        .join();
        // The screens' own update was put on this thread before.
        Toolkit.call(() -> 0);
        return saved;
    }

    @TearDown
    public void close() throws IOException {
        Toolkit.call(() -> {
            window.close();
            return 0;
        });
        ward.close();
        book.close();
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
