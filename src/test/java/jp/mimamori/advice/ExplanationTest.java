package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class ExplanationTest {

    @Test
    void aDoseByWeightSaysItsWeightVolumeAndVials() {
        Explanation told =
                Stories.explained("tocilizumab-limits", "2026-03-02T12:00:00Z", "T15-G2-1-TCZ");
        assertThat(told.basis()).isInstanceOf(DoseBasis.ByWeight.class);
        DoseBasis.ByWeight by = (DoseBasis.ByWeight) told.basis();
        assertThat(by.mgPerKg()).isEqualByComparingTo("8");
        assertThat(by.weight().value()).isEqualByComparingTo("62.4");
        assertThat(by.uncappedMg()).isEqualByComparingTo("499.2");
        assertThat(by.capped()).isFalse();
        assertThat(by.drawn().ml()).isEqualByComparingTo("24.96");
        assertThat(by.drawn().vials()).hasSize(3);
    }

    @Test
    void moreThanTheMostIsCappedAndSaysSo() {
        Explanation told =
                Stories.explained("weight-missing-and-low", "2026-03-02T05:00:00Z", "T15-G3-1-TCZ");
        DoseBasis.ByWeight by = (DoseBasis.ByWeight) told.basis();
        assertThat(by.capped()).isTrue();
        assertThat(by.mg()).isEqualByComparingTo("800");
        assertThat(by.uncappedMg()).isGreaterThan(by.mg());
    }

    @Test
    void bothSourcesStandSideBySideUnderThirtyKilograms() {
        Course course = Stories.course("weight-missing-and-low");
        Entry.Weight low = Stories.underThirtyKilograms(course);
        Advice advice = Evaluation.evaluate(Records.PACK, course, low.at());
        Prompt prompt = advice.prompt("T15-G3-1-TCZ").orElseThrow();
        DoseBasis basis = Explanation.of(Records.PACK, course, advice, prompt).basis();
        assertThat(basis).isInstanceOf(DoseBasis.Decide.class);
        DoseBasis.Decide decide = (DoseBasis.Decide) basis;
        assertThat(decide.candidates())
                .extracting(c -> c.mgPerKg().intValue())
                .containsExactly(8, 12);
        assertThat(decide.candidates())
                .allSatisfy(c ->
                        assertThat(c.mg())
                                .isEqualByComparingTo(c.mgPerKg().multiply(low.weight().kg())));
    }

    @Test
    void withoutAWeightTheBasisSaysWhatIsMissing() {
        Explanation told =
                Stories.explained("weight-missing-and-low", "2026-03-02T01:00:00Z", "T15-G3-1-TCZ");
        assertThat(told.basis()).isEqualTo(new DoseBasis.Missing(List.of("weight")));
    }

    @Test
    void aDoseBySurfaceSaysDuBois() {
        Explanation told =
                Stories.explained(
                        "neuro-grade3-step2-and-edema", "2026-03-05T12:00:00Z", "T16-G3-EDEMA-CPA");
        DoseBasis.BySurface by = (DoseBasis.BySurface) told.basis();
        assertThat(by.m2()).isEqualByComparingTo("1.63");
        assertThat(by.mg()).isEqualByComparingTo("2445");
        assertThat(told.facts()).anyMatch(Fact.Suspected.class::isInstance);
    }

    @Test
    void aWithheldRowSaysItsLimitAndWhenItIsAllowedAgain() {
        Explanation told =
                Stories.explained("tocilizumab-limits", "2026-03-02T10:00:00Z", "T15-G2-1-TCZ");
        assertThat(told.prompt().action()).isEqualTo(Action.WITHHOLD);
        assertThat(told.limit()).isNotNull();
        assertThat(told.limit().reached()).isTrue();
        assertThat(told.limit().state().inWindow()).isEqualTo(3);
        assertThat(told.next())
                .anySatisfy(next -> {
                    assertThat(next.why()).isEqualTo(TableNext.Why.ALLOWED_AGAIN);
                    assertThat(next.at()).isEqualTo(told.prompt().allowedAgainAt());
                });
    }

    @Test
    void theOtherTableAskingForTheSameDrugStandsBeside() {
        Explanation told = Stories.explained("both-tables", "2026-03-02T08:00:00Z", "T16-G2-1-DEX");
        assertThat(told.sameDrug()).extracting(Prompt::row).containsExactly("T15-G3-1-DEX");
    }

    @ParameterizedTest
    @CsvSource({
        "T15-G3-1-TCZ, T15-G3-2-TCZ T15-G3-2-DEX",
        "T15-G3-1-DEX, T15-G3-2-TCZ T15-G3-2-DEX",
        "T16-G2-1-DEX, T16-G2-2-DEX"
    })
    void whatTheTableSaysNextAreTheRowsOfTheNextStep(String row, String next) {
        Explanation told = Stories.explained("both-tables", "2026-03-02T08:00:00Z", row);
        assertThat(told.next())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.why()).isEqualTo(TableNext.Why.NO_IMPROVEMENT);
                    assertThat(step.at()).isNull();
                    assertThat(step.rows().stream().map(Row::id)).containsExactly(next.split(" "));
                });
    }

    /**
     * Every prompt of every scenario is explained: a fact at least, and nothing later than the
     * answer.
     */
    @Test
    void everyPromptOfTheScenariosHasItsReasons() {
        Set<String> seen = new HashSet<>();
        for (JsonNode scenario : Records.scenarios()) {
            Course course = Records.course(scenario.path("record"));
            for (JsonNode answer : scenario.path("answers")) {
                Instant at = Instant.parse(answer.path("at").asString());
                Advice advice = Evaluation.evaluate(Records.PACK, course, at);
                for (Prompt prompt : advice.prompts()) {
                    Explanation told = Explanation.of(Records.PACK, course, advice, prompt);
                    seen.add(prompt.row());
                    boolean missing = Set.of("WEIGHT", "HEIGHT").contains(prompt.row());
                    assertThat(told.facts().isEmpty()).as(prompt.id()).isEqualTo(missing);
                    assertThat(told.facts())
                            .as(prompt.id())
                            .allSatisfy(fact -> assertThat(fact.at()).isBeforeOrEqualTo(at));
                    Stream.concat(told.facts().stream(), told.orders().stream())
                            .filter(fact -> fact.entry() != null)
                            .forEach(fact ->
                                    assertThat(known(course, fact))
                                            .as(prompt.id() + " " + fact)
                                            .isTrue());
                    Explanation.LimitUse limit = told.limit();
                    if (limit != null) {
                        assertThat(limit.state().drug()).isEqualTo(prompt.drug());
                        assertThat(limit.reached())
                                .as(prompt.id())
                                .isEqualTo(prompt.action() == Action.WITHHOLD);
                    }
                    assertThat(told.basis() == null)
                            .as(prompt.id())
                            .isEqualTo(
                                    Records.PACK
                                            .row(prompt.row())
                                            .map(row -> row.dose() == null)
                                            .orElse(true));
                    if (told.basis() instanceof DoseBasis.ByWeight by && prompt.mg() != null) {
                        assertThat(by.mg()).isEqualByComparingTo(prompt.mg().low());
                    }
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(40);
    }

    /** Whether the entry of a fact stands, at the fact's time. */
    private static boolean known(Course course, Fact fact) {
        return Taken.of(course)
                .byId(Entry.class, fact.entry())
                .filter(entry -> entry.at().equals(fact.at()))
                .isPresent();
    }
}
