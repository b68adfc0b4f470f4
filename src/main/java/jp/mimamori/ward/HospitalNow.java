package jp.mimamori.ward;

import jp.mimamori.course.Course;
import jp.mimamori.guideline.Pack;
import jp.mimamori.packs.Held;
import jp.mimamori.packs.Packs;
import jp.mimamori.pathway.Settings;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The hospital's own record, and what follows from it.
 *
 * @param course answers about the site, stock, settings, packs
 * @param packs that are held
 * @param rules by the pack's id
 * @param damaged whether lines of it are lost: what is set may not be what holds
 */
public record HospitalNow(Course course, Packs packs, Map<String, Rules> rules, boolean damaged) {

    public HospitalNow {
        rules = Map.copyOf(rules);
    }

    /**
     * @param before the packs of before: what was examined is not examined again
     */
    static HospitalNow of(Packs before, Course course, Instant now, boolean damaged) {
        Packs packs = before.with(course, now);
        Map<String, Rules> rules = new LinkedHashMap<>();
        packs.all().forEach(held -> rules.put(held.id(), Rules.of(held, course, now)));
        return new HospitalNow(course, packs, rules, damaged);
    }

    /** By which patients who come now go. */
    public Rules current() {
        return of(packs.current());
    }

    /** By which a patient goes; empty when that pack is not here. */
    public Optional<Rules> of(Course patient, Instant now) {
        return packs.of(patient, now).map(this::of);
    }

    /** Of the pack that comes with the program: it names what is recorded where no other does. */
    Rules own() {
        return of(packs.own());
    }

    private Rules of(Held held) {
        return Objects.requireNonNull(rules.get(held.id()), held.id());
    }

    /** By which tables a patient went, each from its instant on. */
    public NavigableMap<Instant, Pack> along(Course patient) {
        NavigableMap<Instant, Pack> along = new TreeMap<>();
        packs.along(patient).forEach((from, held) -> along.put(from, of(held).pack()));
        return along;
    }

    /** What the hospital has set, as far as it concerns everybody. */
    public Settings settings() {
        return current().settings();
    }
}
