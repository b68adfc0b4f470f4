package jp.mimamori.ui;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How an instant lies to a patient's infusion, as a ward says it: the day, which is a calendar day
 * of the ward's zone, and the hours and minutes.
 *
 * @param infused null while no infusion is recorded
 */
public record SinceInfusion(@Nullable Instant infused, Words words, Times times) {

    /** To the infusion that stands in a course. */
    public static SinceInfusion of(Course course, Words words, Times times) {
        Entry.Infusion infusion = Taken.of(course).infusion();
        return new SinceInfusion(infusion == null ? null : infusion.at(), words, times);
    }

    /** Day 2, Day −3; empty without an infusion. */
    public String day(Instant at) {
        return infused == null
                ? ""
                : times.day(
                        ChronoUnit.DAYS.between(
                                infused.atZone(times.zone()).toLocalDate(),
                                at.atZone(times.zone()).toLocalDate()));
    }

    /** Day 2 投与後 46:24, Day −1 投与前 12:10; empty without an infusion. */
    public String dayAndHours(Instant at) {
        if (infused == null) {
            return "";
        }
        Duration since = Duration.between(infused, at);
        return day(at)
                + " "
                + words.text(
                        since.isNegative() ? "patient.until" : "patient.since",
                        times.hours(since.abs()));
    }

    /** 11/24(火) 02:48 Day 2 投与後 46:24; without an infusion the moment alone. */
    public String moment(Instant at) {
        return (times.moment(at) + " " + dayAndHours(at)).strip();
    }
}
