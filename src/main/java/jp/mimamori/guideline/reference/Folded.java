package jp.mimamori.guideline.reference;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text with differences of spelling taken away: width, case, hiragana and katakana, long vowel
 * marks, small vowels (ウィルス, ウイルス), kinds of dashes, and spaces where Japanese has none. Each
 * letter knows where it was.
 *
 * @param from index in the original of each letter of {@code text}
 * @param to index behind it
 */
@SuppressWarnings("ArrayRecordComponent") // Made and read in this room only, never compared.
record Folded(String text, int[] from, int[] to) {

    private static final int KANA = 'ァ' - 'ぁ';

    static Folded of(String original) {
        Builder letters = new Builder(original.length());
        int i = 0;
        while (i < original.length()) {
            int end = i + Character.charCount(original.codePointAt(i));
            while (end < original.length() && belongs(original.charAt(end))) {
                end++;
            }
            String plain =
                    Normalizer.normalize(original.substring(i, end), Normalizer.Form.NFKC)
                            .toLowerCase(Locale.ROOT);
            for (int k = 0; k < plain.length(); k++) {
                char letter = letter(plain.charAt(k));
                if (letter != 0) {
                    letters.add(letter, i, end);
                }
            }
            i = end;
        }
        return letters.folded().withoutIdleSpaces();
    }

    /** Whether a word, or a letter of no word, begins here; the end counts too. */
    boolean begins(int at) {
        return at == 0 || at == text.length() || from[at] != from[at - 1];
    }

    Mark mark(int at, int length) {
        return new Mark(from[at], to[at + length - 1]);
    }

    /** Voicing marks of half-width kana, and combining marks, go with the letter before. */
    private static boolean belongs(char mark) {
        return mark == 'ﾞ' || mark == 'ﾟ' || Character.getType(mark) == Character.NON_SPACING_MARK;
    }

    /** 0 for what is left out. */
    private static char letter(char c) {
        char kana = c >= 'ァ' && c <= 'ヶ' ? (char) (c - KANA) : c;
        return switch (kana) {
            case 'ぁ', 'ぃ', 'ぅ', 'ぇ', 'ぉ' -> (char) (kana + 1);
            case 'ー', '・', '’', '\'' -> 0;
            case '-', '‐', '–', '—', '−', '~', '〜', '_', '　' -> ' ';
            default -> kana;
        };
    }

    private static boolean latin(char c) {
        return c < 'ぁ' && Character.isLetter(c);
    }

    /** A space stays between two Latin words and between two numbers. */
    private Folded withoutIdleSpaces() {
        Builder kept = new Builder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' || separates(kept.last(), next(i))) {
                kept.add(c, from[i], to[i]);
            }
        }
        return kept.folded();
    }

    private char next(int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private static boolean separates(char before, char after) {
        return (latin(before) && latin(after))
                || (Character.isDigit(before) && Character.isDigit(after));
    }

    /** Letters with their places. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] from;
        private int[] to;

        Builder(int size) {
            from = new int[size + 8];
            to = new int[size + 8];
        }

        void add(char letter, int start, int end) {
            if (text.length() == from.length) {
                from = Arrays.copyOf(from, from.length * 2);
                to = Arrays.copyOf(to, to.length * 2);
            }
            from[text.length()] = start;
            to[text.length()] = end;
            text.append(letter);
        }

        /** ' ' where there is none. */
        char last() {
            return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        }

        Folded folded() {
            return new Folded(
                    text.toString(),
                    Arrays.copyOf(from, text.length()),
                    Arrays.copyOf(to, text.length()));
        }
    }
}
