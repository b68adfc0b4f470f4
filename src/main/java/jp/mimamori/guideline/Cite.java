package jp.mimamori.guideline;

import org.jspecify.annotations.Nullable;

/**
 * Where a row stands.
 *
 * @param section of the guideline, or of the program's reading for its own prompts
 * @param table number, null outside tables
 * @param cell the row and column of the table, or a rule of the reading
 */
public record Cite(Source source, String section, @Nullable Integer table, Words cell) {
    public enum Source {
        GUIDELINE,
        READING
    }
}
