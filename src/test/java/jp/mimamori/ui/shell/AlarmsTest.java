package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

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

    private void moveTo(String time) {
        room.clock().moveTo(java.time.OffsetDateTime.parse(time).toInstant());
        room.with(Facts.patient("at " + time, "別人", "ベツジン"));
    }

    /** The ward as it is, but for one patient whose evaluation fails. */
    private Snapshot failing(String id) {
        Snapshot whole = room.desk().snapshot();
        List<PatientNow> patients =
                whole.patients().stream()
                        .map(p -> p.patient().id().equals(id) ? failing(p) : p)
                        .toList();
        return new Snapshot(whole.at(), patients, whole.health(), whole.hospital());
    }

    private static PatientNow failing(PatientNow of) {
        return new PatientNow(
                of.course(),
                of.patient(),
                of.stay(),
                of.discharged(),
                of.rules(),
                null,
                List.of(),
                PatientNow.CannotJudge.EVALUATION_FAILED);
    }

    private Alarm alarm(String row) {
        return alarms.shown().get().stream()
                .filter(alarm -> row(alarm).equals(row))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPatientWhoFailsAgainAfterBeingJudgedIsANewAlarm() {
        patient("A", 1);
        alarms.take(failing("A"));
        alarms.look("A");
        alarms.take(failing("A"));
        assertThat(rows()).isEmpty();
        look();
        moveTo("2026-11-24T03:20:00+09:00");
        alarms.take(failing("A"));
        assertThat(rows()).containsExactly("A unjudged");
        assertThat(alarm("A unjudged").since()).isEqualTo(room.desk().snapshot().at());
    }

    @Test
    void aFailureThatPassedAndComesAgainIsAskedOnceAndKeepsItsBeginning() {
        patient("A", 1);
        alarms.look("A");
        alarms.take(failing("A"));
        String first = alarm("A unjudged").key();
        look();
        assertThat(alarm("A unjudged").stands()).isFalse();
        moveTo("2026-11-24T03:20:00+09:00");
        alarms.take(failing("A"));
        alarms.take(failing("A"));
        assertThat(rows()).containsExactly("A unjudged");
        assertThat(alarm("A unjudged").stands()).isTrue();
        assertThat(alarm("A unjudged").key()).isNotEqualTo(first);
    }

    @Test
    void whatIsAskedOfAPatientWhoCannotBeJudgedIsNotCalledEnded() {
        patient("B", 3);
        alarms.take(failing("B"));
        assertThat(alarm("B T15-G3-1-TCZ").stands()).isTrue();
        look();
        assertThat(alarm("B T15-G3-1-TCZ").stands()).isTrue();
    }

    @Test
    void whatStandsAgainIsNotCalledEnded() {
        patient("B", 3);
        Entry wrong = Facts.crs("2026-11-24T02:30:00+09:00", 1);
        room.write("B", wrong);
        look();
        assertThat(alarm("B T15-G3-1-TCZ").stands()).isFalse();
        room.write("B", new Entry.Retract(Facts.at("2026-11-24T03:00:00+09:00"), wrong.id()));
        look();
        assertThat(alarm("B T15-G3-1-TCZ").stands()).isTrue();
    }

    @Test
    void aCorrectedWeightIsInTheDoseThatWaits() {
        patient("B", 3);
        room.write("B", Facts.weight("2026-11-24T02:59:00+09:00", "50"));
        look();
        assertThat(alarm("B T15-G3-1-TCZ").what())
                .isEqualTo(
                        new Alarm.What.Asked(
                                room.patient("B").advice().prompt("T15-G3-1-TCZ").orElseThrow()));
    }

    @Test
    void aRoutineSetOfVitalsAnswersNothing() {
        patient("A", 1);
        moveTo("2026-11-26T09:00:00+09:00");
        room.write("A", Facts.vitals("2026-11-26T09:00:00+09:00", "36.8", "120", "98"));
        look();
        assertThat(rows()).contains("A T15-G1-EARLY-TCZ");
        assertThat(alarm("A T15-G1-EARLY-TCZ").stands()).isFalse();
        room.write(
                "A",
                new Entry.PromptResponse(
                        Facts.at("2026-11-26T09:00:00+09:00"),
                        "T15-G1-EARLY-TCZ@2026-11-23T17:00:00Z",
                        Entry.PromptResponse.Response.SEEN,
                        null,
                        null));
        look();
        assertThat(rows()).doesNotContain("A T15-G1-EARLY-TCZ");
    }

    @Test
    void anOrderOfTheDrugAnswersADoseThatWasLate() {
        room.with(
                Facts.patient("A", "見守 花子", "ミマモリ ハナコ"),
                Facts.infusion(INFUSED),
                Facts.order("2026-11-24T00:00:00+09:00", "dexamethasone", "10", "12"));
        look();
        room.write("A", Facts.order("2026-11-24T03:00:00+09:00", "dexamethasone", "20", "6"));
        look();
        assertThat(rows()).isEmpty();
    }

    @Test
    void aGradeAnswersThatItIsTimeToGradeAndAnotherDrugDoesNot() {
        room.with(
                Facts.patient("A", "見守 花子", "ミマモリ ハナコ"),
                Facts.infusion(INFUSED),
                Facts.vitals("2026-11-24T02:44:00+09:00", "39.4", "118", "98"));
        look();
        assertThat(rows()).containsExactly("A T15-REGRADE");
        Entry wrong = Facts.given("2026-11-24T02:50:00+09:00", "dexamethasone", "10");
        room.write("A", wrong);
        look();
        assertThat(rows()).contains("A T15-REGRADE");
        room.write("A", Facts.crs("2026-11-24T03:00:00+09:00", 1));
        look();
        assertThat(rows()).doesNotContain("A T15-REGRADE");
    }

    @Test
    void aWeightAnswersThatItIsMissing() {
        room.with(
                Facts.patient("A", "見守 花子", "ミマモリ ハナコ"),
                Facts.infusion(INFUSED),
                Facts.crs("2026-11-24T02:00:00+09:00", 2));
        look();
        assertThat(rows()).contains("A WEIGHT");
        room.write("A", Facts.weight("2026-11-24T03:00:00+09:00", "62.4"));
        look();
        assertThat(rows()).doesNotContain("A WEIGHT").contains("A T15-G2-1-TCZ");
    }

    /** Vasopressors at two: Grade 3, nobody has graded. */
    @Test
    void findingsOfGradeThreeInterruptAndOfGradeTwoWait() {
        room.with(
                Facts.patient("A", "見守 花子", "ミマモリ ハナコ"),
                Facts.infusion(INFUSED),
                Facts.vitals("2026-11-24T02:44:00+09:00", "39.4", "80", "98"));
        look();
        assertThat(alarm("A T15-REGRADE").interrupts()).isFalse();
        alarms.look("A");
        room.write(
                "A",
                new Entry.Vasopressor(
                        Facts.at("2026-11-24T02:44:00+09:00"),
                        List.of(
                                new Entry.Vasopressor.Agent("noradrenaline", null),
                                new Entry.Vasopressor.Agent("vasopressin", null))));
        look();
        assertThat(alarm("A T15-REGRADE").interrupts()).isTrue();
    }

    @Test
    void whatStandsComesBeforeWhatHasEnded() {
        patient("A", 3);
        alarms.take(failing("A"));
        look();
        assertThat(rows()).last().isEqualTo("A unjudged");
    }

    private void graded(String id, String bed, String at) {
        room.lies(id, bed, INFUSED, Facts.crs(at, 3));
    }

    /** As after a start of the program: what has been asked longest is first. */
    @Test
    void whatIsSeenForTheFirstTimeAtOnceIsInTheOrderInWhichItCame() {
        graded("A", "501", "2026-11-24T02:30:00+09:00");
        graded("B", "502", "2026-11-24T02:00:00+09:00");
        look();
        assertThat(rows())
                .containsExactly(
                        "B T15-G3-1-TCZ", "B T15-G3-1-DEX", "A T15-G3-1-TCZ", "A T15-G3-1-DEX");
    }

    /** By bed, and of one bed as the tables ask it, whatever order the ward is told in. */
    @Test
    void whatCameAtTheSameInstantHasOneOrder() {
        graded("C", "503", "2026-11-24T02:00:00+09:00");
        graded("A", "1001", "2026-11-24T02:00:00+09:00");
        graded("B", "502", "2026-11-24T02:00:00+09:00");
        Snapshot told = room.desk().snapshot();
        List<PatientNow> patients = new ArrayList<>(told.patients());
        Random random = new Random(7);
        for (int i = 0; i < 10; i++) {
            Alarms fresh = new Alarms();
            Collections.shuffle(patients, random);
            fresh.take(new Snapshot(told.at(), patients, told.health(), told.hospital()));
            assertThat(fresh.shown().get())
                    .extracting(AlarmsTest::row)
                    .containsExactly(
                            "B T15-G3-1-TCZ",
                            "B T15-G3-1-DEX",
                            "C T15-G3-1-TCZ",
                            "C T15-G3-1-DEX",
                            "A T15-G3-1-TCZ",
                            "A T15-G3-1-DEX");
        }
    }

    /** It was entered later for an earlier time: what waits first stays where a finger is. */
    @Test
    void whatComesLaterForAnEarlierTimeStandsBehindWhatWaits() {
        graded("A", "501", "2026-11-24T02:30:00+09:00");
        look();
        graded("B", "502", "2026-11-24T02:00:00+09:00");
        look();
        assertThat(rows().getFirst()).isEqualTo("A T15-G3-1-TCZ");
        assertThat(rows()).last().isEqualTo("B T15-G3-1-DEX");
    }

    /** What is to be done soon comes before what may be done, though that came first. */
    @Test
    void ofWhatDoesNotInterruptTheMoreUrgentComesFirst() {
        patient("A", 1);
        patient("B", 2);
        assertThat(alarms.shown().get())
                .extracting(Alarm::urgency)
                .isSorted()
                .contains(Urgency.MEDIUM, Urgency.LOW);
        assertThat(rows())
                .containsExactly("B T15-G2-1-TCZ", "A T15-G1-EARLY-TCZ", "B T15-G2-1-DEX");
    }
}
