package jp.mimamori.pathway;

import jp.mimamori.advice.BodyDose;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.Pathway.Lymphodepletion.PerDay;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The chemotherapy before the infusion, worked out for this body and this plan.
 *
 * @param weight the latest, null when none is recorded
 * @param height the latest, null when none is recorded
 * @param surface body surface (Du Bois), m² to 0.01, null without weight or height
 * @param given every dose of its drugs before the infusion, in order, by its date
 * @param days in order; empty while the infusion is neither given nor planned
 * @param bridgingUntil the last day on which bridging therapy may end, null without a plan
 * @param restDays days from the last day given to the infusion; null while not known
 */
public record Lymphodepletion(
        Entry.@Nullable Weight weight,
        Entry.@Nullable Height height,
        @Nullable BigDecimal surface,
        List<DrugDose> doses,
        SortedMap<LocalDate, List<Entry.Medication>> given,
        List<Day> days,
        @Nullable LocalDate bridgingUntil,
        @Nullable Long restDays) {

    public Lymphodepletion {
        doses = List.copyOf(doses);
        given = Collections.unmodifiableSortedMap(new TreeMap<>(given));
        days = List.copyOf(days);
    }

    /**
     * One drug's dose of one day.
     *
     * @param mg one decimal, half up; null without weight or height
     */
    public record DrugDose(String drug, BigDecimal mgPerM2, @Nullable BigDecimal mg) {}

    /**
     * A day of it.
     *
     * @param day relative to the infusion's
     * @param given what was given on that date
     */
    public record Day(int day, LocalDate date, List<Entry.Medication> given) {
        public Day {
            given = List.copyOf(given);
        }
    }

    public static Lymphodepletion of(Pathway pathway, Course course, Instant now) {
        Pathway.Lymphodepletion rule = pathway.lymphodepletion();
        Taken known = Taken.until(course, now);
        Entry.Weight weight = known.latest(Entry.Weight.class);
        Entry.Height height = known.latest(Entry.Height.class);
        BigDecimal surface =
                weight == null || height == null
                        ? null
                        : BodyDose.surfaceM2(weight.weight(), height.height());
        List<DrugDose> doses = rule.drugs().stream().map(drug -> dose(drug, surface)).toList();
        Optional<InfusionPlan> plan = InfusionPlan.of(course, now);
        SortedMap<LocalDate, List<Entry.Medication>> given =
                given(rule, course, now, plan.orElse(null));
        List<Day> days = new ArrayList<>();
        LocalDate bridging = null;
        Long rest = null;
        if (plan.isPresent()) {
            InfusionPlan when = plan.get();
            for (int day : rule.days()) {
                LocalDate date = when.day(day);
                days.add(new Day(day, date, given.getOrDefault(date, List.of())));
            }
            bridging = when.day(rule.days().getFirst()).minusDays(rule.bridgingDays());
            rest = given.isEmpty() ? null : ChronoUnit.DAYS.between(given.lastKey(), when.day(0));
        }
        return new Lymphodepletion(weight, height, surface, doses, given, days, bridging, rest);
    }

    private static DrugDose dose(PerDay drug, @Nullable BigDecimal surface) {
        return new DrugDose(
                drug.drug(),
                drug.mgPerM2(),
                surface == null ? null : DoseMg.rounded(drug.mgPerM2().multiply(surface)).mg());
    }

    /** Doses of its drugs before the infusion, in order, by date. */
    private static SortedMap<LocalDate, List<Entry.Medication>> given(
            Pathway.Lymphodepletion rule, Course course, Instant now, @Nullable InfusionPlan plan) {
        List<String> drugs = rule.drugs().stream().map(PerDay::drug).toList();
        Entry.Infusion infusion = plan == null ? null : plan.given();
        return Taken.until(course, now)
                .all(Entry.Medication.class)
                .filter(m -> drugs.contains(m.drug()))
                .filter(m -> infusion == null || m.at().isBefore(infusion.at()))
                .collect(
                        Collectors.groupingBy(
                                m -> m.at().atZone(course.zone()).toLocalDate(),
                                TreeMap::new,
                                Collectors.toList()));
    }

    /** On how many dates every drug of it was given before the infusion. */
    static int daysGiven(Pathway pathway, Course course, Instant now) {
        Pathway.Lymphodepletion rule = pathway.lymphodepletion();
        return (int)
                given(rule, course, now, InfusionPlan.of(course, now).orElse(null))
                        .values()
                        .stream()
                        .filter(day -> rule.drugs().stream().allMatch(drug -> holds(day, drug)))
                        .count();
    }

    private static boolean holds(List<Entry.Medication> day, PerDay drug) {
        return day.stream().anyMatch(m -> m.drug().equals(drug.drug()));
    }
}
