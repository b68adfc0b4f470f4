package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.advice.Prompt;
import jp.mimamori.advice.Story.PromptSpan;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.ui.Urgency;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** More than there are rows for: nothing is lost in silence. */
class CrowdedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    private static Meta meta(String id) {
        return Meta.of(id, NOW.minus(Duration.ofMinutes(10)).atOffset(ZoneOffset.UTC));
    }

    /** CRS grade 4 and neurologic grade 3 with oedema: many rows ask at once. */
    private static Picture manyPrompts() {
        Course course =
                Pictures.course("both-tables")
                        .with(
                                List.of(
                                        new Entry.CrsGrade(meta("g"), 4),
                                        new Entry.NeuroGrade(
                                                meta("n"),
                                                List.of(
                                                        new Entry.NeuroGrade.Event(
                                                                "confusion", 3))),
                                        new Entry.CerebralEdema(meta("o"), true),
                                        new Entry.Order(
                                                meta("d"),
                                                "dexamethasone",
                                                DoseMg.of("10"),
                                                BigDecimal.TEN,
                                                null)));
        return Pictures.of(course, NOW);
    }

    private static List<Mark> bars(Picture picture) {
        return picture.marks().stream().filter(mark -> mark.lane() == Lane.PROMPTS).toList();
    }

    @Test
    void noTwoPromptsLieOnEachOther() {
        List<Mark> bars = bars(manyPrompts());
        for (int i = 0; i < bars.size(); i++) {
            for (int j = i + 1; j < bars.size(); j++) {
                Mark one = bars.get(i);
                Mark other = bars.get(j);
                boolean apart =
                        !one.from().isBefore(other.to()) || !other.from().isBefore(one.to());
                assertThat(one.row() != other.row() || apart)
                        .as(one.spoken() + " / " + other.spoken())
                        .isTrue();
            }
        }
    }

    @Test
    void thePromptsWithoutARowAreCountedAndNamed() {
        Picture picture = manyPrompts();
        List<Prompt> asked = picture.story().at(NOW).prompts();
        assertThat(asked).hasSizeGreaterThan(PromptMarks.MOST_ROWS);
        Mark others =
                bars(picture).stream()
                        .filter(mark -> mark.row() == PromptMarks.MOST_ROWS && mark.open())
                        .findFirst()
                        .orElseThrow();
        int without = asked.size() - PromptMarks.MOST_ROWS;
        assertThat(others.labels()).containsExactly("ほか" + without + "件");
        assertThat(others.spoken().lines()).hasSize(1 + without);
        assertThat(picture.rows(Lane.PROMPTS)).isEqualTo(PromptMarks.MOST_ROWS + 1);
    }

    @Test
    void theStrongestPromptsHaveTheRows() {
        List<PromptSpan> spans =
                manyPrompts().story().prompts().stream()
                        .filter(span -> span.ended() == null)
                        .toList();
        PromptRows rows = PromptRows.of(spans, 4);
        Urgency weakest =
                rows.rows().keySet().stream()
                        .map(span -> Urgency.of(span.pack(), span.prompt()))
                        .reduce(Urgency.HIGH, (one, two) -> one.above(two) ? two : one);
        assertThat(rows.others())
                .isNotEmpty()
                .noneMatch(span -> Urgency.of(span.pack(), span.prompt()).above(weakest));
    }

    private static Picture labs(int kinds) {
        List<Entry> values = new ArrayList<>();
        for (int i = 0; i < kinds; i++) {
            values.add(
                    new Entry.Lab(meta("l" + i), "kind" + i, BigDecimal.valueOf(i + 1), "mg/dL"));
        }
        return Pictures.of(Pictures.course("both-tables").with(values), NOW);
    }

    private static List<Mark> values(Picture picture) {
        return picture.marks().stream().filter(mark -> mark.lane() == Lane.LABS).toList();
    }

    @Test
    void everyLaboratoryValueIsOnThePicture() {
        Picture picture = labs(9);
        assertThat(picture.labs()).hasSize(9);
        assertThat(picture.rows(Lane.LABS)).isEqualTo(6);
        Set<String> opened = new HashSet<>();
        values(picture).forEach(mark -> opened.add(mark.entry()));
        assertThat(opened).hasSize(9);
        assertThat(values(picture)).filteredOn(mark -> mark.row() == 5).hasSize(4);
        assertThat(Readout.at(picture, Pictures.NAMING, Pictures.WORDS, NOW).all())
                .contains("kind0", "kind8");
    }

    @Test
    void sixLaboratoryValuesHaveARowEach() {
        Picture picture = labs(6);
        assertThat(values(picture)).extracting(Mark::row).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(values(picture)).allMatch(mark -> !mark.labels().isEmpty());
    }
}
