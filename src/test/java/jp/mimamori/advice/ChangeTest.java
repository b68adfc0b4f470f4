package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

class ChangeTest {

    private static List<Change.At> ahead(String scenario, String at) {
        Course course = Stories.course(scenario);
        Advice advice = Evaluation.evaluate(Records.PACK, course, Instant.parse(at));
        return Change.ahead(Records.PACK, course, advice, 5, Duration.ofHours(72));
    }

    @Test
    void theLimitIsLiftedWhenTheOldestDoseFallsOut() {
        assertThat(ahead("tocilizumab-limits", "2026-03-02T10:00:00Z"))
                .first()
                .satisfies(at -> {
                    assertThat(at.at()).isEqualTo("2026-03-02T12:00:00Z");
                    assertThat(at.changes())
                            .anyMatch(Change.Lifted.class::isInstance)
                            .anyMatch(Change.LimitEased.class::isInstance);
                });
    }

    @Test
    void aDoseBecomesDueAndAnHourLaterOverdue() {
        List<DueDose.State> states =
                ahead("orders-and-doses", "2026-03-02T15:54:00Z").stream()
                        .flatMap(at -> at.changes().stream())
                        .filter(Change.Dose.class::isInstance)
                        .map(change -> ((Change.Dose) change).due().state())
                        .toList();
        assertThat(states).containsSubsequence(DueDose.State.DUE, DueDose.State.OVERDUE);
    }

    /** What is told ahead is what the answer says there, and nothing changes before. */
    @Test
    void theFirstChangeIsAtTheAnswersOwnNextChange() {
        int compared = 0;
        for (JsonNode scenario : Records.scenarios()) {
            Course course = Records.course(scenario.path("record"));
            for (JsonNode answer : scenario.path("answers")) {
                Instant at = Instant.parse(answer.path("at").asString());
                Advice advice = Evaluation.evaluate(Records.PACK, course, at);
                List<Change.At> ahead =
                        Change.ahead(Records.PACK, course, advice, 3, Duration.ofHours(48));
                Instant next = advice.nextChangeAt();
                if (!ahead.isEmpty()) {
                    assertThat(ahead.getFirst().at()).isAfterOrEqualTo(next);
                    assertThat(ahead)
                            .isSortedAccordingTo(java.util.Comparator.comparing(Change.At::at));
                    compared++;
                } else if (next != null) {
                    assertThat(Duration.between(at, next)).isGreaterThan(Duration.ZERO);
                }
            }
        }
        assertThat(compared).isGreaterThan(50);
    }

    @Test
    void theEndOfAnEpisodeOpensNoStep() {
        assertThat(
                        Change.between(
                                Tale.at("crs 2 @24", "24"), Tale.at("crs 2 @24, crs 0 @25", "25")))
                .noneMatch(Change.StepOpened.class::isInstance)
                .anyMatch(Change.Gone.class::isInstance);
    }

    @Test
    void nothingDiffersBetweenAnAnswerAndItself() {
        Course course = Stories.course("both-tables");
        Advice advice =
                Evaluation.evaluate(Records.PACK, course, Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(Change.between(advice, advice)).isEmpty();
    }
}
