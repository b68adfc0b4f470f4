package jp.mimamori.ui.reference;

/** A part of a text around a place in it, which never begins or ends within a number or a word. */
final class Excerpt {

    private static final String BORDERS = "、。：；;:（）";

    /** How far a border of a clause is looked for, letters. */
    private static final int REACH = 16;

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
        begin = border(text, begin, -REACH);
        end = border(text, end, REACH);
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

    /** The next border of a clause before or behind a cut; the cut where none is in reach. */
    private static int border(String text, int cut, int reach) {
        int step = Integer.signum(reach);
        for (int at = cut; Math.abs(at - cut) <= Math.abs(reach); at += step) {
            if (at <= 0 || at >= text.length() || BORDERS.indexOf(text.charAt(at - 1)) >= 0) {
                return Math.clamp(at, 0, text.length());
            }
        }
        return cut;
    }

    /** Whether a cut would part what is read as one. */
    private static boolean within(String text, int cut) {
        return joins(text.charAt(cut - 1)) && joins(text.charAt(cut));
    }

    private static boolean joins(char c) {
        return c < 128 ? c > ' ' && c != '(' && c != ')' : "～~−–×．％℃²⁶".indexOf(c) >= 0;
    }
}
