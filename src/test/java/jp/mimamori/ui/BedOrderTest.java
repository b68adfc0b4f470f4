package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class BedOrderTest {

    @Test
    void bedsComeAsTheWardCountsThem() {
        List<String> beds =
                List.of("", "98", "508", "508-2", "508-10", "１０１１", "1012", "A2", "A10", "ICU");
        assertThat(beds.reversed().stream().sorted(BedOrder.NUMERIC))
                .containsExactlyElementsOf(beds);
    }

    @Test
    void noTwoDifferentNamesAreTheSameBed() {
        assertThat(BedOrder.NUMERIC.compare("512", "０５１２")).isNotZero();
        assertThat(BedOrder.NUMERIC.compare("512", "512")).isZero();
    }

    @Test
    void aNumberMayBeAsLongAsItIs() {
        assertThat(BedOrder.NUMERIC.compare("99999999999999999999", "100000000000000000000"))
                .isNegative();
    }
}
