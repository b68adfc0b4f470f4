package jp.mimamori.ui;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that break over lines, without a break inside what is read as one: a time, a length of
 * time, a number with its unit, a grade, a drug's name, that it must not be given. 10時/間 at the end
 * of a line reads as ten o'clock.
 */
public final class Glued {

    /** Holds two characters together; it has no width. (U+2060 does not hold in JavaFX.) */
    private static final char GLUE = '\ufeff';

    private static final char BLANK = '\u00a0';

    private static final String TIME = "\\d{1,3}:\\d{2}(:\\d{2})?";
    private static final String BOUND = "( (まで|から))?";
    private static final String DAY = "\\d{1,2}/\\d{1,2}(\\([^)]\\))?";
    private static final String LENGTH = "(\\d+日)?(\\d+時間)?(\\d+分)?(?<=[日間分])前?";
    private static final String LENGTH_EN =
            "\\d+ (d|h|min)( \\d+ (h|min))?( ago)?(?![\\p{L}\\p{N}])";
    private static final String WITH_UNIT =
            "\\d+([.,]\\d+)?([–~〜～]\\d+([.,]\\d+)?)?"
                    + "[ \u00a0]?(mg/kg|mg/m²|mg|mL|kg|cm|m²|℃|°C|%|mmHg|L/min|L/分|/min|/分)";
    private static final String GRADE = "(Grade|grade|Day|Table) \\d+";
    private static final String MORE = "ほか\\d+件|\\+\\d+ more";
    private static final String NAME = "[ァ-ヺー]{4,}";
    private static final String FORBIDDEN = "投与不可|do not give";

    private static final Pattern ONE =
            Pattern.compile(
                    String.join(
                            "|",
                            DAY + "( " + TIME + ")?" + BOUND,
                            TIME + BOUND,
                            LENGTH_EN,
                            WITH_UNIT,
                            LENGTH,
                            GRADE,
                            MORE,
                            NAME,
                            FORBIDDEN));

    private Glued() {}

    /** The same to read, with no break inside what is one. */
    public static String of(String text) {
        Matcher one = ONE.matcher(text);
        StringBuilder glued = new StringBuilder(text.length());
        int from = 0;
        while (one.find()) {
            glued.append(text, from, one.start());
            glue(one.group(), glued);
            from = one.end();
        }
        return glued.append(text, from, text.length()).toString();
    }

    /** A phrase that is never broken. */
    public static String whole(String phrase) {
        StringBuilder glued = new StringBuilder(phrase.length() * 2);
        glue(phrase, glued);
        return glued.toString();
    }

    /** As it was before it was glued, for who reads it or compares it. */
    public static String plain(String glued) {
        return glued.replace(String.valueOf(GLUE), "").replace(BLANK, ' ');
    }

    private static void glue(String one, StringBuilder to) {
        for (int i = 0; i < one.length(); i++) {
            char c = one.charAt(i);
            if (i > 0 && !(ofOneWord(c) && ofOneWord(one.charAt(i - 1)))) {
                to.append(GLUE);
            }
            to.append(c == ' ' ? BLANK : c);
        }
    }

    /** Letters and figures of one word are not broken anyway. */
    private static boolean ofOneWord(char c) {
        return c == '.' || (c < 0x80 && Character.isLetterOrDigit(c));
    }
}
