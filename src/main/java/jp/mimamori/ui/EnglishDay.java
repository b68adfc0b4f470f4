package jp.mimamori.ui;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as the English screens write it: 24 Nov, 24 Nov 2026. Of 11/12 nobody can say in English
 * which number is the month.
 */
public final class EnglishDay {

    private static final Pattern TYPED =
            Pattern.compile(
                    "(?:\\p{Alpha}{3,9},? )?(\\d{1,2}) ?(\\p{Alpha}{3,9})\\.?,?(?:"
                            + " ((?:19|20)\\d{2}),?)?(?: (.*))?");

    /** Letters by which a month is known. */
    private static final int ENOUGH = 3;

    private EnglishDay() {}

    /**
     * The same in narrow letters, with its day in figures, month first: 11/24 02:54 for 24 Nov
     * 02:54, 2026/11/24 for 24 Nov 2026. Only narrow where no English day is in it.
     *
     * @param typed with a day at its beginning
     */
    public static String plain(String typed) {
        String narrow = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Matcher day = TYPED.matcher(narrow.replaceAll("\\s+", " "));
        int month = day.matches() ? month(day.group(2)) : 0;
        if (month == 0) {
            return narrow;
        }
        String year = day.group(3) == null ? "" : day.group(3) + "/";
        String rest = day.group(4) == null ? "" : " " + day.group(4);
        return year + month + "/" + day.group(1) + rest;
    }

    /** 11 for Nov and for November, 0 for what is none. */
    private static int month(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        for (Month month : Month.values()) {
            String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            if (low.length() >= ENOUGH && full.toLowerCase(Locale.ROOT).startsWith(low)) {
                return month.getValue();
            }
        }
        return low.equals("sept") ? Month.SEPTEMBER.getValue() : 0;
    }
}
