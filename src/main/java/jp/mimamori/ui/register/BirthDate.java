package jp.mimamori.ui.register;

import jp.mimamori.ui.EnglishDay;
import jp.mimamori.ui.Read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of birth as it is typed: 1958/4/2, 19580402, 2 Apr 1958, 昭和33年4月2日, S33.4.2. */
final class BirthDate {

    private static final Pattern WESTERN =
            Pattern.compile("(\\d{4})(?:[-/.年]?)(\\d{1,2})(?:[-/.月]?)(\\d{1,2})日?");
    private static final Pattern ERA =
            Pattern.compile(
                    "(明治|大正|昭和|平成|令和|[MTSHR])(元|\\d{1,2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Map<String, JapaneseEra> ERAS =
            Map.of(
                    "明治", JapaneseEra.MEIJI,
                    "M", JapaneseEra.MEIJI,
                    "大正", JapaneseEra.TAISHO,
                    "T", JapaneseEra.TAISHO,
                    "昭和", JapaneseEra.SHOWA,
                    "S", JapaneseEra.SHOWA,
                    "平成", JapaneseEra.HEISEI,
                    "H", JapaneseEra.HEISEI,
                    "令和", JapaneseEra.REIWA,
                    "R", JapaneseEra.REIWA);

    private static final int OLDEST_YEARS = 130;

    private BirthDate() {}

    /**
     * Refused: what is no date, lies after today, or more than {@value #OLDEST_YEARS} years back.
     */
    static Read<LocalDate> read(String typed, LocalDate today) {
        String plain = EnglishDay.plain(typed).replaceAll("\\s", "");
        try {
            LocalDate date = date(plain.toUpperCase(java.util.Locale.ROOT));
            if (date == null) {
                return Read.no("register.birth.not", typed.strip());
            }
            return date.isAfter(today) || date.isBefore(today.minusYears(OLDEST_YEARS))
                    ? Read.no("register.birth.range", date)
                    : Read.ok(date);
        } catch (DateTimeException e) {
            return Read.no("register.birth.not", typed.strip());
        }
    }

    private static @org.jspecify.annotations.Nullable LocalDate date(String plain) {
        Matcher western = WESTERN.matcher(plain);
        if (western.matches()) {
            return LocalDate.of(number(western, 1), number(western, 2), number(western, 3));
        }
        Matcher era = ERA.matcher(plain);
        JapaneseEra of = era.matches() ? ERAS.get(era.group(1)) : null;
        if (of == null) {
            return null;
        }
        int year = era.group(2).equals("元") ? 1 : number(era, 2);
        return LocalDate.from(JapaneseDate.of(of, year, number(era, 3), number(era, 4)));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
