package jp.mimamori.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What stands of what was recorded, and in which order. */
class CourseTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOON = OneOfEach.NOON.toInstant();
    private static final Patient PATIENT =
            new Patient("P1", "試験 患者", "シケン カンジャ", LocalDate.of(1960, 1, 15), Sex.FEMALE);

    private static Course course(Entry... entries) {
        return new Course(PATIENT, TOKYO, List.of(entries));
    }

    private static Meta after(String id, long seconds) {
        return Meta.of(id, OneOfEach.NOON.plusSeconds(seconds));
    }

    private static Entry note(String id, long seconds) {
        return new Entry.Note(after(id, seconds), id);
    }

    @Test
    void entriesOfOneInstantAreTakenByPhaseAndThenInTheOrderOfTheFile() {
        Meta m = OneOfEach.meta("answer");
        Course course =
                course(
                        new Entry.PromptResponse(
                                m, "p", Entry.PromptResponse.Response.SEEN, null, null),
                        new Entry.Medication(
                                after("dose", 0), "tocilizumab", DoseMg.of("8"), null, null, null),
                        new Entry.OrderStop(after("stop", 0), "tocilizumab"),
                        new Entry.CrsGrade(after("grade 2", 0), 2),
                        new Entry.CrsGrade(after("grade 1", 0), 1),
                        note("fact", 0),
                        note("earlier", -1));
        assertThat(course.standing())
                .extracting(Entry::id)
                .containsExactly("earlier", "fact", "grade 2", "grade 1", "stop", "dose", "answer");
    }

    @Test
    void whatWasCorrectedOrRetractedDoesNotStandWheneverThatWas() {
        Course course =
                course(
                        new Entry.CrsGrade(after("wrong", 0), 3),
                        new Entry.CrsGrade(after("right", -60).replacing("wrong"), 2),
                        note("slip", 10),
                        new Entry.Retract(after("retract", 3_600), "slip"));
        assertThat(course.standing()).extracting(Entry::id).containsExactly("right");
        assertThat(course.entries()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"-2,0", "-1,1", "0,3", "1,3", "59,3", "60,4", "61,4"})
    void anEntryHoldsFromItsOwnInstantOn(long seconds, int count) {
        Course course = course(note("a", -1), note("b", 0), note("c", 0), note("d", 60));
        assertThat(course.countAt(NOON.plusSeconds(seconds))).isEqualTo(count);
    }

    @Test
    void moreEntriesComeAfterTheOthers() {
        Course first = course(note("a", 0));
        Course more = first.with(List.of(note("b", 0)));
        assertThat(more.entries()).extracting(Entry::id).containsExactly("a", "b");
        assertThat(first.entries()).hasSize(1);
        assertThat(more.patient()).isEqualTo(PATIENT);
        assertThat(more.zone()).isEqualTo(TOKYO);
    }

    private static Entry demographics(
            String id,
            long seconds,
            @Nullable String name,
            @Nullable String kana,
            @Nullable LocalDate born,
            @Nullable Sex sex) {
        return new Entry.Demographics(after(id, seconds), name, kana, born, sex);
    }

    @Test
    void laterDemographicsTakeThePlaceOfTheOldFromTheirTimeOnAndLeaveTheRest() {
        LocalDate born = LocalDate.of(1961, 2, 16);
        Course course =
                course(
                        demographics("name", 10, "別 名", null, null, null),
                        demographics("kana", 20, null, "ベツ メイ", null, null),
                        demographics("born", 30, null, null, born, null),
                        demographics("sex", 40, null, null, null, Sex.MALE));
        assertThat(course.patientAt(NOON.plusSeconds(9))).isEqualTo(PATIENT);
        assertThat(course.patientAt(NOON.plusSeconds(10)))
                .isEqualTo(
                        new Patient("P1", "別 名", PATIENT.kana(), PATIENT.birthDate(), Sex.FEMALE));
        assertThat(course.patientAt(NOON.plusSeconds(20)))
                .isEqualTo(new Patient("P1", "別 名", "ベツ メイ", PATIENT.birthDate(), Sex.FEMALE));
        assertThat(course.patientAt(NOON.plusSeconds(40)))
                .isEqualTo(new Patient("P1", "別 名", "ベツ メイ", born, Sex.MALE));
        assertThat(course.patient()).isEqualTo(PATIENT);
    }

    @Test
    void eachCourseIsGradedByItsOwnGradesAlone() {
        assertThat(OneOfEach.kinds())
                .filteredOn(Entry.Axis.CRS::isGradedBy)
                .hasOnlyElementsOfType(Entry.CrsGrade.class)
                .isNotEmpty();
        assertThat(OneOfEach.kinds())
                .filteredOn(Entry.Axis.NEURO::isGradedBy)
                .hasOnlyElementsOfType(Entry.NeuroGrade.class)
                .isNotEmpty();
    }
}
