package jp.mimamori.ui.reference;

/** A part of a text around a place in it, which never begins or ends within a number or a word. */
final class Excerpt {

    private Excerpt() {}

    /**
     * A part of a text.
     *
     * @param from where it would begin
     * @param length how many characters it would have
     */
    static String of(String text, int from, int length) {
        int begin = Math.clamp(from, 0, text.length());
        int end = Math.min(text.length(), begin + length);
        while (begin > 0 && within(text, begin)) {
            begin--;
        }
        while (end < text.length() && within(text, end)) {
            end++;
        }
        return (begin > 0 ? "…" : "")
                + text.substring(begin, end).strip()
                + (end < text.length() ? "…" : "");
    }

    /** Whether a cut would part what is read as one. */
    private static boolean within(String text, int cut) {
        return joins(text.charAt(cut - 1)) && joins(text.charAt(cut));
    }

    private static boolean joins(char c) {
        return c < 128 ? c > ' ' && c != '(' && c != ')' : "～~−–×．％℃²⁶".indexOf(c) >= 0;
    }
}
