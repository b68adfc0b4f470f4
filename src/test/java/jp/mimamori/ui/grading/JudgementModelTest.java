package jp.mimamori.ui.grading;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Entry.Judgement.Value;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class JudgementModelTest {

    private static final String P = "P1";
    private final WardRoom room = new WardRoom("2026-03-04T03:14:22+09:00");

    private JudgementModel of(Bed bed) {
        room.with(bed.patient(), bed.entries());
        return new JudgementModel(P, Axis.CRS, room.desk(), room.author(), Runnable::run);
    }

    private static Bed bed() {
        return Bed.of(P, "508", "2026-03-02T10:00:00+09:00");
    }

    private static Bed treated() {
        return bed().crs("2026-03-03T03:00:00+09:00", 2)
                .given("2026-03-03T03:10:00+09:00", "tocilizumab", "499.2");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void outsideAnEpisodeNoJudgementIsOffered() {
        JudgementModel model = of(bed());
        assertThat(model.offered()).isFalse();
        model.choose(Value.IMPROVED);
        assertThat(model.chosen().get()).isNull();
        assertThat(model.record(() -> {})).isEqualTo(Want.NOTHING);
    }

    @Test
    void theTreatmentThatItAnswersIsShownWithItsClock() {
        JudgementModel model = of(treated());
        assertThat(model.treatment().drug()).isEqualTo("tocilizumab");
        assertThat(model.clockEnd()).isEqualTo(Instant.parse("2026-03-03T18:10:00Z"));
        assertThat(model.speaksFrom()).isEqualTo(Instant.parse("2026-03-03T06:10:00Z"));
    }

    @Test
    void unchangedAfterTwentyFourHoursOpensTheNextStepInThePreview() {
        JudgementModel model = of(treated());
        model.choose(Value.UNCHANGED);
        assertThat(model.preview().get().outlook().raised().stream().map(p -> p.row()))
                .contains("T15-G2-2-TCZ", "T15-G2-2-DEX");
        assertThat(room.all(P, Entry.Judgement.class)).isEmpty();
    }

    @Test
    void aJudgementIsRecorded() {
        JudgementModel model = of(treated());
        model.choose(Value.IMPROVED);
        CompletableFuture<Void> done = new CompletableFuture<>();
        assertThat(model.record(() -> done.complete(null))).isNull();
        done.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(room.all(P, Entry.Judgement.class).getLast().value()).isEqualTo(Value.IMPROVED);
        assertThat(room.patient(P).advice().crs().improving()).isTrue();
    }

    @Test
    void beforeATreatmentThereIsNoClock() {
        JudgementModel model = of(bed().crs("2026-03-03T03:00:00+09:00", 2));
        assertThat(model.offered()).isTrue();
        assertThat(model.treatment()).isNull();
        assertThat(model.clockEnd()).isNull();
    }
}
