package jp.mimamori.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

class TakenTest {

    private static final Course COURSE =
            new Course(
                    new Patient("P1", null, null, LocalDate.of(1958, 4, 2), Sex.FEMALE),
                    ZoneId.of("Asia/Tokyo"),
                    List.of(
                            grade("late", 3, "03"),
                            grade("early", 1, "01"),
                            infusion("second", "02"),
                            infusion("first", "00")));

    @Test
    void theLatestIsTheLatestByTimeNotByPlaceInTheFile() {
        assertThat(Taken.of(COURSE).latest(Entry.CrsGrade.class))
                .extracting(Entry::id)
                .isEqualTo("late");
        assertThat(Taken.of(COURSE).latest(Entry.CrsGrade.class, g -> g.grade() < 3))
                .extracting(Entry::id)
                .isEqualTo("early");
        assertThat(Taken.of(COURSE).latest(Entry.NeuroGrade.class)).isNull();
        assertThat(Taken.of(COURSE).all(Entry.CrsGrade.class))
                .extracting(Entry::id)
                .containsExactly("early", "late");
    }

    @Test
    void theInfusionIsTheEarliestOfTwo() {
        assertThat(Taken.of(COURSE).infusion()).extracting(Entry::id).isEqualTo("first");
    }

    @Test
    void whatIsDatedLaterIsNotYetTaken() {
        Instant now = time("01").toInstant();
        assertThat(Taken.until(COURSE, now).latest(Entry.CrsGrade.class))
                .extracting(Entry::id)
                .isEqualTo("early");
        assertThat(Taken.until(COURSE, now.minusSeconds(1)).latest(Entry.CrsGrade.class)).isNull();
        assertThat(Taken.until(COURSE, time("00").toInstant().minusSeconds(1)).infusion()).isNull();
    }

    @Test
    void anIdIsFoundOnlyAsTheKindAskedFor() {
        Taken taken = Taken.of(COURSE);
        assertThat(taken.byId(Entry.CrsGrade.class, "late")).isPresent();
        assertThat(taken.byId(Entry.class, "late")).isPresent();
        assertThat(taken.byId(Entry.Infusion.class, "late")).isEmpty();
        assertThat(taken.byId(Entry.class, null)).isEmpty();
    }

    @Test
    void aCourseUpToATimeLeavesOutWhatIsDatedLater() {
        assertThat(COURSE.upTo(time("02").toInstant()).standing())
                .extracting(Entry::id)
                .containsExactly("first", "early", "second");
        assertThat(COURSE.upTo(time("03").toInstant())).isSameAs(COURSE);
    }

    private static Entry grade(String id, int grade, String hour) {
        return new Entry.CrsGrade(Meta.of(id, time(hour)), grade);
    }

    private static Entry infusion(String id, String hour) {
        return new Entry.Infusion(Meta.of(id, time(hour)), new BigDecimal("450"), null, null, null);
    }

    private static OffsetDateTime time(String hour) {
        return OffsetDateTime.parse("2026-11-24T" + hour + ":00:00+09:00");
    }
}
