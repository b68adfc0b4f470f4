package jp.mimamori.pathway;

import static jp.mimamori.pathway.PathwayStory.INFUSION;
import static jp.mimamori.pathway.PathwayStory.after;
import static jp.mimamori.pathway.PathwayStory.hours;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.pathway.Premedication.Timing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Doses and times that are worked out, and the stock. */
class WorkedOutTest {

    private static final Pathway PATHWAY = PathwayReader.builtIn();

    private static Lymphodepletion lymphodepletion(PathwayStory story) {
        return Lymphodepletion.of(PATHWAY, story.course(), INFUSION);
    }

    @Test
    void lymphodepletionIsWorkedOutFromHeightAndWeight() {
        Lymphodepletion worked =
                lymphodepletion(
                        new PathwayStory().body("62.4", "158").planned(after(-300), INFUSION));
        // 0.007184 · 62.4^0.425 · 158^0.725 = 1.635…
        assertThat(worked.surface()).isEqualByComparingTo("1.63");
        assertThat(worked.doses())
                .extracting(Lymphodepletion.DrugDose::mg)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("489"), new BigDecimal("48.9"));
        assertThat(worked.days())
                .extracting(Lymphodepletion.Day::date)
                .containsExactly(
                        LocalDate.parse("2026-02-25"),
                        LocalDate.parse("2026-02-26"),
                        LocalDate.parse("2026-02-27"));
        assertThat(worked.bridgingUntil()).isEqualTo("2026-02-11");
        assertThat(worked.restDays()).isNull();
    }

    @Test
    void withoutHeightNoDoseIsInvented() {
        Lymphodepletion worked = lymphodepletion(new PathwayStory());
        assertThat(worked.surface()).isNull();
        assertThat(worked.doses()).allSatisfy(dose -> assertThat(dose.mg()).isNull());
        assertThat(worked.days()).isEmpty();
    }

    @Test
    void theDaysFromTheLastDoseToTheInfusionAreCounted() {
        PathwayStory story =
                new PathwayStory()
                        .given(hours(-24 * 3), "fludarabine", "48.9")
                        .planned(after(-300), INFUSION);
        assertThat(lymphodepletion(story).restDays()).isEqualTo(3);
        story.planned(after(-20), after(48));
        assertThat(lymphodepletion(story).restDays()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"61, EARLY", "60, IN_TIME", "45, IN_TIME", "30, IN_TIME", "29, LATE", "0, LATE"})
    void premedicationIsCountedInMinutes(long minutes, Timing timing) {
        PathwayStory story =
                new PathwayStory().infused().given(hours(-minutes / 60.0), "acetaminophen", "400");
        Premedication worked = Premedication.of(PATHWAY, story.course(), INFUSION).orElseThrow();
        assertThat(worked.groups().getFirst().timing()).isEqualTo(timing);
        assertThat(worked.groups().getFirst().minutes()).isEqualTo(minutes);
        assertThat(worked.groups().getLast().timing()).isEqualTo(Timing.NOT_GIVEN);
    }

    @Test
    void aMovedInfusionMakesPremedicationTooEarly() {
        PathwayStory story =
                new PathwayStory()
                        .planned(after(-24), INFUSION)
                        .given(hours(-0.75), "acetaminophen", "400")
                        .given(hours(-0.75), "diphenhydramine", "50");
        assertThat(Tasks.of(PATHWAY, story.course(), after(-0.6)))
                .filteredOn(t -> t.what().equals(Task.PREMEDICATION))
                .singleElement()
                .satisfies(t -> assertThat(t.state()).isEqualTo(Task.State.DONE));
        story.planned(after(-0.6), after(3));
        assertThat(Premedication.of(PATHWAY, story.course(), after(-0.6)).orElseThrow().groups())
                .allSatisfy(g -> assertThat(g.timing()).isEqualTo(Timing.EARLY));
        assertThat(Tasks.of(PATHWAY, story.course(), after(2.2)))
                .filteredOn(t -> t.what().equals(Task.PREMEDICATION))
                .singleElement()
                .satisfies(t -> assertThat(t.state()).isEqualTo(Task.State.DUE));
    }

    @Test
    void aSteroidInTheDayBeforeTheInfusionIsNamed() {
        PathwayStory story =
                new PathwayStory()
                        .given(hours(-30), "dexamethasone", "10")
                        .given(hours(-2), "dexamethasone", "20")
                        .infused();
        assertThat(Premedication.of(PATHWAY, story.course(), INFUSION).orElseThrow().avoided())
                .singleElement()
                .satisfies(m -> assertThat(m.dose().mg()).isEqualByComparingTo("20"));
    }

    @Test
    void theStockCountsOnlyWhatMayStillBeUsed() {
        PathwayStory story =
                new PathwayStory()
                        .stock("400", 4, "A", "2026-12-31")
                        .stock("80", 6, "B", "2026-03-02")
                        .stock("200", 9, "C", "2026-03-01")
                        .stock("400", -1, "A", "2026-12-31");
        Stock stock = Stock.of(story.course(), "tocilizumab", INFUSION);
        assertThat(stock.vials()).isEqualTo(9);
        assertThat(stock.lots()).extracting(Stock.Lot::lot).containsExactly("C", "B", "A");
        // 499.2 mg: 400 + 80 + 80 three times, and nothing is left for a fourth
        assertThat(stock.doses(new BigDecimal("499.2"), 4)).isEqualTo(3);
        assertThat(stock.doses(new BigDecimal("480"), 4)).isEqualTo(3);
        assertThat(stock.doses(new BigDecimal("80"), 4)).isEqualTo(4);
        assertThat(Stock.of(story.course(), "other", INFUSION).doses(BigDecimal.TEN, 4)).isZero();
    }
}
