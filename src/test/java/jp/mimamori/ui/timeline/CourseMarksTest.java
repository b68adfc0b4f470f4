package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.advice.Story;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Steroids on the timeline, counted as the program's own prompts count them. */
class CourseMarksTest {

    private static final Instant START = Instant.parse("2026-03-01T01:00:00Z");
    private static final Patient PATIENT = new Patient("P", null, null, null, null);

    private final List<Entry> entries = new ArrayList<>();
    private int ids;

    private Meta meta(long hours) {
        return Meta.of("e" + ids++, START.plus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC));
    }

    private void infused() {
        entries.add(new Entry.Infusion(meta(0), BigDecimal.valueOf(450), null, null, null));
    }

    private void crs(long hours, int grade) {
        entries.add(new Entry.CrsGrade(meta(hours), grade));
    }

    private void neuro(long hours, int grade) {
        entries.add(
                new Entry.NeuroGrade(
                        meta(hours), List.of(new Entry.NeuroGrade.Event("confusion", grade))));
    }

    private void dose(String drug, long hours) {
        entries.add(new Entry.Medication(meta(hours), drug, DoseMg.of("10"), "IV", null, null));
    }

    private void order(String drug, long hours) {
        entries.add(
                new Entry.Order(meta(hours), drug, DoseMg.of("10"), new BigDecimal("12"), null));
    }

    private Picture at(long hours) {
        return Pictures.of(
                new Course(PATIENT, ZoneId.of("Asia/Tokyo"), entries),
                START.plus(Duration.ofHours(hours)));
    }

    private static List<String> doses(Picture picture) {
        return picture.marks().stream()
                .filter(mark -> mark.lane() == Lane.STEROID && mark.shape() == Mark.Shape.DOT)
                .map(mark -> mark.labels().getFirst().replace("\u00a0mg", ""))
                .toList();
    }

    private static List<Mark> ends(Picture picture) {
        return picture.marks().stream()
                .filter(mark -> mark.lane() == Lane.STEROID && mark.shape() == Mark.Shape.TICK)
                .toList();
    }

    private static Instant raised(Picture picture, String row) {
        return picture.story().prompts().stream()
                .filter(span -> span.prompt().row().equals(row))
                .map(Story.PromptSpan::raised)
                .findFirst()
                .orElseThrow();
    }

    /** A dose at grade 1 is none of the three. */
    @Test
    void theThreeDosesAreCountedFromTheFirstAtTheGradesOfTheRule() {
        infused();
        crs(20, 1);
        dose("dexamethasone", 21);
        crs(30, 2);
        for (int hours = 31; hours <= 67; hours += 12) {
            dose("dexamethasone", hours);
        }
        assertThat(doses(at(68)))
                .containsExactly("10", "1回目（3回以上） 10", "2回目（3回以上） 10", "3回目（3回以上） 10", "4回目 10");
    }

    @Test
    void theSevenDaysBeginAtTheDoseFromWhichTheirPromptCounts() {
        infused();
        crs(20, 1);
        dose("dexamethasone", 21);
        order("dexamethasone", 21);
        crs(60, 2);
        for (int hours = 61; hours <= 61 + 120; hours += 12) {
            dose("dexamethasone", hours);
        }
        Picture picture = at(61 + 121);
        Instant prompted = raised(picture, "T15-STEROID-7D");
        assertThat(prompted).isEqualTo(START.plus(Duration.ofHours(61 + 120)));
        assertThat(ends(picture))
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.from()).isEqualTo(prompted.plus(Duration.ofDays(2)));
                    assertThat(end.labels()).containsExactly("7日");
                    assertThat(end.spoken()).contains("表15");
                });
    }

    @Test
    void steroidsForNeurologicEventsAloneHaveTheirOwnEndsAndNoThreeDoses() {
        infused();
        neuro(30, 2);
        dose("dexamethasone", 31);
        order("dexamethasone", 31);
        neuro(40, 3);
        dose("methylprednisolone", 41);
        order("methylprednisolone", 41);
        for (int hours = 53; hours <= 165; hours += 12) {
            dose("methylprednisolone", hours);
        }
        Picture picture = at(170);
        assertThat(doses(picture)).allMatch("10"::equals);
        assertThat(ends(picture))
                .extracting(end -> end.labels().getFirst(), Mark::from, Mark::row)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "3日", raised(picture, "T16-STEROID-3D"), 0),
                        org.assertj.core.groups.Tuple.tuple(
                                "7日", raised(picture, "T16-MPSL-7D").plus(Duration.ofDays(2)), 1));
    }

    /** No prompt counts there. */
    @Test
    void dosesOfNoGradeHaveNoEnd() {
        infused();
        dose("dexamethasone", 5);
        assertThat(ends(at(6))).isEmpty();
        assertThat(doses(at(6))).containsExactly("10");
    }

    @Test
    void aPatientWhoCannotBeJudgedHasDosesButNoCountAndNoEnd() {
        Picture picture = Pictures.unjudged("steroid-rules");
        assertThat(doses(picture)).isNotEmpty().allMatch("10"::equals);
        assertThat(ends(picture)).isEmpty();
    }
}
