package jp.mimamori.ward;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.advice.Advice;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;
import jp.mimamori.record.Line;
import jp.mimamori.ward.PatientNow.CannotJudge;
import jp.mimamori.ward.Saved.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class WardTest {

    private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Patient PATIENT = new Patient("P1", "見守 花子", null, null, null);

    private final MovableClock clock = MovableClock.standing(START);
    private final FailingBook book = new FailingBook();
    private Ward ward = Ward.open(Records.PACK, book, clock, ZONE);
    private int ids;

    /** A book that can be told to fail. */
    private static final class FailingBook implements Book {
        private final List<Line> kept = new ArrayList<>();
        private boolean full;

        @Override
        public Contents contents() {
            return new Contents(kept, Set.of(), false);
        }

        @Override
        public void write(List<Line> lines) throws NotKept {
            if (full) {
                throw new NotKept("full", new java.io.IOException("full"));
            }
            kept.addAll(lines);
        }

        @Override
        public void close() {}
    }

    @AfterEach
    void closes() {
        ward.close();
    }

    private Meta at(Duration sinceStart) {
        return Meta.of("e" + ids++, START.plus(sinceStart).atZone(ZONE).toOffsetDateTime());
    }

    private Saved write(Entry... entries) {
        return ward.write("P1", List.of(entries)).toCompletableFuture().join();
    }

    private Saved register() {
        return ward.register(
                        PATIENT,
                        List.of(
                                new Entry.Weight(at(Duration.ZERO), WeightKg.of("62.4")),
                                new Entry.Infusion(
                                        at(Duration.ZERO),
                                        BigDecimal.valueOf(450),
                                        null,
                                        null,
                                        null)))
                .toCompletableFuture()
                .join();
    }

    private Advice advice() {
        return ward.snapshot().patient("P1").orElseThrow().advice();
    }

    @Test
    void anEntryIsAcknowledgedWhenTheSnapshotShowsWhatItAsks() {
        register();
        clock.move(Duration.ofHours(10));
        Saved saved = write(new Entry.CrsGrade(at(Duration.ofHours(10)), 2));
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Done.class,
                        done ->
                                assertThat(
                                                done.snapshot()
                                                        .patient("P1")
                                                        .orElseThrow()
                                                        .advice()
                                                        .prompt("T15-G2-1-TCZ"))
                                        .isPresent());
    }

    /** When the ward asks a row of the patient. */
    private CompletableFuture<Snapshot> asks(String row) {
        return Snapshots.when(
                ward, s -> s.patient("P1").orElseThrow().advice().prompt(row).isPresent());
    }

    @Test
    void whatTimeBringsIsThereWithoutAClick() throws Exception {
        register();
        clock.move(Duration.ofHours(71));
        write(new Entry.CrsGrade(at(Duration.ofHours(70)), 1));
        assertThat(advice().prompt("T15-G1-EARLY-TCZ")).isPresent();
        CompletableFuture<Snapshot> late = asks("T15-G1-LATE-SUPPORT");
        clock.moveTo(START.plus(Duration.ofHours(72)));
        late.get(30, TimeUnit.SECONDS);
        assertThat(advice().prompt("T15-G1-EARLY-TCZ")).isEmpty();
    }

    @Test
    void aClockSetBackIsEvaluatedAgain() throws Exception {
        register();
        clock.moveTo(START.plus(Duration.ofHours(73)));
        write(new Entry.CrsGrade(at(Duration.ofHours(70)), 1));
        CompletableFuture<Snapshot> early = asks("T15-G1-EARLY-TCZ");
        clock.moveTo(START.plus(Duration.ofHours(71)));
        early.get(30, TimeUnit.SECONDS);
    }

    @Test
    void whatContradictsTheRecordIsRefusedAndNothingOfItIsKept() {
        register();
        clock.move(Duration.ofHours(1));
        int kept = book.kept.size();
        Entry weight = new Entry.Weight(at(Duration.ofMinutes(1)), WeightKg.of("60"));
        Entry again =
                new Entry.Infusion(
                        at(Duration.ofHours(1)), BigDecimal.valueOf(450), null, null, null);
        refused(Reason.SECOND_INFUSION, weight, again);
        refused(Reason.IN_THE_FUTURE, new Entry.CrsGrade(at(Duration.ofHours(2)), 1));
        refused(Reason.NO_SUCH_ENTRY, new Entry.Retract(at(Duration.ofHours(1)), "none"));
        refused(
                Reason.NO_SUCH_GRADE,
                new Entry.NeuroGrade(
                        at(Duration.ofHours(1)),
                        List.of(new Entry.NeuroGrade.Event("headache", 4))));
        refused(
                Reason.JUDGEMENT_WITHOUT_EPISODE,
                new Entry.Judgement(
                        at(Duration.ofHours(1)), Entry.Axis.CRS, Entry.Judgement.Value.IMPROVED));
        refused(Reason.ID_TAKEN, weight, weight);
        assertThat(register()).isInstanceOf(Saved.Refused.class);
        assertThat(book.kept).hasSize(kept);
    }

    private void refused(Reason reason, Entry... entries) {
        assertThat(write(entries))
                .isInstanceOfSatisfying(
                        Saved.Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
    }

    @Test
    void whatCannotBeKeptIsNotAcknowledgedAndWorkGoesOnWhenThereIsRoomAgain() {
        register();
        Entry note = new Entry.Note(at(Duration.ZERO), "x");
        book.full = true;
        assertThat(write(note)).isInstanceOf(Saved.NotDurable.class);
        assertThat(ward.snapshot().health().storeDown()).isTrue();
        assertThat(ward.snapshot().patient("P1").orElseThrow().course().entries()).hasSize(2);
        book.full = false;
        assertThat(write(note)).isInstanceOf(Saved.Done.class);
        assertThat(ward.snapshot().health().storeDown()).isFalse();
    }

    @Test
    void aListenerThatThrowsStopsNothing() {
        ward.watch(_ -> {
            throw new IllegalStateException("a screen fails");
        });
        CompletableFuture<Snapshot> other = Snapshots.when(ward, _ -> true);
        register();
        assertThat(other).isCompleted();
    }

    @Test
    void everythingIsThereAfterItIsOpenedAgain() {
        register();
        clock.move(Duration.ofHours(10));
        write(new Entry.CrsGrade(at(Duration.ofHours(9)), 2));
        write(
                new Entry.Medication(
                        at(Duration.ofHours(10)),
                        "tocilizumab",
                        DoseMg.of("499.2"),
                        null,
                        null,
                        null));
        Advice before = advice();
        ward.close();
        ward = Ward.open(Records.PACK, book, clock, ZONE);
        assertThat(advice()).isEqualTo(before);
    }

    @Test
    void aPatientWithALineThatCannotBeReadIsNotJudgedAndOthersAre() {
        register();
        ward.register(new Patient("P2", null, null, null, null), List.of())
                .toCompletableFuture()
                .join();
        ward.close();
        book.kept.add(new Line.Unread("P1", jp.mimamori.record.Json.MAPPER.createObjectNode()));
        ward = Ward.open(Records.PACK, book, clock, ZONE);
        assertThat(ward.snapshot().patient("P1").orElseThrow().cannotJudge())
                .isEqualTo(CannotJudge.RECORD_DAMAGED);
        assertThat(ward.snapshot().patient("P2").orElseThrow().advice()).isNotNull();
    }

    @Test
    void afterClosingNothingIsAcknowledged() {
        register();
        ward.close();
        assertThat(write(new Entry.Note(at(Duration.ZERO), "x")))
                .isInstanceOf(Saved.NotDurable.class);
    }
}
