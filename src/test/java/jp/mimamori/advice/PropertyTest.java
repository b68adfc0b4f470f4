package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.guideline.Action;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What holds for every record. The seed is printed; {@code -Dmimamori.seed} and {@code
 * -Dmimamori.records} choose others.
 */
class PropertyTest {

    private static final long SEED =
            Long.getLong("mimamori.seed", new SplittableRandom().nextLong() >>> 20);
    private static final int RECORDS = Integer.getInteger("mimamori.records", 2_000);

    private static LongStream seeds() {
        System.out.println("random records: seed " + SEED + ", " + RECORDS + " records");
        return LongStream.range(SEED, SEED + RECORDS);
    }

    private static Course record(long seed) {
        return RandomRecord.of(seed, 10 + (int) (seed % 40), 7);
    }

    private static Advice at(Course course, Instant at) {
        return Evaluation.evaluate(Records.PACK, course, at);
    }

    @Test
    void theAnswerStaysUntilTheNextChangeAndDiffersThere() {
        seeds().forEach(seed -> {
            Course whole = record(seed);
            RandomRecord.instants(seed, 4)
                    .forEach(now ->
                            Staying.holds(Records.PACK, seed, Staying.upTo(whole, now), now));
        });
    }

    /** What is told to come is what is answered there when nobody has recorded anything else. */
    @Test
    void whatIsToldAheadIsTheAnswerThere() {
        seeds().forEach(seed -> {
            Course whole = record(seed);
            RandomRecord.instants(seed, 2)
                    .forEach(now -> {
                        Course known = Staying.upTo(whole, now);
                        Change.ahead(Records.PACK, known, at(known, now), 4, Duration.ofDays(5))
                                .forEach(ahead ->
                                        assertThat(ahead.advice())
                                                .as("seed %d: told at %s", seed, now)
                                                .isEqualTo(at(known, ahead.at())));
                    });
        });
    }

    @Test
    void entriesAtDifferentTimesGiveTheSameAnswerInAnyOrderOfTheFile() {
        seeds().limit(RECORDS / 2)
                .forEach(seed -> {
                    Course course = distinct(record(seed));
                    List<Entry> shuffled = new ArrayList<>(course.entries());
                    Collections.shuffle(shuffled, new Random(seed));
                    Course other = new Course(course.patient(), course.zone(), shuffled);
                    RandomRecord.instants(seed, 3)
                            .forEach(now ->
                                    assertThat(at(other, now))
                                            .as("seed %d at %s", seed, now)
                                            .isEqualTo(at(course, now)));
                });
    }

    private static Course distinct(Course course) {
        Set<Instant> seen = new HashSet<>();
        return new Course(
                course.patient(),
                course.zone(),
                course.entries().stream().filter(e -> seen.add(e.at())).toList());
    }

    @Test
    void noDoseOfTocilizumabIsEverAskedBeyondTheLimitsOrAbove800Milligrams() {
        seeds().forEach(seed -> {
            Course course = record(seed);
            RandomRecord.instants(seed, 6).forEach(now -> withinLimits(seed, at(course, now)));
        });
    }

    private static void withinLimits(long seed, Advice advice) {
        LimitState limit = advice.limited().getFirst();
        for (Prompt prompt : advice.prompts()) {
            if (limit.drug().equals(prompt.drug())) {
                boolean reached = limit.inWindow() >= 3 || limit.total() >= 4;
                assertThat(prompt.action() == Action.WITHHOLD)
                        .as("seed %d at %s: %s", seed, advice.at(), prompt.id())
                        .isEqualTo(reached);
                if (prompt.mg() != null) {
                    assertThat(prompt.mg().high().doubleValue()).isLessThanOrEqualTo(800);
                }
            }
        }
    }

    @Test
    void everyPromptNamesARowOfThePackAndThereIsOneOfEachRow() {
        Set<String> rows = Set.copyOf(Records.PACK.rowIds());
        seeds().forEach(seed -> {
            Course course = record(seed);
            RandomRecord.instants(seed, 6)
                    .map(now -> at(course, now).prompts())
                    .forEach(prompts -> {
                        List<String> asked = prompts.stream().map(Prompt::row).toList();
                        assertThat(rows).containsAll(asked);
                        assertThat(asked).doesNotHaveDuplicates();
                    });
        });
    }

    /**
     * T16-MPSL-7D: five days after the first dose at neurologic grade 3, with the order going on.
     */
    private static Course sixDaysOfMethylprednisolone() {
        List<Entry> entries = new ArrayList<>();
        entries.add(
                new Entry.NeuroGrade(meta(0), List.of(new Entry.NeuroGrade.Event("confusion", 3))));
        entries.add(
                new Entry.Order(
                        meta(1),
                        "methylprednisolone",
                        DoseMg.of("31.2"),
                        BigDecimal.valueOf(6),
                        null));
        for (int day = 0; day <= 6; day++) {
            entries.add(
                    new Entry.Medication(
                            meta(2 + 24 * day),
                            "methylprednisolone",
                            DoseMg.of("31.2"),
                            null,
                            null,
                            null));
        }
        return new Course(new Patient("P", null, null, null, null), ZoneOffset.UTC, entries);
    }

    private static Meta meta(int hours) {
        return Meta.of(
                "h" + hours,
                RandomRecord.START.plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC));
    }

    @Test
    void methylprednisoloneAtGrade3IsAskedToBeTaperedFromTheFifthDay() {
        Course course = sixDaysOfMethylprednisolone();
        Instant first = RandomRecord.START.plus(Duration.ofHours(2));
        Instant due = first.plus(Duration.ofHours(120));
        assertThat(at(course, due.minusSeconds(1)).prompt("T16-MPSL-7D")).isEmpty();
        assertThat(at(course, due).prompt("T16-MPSL-7D").orElseThrow().since()).isEqualTo(due);
    }

    @Test
    void everyRowOfThePackIsReachedByAStoryOrARandomRecord() {
        Set<String> reached = new HashSet<>();
        Records.scenarios().stream()
                .flatMap(s -> StreamSupport.stream(s.get("answers").spliterator(), false))
                .flatMap(a -> StreamSupport.stream(a.get("prompts").spliterator(), false))
                .forEach(p -> reached.add(p.path("row").asString()));
        Stream.concat(
                        Stream.of(sixDaysOfMethylprednisolone()),
                        seeds().mapToObj(PropertyTest::record))
                .flatMap(course -> course.standing().stream().map(e -> at(course, e.at())))
                .flatMap(advice -> advice.prompts().stream())
                .forEach(prompt -> reached.add(prompt.row()));
        assertThat(Records.PACK.rowIds()).filteredOn(id -> !reached.contains(id)).isEmpty();
    }
}
