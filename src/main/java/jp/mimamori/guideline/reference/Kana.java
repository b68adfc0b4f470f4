package jp.mimamori.guideline.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts the reading in the place of each word whose reading is known, the longest word first. */
final class Kana {

    private final Map<String, String> readings = new HashMap<>();
    private final int longest;

    Kana(List<Term> terms) {
        int most = 0;
        for (Term term : terms) {
            String reading = Folded.of(term.reading()).text();
            for (String word : term.terms()) {
                String folded = Folded.of(word).text();
                if (readings.put(folded, reading) != null) {
                    throw new IllegalArgumentException(word + " is there twice");
                }
                most = Math.max(most, folded.length());
            }
        }
        longest = most;
    }

    static Kana builtIn() {
        return new Kana(ReferenceReader.words());
    }

    Folded read(Folded folded) {
        String text = folded.text();
        Folded.Builder read = new Folded.Builder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = word(text, i);
            if (end == i) {
                read.add(text.charAt(i), folded.from()[i], folded.to()[i]);
                i++;
                continue;
            }
            String reading = readings.get(text.substring(i, end));
            for (int k = 0; reading != null && k < reading.length(); k++) {
                read.add(reading.charAt(k), folded.from()[i], folded.to()[end - 1]);
            }
            i = end;
        }
        return read.folded();
    }

    /** Where the longest word that begins here ends; here itself when none does. */
    private int word(String text, int start) {
        for (int end = Math.min(text.length(), start + longest); end > start; end--) {
            if (readings.containsKey(text.substring(start, end)) && whole(text, start, end)) {
                return end;
            }
        }
        return start;
    }

    /** A Latin word is not found within another. */
    private static boolean whole(String text, int start, int end) {
        return !(start > 0 && latin(text.charAt(start - 1)) && latin(text.charAt(start)))
                && !(end < text.length() && latin(text.charAt(end)) && latin(text.charAt(end - 1)));
    }

    private static boolean latin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
