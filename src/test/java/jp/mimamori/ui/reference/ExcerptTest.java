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
        assertThat(Excerpt.of("only symptomatic treatment (fever above 38.5)", 8, 12))
                .isEqualTo("…symptomatic treatment…");
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
