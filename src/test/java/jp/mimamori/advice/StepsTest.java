package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

/** The rules of the steps (reading, section 4), each at the second at which it begins to hold. */
class StepsTest {

    /** Rule, axis, the course, the time at which it is looked at, and the step. */
    @ParameterizedTest(name = "rule {0}: {2} at {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1  | CRS   | crs 2 @24, crs worsened @25                                       | 25     | step 1 @25 WORSENED_BEFORE
                    1  | CRS   | crs 2 @24, crs worsened @25, crs 3 @26                            | 26     | step 1 @25 WORSENED_BEFORE
                    1  | CRS   | crs 2 @24, crs 3 @26                                              | 26     | step 1 @24 FIRST
                    1  | NEURO | headache 2 @24                                                    | 24     | step 0 @- null
                    1  | NEURO | headache 2 0 @24                                                  | 24     | step 0 @- null
                    1  | NEURO | headache 2 @24, neuro 2 @25                                       | 25     | step 1 @25 FIRST
                    2  | CRS   | crs 2 @24, dexamethasone 10 @25                                   | 25     | step 1 @24 FIRST
                    2  | CRS   | crs 2 @24, decline T15-G2-1-TCZ#24 @24.5, dexamethasone 10 @25    | 25     | step 1 @24 FIRST treated @25
                    2  | CRS   | crs 2 @24, dexamethasone 10 @25, decline T15-G2-1-TCZ#24 @26      | 26     | step 1 @24 FIRST treated @26
                    2  | CRS   | crs 2 @24, dexamethasone 9.9 @25, decline T15-G2-1-TCZ#24 @26     | 26     | step 1 @24 FIRST
                    2  | CRS   | crs 2 @24, decline T15-G2-1-TCZ#24 @26                            | 26     | step 1 @24 FIRST
                    2  | CRS   | crs 2 @24, tocilizumab 1 @25                                      | 25     | step 1 @24 FIRST treated @25
                    2  | CRS   | crs 2 @24, tocilizumab 1 @25, tocilizumab 1 @30                   | 30     | step 1 @24 FIRST treated @25
                    2  | NEURO | neuro 2 @24, dexamethasone 9.9 @25                                | 25     | step 1 @24 FIRST
                    2  | NEURO | neuro 2 @24, dexamethasone 10 @25                                 | 25     | step 1 @24 FIRST treated @25
                    3  | CRS   | crs 3 @24, tocilizumab 1 @25, crs 2 @26                           | 26     | step 1 @24 FIRST treated @25 improving
                    3  | CRS   | crs 3 @24, tocilizumab 1 @25, crs improved @26, crs 3 @40         | 49     | step 1 @24 FIRST treated @25 improving
                    4  | CRS   | crs 3 @24, tocilizumab 1 @25, crs 2 @26, crs 3 @27                | 27     | step 1 @27 RETURNED
                    5  | CRS   | crs 2 @24, tocilizumab 1 @25, crs 3 @26                           | 26     | step 2 @26 ROSE
                    5  | CRS   | crs 2 @24, tocilizumab 1 @25, crs worsened @26                    | 26     | step 2 @26 WORSENED
                    5  | NEURO | neuro 2 @24, dexamethasone 10 @25, neuro 3 @26                    | 26     | step 1 @26 ROSE
                    5  | NEURO | neuro 2 @24, dexamethasone 10 @25, neuro worsened @26             | 26     | step 2 @26 WORSENED
                    5  | CRS   | crs 2 @24, tocilizumab 1 @25, crs worsened @26, crs worsened @27  | 27     | step 2 @27 WORSENED
                    6a | CRS   | crs 2 @24, tocilizumab 1 @25, crs 2 @37                           | 49-1s  | step 1 @24 FIRST treated @25
                    6a | CRS   | crs 2 @24, tocilizumab 1 @25, crs 2 @37                           | 49     | step 2 @49 NO_IMPROVEMENT
                    6a | CRS   | crs 2 @24, tocilizumab 1 @25, crs 2 @37-1s                        | 49     | step 1 @24 FIRST treated @25
                    6a | CRS   | crs 2 @24, tocilizumab 1 @25, crs 2 @50                           | 50     | step 2 @50 NO_IMPROVEMENT
                    6a | CRS   | crs 2 @24, tocilizumab 1 @25, crs unchanged @49                   | 49     | step 2 @49 NO_IMPROVEMENT
                    6b | CRS   | crs 3 @24, tocilizumab 1 @25, crs 2 @26, crs 2 @50-1s             | 50     | step 1 @24 FIRST treated @25 improving
                    6b | CRS   | crs 3 @24, tocilizumab 1 @25, crs 2 @26, crs 2 @50                | 50     | step 1 @50 PLATEAU
                    6c | CRS   | crs 2 @24, decline T15-G2-1-TCZ#24 @25, decline T15-G2-1-DEX#24 @25, crs unchanged @48-1s | 48 | step 1 @24 FIRST
                    6c | CRS   | crs 2 @24, decline T15-G2-1-TCZ#24 @25, decline T15-G2-1-DEX#24 @25, crs unchanged @48    | 48 | step 1 @48 ASKED_AGAIN
                    6c | CRS   | crs 2 @24, decline T15-G2-1-TCZ#24 @25, decline T15-G2-1-DEX#24 @25, crs 2 @48            | 48 | step 1 @48 ASKED_AGAIN
                    6c | CRS   | crs 2 @24, decline T15-G2-1-TCZ#24 @25, crs unchanged @48                                 | 48 | step 1 @24 FIRST
                    6c | CRS   | crs 2 @24, crs unchanged @48                                                              | 48 | step 1 @24 FIRST
                    6c | NEURO | neuro 2 @24, dexamethasone 10 @25, neuro 3 @26, decline T16-G3-1-DEX#26 @27, neuro 3 @50   | 50 | step 1 @50 ASKED_AGAIN
                    6c | NEURO | neuro 2 @24, dexamethasone 10 @25, neuro 3 @26, decline T16-G3-1-DEX#26 @27, neuro 3 @50-1s | 50 | step 1 @26 ROSE
                    8  | CRS   | crs 3 @24, tocilizumab 1 @25, crs worsened @26, tocilizumab 1 @27, crs 4 @28              | 28 | step 2 @28 ROSE
                    """)
    void aStepOpensAndIsTreatedByTheRules(
            String rule, Axis axis, String course, String at, String step) {
        assertThat(Tale.state(Tale.at(course, at), axis)).isEqualTo(step);
    }

    private static final String GRADE_4_STEP_2 =
            "crs 4 @24, tocilizumab 1 @25, crs 4 @38, tocilizumab 1 @50";

    /** Grade 4 at step 2, treated at 50 h. */
    @ParameterizedTest(name = "rule {0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5 | crs worsened @51                                                | 51 | step 2 @49 NO_IMPROVEMENT treated @50
                    5 | crs improved @51, crs worsened @52                              | 52 | step 2 @52 WORSENED
                    5 | crs worsened @75                                                | 75 | step 3 @75 NO_IMPROVEMENT
                    6a| crs 4 @63                                                       | 74 | step 3 @74 NO_IMPROVEMENT
                    8 | crs 4 @63, crs 3 @75, crs 4 @76                                 | 76 | step 3 @76 RETURNED
                    2 | methylprednisolone 1000 @51                                     | 51 | step 3 @51 OUT_OF_TURN treated @51
                    8 | methylprednisolone 1000 @51, crs 3 @52, crs 4 @53               | 53 | step 3 @53 RETURNED
                    8 | crs 3 @51, crs 3 @75, tocilizumab 1 @76, crs 4 @77              | 77 | step 2 @77 ROSE
                    7 | crs 4 @63, methylprednisolone 1000 @75, crs 4 @88               | 99 | step 3 @74 NO_IMPROVEMENT treated @75
                    """)
    void grade4HasItsOwnStepsFirst(String rule, String then, String at, String step) {
        assertThat(Tale.state(Tale.at(GRADE_4_STEP_2 + ", " + then, at), Axis.CRS)).isEqualTo(step);
    }

    /** Rule 7: the consult is raised once, and withdrawn by improvement. */
    @Test
    void beyondTheLastStepAConsultIsRaisedAndItsTimeStays() {
        String course =
                GRADE_4_STEP_2 + ", crs 4 @63, methylprednisolone 1000 @75, crs 4 @88, crs 4 @100";
        assertThat(Tale.rows(Tale.at(course, "99-1s"))).doesNotContain("T15-BEYOND@99");
        assertThat(Tale.rows(Tale.at(course, "99"))).contains("T15-BEYOND@99");
        assertThat(Tale.rows(Tale.at(course, "100"))).contains("T15-BEYOND@99");
        assertThat(Tale.rows(Tale.at(course + ", crs worsened @101", "101")))
                .contains("T15-BEYOND@99");
        assertThat(Tale.rows(Tale.at(course + ", crs improved @101", "101")))
                .noneMatch(row -> row.startsWith("T15-BEYOND"));
    }

    /** Section 4, "Asked until", T15-G4-1-DEX. */
    @Test
    void dexamethasoneAtGrade4IsAskedOnceAndAgainWhereTheStepNeedsIt() {
        String course =
                "crs 4 @24, dexamethasone 20 @24.5, tocilizumab 1 @25, crs 4 @38,"
                        + " decline T15-G4-2-TCZ#49 @50";
        assertThat(Tale.rows(Tale.at(course, "24.5"))).doesNotContain("T15-G4-1-DEX@24");
        assertThat(Tale.rows(Tale.at(course, "49"))).noneMatch(r -> r.startsWith("T15-G4-1-DEX"));
        assertThat(Tale.rows(Tale.at(course, "50"))).contains("T15-G4-1-DEX@49");
        assertThat(Tale.rows(Tale.at(course + ", dexamethasone 20 @51", "51")))
                .noneMatch(row -> row.startsWith("T15-G4-1-DEX"));
    }

    /** The step that opens by itself is the next change, also when its question was answered. */
    @Test
    void theOpeningOfTheNextStepIsForeseenAlsoWhenReassessingWasDeclinedAhead() {
        String course =
                "neuro 2 @24, order dexamethasone 10 12 @24.5, dexamethasone 10 @25, neuro 2 @38,"
                        + " decline T16-REASSESS#49 @40";
        Advice advice = Tale.at(course, "40");
        assertThat(advice.nextChangeAt()).isEqualTo(Tale.time("49"));
    }

    @Test
    void aStoryOfNothingHasNoPrompts() {
        assertThat(Story.none().prompts()).isEmpty();
        assertThat(Story.none().stretches()).isEmpty();
        assertThat(Story.none().at(Instant.now())).isNull();
    }

    /** Notes, checks, stays and the like change no answer. */
    @Test
    void whatIsRecordedBesideSaysNothingToTheTables() {
        Course plain = Tale.of("crs 2 @24, neuro 2 @25");
        Course with = plain;
        for (long seed = 0; seed < 60; seed++) {
            with =
                    with.with(
                            RandomRecord.of(seed, 40, 3).entries().stream()
                                    .filter(StepsTest::beside)
                                    .toList());
        }
        assertThat(with.entries()).hasSizeGreaterThan(plain.entries().size() + 40);
        Instant at = Tale.time("30");
        assertThat(Evaluation.evaluate(Records.PACK, with, at))
                .isEqualTo(Evaluation.evaluate(Records.PACK, plain, at));
    }

    private static boolean beside(Entry entry) {
        return entry instanceof Entry.Symptoms
                || entry instanceof Entry.Lab
                || entry instanceof Entry.Check
                || entry instanceof Entry.Plan
                || entry instanceof Entry.Setting
                || entry instanceof Entry.Stock
                || entry instanceof Entry.Stay
                || entry instanceof Entry.Demographics
                || entry instanceof Entry.Discharge
                || entry instanceof Entry.Note;
    }
}
