package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Course;
import jp.mimamori.course.Patient;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class UrgencyTest {

    private final Pack pack = PackReader.builtIn();

    @ParameterizedTest
    @CsvSource({
        "T15-G4-1-TCZ, HIGH",
        "T15-G3-1-DEX, HIGH",
        "T15-G4-3-ANTIT, HIGH",
        "T16-G3-EDEMA-CPA, HIGH",
        "T15-BEYOND, HIGH",
        "T15-G2-1-TCZ, MEDIUM",
        "T15-REASSESS, MEDIUM",
        "WEIGHT, MEDIUM",
        "T15-G2-1-DEX, LOW",
        "T15-G1-EARLY-TCZ, LOW",
        "T16-G3-HEADACHE, LOW",
        "T16-STEROID-3D, LOW",
        "T15-G1-LATE-SUPPORT, NEUTRAL",
        "T16-G1-LATE-OBSERVE, NEUTRAL"
    })
    void everyRowHasItsUrgency(String row, Urgency urgency) {
        Action action =
                pack.row(row)
                        .map(jp.mimamori.guideline.Row::action)
                        .orElseGet(() -> pack.own(row).orElseThrow().action());
        assertThat(Urgency.of(pack, prompt(row, action, Prompt.Status.OPEN))).isEqualTo(urgency);
    }

    @Test
    void aReachedLimitIsHigh() {
        assertThat(Urgency.of(pack, prompt("T15-G2-1-TCZ", Action.WITHHOLD, Prompt.Status.OPEN)))
                .isEqualTo(Urgency.HIGH);
    }

    @Test
    void aDeferredPromptWaitsAsLow() {
        Prompt deferred = prompt("T15-G4-1-TCZ", Action.GIVE, Prompt.Status.DEFERRED);
        assertThat(Urgency.now(pack, nothing(), deferred)).isEqualTo(Urgency.LOW);
        assertThat(Urgency.of(pack, deferred)).isEqualTo(Urgency.HIGH);
    }

    /** What is advised on somebody of whom nothing is known. */
    private Advice nothing() {
        Course blank =
                new Course(
                        new Patient("P1", null, null, null, null),
                        ZoneId.of("Asia/Tokyo"),
                        List.of());
        return Evaluation.evaluate(pack, blank, Instant.parse("2026-03-02T01:00:00Z"));
    }

    private static Prompt prompt(String row, Action action, Prompt.Status status) {
        Instant since = Instant.parse("2026-03-02T00:30:00Z");
        return new Prompt(
                row + "@" + since,
                row,
                since,
                action,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                status,
                null);
    }
}
