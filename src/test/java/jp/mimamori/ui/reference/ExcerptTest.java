package jp.mimamori.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String FEVER = "有害事象は38.5 ℃以上の発熱に加え、280～540×10⁶個を投与した";

    @Test
    void whatIsShortIsShownWhole() {
        assertThat(Excerpt.of(FEVER, 0, 400)).isEqualTo(FEVER);
    }

    @Test
    void noWordIsCut() {
        String text = "Symptoms that may well need symptomatic treatment in hospital";
        assertThat(Excerpt.of(text, 30, 8)).isEqualTo("…symptomatic…");
    }

    @Test
    void itBeginsAndEndsWithAClauseWhereOneIsNear() {
        String text = "異常があれば処置する。38.5 ℃以上の発熱に加え、悪心、疲労を伴う場合がある";
        assertThat(Excerpt.of(text, 14, 14)).isEqualTo("…38.5 ℃以上の発熱に加え、悪心、…");
        assertThat(Excerpt.of(text, 0, 8)).isEqualTo("異常があれば処置する。…");
    }

    @Test
    void whereverItIsCutTheNumbersOfTheTextStay() {
        for (int from = 0; from < FEVER.length(); from++) {
            for (int length = 1; length < 20; length++) {
                String cut = Excerpt.of(FEVER, from, length);
                java.util.regex.Matcher numbers =
                        java.util.regex.Pattern.compile("[0-9.]+").matcher(cut);
                while (numbers.find()) {
                    assertThat(numbers.group()).isIn("38.5", "280", "540", "10");
                }
            }
        }
    }
}
