package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.ui.Urgency;
import jp.mimamori.ward.PatientNow.CannotJudge;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class BellTest {

    private static final Duration NOW = Duration.ofDays(3);
    private final Bell bell = new Bell();

    private static Alarm alarm(String key, Urgency urgency) {
        return new Alarm(
                key,
                "A",
                new Alarm.What.Unjudged(CannotJudge.RECORD_DAMAGED),
                urgency,
                Instant.EPOCH,
                true,
                0);
    }

    @Test
    void whatInterruptsIsHeardAtOnceAndEveryThirtySecondsWhileItWaits() {
        List<Alarm> waiting = List.of(alarm("a", Urgency.HIGH));
        assertThat(bell.due(waiting, NOW)).isTrue();
        assertThat(bell.due(waiting, NOW.plusSeconds(29))).isFalse();
        assertThat(bell.due(waiting, NOW.plusSeconds(30))).isTrue();
    }

    @Test
    void whatWaitsPolitelyIsNotHeard() {
        assertThat(bell.due(List.of(alarm("a", Urgency.MEDIUM)), NOW)).isFalse();
    }

    /** It still waits in the strip; nobody has to run for it. */
    @Test
    void whatHasEndedIsHeardNoMoreUntilItStandsAgain() {
        Alarm alarm = alarm("a", Urgency.HIGH);
        assertThat(bell.due(List.of(alarm), NOW)).isTrue();
        assertThat(bell.due(List.of(alarm.ended()), NOW.plusSeconds(60))).isFalse();
        assertThat(bell.due(List.of(alarm), NOW.plusSeconds(61))).isTrue();
    }

    @Test
    void silenceEndsAfterTwoMinutes() {
        List<Alarm> waiting = List.of(alarm("a", Urgency.HIGH));
        bell.due(waiting, NOW);
        bell.silence(NOW);
        assertThat(bell.due(waiting, NOW.plusSeconds(119))).isFalse();
        assertThat(bell.due(waiting, NOW.plusSeconds(120))).isTrue();
    }

    @Test
    void aNewAlarmIsHeardInSilenceToo() {
        bell.due(List.of(alarm("a", Urgency.HIGH)), NOW);
        bell.silence(NOW);
        assertThat(
                        bell.due(
                                List.of(alarm("a", Urgency.HIGH), alarm("b", Urgency.HIGH)),
                                NOW.plusSeconds(5)))
                .isTrue();
    }
}
