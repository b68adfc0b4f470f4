package jp.mimamori.ui.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The calendar behind the picture, in the ward's zone: days, nights, hours. */
final class Days {

    /** Lights out and lights on in most wards. */
    private static final LocalTime NIGHT_FROM = LocalTime.of(21, 0);

    private static final LocalTime NIGHT_TO = LocalTime.of(6, 0);

    private static final int[] HOUR_STEPS = {1, 2, 3, 6, 12};

    private static final int[] MINUTE_STEPS = {5, 10, 15, 30};

    private final TimeScale scale;
    private final ZoneId zone;

    Days(TimeScale scale, ZoneId zone) {
        this.scale = scale;
        this.zone = zone;
    }

    /**
     * One day.
     *
     * @param number days since the infusion, null without one
     */
    record Day(Instant from, Instant to, LocalDate date, @Nullable Long number) {}

    record Night(Instant from, Instant to) {}

    List<Day> days(@Nullable Instant infusion) {
        LocalDate zero = infusion == null ? null : infusion.atZone(zone).toLocalDate();
        List<Day> days = new ArrayList<>();
        LocalDate date = scale.from().atZone(zone).toLocalDate();
        while (date.atStartOfDay(zone).toInstant().isBefore(scale.to())) {
            days.add(
                    new Day(
                            date.atStartOfDay(zone).toInstant(),
                            date.plusDays(1).atStartOfDay(zone).toInstant(),
                            date,
                            zero == null ? null : ChronoUnit.DAYS.between(zero, date)));
            date = date.plusDays(1);
        }
        return days;
    }

    List<Night> nights() {
        List<Night> nights = new ArrayList<>();
        LocalDate date = scale.from().atZone(zone).toLocalDate().minusDays(1);
        while (date.atTime(NIGHT_FROM).atZone(zone).toInstant().isBefore(scale.to())) {
            nights.add(
                    new Night(
                            date.atTime(NIGHT_FROM).atZone(zone).toInstant(),
                            date.plusDays(1).atTime(NIGHT_TO).atZone(zone).toInstant()));
            date = date.plusDays(1);
        }
        return nights;
    }

    /**
     * Full hours, or minutes when the scale is wide, never closer than some pixels; midnight, which
     * the days show, is left out; none where even half days lie too close.
     */
    List<Instant> ticks(double apart) {
        int minutes = step(apart);
        List<Instant> ticks = new ArrayList<>();
        if (minutes == 0) {
            return ticks;
        }
        LocalDate date = scale.from().atZone(zone).toLocalDate();
        ZonedDateTime at = date.atStartOfDay(zone);
        while (at.toInstant().isBefore(scale.to())) {
            int ofDay = at.getHour() * 60 + at.getMinute();
            if (!at.toInstant().isBefore(scale.from()) && ofDay != 0 && ofDay % minutes == 0) {
                ticks.add(at.toInstant());
            }
            at = at.plusMinutes(Math.min(minutes, 60));
        }
        return ticks;
    }

    private int step(double apart) {
        double perPixel = scale.millisPerPixel();
        for (int minutes : MINUTE_STEPS) {
            if (Duration.ofMinutes(minutes).toMillis() / perPixel >= apart) {
                return minutes;
            }
        }
        for (int hours : HOUR_STEPS) {
            if (Duration.ofHours(hours).toMillis() / perPixel >= apart) {
                return hours * 60;
            }
        }
        return 0;
    }
}
