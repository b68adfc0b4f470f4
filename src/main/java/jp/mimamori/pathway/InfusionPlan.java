package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * When the infusion is or was; everything before and after it counts from there.
 *
 * @param given the infusion, null while it is only planned
 * @param plans every plan that stands, in order; the last counts
 */
public record InfusionPlan(
        Instant at, Entry.@Nullable Infusion given, List<Entry.Plan> plans, ZoneId zone) {

    public InfusionPlan {
        plans = List.copyOf(plans);
    }

    /** Empty when it is neither given nor planned. */
    public static Optional<InfusionPlan> of(Course course, Instant now) {
        Taken known = Taken.until(course, now);
        List<Entry.Plan> plans = known.all(Entry.Plan.class).toList();
        Entry.Infusion given = known.infusion();
        if (given != null) {
            return Optional.of(new InfusionPlan(given.at(), given, plans, course.zone()));
        }
        Instant planned = plans.isEmpty() ? null : plans.getLast().infusion();
        return planned == null
                ? Optional.empty()
                : Optional.of(new InfusionPlan(planned, null, plans, course.zone()));
    }

    /** A day counted from the infusion's. */
    public LocalDate day(int day) {
        return at.atZone(zone).toLocalDate().plusDays(day);
    }

    /** When a day begins in the ward's zone. */
    public Instant startOf(int day) {
        return day(day).atStartOfDay(zone).toInstant();
    }
}
