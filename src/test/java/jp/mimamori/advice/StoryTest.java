package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.Temperature;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Meta;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class StoryTest {

    /** At any instant the story says what evaluating there says. */
    @Test
    void theStoryIsWhatEachInstantsEvaluationSays() {
        for (JsonNode scenario : Records.scenarios()) {
            Course course = Records.course(scenario.path("record"));
            List<Entry> standing = course.standing();
            Instant first = standing.getFirst().at();
            Instant end = standing.getLast().at().plus(Duration.ofHours(30));
            Story story = Story.of(Records.PACK, course, end);
            for (Instant at = first; at.isBefore(end); at = at.plus(Duration.ofMinutes(311))) {
                Advice there = Evaluation.evaluate(Records.PACK, course, at);
                Advice told = story.at(at);
                if (told == null) {
                    assertThat(there.prompts()).isEmpty();
                    continue;
                }
                String where = scenario.path("name").asString() + " " + at;
                assertThat(told.prompts()).as(where).isEqualTo(there.prompts());
                assertThat(told.crs()).as(where).isEqualTo(there.crs());
                assertThat(told.neuro()).as(where).isEqualTo(there.neuro());
                assertThat(told.doses()).as(where).isEqualTo(there.doses());
                assertThat(told.limited()).as(where).isEqualTo(there.limited());
            }
        }
    }

    @Test
    void stretchesFollowEachOtherWithoutGap() {
        Course course = Stories.course("crs-grade4-course");
        Story story = Story.of(Records.PACK, course, Instant.parse("2026-03-06T00:00:00Z"));
        for (int i = 1; i < story.stretches().size(); i++) {
            assertThat(story.stretches().get(i).from())
                    .isEqualTo(story.stretches().get(i - 1).to());
        }
    }

    @Test
    void aPromptEndsByTheDoseThatAnswersIt() {
        Course course = Stories.course("crs-grade4-course");
        Story story = Story.of(Records.PACK, course, Instant.parse("2026-03-06T00:00:00Z"));
        assertThat(story.prompts())
                .filteredOn(span -> span.prompt().row().equals("T15-G4-1-TCZ"))
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.end()).isEqualTo(Story.End.GIVEN);
                    assertThat(span.endedBy()).isNotNull();
                });
    }

    @Test
    void everyWayOfEndingIsTold() {
        List<Story.End> ends = new ArrayList<>();
        for (JsonNode scenario : Records.scenarios()) {
            Course course = Records.course(scenario.path("record"));
            Instant end = course.standing().getLast().at().plus(Duration.ofHours(80));
            for (Story.PromptSpan span : Story.of(Records.PACK, course, end).prompts()) {
                if (span.end() == null) {
                    assertThat(span.ended()).isNull();
                } else {
                    ends.add(span.end());
                }
            }
        }
        assertThat(ends).contains(Story.End.values());
    }

    @Test
    void bandsAreTheGradesOfEpisodes() {
        Course course = Stories.course("crs-grade1-early-then-late");
        Instant end = course.standing().getLast().at().plus(Duration.ofHours(100));
        Story story = Story.of(Records.PACK, course, end);
        assertThat(story.bands(Axis.CRS)).isNotEmpty();
        assertThat(story.bands(Axis.CRS))
                .allSatisfy(band -> assertThat(band.state().grade()).isBetween(1, 4));
        assertThat(story.bands(Axis.NEURO)).isEmpty();
    }

    @Test
    void anEmptyCourseHasNoStory() {
        Course course = Stories.course("no-infusion");
        Course empty = new Course(course.patient(), course.zone(), List.of());
        Story story = Story.of(Records.PACK, empty, Instant.parse("2026-03-06T00:00:00Z"));
        assertThat(story.stretches()).isEmpty();
        assertThat(story.at(Instant.parse("2026-03-05T00:00:00Z"))).isNull();
    }

    /** A value each minute does not make more stretches than there are things to tell. */
    @Test
    void aMonthOfFeverEachMinuteIsToldInFewStretches() {
        Course course = Stories.course("crs-grade2-no-improvement");
        Instant from = course.standing().getLast().at();
        List<Entry> more = new ArrayList<>();
        for (int i = 0; i < 43_200; i++) {
            more.add(
                    Temperature.alone(
                            Meta.of(
                                    "v" + i,
                                    from.plus(Duration.ofMinutes(i)).atOffset(ZoneOffset.UTC)),
                            new java.math.BigDecimal("38.9")));
        }
        Course dense = course.with(more);
        Story story = Story.of(Records.PACK, dense, from.plus(Duration.ofDays(30)));
        assertThat(story.stretches()).hasSizeLessThan(120);
    }
}
