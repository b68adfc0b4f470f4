package jp.mimamori.ui.vitals;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was recorded last at or before an instant.
 *
 * @param values by sign, those that were ever measured
 * @param oxygen null when never recorded
 * @param vasopressor null when never recorded
 * @param symptoms null when never recorded
 * @param fluids the latest for hypotension, null when never recorded
 */
public record LastKnown(
        Map<Sign, Last> values,
        Entry.@Nullable Oxygen oxygen,
        Entry.@Nullable Vasopressor vasopressor,
        Entry.@Nullable Symptoms symptoms,
        Entry.@Nullable Fluids fluids) {

    static final LastKnown NOTHING = new LastKnown(Map.of(), null, null, null, null);

    public LastKnown {
        values = Map.copyOf(values);
    }

    static LastKnown at(Course course, Instant at) {
        Map<Sign, Last> values = new EnumMap<>(Sign.class);
        Entry.Oxygen oxygen = null;
        Entry.Vasopressor vasopressor = null;
        Entry.Symptoms symptoms = null;
        Entry.Fluids fluids = null;
        for (Entry entry : course.knownAt(at)) {
            switch (entry) {
                case Entry.Vitals v -> vitals(values, v);
                case Entry.Ice i -> put(values, Sign.ICE, BigDecimal.valueOf(i.score()), i);
                case Entry.Weight w -> put(values, Sign.WEIGHT, w.weight().kg(), w);
                case Entry.Oxygen o -> oxygen = o;
                case Entry.Vasopressor v -> vasopressor = v;
                case Entry.Symptoms s -> symptoms = s;
                case Entry.Fluids f -> fluids = f.forHypotension() ? f : fluids;
                default -> {}
            }
        }
        return new LastKnown(values, oxygen, vasopressor, symptoms, fluids);
    }

    private static void vitals(Map<Sign, Last> values, Entry.Vitals v) {
        put(values, Sign.TEMPERATURE, v.temperature(), v);
        put(values, Sign.PULSE, v.pulse(), v);
        put(values, Sign.RESPIRATION, v.respiration(), v);
        put(values, Sign.SPO2, v.spo2(), v);
        put(values, Sign.SYSTOLIC, v.systolic(), v);
        put(values, Sign.DIASTOLIC, v.diastolic(), v);
        put(
                values,
                Sign.JCS,
                v.consciousness() == null ? null : new BigDecimal(v.consciousness()),
                v);
    }

    private static void put(
            Map<Sign, Last> values, Sign sign, @Nullable BigDecimal value, Entry entry) {
        if (value != null) {
            values.put(sign, new Last(value, entry.at()));
        }
    }
}
