package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.course.Course;
import jp.mimamori.guideline.Pack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a hospital's own edition may change: in the pack that comes with the program one rule's
 * hours often cover another's.
 */
class OtherPacksTest {

    private static final int RECORDS = 60;

    @ParameterizedTest(name = "own rules {index}")
    @MethodSource("jp.mimamori.advice.OtherPacks#some")
    void theNextChangeIsNamedByTheRuleItself(Pack pack) {
        for (long seed = 1; seed <= RECORDS; seed++) {
            Course whole = RandomRecord.of(seed, 20 + (int) (seed % 30), 7);
            for (java.time.Instant now : RandomRecord.instants(seed, 3).toList()) {
                Staying.holds(pack, seed, Staying.upTo(whole, now), now);
            }
        }
    }

    private static List<BigDecimal> candidates(Pack pack) {
        return Stories.underThirtyKilograms(pack).candidates().stream()
                .map(DoseBasis.Decide.Candidate::mg)
                .toList();
    }

    @Test
    void underThirtyKilogramsBothDosesKeepToTheMostWhereThereIsOne() {
        assertThat(candidates(OtherPacks.most(null)))
                .containsExactly(new BigDecimal("239.2"), new BigDecimal("358.8"));
        assertThat(candidates(OtherPacks.most(new BigDecimal(300))))
                .containsExactly(new BigDecimal("239.2"), new BigDecimal(300));
    }

    @Test
    void eachDrugIsHeldToItsOwnLimit() {
        Pack pack = OtherPacks.limitedToo("dexamethasone");
        Course course =
                Tale.of("crs 2 @24, tocilizumab 499.2 @24, crs 3 @25, dexamethasone 10 @26");
        Advice advice = Evaluation.evaluate(pack, course, Tale.time("27"));
        assertThat(Explanation.LimitUse.of(pack, advice, "tocilizumab"))
                .hasValueSatisfying(use -> {
                    assertThat(use.limit().drug()).isEqualTo("tocilizumab");
                    assertThat(use.state().drug()).isEqualTo("tocilizumab");
                });
        List<Change> eased =
                Change.ahead(pack, course, advice, 40, java.time.Duration.ofHours(30)).stream()
                        .flatMap(at -> at.changes().stream())
                        .filter(Change.LimitEased.class::isInstance)
                        .toList();
        assertThat(eased)
                .extracting(change -> ((Change.LimitEased) change).state().drug())
                .containsExactly("tocilizumab", "dexamethasone");
    }
}
