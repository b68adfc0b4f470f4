package jp.mimamori.ui.prompts;

import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Clock times as they are typed: 03:15, 3:15, 0315, full-width too. */
final class Clocks {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):?(\\d{2})");

    private Clocks() {}

    /** The next such time after now. */
    static Read<Instant> after(String typed, Instant now, ZoneId zone) {
        Matcher clock = CLOCK.matcher(Numbers.folded(typed).replace('：', ':'));
        if (!clock.matches()) {
            return Read.no("clock.not");
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = Integer.parseInt(clock.group(2));
        if (hour > 23 || minute > 59) {
            return Read.no("clock.not");
        }
        ZonedDateTime today = now.atZone(zone);
        ZonedDateTime at = today.toLocalDate().atTime(LocalTime.of(hour, minute)).atZone(zone);
        if (!at.toInstant().isAfter(now)) {
            at = today.toLocalDate().plusDays(1).atTime(LocalTime.of(hour, minute)).atZone(zone);
        }
        return Read.ok(at.toInstant());
    }
}
