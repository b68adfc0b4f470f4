package jp.mimamori.ui.pathway;

import jp.mimamori.ui.EnglishDay;
import jp.mimamori.ui.Read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day and a time to come: {@code 11/30 10:00}, {@code 11月30日 1000}, {@code 2026/11/30 10:00},
 * {@code 30 Nov 10:00}.
 */
final class PlannedTime {

    /** A day without a year that lies further back than this is one of next year. */
    private static final int BACK_DAYS = 180;

    private static final Pattern TYPED =
            Pattern.compile(
                    "(?:(\\d{4})[/.年-])?(\\d{1,2})[/.月-](\\d{1,2})日?\\s+(\\d{1,2})(?:[:.時])?(\\d{2})分?");

    private PlannedTime() {}

    static Read<Instant> read(String typed, ZoneId zone, Instant now) {
        String plain = EnglishDay.plain(typed);
        Matcher parts = TYPED.matcher(plain);
        if (!parts.matches()) {
            return Read.no("pathway.plan.not", typed.strip());
        }
        try {
            LocalDate today = now.atZone(zone).toLocalDate();
            boolean year = parts.group(1) != null;
            LocalDate day =
                    LocalDate.of(
                            year ? Integer.parseInt(parts.group(1)) : today.getYear(),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)));
            if (!year && ChronoUnit.DAYS.between(day, today) > BACK_DAYS) {
                day = day.plusYears(1);
            }
            return Read.ok(
                    day.atTime(Integer.parseInt(parts.group(4)), Integer.parseInt(parts.group(5)))
                            .atZone(zone)
                            .toInstant());
        } catch (DateTimeException e) {
            return Read.no("pathway.plan.not", typed.strip());
        }
    }
}
