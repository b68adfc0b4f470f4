package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.advice.Advice;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.PatientNow;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/** The demo ward's patients are at the moments that they are to show. */
class DemoWardTest {

    private static Advice advice(DemoWard demo, String bed) {
        return demo.ward().snapshot().patients().stream()
                .filter(p -> p.stay() != null && p.stay().bed().equals(bed))
                .map(PatientNow::advice)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachPatientIsAtATellingMoment() {
        try (DemoWard demo =
                DemoWard.open(Records.PACK, MovableClock.standing(DemoWard.NIGHT), 1)) {
            assertThat(demo.ward().snapshot().patients()).hasSize(8);
            assertThat(advice(demo, "503").prompts()).isEmpty();
            assertThat(advice(demo, "501").prompt("T15-G1-EARLY-TCZ")).isPresent();
            assertThat(advice(demo, "508").crs().treatedAt()).isNotNull();
            assertThat(advice(demo, "512").limited().getFirst().allowedAgainAt()).isNotNull();
            assertThat(advice(demo, "512").neuro().grade()).isEqualTo(3);
            assertThat(advice(demo, "515").day()).isNull();
        }
    }

    @Test
    void whatIsToComeIsEnteredAsTheClockComesToIt() {
        try (DemoWard demo =
                DemoWard.open(Records.PACK, MovableClock.standing(DemoWard.NIGHT), 1)) {
            demo.move(Duration.ofHours(6));
            demo.ward().close();
            assertThat(advice(demo, "501").prompt("T15-G1-LATE-SUPPORT")).isPresent();
        }
    }
}
