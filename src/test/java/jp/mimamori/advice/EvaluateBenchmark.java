package jp.mimamori.advice;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.record.Line;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Microseconds per answer, {@code nextChangeAt} included, over a record of so many entries in 30
 * days.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EvaluateBenchmark {

    @Param({"500", "1000", "2000", "4000", "8000"})
    int entries;

    private Course course = RandomRecord.of(1, 1, 30);
    private List<Entry> unsorted = List.of();
    private Instant now = RandomRecord.START;

    /** A story's doses and grades, filled up with vitals until there are enough entries. */
    @Setup
    public void fill() {
        Course story = Records.course(Records.scenario("both-tables").get("record"));
        List<Entry> all = new ArrayList<>(story.entries());
        Instant from = story.standing().getFirst().at();
        Duration step = Duration.ofDays(30).dividedBy(entries);
        for (int i = all.size(); i < entries; i++) {
            String at = from.plus(step.multipliedBy(i)).toString();
            String json =
                    "{\"of\": \"P\", \"entry\": {\"id\": \"v%d\", \"type\": \"vitals\", \"at\": \"%s\", \"temperature\": %s, \"pulse\": 90, \"systolic\": 110, \"diastolic\": 60, \"spo2\": 96}}"
                            .formatted(i, at, i % 9 == 0 ? "38.6" : "37.1");
            Line line = Line.read(json.getBytes(StandardCharsets.UTF_8));
            all.add(((Line.Entered) line).entry());
        }
        unsorted = all;
        course = story.with(all.subList(story.entries().size(), all.size()));
        now = from.plus(Duration.ofDays(30));
    }

    /** The answer for a course that is kept, as the ward keeps it. */
    @Benchmark
    public Advice answer() {
        return Evaluation.evaluate(Records.PACK, course, now);
    }

    /** The same from a record just read: sorting included. */
    @Benchmark
    public Advice answerOfARecordJustRead() {
        return Evaluation.evaluate(
                Records.PACK, new Course(course.patient(), course.zone(), unsorted), now);
    }
}
