package jp.mimamori.guideline;

/** A text in both languages of the program. */
public record Words(String ja, String en) {
    public Words {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text is blank in one language");
        }
    }

    /** The text in the language of a BCP 47 tag: English for {@code en}, Japanese otherwise. */
    public String in(String language) {
        return language.startsWith("en") ? en : ja;
    }
}
