package jp.mimamori.guideline;

/**
 * At most {@code inWindow} doses of a drug in {@code hours}, {@code total} in all since the
 * infusion.
 */
public record Limit(String drug, int hours, int inWindow, int total, Words words, Cite cite) {
    public Limit {
        if (hours <= 0 || inWindow <= 0 || total < inWindow) {
            throw new IllegalArgumentException("limit of " + drug + " is not in order");
        }
    }
}
