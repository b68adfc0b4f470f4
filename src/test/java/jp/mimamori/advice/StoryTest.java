package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jp.mimamori.Records;
import jp.mimamori.Temperature;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Meta;
import jp.mimamori.guideline.Pack;
import jp.mimamori.packs.Editions;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** What was asked by an earlier edition was asked, whatever the later one says. */
    @Test
    void aPatientWhoWasMovedHasTheStoryOfEachPackInItsTime() {
        Course course = Stories.course("crs-grade2-no-assessment");
        Instant end = course.standing().getLast().at().plus(Duration.ofHours(30));
        Story whole = Story.of(Records.PACK, course, end);
        Story.PromptSpan first = span(whole, "T15-G2-1-TCZ");
        Instant moved = first.raised().plusSeconds(1);
        Pack later = Editions.read(Editions.next().tables());
        Story anew = Story.of(later, course, end);
        assertThat(span(anew, "T15-G2-1-TCZ").prompt().mg()).isNotEqualTo(first.prompt().mg());
        Story story = told(moved, later, course, end);
        assertThat(span(story, "T15-G2-1-TCZ").prompt().mg()).isEqualTo(first.prompt().mg());
        assertThat(story.stretches()).extracting(Story.Stretch::from).contains(moved);
        assertThat(story.prompts())
                .filteredOn(span -> span.prompt().row().equals("T15-G2-1-TCZ"))
                .extracting(span -> span.pack().id(), Story.PromptSpan::raised)
                .startsWith(tuple(Records.PACK.id(), first.raised()), tuple(later.id(), moved));
        Instant before = moved.minusMillis(500);
        assertThat(story.at(before)).isEqualTo(whole.at(before));
        assertThat(story.at(end)).isEqualTo(anew.at(end));
    }

    /** A finding is told of when one of the packs takes it for more than those before. */
    @Test
    void aFindingThatMeansMoreByTheLaterPackIsTold() {
        Pack later =
                Editions.read(
                        Editions.tables()
                                .replace(Records.PACK.id(), "strict")
                                .replace("\"feverFrom\": 38.5", "\"feverFrom\": 38.9"));
        Instant infused = Instant.parse("2026-03-01T00:00:00Z");
        Course course =
                new Course(
                        Stories.course("quiet-course").patient(),
                        ZoneOffset.UTC,
                        List.of(
                                new Entry.Infusion(
                                        meta("i", infused), BigDecimal.TEN, null, null, null),
                                Temperature.alone(
                                        meta("v1", infused.plusSeconds(60)),
                                        new BigDecimal("38.6")),
                                Temperature.alone(
                                        meta("v2", infused.plusSeconds(120)),
                                        new BigDecimal("39.2"))));
        Instant moved = infused.plusSeconds(180);
        Story story = told(moved, later, course, moved.plusSeconds(1));
        assertThat(story.at(moved).leastGrade().grade()).isEqualTo(1);
    }

    private static Story told(Instant moved, Pack later, Course course, Instant end) {
        return Story.of(
                new TreeMap<>(Map.of(Instant.MIN, Records.PACK, moved, later)), course, end);
    }

    private static Meta meta(String id, Instant at) {
        return Meta.of(id, at.atOffset(ZoneOffset.UTC));
    }

    private static Story.PromptSpan span(Story story, String row) {
        return story.prompts().stream()
                .filter(span -> span.prompt().row().equals(row))
                .findFirst()
                .orElseThrow();
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
