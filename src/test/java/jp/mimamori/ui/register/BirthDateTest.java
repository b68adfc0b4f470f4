package jp.mimamori.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.ui.Read;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;

class BirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1958-04-02",
                "1958/4/2",
                "19580402",
                "2 Apr 1958",
                "2 April 1958",
                "1958年4月2日",
                "昭和33年4月2日",
                "S33.4.2",
                "ｓ３３．４．２"
            })
    void aDateOfBirthIsReadHoweverItIsTyped(String typed) {
        assertThat(BirthDate.read(typed, TODAY)).isEqualTo(Read.ok(LocalDate.of(1958, 4, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"昭和33年4月31日", "1958-13-01", "昨日", "S99.1.1", "58/4/2"})
    void whatIsNoDateIsRefused(String typed) {
        assertThat(BirthDate.read(typed, TODAY)).isInstanceOf(Read.No.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-25", "1890-01-01"})
    void nobodyIsBornTomorrowOrTooLongAgo(String typed) {
        assertThat(BirthDate.read(typed, TODAY)).isInstanceOf(Read.No.class);
    }
}
