package jp.mimamori.guideline;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * A neurologic term of CTCAE v5.0.
 *
 * @param code as in the record
 * @param guideline the guideline's own word for the symptom, null when it names none
 * @param grades short description of each grade that the term has
 */
public record Term(
        String code, Words name, @Nullable String guideline, Map<Integer, Words> grades) {
    public Term {
        grades = Map.copyOf(grades);
    }

    /** 0 means gone, and each term may have it. */
    public boolean has(int grade) {
        return grade == 0 || grades.containsKey(grade);
    }
}
