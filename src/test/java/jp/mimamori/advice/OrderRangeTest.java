package jp.mimamori.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.Set;

class OrderRangeTest {

    @ParameterizedTest
    @CsvSource({
        "both-tables, 2026-03-02T08:00:00Z, T15-G3-1-DEX, 10, 12, ''",
        "both-tables, 2026-03-02T08:00:00Z, T15-G3-1-DEX, 20, 12, MG",
        "both-tables, 2026-03-02T08:00:00Z, T15-G3-1-DEX, 10, 6, INTERVAL",
        "both-tables, 2026-03-02T08:00:00Z, T15-G3-1-DEX, 10, '', INTERVAL",
        "both-tables, 2026-03-02T08:00:00Z, T15-G3-1-TCZ, 499.2, '', ''",
        "both-tables, 2026-03-02T08:00:00Z, T15-G3-1-TCZ, 500, '', MG",
        "both-tables, 2026-03-02T08:00:00Z, T15-G3-1-TCZ, 499.2, 8, INTERVAL",
        "neuro-grade3-step2-and-edema, 2026-03-04T09:00:00Z, T16-G3-1-DEX, 15, 10, ''",
        "neuro-grade3-step2-and-edema, 2026-03-04T09:00:00Z, T16-G3-1-DEX, 25, 6, MG INTERVAL",
        "neuro-grade3-step2-and-edema, 2026-03-05T10:00:00Z, T16-G3-2-MPSL, 124.8, '', ''",
        "neuro-grade3-step2-and-edema, 2026-03-05T10:00:00Z, T16-G3-2-MPSL, 31.2, 6, ''",
        "weight-missing-and-low, 2026-03-02T01:00:00Z, T15-G3-1-TCZ, 239.2, '', MG",
        "weight-missing-and-low, 2026-03-02T03:00:00Z, T15-G3-1-TCZ, 239.2, '', ''",
        "weight-missing-and-low, 2026-03-02T03:00:00Z, T15-G3-1-TCZ, 358.8, '', ''",
        "weight-missing-and-low, 2026-03-02T03:00:00Z, T15-G3-1-TCZ, 1, '', MG"
    })
    void anOrderIsWithinItsRowOrSaysInWhatItDiffers(
            String scenario, String at, String row, String mg, String every, String outside) {
        Set<OrderRange.Outside> found =
                OrderRange.of(
                        Stories.explained(scenario, at, row),
                        new BigDecimal(mg),
                        every.isEmpty() ? null : new BigDecimal(every));
        assertThat(String.join(" ", found.stream().map(Enum::name).toList())).isEqualTo(outside);
    }
}
