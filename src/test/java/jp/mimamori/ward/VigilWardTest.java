package jp.mimamori.ward;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.Temperature;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.packs.Held;
import jp.mimamori.packs.Packs;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Settings;
import jp.mimamori.record.Line;
import jp.mimamori.ward.PatientNow.CannotJudge;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What goes wrong in a ward is shown, and stops nothing else. Clocks are moved by hand. */
class VigilWardTest {

    private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final VigilClock clock = new VigilClock(START);
    private final List<Line> kept = new ArrayList<>();
    private volatile CountDownLatch writing = new CountDownLatch(0);
    private volatile CountDownLatch disk = new CountDownLatch(0);
    private volatile Book.Loss loss = Book.Loss.NONE;
    private volatile Runnable afterWriting = () -> {};
    private Ward ward = open();
    private int ids;

    /** A number that rules cannot work with once it is broken. */
    private static final class Brittle extends BigDecimal {
        private static final long serialVersionUID = 1L;
        private boolean broken;

        Brittle(String number) {
            super(number);
        }

        @Override
        public int compareTo(BigDecimal other) {
            if (broken) {
                throw new IllegalStateException("a rule fails");
            }
            return super.compareTo(other);
        }
    }

    private Ward open() {
        Book book =
                new Book() {
                    @Override
                    public Contents contents() {
                        return new Contents(kept, java.util.Set.of(), false);
                    }

                    @Override
                    public void write(List<Line> lines) throws NotKept {
                        writing.countDown();
                        try {
                            disk.await();
                        } catch (InterruptedException e) {
                            throw new NotKept("interrupted", e);
                        }
                        kept.addAll(lines);
                        afterWriting.run();
                    }

                    @Override
                    public Loss loss() {
                        return loss;
                    }

                    @Override
                    public void close() {}
                };
        return Ward.open(Records.PACK, book, clock, ZONE, clock);
    }

    @AfterEach
    void close() {
        ward.close();
    }

    private Meta at(Instant at, @Nullable Instant recorded) {
        return new Meta(
                "v" + ids++,
                at.atZone(ZONE).toOffsetDateTime(),
                recorded == null ? null : recorded.atZone(ZONE).toOffsetDateTime(),
                null,
                null,
                null,
                null,
                null);
    }

    private Meta now() {
        return at(clock.now(), clock.now());
    }

    private Saved write(String patient, Entry... entries) {
        return ward.write(patient, List.of(entries)).toCompletableFuture().join();
    }

    private void register(String id) {
        Saved saved =
                ward.register(
                                new Patient(id, null, null, null, null),
                                List.of(
                                        new Entry.Weight(now(), WeightKg.of("62.4")),
                                        new Entry.Infusion(
                                                now(), BigDecimal.valueOf(450), null, null, null)))
                        .toCompletableFuture()
                        .join();
        assertThat(saved).isInstanceOf(Saved.Done.class);
    }

    /** Everything that was on its way is done. */
    private void settled() {
        write("nobody");
    }

    private void runs(Duration span) {
        clock.runs(span, this::settled);
    }

    private PatientNow patient(String id) {
        return ward.snapshot().patient(id).orElseThrow();
    }

    private static Entry.Vitals temperature(Meta meta, BigDecimal celsius) {
        return Temperature.alone(meta, celsius);
    }

    @Test
    void aRuleThatThrowsIsShownWithinSecondsAndTheOtherPatientsGoOn() {
        register("P1");
        register("P2");
        clock.stopped(Duration.ofHours(70));
        Brittle brittle = new Brittle("38.6");
        write("P1", new Entry.CrsGrade(now(), 1), temperature(now(), brittle));
        write("P2", new Entry.CrsGrade(now(), 1));
        brittle.broken = true;
        clock.stopped(Duration.ofHours(2).minusSeconds(1));
        assertThat(patient("P2").advice().prompt("T15-G1-EARLY-TCZ")).isPresent();
        runs(MOMENT);
        assertThat(patient("P1").cannotJudge()).isEqualTo(CannotJudge.EVALUATION_FAILED);
        assertThat(patient("P2").advice().prompt("T15-G1-LATE-SUPPORT")).isPresent();
        assertThat(write("P1", new Entry.Note(now(), "x"))).isInstanceOf(Saved.Done.class);
        brittle.broken = false;
        runs(Duration.ofMinutes(1).plus(MOMENT));
        assertThat(patient("P1").advice().prompt("T15-G1-LATE-SUPPORT")).isPresent();
    }

    @Test
    void anEntryIsRecordedThoughNobodyCanJudgeWhatItMeans() {
        register("P1");
        Brittle brittle = new Brittle("38.6");
        write("P1", new Entry.CrsGrade(now(), 1), temperature(now(), brittle));
        brittle.broken = true;
        Entry judgement =
                new Entry.Judgement(now(), Entry.Axis.CRS, Entry.Judgement.Value.WORSENED);
        assertThat(write("P1", judgement)).isInstanceOf(Saved.Done.class);
        assertThat(patient("P1").cannotJudge()).isEqualTo(CannotJudge.EVALUATION_FAILED);
        assertThat(kept).hasSize(6);
    }

    @Test
    void aDiskThatDoesNotAnswerHoldsUpTheSavingAndNothingElse() throws Exception {
        register("P1");
        register("P2");
        clock.stopped(Duration.ofHours(71));
        write("P2", new Entry.CrsGrade(now(), 1));
        disk = new CountDownLatch(1);
        writing = new CountDownLatch(1);
        var hangs = ward.write("P1", List.of(new Entry.Note(now(), "x"))).toCompletableFuture();
        writing.await();
        var told = Snapshots.when(ward, s -> s.health().storeDown());
        var changed =
                Snapshots.when(
                        ward,
                        s ->
                                s.patient("P2")
                                        .orElseThrow()
                                        .advice()
                                        .prompt("T15-G1-LATE-SUPPORT")
                                        .isPresent());
        clock.runs(Duration.ofHours(1).plus(MOMENT), () -> {});
        changed.get(30, TimeUnit.SECONDS);
        told.get(30, TimeUnit.SECONDS);
        assertThat(hangs).isNotDone();
        disk.countDown();
        assertThat(hangs.get(30, TimeUnit.SECONDS)).isInstanceOf(Saved.Done.class);
        assertThat(ward.snapshot().health().storeDown()).isFalse();
    }

    /** It was saved, and that is said; what stood there before is no longer what is known. */
    @Test
    void aPatientWhoseSavedEntryCannotBeShownIsNotJudgedFromThatMomentOn() {
        register("P1");
        register("P2");
        int before = kept.size();
        afterWriting = clock::failsOnce;
        List<Snapshot> told = new ArrayList<>();
        ward.watch(told::add);
        Saved saved = write("P1", new Entry.Note(now(), "x"));
        afterWriting = () -> {};
        assertThat(saved).isInstanceOf(Saved.Done.class);
        assertThat(kept).hasSize(before + 1);
        assertThat(told).as("at once, not at the next change").isNotEmpty();
        for (Snapshot shown : List.of(((Saved.Done) saved).snapshot(), told.getLast())) {
            assertThat(shown.patient("P1").orElseThrow().cannotJudge())
                    .isEqualTo(CannotJudge.RECORD_DAMAGED);
            assertThat(shown.patient("P2").orElseThrow().advice()).isNotNull();
        }
        ward.close();
        ward = open();
        assertThat(patient("P1").advice()).as("all of it is read again").isNotNull();
    }

    @Test
    void whatTheBookFindsLostWhileItIsOpenIsNotJudgedOn() {
        register("P1");
        register("P2");
        loss = new Book.Loss(Set.of("P1"), false);
        runs(MOMENT);
        assertThat(patient("P1").cannotJudge()).isEqualTo(CannotJudge.RECORD_DAMAGED);
        assertThat(patient("P2").advice()).isNotNull();
        assertThat(ward.snapshot().hospital().damaged()).isFalse();
    }

    @Test
    void whatTheBookFindsLostOfTheHospitalWhileItIsOpenIsSaid() {
        register("P1");
        loss = new Book.Loss(Set.of(Hospital.ID), false);
        runs(MOMENT);
        assertThat(ward.snapshot().hospital().damaged()).isTrue();
        assertThat(patient("P1").advice()).isNotNull();
    }

    /** As after a clock that was ahead: what was set holds from its own time on. */
    @Test
    void whatTheHospitalSetForLaterHoldsFromThen() {
        register("P1");
        write(Hospital.ID, new Entry.Setting(now(), Settings.SPO2, "91", "x"));
        assertThat(spo2()).hasValue("91");
        kept.add(
                Line.of(
                        Hospital.ID,
                        new Entry.Setting(
                                at(clock.now().plus(Duration.ofHours(1)), clock.now()),
                                Settings.SPO2,
                                "93",
                                "x")));
        ward.close();
        ward = open();
        assertThat(spo2()).hasValue("91");
        runs(Duration.ofHours(1).plus(MOMENT));
        assertThat(spo2()).hasValue("93");
    }

    private Optional<String> spo2() {
        return ward.snapshot().hospital().settings().value(Settings.SPO2);
    }

    @Test
    void aListenerThatThrowsIsShownWithinSecondsAndTheOthersAreTold() {
        List<Snapshot> told = new ArrayList<>();
        Runnable fails =
                ward.watch(_ -> {
                    throw new StackOverflowError("a screen fails");
                });
        ward.watch(told::add);
        register("P1");
        assertThat(told).hasSize(1);
        runs(MOMENT);
        assertThat(ward.snapshot().health().screenFailed()).isTrue();
        assertThat(told.getLast().health().screenFailed()).isTrue();
        int before = told.size();
        runs(Duration.ofMinutes(1));
        assertThat(told).hasSize(before);
        fails.run();
        write("P1", new Entry.Note(now(), "x"));
        runs(MOMENT);
        assertThat(ward.snapshot().health()).isEqualTo(Health.FINE);
    }

    @Test
    void theTimerOfTheMachineGoesOnAfterALookThatThrows() throws Exception {
        CompletableFuture<Void> goesOn = new CompletableFuture<>();
        int[] looks = {0};
        try (Timer timer = Timer.system()) {
            Ticker ticker =
                    new Ticker(
                            WardClock.system(),
                            timer,
                            Instant.MIN,
                            _ -> {
                                if (++looks[0] == 2) {
                                    goesOn.complete(null);
                                }
                                throw new StackOverflowError("a look fails");
                            });
            HospitalNow hospital =
                    HospitalNow.of(
                            Packs.of(Held.own(Records.PACK, PathwayReader.builtIn(), true)),
                            Hospital.blank(ZoneId.of("Asia/Tokyo")),
                            START,
                            false);
            ticker.start(new Snapshot(START, List.of(), Health.FINE, hospital));
            goesOn.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aClockBeforeTheNewestEntryIsSaidUntilItIsRightAgain() {
        register("P1");
        clock.stopped(Duration.ofHours(3));
        write("P1", new Entry.Note(now(), "x"));
        // The newest entry tells of an earlier time: when it was typed is what counts.
        write("P1", temperature(at(START, clock.now()), new BigDecimal("37.0")));
        clock.jump(Duration.ofMinutes(-20));
        runs(MOMENT);
        assertThat(ward.snapshot().health().behindRecord())
                .isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
        ward.close();
        ward = open();
        assertThat(ward.snapshot().health().behindRecord())
                .as("at once when the program is started")
                .isBetween(Duration.ofMinutes(19), Duration.ofMinutes(20));
        clock.jump(Duration.ofMinutes(20));
        runs(MOMENT);
        assertThat(ward.snapshot().health().behindRecord()).isNull();
    }

    @Test
    void anEntryThatHoldsOnlyLaterIsJudgedWhenItsTimeHasCome() {
        register("P1");
        clock.stopped(Duration.ofHours(10));
        write("P1", new Entry.CrsGrade(now(), 2));
        clock.jump(Duration.ofMinutes(-30));
        runs(MOMENT);
        assertThat(patient("P1").advice().prompt("T15-G2-1-TCZ")).isEmpty();
        clock.stopped(Duration.ofMinutes(30).minus(MOMENT));
        runs(MOMENT);
        assertThat(patient("P1").advice().prompt("T15-G2-1-TCZ")).isPresent();
    }

    @Test
    void aJumpOfTheClockIsSaidAndGoesAwayWhenTheClockIsSetRightAgain() {
        register("P1");
        runs(MOMENT);
        clock.jump(Duration.ofHours(26));
        runs(MOMENT);
        assertThat(ward.snapshot().health().clockJump()).isEqualTo(Duration.ofHours(26));
        clock.jump(Duration.ofHours(-26));
        runs(MOMENT);
        assertThat(ward.snapshot().health()).isEqualTo(Health.FINE);
        clock.jump(Duration.ofMinutes(-2));
        runs(MOMENT);
        assertThat(ward.snapshot().health().clockJump()).isEqualTo(Duration.ofMinutes(-2));
        runs(Duration.ofMinutes(10).plus(MOMENT));
        assertThat(ward.snapshot().health().clockJump()).isNull();
    }

    @Test
    void aClockThatIsSlewedBySecondsIsNoJump() {
        register("P1");
        for (int i = 0; i < 20; i++) {
            clock.jump(Duration.ofSeconds(i % 2 == 0 ? 10 : -10));
            runs(MOMENT);
        }
        assertThat(ward.snapshot().health()).isEqualTo(Health.FINE);
    }

    @Test
    void anotherZoneOfTheMachineChangesNoInstant() {
        TimeZone before = TimeZone.getDefault();
        register("P1");
        clock.stopped(Duration.ofHours(71));
        write("P1", new Entry.CrsGrade(now(), 1));
        List<Prompt> here = patient("P1").advice().prompts();
        try {
            for (String zone : List.of("America/New_York", "Pacific/Kiritimati", "UTC")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                runs(MOMENT);
                assertThat(patient("P1").advice().prompts()).as(zone).isEqualTo(here);
                ward.close();
                ward = open();
                PatientNow opened = patient("P1");
                assertThat(opened.advice().prompts()).isEqualTo(here);
                assertThat(opened.advice().nextChangeAt()).isEqualTo(START.plusSeconds(72 * 3600));
            }
            runs(Duration.ofHours(1));
            assertThat(patient("P1").advice().prompt("T15-G1-LATE-SUPPORT").orElseThrow().since())
                    .isEqualTo(START.plusSeconds(72 * 3600));
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
