package jp.mimamori.record;

import jp.mimamori.guideline.Words;

/**
 * What is wrong with a record.
 *
 * @param path JSON path, like {@code $.entries[3].kg}
 * @param wrong what is wrong
 * @param allowed what is allowed
 */
public record Fault(String path, Words wrong, Words allowed) {

    /** One line, without the file's name. */
    public String line(String language) {
        return language.startsWith("en")
                ? path + ": " + wrong.en() + "; allowed: " + allowed.en()
                : path + ": " + wrong.ja() + "。許容: " + allowed.ja();
    }
}
