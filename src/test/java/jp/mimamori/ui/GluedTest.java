package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GluedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    FiO₂ 0.50 10時間41分前から      | FiO₂ 0.50 [10時間41分前]から
                    1日12時間前                     | [1日12時間前]
                    CRS 投与不可（上限）             | CRS [投与不可]（上限）
                    – do not give before 13:18      | – [do not give] before [13:18]
                    32分前                          | [32分前]
                    11/24(火) 13:18 まで投与不可    | [11/24(火) 13:18 まで][投与不可]
                    投与後 46:24                    | 投与後 [46:24]
                    デキサメタゾン 20 mg 6～12時間ごと | [デキサメタゾン] [20 mg] 6～[12時間]ごと
                    8 mg/kg × 62.4 kg = 499.2 mg    | [8 mg/kg] × [62.4 kg] = [499.2 mg]
                    表15 Grade 3・24時間以内        | 表15 [Grade 3]・[24時間]以内
                    started 10 h 47 min ago, still on | started [10 h 47 min ago], still on
                    Temperature 39.4 ℃ → at least grade 1 | Temperature [39.4 ℃] → at least [grade 1]
                    日本                            | 日本
                    """)
    void whatIsReadAsOneIsNotBroken(String text, String pieces) {
        String expected =
                java.util.regex.Pattern.compile("\\[([^\\]]*)\\]")
                        .matcher(pieces)
                        .replaceAll(m -> Glued.whole(m.group(1)));
        assertThat(Glued.of(text)).isEqualTo(expected);
        assertThat(Glued.plain(Glued.of(text))).isEqualTo(text);
    }

    @Test
    void aPhraseIsOne() {
        assertThat(Glued.whole("a b")).isEqualTo("a\ufeff\u00a0\ufeffb");
    }
}
