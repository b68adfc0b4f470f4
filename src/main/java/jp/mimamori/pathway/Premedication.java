package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Pathway;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The drugs before the infusion, in minutes before it.
 *
 * @param from earliest
 * @param to latest
 * @param avoided doses in the day before the infusion of drugs that are not to be given
 */
public record Premedication(
        InfusionPlan plan,
        Instant from,
        Instant to,
        List<Given> groups,
        List<Entry.Medication> avoided) {

    /** A dose older than this before the infusion is not meant as premedication. */
    private static final Duration DAY = Duration.ofHours(24);

    public Premedication {
        groups = List.copyOf(groups);
        avoided = List.copyOf(avoided);
    }

    /** How a group's dose lies to the infusion. */
    public enum Timing {
        NOT_GIVEN,
        EARLY,
        IN_TIME,
        LATE
    }

    /**
     * One group of alternatives.
     *
     * @param dose the last before the infusion, null when none was given
     * @param minutes before the infusion, null without a dose
     */
    public record Given(
            Pathway.Premedication.Group group,
            Entry.@Nullable Medication dose,
            @Nullable Long minutes,
            Timing timing) {}

    /** Empty while the infusion is neither given nor planned. */
    public static Optional<Premedication> of(Pathway pathway, Course course, Instant now) {
        return InfusionPlan.of(course, now).map(plan -> of(pathway, course, now, plan));
    }

    private static Premedication of(
            Pathway pathway, Course course, Instant now, InfusionPlan plan) {
        Pathway.Premedication rule = pathway.premedication();
        List<Entry.Medication> doses =
                Taken.until(course, now)
                        .all(Entry.Medication.class)
                        .filter(m -> !m.at().isAfter(plan.at()))
                        .filter(m -> m.at().isAfter(plan.at().minus(DAY)))
                        .toList();
        return new Premedication(
                plan,
                plan.at().minus(Duration.ofMinutes(rule.fromMinutes())),
                plan.at().minus(Duration.ofMinutes(rule.toMinutes())),
                rule.groups().stream().map(group -> given(rule, group, doses, plan.at())).toList(),
                doses.stream().filter(m -> rule.avoid().contains(m.drug())).toList());
    }

    private static Given given(
            Pathway.Premedication rule,
            Pathway.Premedication.Group group,
            List<Entry.Medication> doses,
            Instant infusion) {
        Entry.Medication dose =
                doses.stream()
                        .filter(m -> group.drugs().contains(m.drug()))
                        .reduce((_, later) -> later)
                        .orElse(null);
        if (dose == null) {
            return new Given(group, null, null, Timing.NOT_GIVEN);
        }
        Duration before = Duration.between(dose.at(), infusion);
        Timing timing = Timing.IN_TIME;
        if (before.compareTo(Duration.ofMinutes(rule.fromMinutes())) > 0) {
            timing = Timing.EARLY;
        } else if (before.compareTo(Duration.ofMinutes(rule.toMinutes())) < 0) {
            timing = Timing.LATE;
        }
        return new Given(group, dose, before.toMinutes(), timing);
    }

    /** Whether nothing is left to give: every group was given, and not too early. */
    boolean given() {
        return groups.stream()
                .allMatch(g -> g.timing() == Timing.IN_TIME || g.timing() == Timing.LATE);
    }
}
