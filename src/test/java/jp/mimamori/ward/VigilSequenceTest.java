package jp.mimamori.ward;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.Temperature;
import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.PromptResponse.Response;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;
import jp.mimamori.record.Line;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Random sequences of restarts, stops, sleeps, jumps of the clock and entries, on clocks moved by
 * hand: whenever the machine has been awake for two seconds, exactly the prompts of that instant
 * stand, each once, and none is raised twice. {@code -Dmimamori.sequences=500} for the long run;
 * {@code -Dmimamori.seed=N} repeats.
 */
class VigilSequenceTest {

    private static final int SEQUENCES = Integer.getInteger("mimamori.sequences", 20);
    private static final int STEPS = 14;
    private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Duration IN_TIME = Duration.ofSeconds(2);

    private final List<Line> kept = new ArrayList<>();
    private final Set<String> raised = new HashSet<>();
    private Set<String> standing = Set.of();
    private VigilClock clock = new VigilClock(START);
    private SplittableRandom random = new SplittableRandom();
    private String story = "";
    private Ward ward;
    private int ids;
    private long due;
    private int looks;

    @Test
    void everyPromptThatBecomesDueIsThereOnceInTimeAndNeverTwice() {
        long first = Long.getLong("mimamori.seed", System.nanoTime());
        for (long seed = first; seed < first + SEQUENCES; seed++) {
            sequence(seed);
        }
        System.out.printf("%d sequences: %d prompts raised by time alone%n", SEQUENCES, due);
        assertThat(due).isGreaterThan(SEQUENCES / 2);
    }

    private void sequence(long seed) {
        random = new SplittableRandom(seed);
        clock = new VigilClock(START);
        kept.clear();
        raised.clear();
        standing = Set.of();
        story = "seed " + seed + ":";
        open();
        for (String id : List.of("P1", "P2")) {
            register(id);
        }
        clock.stopped(Duration.ofHours(random.nextInt(80)));
        for (int step = 0; step < STEPS; step++) {
            step();
            awake(Duration.ofSeconds(2 + random.nextInt(400)));
        }
        ward.close();
    }

    private void open() {
        Book book =
                new Book() {
                    @Override
                    public Contents contents() {
                        return new Contents(kept, Set.of(), false);
                    }

                    @Override
                    public void write(List<Line> lines) {
                        kept.addAll(lines);
                    }

                    @Override
                    public void close() {}
                };
        ward = Ward.open(Records.PACK, book, clock, ZONE, clock);
        ward.watch(this::seen);
        seen(ward.snapshot());
    }

    /** Every snapshot that a screen is told of. */
    private void seen(Snapshot snapshot) {
        Set<String> now = new HashSet<>();
        for (PatientNow patient : snapshot.patients()) {
            for (Prompt prompt : patient.advice().prompts()) {
                String id = patient.patient().id() + " " + prompt.id();
                assertThat(now.add(id)).as("%s twice at once: %s", story, id).isTrue();
                if (!standing.contains(id)) {
                    assertThat(raised.add(id)).as("%s raised twice: %s", story, id).isTrue();
                    due++;
                }
            }
        }
        standing = now;
    }

    private void register(String id) {
        Instant now = clock.now();
        var _ =
                ward.register(
                                new Patient(id, null, null, null, null),
                                List.of(
                                        new Entry.Weight(at(now), WeightKg.of("62.4")),
                                        new Entry.Infusion(
                                                at(now),
                                                BigDecimal.valueOf(450),
                                                null,
                                                null,
                                                null)))
                        .toCompletableFuture()
                        .join();
    }

    private Meta at(Instant at) {
        return Meta.of("s" + ids++, at.atZone(ZONE).toOffsetDateTime());
    }

    private void step() {
        switch (random.nextInt(8)) {
            case 0 -> {
                story += " restart";
                ward.close();
                standing = Set.of();
                raised.clear();
                open();
            }
            case 1 -> {
                Duration by = Duration.ofSeconds(random.nextInt(30 * 3600));
                story += " stopped " + by;
                clock.stopped(by);
            }
            case 2 -> {
                Duration by = Duration.ofSeconds(random.nextInt(30 * 3600));
                story += " asleep " + by;
                clock.asleep(by);
            }
            case 3 -> {
                Duration by = Duration.ofSeconds(random.nextInt(96 * 3600) - 48 * 3600);
                story += " jump " + by;
                clock.jump(by);
                // What was raised before may be due again by a clock that was set back.
                raised.clear();
            }
            case 4 -> {
                story += " nearly";
                Instant next = Ticker.nextChange(ward.snapshot());
                Duration left = next == null ? Duration.ZERO : Duration.between(clock.now(), next);
                if (!left.isNegative()) {
                    clock.stopped(left.minusMillis(random.nextInt(3000)));
                }
            }
            default -> {
                raised.clear();
                entry(random.nextBoolean() ? "P1" : "P2");
            }
        }
    }

    private void entry(String patient) {
        Meta meta = at(clock.now());
        List<Prompt> prompts = ward.snapshot().patient(patient).orElseThrow().advice().prompts();
        Entry entry =
                switch (random.nextInt(6)) {
                    case 0, 1 -> new Entry.CrsGrade(meta, random.nextInt(5));
                    case 2 ->
                            new Entry.Medication(
                                    meta, "tocilizumab", DoseMg.of("499.2"), null, null, null);
                    case 3 ->
                            new Entry.Judgement(
                                    meta, Entry.Axis.CRS, Entry.Judgement.Value.UNCHANGED);
                    case 4 -> Temperature.alone(meta, new BigDecimal("39.1"));
                    default ->
                            prompts.isEmpty()
                                    ? new Entry.CrsGrade(meta, 2)
                                    : new Entry.PromptResponse(
                                            meta,
                                            prompts.get(random.nextInt(prompts.size())).id(),
                                            Response.DEFERRED,
                                            clock.now().plusSeconds(60 + random.nextInt(7200)),
                                            null);
                };
        story += " " + entry.type();
        var _ = ward.write(patient, List.of(entry)).toCompletableFuture().join();
    }

    /** The machine is awake: after every look of the ward all stands that should, and no more. */
    private void awake(Duration span) {
        looks = 0;
        clock.runs(
                span,
                () -> {
                    settled();
                    if (looks++ % 50 < 3 || changed()) {
                        check();
                    }
                });
        assertThat(clock.longestWait()).as(story).isLessThanOrEqualTo(IN_TIME.dividedBy(2));
        settled();
        check();
        story += " " + span;
    }

    private boolean changed() {
        Instant next = Ticker.nextChange(ward.snapshot());
        return next != null && !clock.now().isBefore(next);
    }

    private void settled() {
        var _ = ward.write("nobody", List.of()).toCompletableFuture().join();
    }

    private void check() {
        for (PatientNow patient : ward.snapshot().patients()) {
            Advice want = Evaluation.evaluate(Records.PACK, patient.course(), clock.now());
            assertThat(patient.advice().prompts())
                    .as("%s at %s", story, clock.now())
                    .isEqualTo(want.prompts());
        }
    }
}
