package jp.mimamori.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times are written, in the ward's zone. */
public final class Times {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final Words words;
    private final DateTimeFormatter date;
    private final DateTimeFormatter shortDate;

    public Times(ZoneId zone, Language language) {
        this.zone = zone;
        this.words = Words.of(Times.class, language);
        boolean japanese = language == Language.JA;
        date = DateTimeFormatter.ofPattern(japanese ? "M/d(E)" : "E d MMM", language.locale());
        shortDate = DateTimeFormatter.ofPattern(japanese ? "M/d" : "d MMM", language.locale());
    }

    public ZoneId zone() {
        return zone;
    }

    /** 11/24(火) 03:15. */
    public String moment(Instant at) {
        return date(at) + " " + clock(at);
    }

    /** 11/24(火). */
    public String date(Instant at) {
        return date.format(zoned(at));
    }

    /** 03:15. */
    public String clock(Instant at) {
        return CLOCK.format(zoned(at));
    }

    /** 03:15:22. */
    public String seconds(Instant at) {
        return SECONDS.format(zoned(at));
    }

    /** 03:15 on the day of now, 11/23 22:40 on any other. */
    public String brief(Instant at, Instant now) {
        return zoned(at).toLocalDate().equals(zoned(now).toLocalDate()) ? clock(at) : dated(at);
    }

    /** With its day, as it may also be typed: 11/23 22:40, in English 23 Nov 22:40. */
    public String dated(Instant at) {
        return shortDate.format(zoned(at)) + " " + clock(at);
    }

    /** Day 2, Day −3: calendar days since the infusion. */
    public String day(long day) {
        return words.text("time.day", day < 0 ? "−" + -day : String.valueOf(day));
    }

    /** Hours and minutes, 44:12; the minus sign before it when negative. */
    public String hours(Duration length) {
        long minutes = Math.floorDiv(length.abs().toSeconds(), 60L);
        String hours = "%d:%02d".formatted(minutes / 60, minutes % 60);
        return length.isNegative() ? "−" + hours : hours;
    }

    /** Hours and minutes since an instant, 44:12. */
    public String since(Instant from, Instant now) {
        return hours(Duration.between(from, now));
    }

    /** たった今, 31分前, 4時間32分前, 3日前. */
    public String ago(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.isNegative()) {
            return words.text("time.in", length(age.negated()));
        }
        return age.toMinutes() == 0
                ? words.text("time.justNow")
                : words.text("time.ago", length(age));
    }

    /** 31分, 4時間32分, 3日: never rounded up. */
    public String length(Duration length) {
        long minutes = length.toMinutes();
        if (minutes < 60) {
            return words.text("time.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return minutes % 60 == 0
                    ? words.text("time.hours", minutes / 60)
                    : words.text("time.hoursMinutes", minutes / 60, minutes % 60);
        }
        long hours = minutes / 60;
        return hours < 72 && hours % 24 != 0
                ? words.text("time.daysHours", hours / 24, hours % 24)
                : words.text("time.days", hours / 24);
    }

    /** The same in its largest unit only, cut off: 31分, 4時間, 3日. */
    public String roughly(Duration length) {
        return length.toHours() >= 24
                ? words.text("time.days", length.toDays())
                : length(length.toHours() >= 1 ? Duration.ofHours(length.toHours()) : length);
    }

    /** The age in its largest unit only: 31分前, 4時間前. */
    public String roughlyAgo(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        return age.toMinutes() < 1 ? ago(at, now) : words.text("time.ago", roughly(age));
    }

    /** 残り27時間48分. */
    public String left(Instant now, Instant until) {
        return words.text("time.left", length(Duration.between(now, until)));
    }

    /** 35分超過. */
    public String late(Instant due, Instant now) {
        return words.text("time.late", length(Duration.between(due, now)));
    }

    /** Age in whole years. */
    public int years(LocalDate birth, Instant now) {
        return Period.between(birth, zoned(now).toLocalDate()).getYears();
    }

    private ZonedDateTime zoned(Instant at) {
        return at.atZone(zone);
    }
}
