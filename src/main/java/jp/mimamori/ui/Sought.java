package jp.mimamori.ui;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What is searched for, however it is typed: full width, half width, hiragana, without spaces.
 *
 * @param folded empty finds everything
 */
public record Sought(String folded) {

    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    public static Sought of(String typed) {
        return new Sought(fold(typed));
    }

    public boolean isIn(String text) {
        return fold(text).contains(folded);
    }

    public boolean begins(String text) {
        return fold(text).startsWith(folded);
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .chars()
                .filter(c -> !Character.isWhitespace(c) && c != '・')
                .map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + TO_KATAKANA : c)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
