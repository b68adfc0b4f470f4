package jp.mimamori.record;

import jp.mimamori.guideline.Words;

import java.util.Collection;

/** How what is allowed is said. */
final class AllowedWords {

    static final Words TEXT = new Words("空でない文字列", "a text that is not blank");
    static final Words BOOLEAN = new Words("true 又は false", "true or false");
    static final Words OBJECT = new Words("オブジェクト {…}", "an object {…}");
    static final Words LIST = new Words("配列 […]", "an array […]");
    static final Words DATE = new Words("日付（例 1958-04-02）", "a date (1958-04-02)");
    static final Words INSTANT =
            new Words(
                    "時差つきの ISO 8601 時刻（例 2026-03-01T09:00:00+09:00）",
                    "an ISO 8601 time with offset (2026-03-01T09:00:00+09:00)");

    private AllowedWords() {}

    static Words oneOf(Collection<String> words) {
        String all = String.join(", ", words);
        return new Words(all.isEmpty() ? "なし" : all, all.isEmpty() ? "none" : all);
    }

    static Words same(String text) {
        return new Words(text, text);
    }
}
