package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "38.6, 38.6",
        "３８．６, 38.6",
        "３８。６, 38.6",
        "38。6, 38.6",
        "' ３８ ', 38",
        "36., 36.0",
        ".5, 0.5",
        "0, 0",
        "３８、６, 38.6",
        "−1, -1"
    })
    void whatAJapaneseKeyboardTypesIsANumber(String typed, BigDecimal value) {
        assertThat(Numbers.decimal(typed)).isEqualTo(Read.ok(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "38..6", "NaN", "三八", "38,6,1", "--1", "1234567890"})
    void anythingElseIsRefused(String typed) {
        assertThat(Numbers.decimal(typed)).isInstanceOf(Read.No.class);
    }

    @Test
    void blankIsNotZero() {
        assertThat(Numbers.decimal("　 ")).isEqualTo(Read.no("number.blank"));
    }

    @Test
    void boundsAreIncluded() {
        assertThat(Numbers.decimal("45", "30", "45").found()).contains(new BigDecimal("45"));
        assertThat(Numbers.decimal("45.1", "30", "45"))
                .isEqualTo(Read.no("number.range", "30", "45"));
    }

    @Test
    void numbersAreWrittenWithoutExponent() {
        assertThat(Numbers.shown(new BigDecimal("4.50E+2"))).isEqualTo("450");
        assertThat(Numbers.shown(new BigDecimal("499.20"))).isEqualTo("499.2");
    }
}
