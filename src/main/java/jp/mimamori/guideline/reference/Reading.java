package jp.mimamori.guideline.reference;

import jp.mimamori.guideline.Words;

import java.util.List;

/**
 * How the program reads a point on which the guideline is silent (★).
 *
 * @param id the reading's section and a word
 * @param cite section and rule of the reading
 * @param beside pages beside which it is shown
 * @param rows ids of the pack's rows that it concerns; none when it concerns no row
 */
public record Reading(String id, Words words, Words cite, List<String> beside, List<String> rows) {
    public Reading {
        Said.text("id", id);
        Said.there("words", words);
        Said.there("cite", cite);
        beside = Said.some(id + ": beside", beside);
        rows = List.copyOf(rows);
    }
}
