package jp.mimamori.ui.board;

import jp.mimamori.ui.Bedside;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Finds a patient by bed, name, kana or id, however it is typed: full width, half width, hiragana,
 * without spaces.
 */
final class Search {

    private static final int TO_KATAKANA = 'ァ' - 'ぁ';

    private Search() {}

    static boolean finds(String typed, Bedside bedside) {
        String wanted = folded(typed);
        return wanted.isEmpty()
                || folded(bedside.bed()).startsWith(wanted)
                || folded(bedside.name()).contains(wanted)
                || folded(bedside.kana()).contains(wanted)
                || folded(bedside.id()).startsWith(wanted);
    }

    private static String folded(String text) {
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
