package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;

class VialsTest {

    private static final List<Integer> TOCILIZUMAB = List.of(400, 200, 80);

    @ParameterizedTest
    @CsvSource({
        "499.2, 200+80+80+80+80, 20.8, 400+200, 100.8",
        "504, 200+80+80+80+80, 16.0, 400+200, 96.0",
        "800, 400+400, 0.0, 400+400, 0.0",
        "400, 400, 0.0, 400, 0.0",
        "80, 80, 0.0, 80, 0.0",
        "240, 80+80+80, 0.0, 400, 160.0",
        "0.1, 80, 79.9, 80, 79.9"
    })
    void theFirstWastesLeastAndTheLastTakesFewestVials(
            String dose, String least, String wasted, String fewest, String left) {
        List<Vials> choices = Vials.choices(TOCILIZUMAB, new BigDecimal(dose));
        assertThat(said(choices.getFirst())).isEqualTo(least);
        assertThat(choices.getFirst().leftMg()).isEqualByComparingTo(wasted);
        assertThat(said(choices.getLast())).isEqualTo(fewest);
        assertThat(choices.getLast().leftMg()).isEqualByComparingTo(left);
    }

    @Test
    void betweenThemFewerVialsAreBoughtWithMoreWaste() {
        List<Vials> choices = Vials.choices(TOCILIZUMAB, new BigDecimal("499.2"));
        assertThat(choices.stream().map(VialsTest::said))
                .containsExactly("200+80+80+80+80", "400+80+80", "400+200");
    }

    @Test
    void ofTwoThatWasteAsMuchTheOneOfFewerVialsComesFirst() {
        assertThat(
                        Vials.choices(List.of(50, 40, 10), new BigDecimal(80)).stream()
                                .map(VialsTest::said))
                .containsExactly("40+40");
    }

    @Test
    void noCombinationHoldsLessThanTheDoseAndNoneWastesLess() {
        for (int tenths = 1; tenths <= 8000; tenths += 7) {
            BigDecimal dose = BigDecimal.valueOf(tenths, 1);
            int least = leastContent(dose);
            Vials first = Vials.choices(TOCILIZUMAB, dose).getFirst();
            assertThat(first.leftMg().add(dose)).isEqualByComparingTo(BigDecimal.valueOf(least));
        }
    }

    private static int leastContent(BigDecimal dose) {
        int least = Integer.MAX_VALUE;
        for (int a = 0; a <= 11; a++) {
            for (int b = 0; b <= 5; b++) {
                for (int c = 0; c <= 3; c++) {
                    int content = 80 * a + 200 * b + 400 * c;
                    if (BigDecimal.valueOf(content).compareTo(dose) >= 0) {
                        least = Math.min(least, content);
                    }
                }
            }
        }
        return least;
    }

    @Test
    void aDrugWithoutVialsHasNoChoices() {
        assertThat(Vials.choices(List.of(), BigDecimal.TEN)).isEmpty();
    }

    private static String said(Vials vials) {
        return String.join("+", vials.mg().stream().map(String::valueOf).toList());
    }
}
