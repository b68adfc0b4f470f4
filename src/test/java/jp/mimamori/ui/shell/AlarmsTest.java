package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ward.Snapshot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class AlarmsTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final WardRoom room = new WardRoom("2026-11-24T03:00:00+09:00");
    private final Alarms alarms = new Alarms();

    @AfterEach
    void close() {
        room.close();
    }

    private void patient(String id, int grade) {
        room.with(
                Facts.patient(id, "見守 花子", "ミマモリ ハナコ"),
                Facts.weight(INFUSED, "62.4"),
                Facts.infusion(INFUSED),
                Facts.crs("2026-11-24T02:00:00+09:00", grade));
        look();
    }

    private void look() {
        alarms.take(room.desk().snapshot());
    }

    private List<String> rows() {
        return alarms.shown().get().stream().map(AlarmsTest::row).toList();
    }

    private static String row(Alarm alarm) {
        return switch (alarm.what()) {
            case Alarm.What.Asked(var prompt) -> alarm.patient() + " " + prompt.row();
            case Alarm.What.Late(var dose) -> alarm.patient() + " late " + dose.drug();
            case Alarm.What.Unjudged _ -> alarm.patient() + " unjudged";
        };
    }

    @Test
    void whatInterruptsComesBeforeWhatWaits() {
        patient("A", 1);
        patient("B", 3);
        assertThat(rows())
                .containsExactly("B T15-G3-1-TCZ", "B T15-G3-1-DEX", "A T15-G1-EARLY-TCZ");
    }

    @Test
    void whatWasLookedAtDoesNotComeBackForTheSameReason() {
        patient("A", 1);
        alarms.look(alarms.shown().get().getFirst());
        look();
        assertThat(rows()).isEmpty();
    }

    @Test
    void lookingAtAPatientLooksAtAllOfIt() {
        patient("A", 1);
        patient("B", 3);
        alarms.look("B");
        assertThat(rows()).containsExactly("A T15-G1-EARLY-TCZ");
    }

    @Test
    void anAnswerTakesItAway() {
        patient("B", 3);
        room.write("B", Facts.given("2026-11-24T03:00:00+09:00", "tocilizumab", "499.2"));
        look();
        assertThat(rows()).containsExactly("B T15-G3-1-DEX");
    }

    @Test
    void whatEndsByTimeAloneStaysUntilItIsLookedAt() {
        patient("A", 1);
        Alarm came = alarms.shown().get().getFirst();
        Snapshot before = room.desk().snapshot();
        room.clock()
                .moveTo(java.time.OffsetDateTime.parse("2026-11-26T09:00:00+09:00").toInstant());
        room.with(Facts.patient("Z", "別人", "ベツジン"));
        assertThat(room.desk().snapshot().at()).isAfter(before.at());
        look();
        assertThat(alarms.shown().get())
                .filteredOn(alarm -> !alarm.stands())
                .extracting(Alarm::key)
                .containsExactly(came.key());
    }

    @Test
    void anOverdueDoseInterrupts() {
        room.with(
                Facts.patient("A", "見守 花子", "ミマモリ ハナコ"),
                Facts.infusion(INFUSED),
                Facts.order("2026-11-24T00:00:00+09:00", "dexamethasone", "10", "12"));
        look();
        assertThat(rows()).contains("A late dexamethasone");
        assertThat(alarms.shown().get().getFirst().interrupts()).isTrue();
    }

    @Test
    void aDeferralThatEndsIsNew() {
        patient("B", 3);
        String prompt = room.patient("B").advice().prompts().getFirst().id();
        alarms.look("B");
        room.write(
                "B",
                new Entry.PromptResponse(
                        Facts.at("2026-11-24T03:00:00+09:00"),
                        prompt,
                        Entry.PromptResponse.Response.DEFERRED,
                        room.now().plus(Duration.ofMinutes(30)),
                        null));
        look();
        assertThat(rows()).isEmpty();
        room.clock().move(Duration.ofMinutes(31));
        room.with(Facts.patient("A", "別人", "ベツジン"));
        look();
        assertThat(rows()).containsExactly("B T15-G3-1-TCZ");
    }

    /** What can be decided leads; what must not be given follows, though it came first. */
    @Test
    void aLimitComesAfterWhatCanBeDecided() {
        Course limits = Records.course(Records.scenario("tocilizumab-limits").path("record"));
        try (WardRoom other = new WardRoom("2026-03-02T23:00:00+09:00")) {
            other.with(limits);
            alarms.take(other.desk().snapshot());
        }
        assertThat(alarms.shown().get()).extracting(Alarm::forbids).containsExactly(false, true);
    }
}
