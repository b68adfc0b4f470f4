package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.guideline.Pack;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What was shown on a screen stays told, whatever is corrected later. */
class ShownTest {

    private static final NavigableMap<Instant, Pack> PACKS =
            new TreeMap<>(Map.of(Instant.MIN, Records.PACK));

    private final List<Entry> entries = new ArrayList<>();

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + ":00Z");
    }

    private static Meta meta(String id, String time, String recorded) {
        OffsetDateTime typed = at(recorded).atOffset(ZoneOffset.UTC);
        return new Meta(id, at(time).atOffset(ZoneOffset.UTC), typed, "n1", null, null, null, null);
    }

    private Course course() {
        return new Course(Stories.course("quiet-course").patient(), ZoneOffset.UTC, entries);
    }

    private List<Shown.Span> shown(String now) {
        return Shown.of(PACKS, course(), at(now));
    }

    private Shown.Span span(String now, String row) {
        return shown(now).stream()
                .filter(each -> each.span().prompt().row().equals(row))
                .findFirst()
                .orElseThrow();
    }

    private void infused() {
        entries.add(
                new Entry.Infusion(
                        meta("i", "00:00", "00:00"), new BigDecimal("450"), null, null, null));
        entries.add(new Entry.CrsGrade(meta("g", "08:00", "08:01"), 3));
    }

    @Test
    void aPromptWhoseReasonWasRetractedStaysTold() {
        infused();
        entries.add(new Entry.Retract(meta("x", "08:30", "08:30"), "g"));
        assertThat(Story.of(PACKS, course(), at("09:00")).prompts()).isEmpty();
        Shown.Span span = span("09:00", "T15-G3-1-TCZ");
        assertThat(span.span().raised()).isEqualTo(at("08:00"));
        assertThat(span.span().ended()).isEqualTo(at("08:30"));
        assertThat(span.takenBy()).isEqualTo(entries.getLast());
        assertThat(span.endedBy()).isEqualTo(entries.getLast());
        assertThat(span.explanation().facts()).first().isInstanceOf(Fact.Graded.class);
    }

    /** The dose that answered it stays with it. */
    @Test
    void oneThatWasAnsweredBeforeTheCorrectionKeepsItsAnswer() {
        infused();
        entries.add(
                new Entry.Medication(
                        meta("m", "08:10", "08:10"),
                        "tocilizumab",
                        DoseMg.of("480"),
                        "IV",
                        "T15-G3-1-TCZ@2026-03-02T08:00:00Z",
                        null));
        entries.add(new Entry.CrsGrade(meta("g2", "08:00", "08:30").replacing("g"), 1));
        Shown.Span span = span("09:00", "T15-G3-1-TCZ");
        assertThat(span.span().end()).isEqualTo(Story.End.GIVEN);
        assertThat(span.endedBy()).isEqualTo(entries.get(2));
        assertThat(span.takenBy()).isEqualTo(entries.get(3));
    }

    /** A grade of an earlier time gives the prompt another id: what was answered was the first. */
    @Test
    void whatAnEarlierTimeChangesStaysToldToo() {
        infused();
        entries.add(new Entry.CrsGrade(meta("g0", "07:00", "08:30"), 3));
        assertThat(shown("09:00"))
                .filteredOn(each -> each.span().prompt().row().equals("T15-G3-1-TCZ"))
                .extracting(each -> each.span().raised(), each -> each.takenBy() != null)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(at("07:00"), false),
                        org.assertj.core.api.Assertions.tuple(at("08:00"), true));
    }

    /** Typed and corrected before anybody could see it: both in one batch. */
    @Test
    void whatWasShownToNobodyIsNotTold() {
        infused();
        entries.set(1, new Entry.CrsGrade(meta("g", "08:00", "08:30"), 3));
        entries.add(new Entry.Retract(meta("x", "08:30", "08:30"), "g"));
        assertThat(shown("09:00")).isEmpty();
    }

    @Test
    void withoutCorrectionsItIsTheStory() {
        for (JsonNode scenario : Records.scenarios()) {
            Course course = Records.course(scenario.path("record"));
            if (course.standing().size() < course.entries().size()) {
                continue;
            }
            Instant end = course.standing().getLast().at().plus(Duration.ofHours(30));
            Story story = Story.of(PACKS, course, end);
            assertThat(Shown.of(PACKS, course, end))
                    .as(scenario.path("name").asString())
                    .filteredOn(each -> each.takenBy() == null)
                    .extracting(Shown.Span::span)
                    .containsExactlyElementsOf(story.prompts());
        }
    }
}
