package jp.mimamori.ui.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AstctIceTest {

    @ParameterizedTest(name = "ICE {0}, unarousable {1}: grade {2}")
    @CsvSource({
        "10, false, 0",
        "9, false, 1",
        "7, false, 1",
        "6, false, 2",
        "3, false, 2",
        "2, false, 3",
        "0, false, 3",
        "0, true, 4",
        "2, true, 3"
    })
    void theScoreAloneHasItsGrade(int score, boolean unarousable, int grade) {
        assertThat(AstctIce.grade(score, unarousable)).isEqualTo(grade);
    }
}
