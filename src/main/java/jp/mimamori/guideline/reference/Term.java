package jp.mimamori.guideline.reference;

import java.util.List;

/**
 * Words that are read the same, so that each is found by the others and by its reading.
 *
 * @param reading hiragana, without long vowel marks
 * @param terms as they are written: kanji, brand names, English, abbreviations
 */
record Term(String reading, List<String> terms) {
    Term {
        Said.text("reading", reading);
        terms = Said.some(reading + ": terms", terms);
        terms.forEach(term -> Said.text(reading + ": a term", term));
    }
}
