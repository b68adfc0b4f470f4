package jp.mimamori.ui.vitals;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Bed;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ward.PatientNow;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class RoundTest {

    private final WardRoom room = new WardRoom("2026-03-04T03:14:22+09:00");

    @BeforeEach
    void fill() {
        for (String bed : new String[] {"1012", "508", "9A", "510"}) {
            Bed made = Bed.of("P" + bed, bed, "2026-03-02T10:00:00+09:00");
            room.with(made.patient(), made.entries());
        }
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static String id(PatientNow patient) {
        return patient == null ? null : patient.patient().id();
    }

    @Test
    void bedsComeInTheOrderOfTheirNumbers() {
        assertThat(Round.beds(room.desk().snapshot()).stream().map(RoundTest::id))
                .containsExactly("P9A", "P508", "P510", "P1012");
    }

    @Test
    void theNextBedIsNamedAndTheLastHasNone() {
        assertThat(id(Round.next(room.desk().snapshot(), "P508"))).isEqualTo("P510");
        assertThat(id(Round.next(room.desk().snapshot(), "P1012"))).isNull();
        assertThat(id(Round.previous(room.desk().snapshot(), "P508"))).isEqualTo("P9A");
    }

    @Test
    void whoHasBeenSeenIsCounted() {
        Round round = new Round();
        assertThat(round.saw("P508", room.desk().snapshot(), room.now())).isFalse();
        assertThat(round.seen(room.desk().snapshot())).isEqualTo(1);
        round.begin();
        assertThat(round.seen("P508")).isFalse();
    }

    /** The last bed that was to be seen is left empty: there is nobody to go to. */
    @Test
    void aDischargeCompletesARoundToo() {
        Round round = new Round();
        for (String id : new String[] {"P9A", "P508", "P510"}) {
            round.saw(id, room.desk().snapshot(), room.now());
        }
        assertThat(round.complete(room.desk().snapshot())).isFalse();
        room.write("P1012", new Entry.Discharge(room.author().meta(room.now()), null));
        assertThat(round.complete(room.desk().snapshot())).isTrue();
    }

    @Test
    void aRoundOfTwoHoursAgoIsGivenUp() {
        Round round = new Round();
        assertThat(round.givenUp(room.now())).isFalse();
        round.saw("P508", room.desk().snapshot(), room.now());
        assertThat(round.givenUp(room.now().plus(Duration.ofHours(2)))).isFalse();
        assertThat(round.givenUp(room.now().plus(Duration.ofHours(2)).plusSeconds(1))).isTrue();
        round.begin();
        assertThat(round.givenUp(room.now().plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void aRoundIsOverWhenEveryBedWasSeenAndBeginsAnew() {
        Round round = new Round();
        for (String id : new String[] {"P9A", "P508", "P510"}) {
            round.saw(id, room.desk().snapshot(), room.now());
        }
        assertThat(round.over()).isFalse();
        assertThat(round.saw("P1012", room.desk().snapshot(), room.now())).isTrue();
        assertThat(round.over()).isTrue();
        round.begin();
        assertThat(round.over()).isFalse();
        assertThat(round.finished()).isEqualTo(new Round.Finished(4, room.now()));
    }
}
