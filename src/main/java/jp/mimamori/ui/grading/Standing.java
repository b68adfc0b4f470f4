package jp.mimamori.ui.grading;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** The last word on each by a time, as the entries that say it. */
final class Standing {

    private final Instant at;
    private Entry.@Nullable CrsGrade crs;
    private Entry.@Nullable NeuroGrade neuro;
    private Entry.@Nullable Vitals temperature;
    private Entry.@Nullable Vitals pressure;
    private Entry.@Nullable Vitals jcs;
    private Entry.@Nullable Oxygen oxygen;
    private Entry.@Nullable Vasopressor vasopressor;
    private Entry.@Nullable Fluids fluids;
    private Entry.@Nullable Ice ice;

    private Standing(Instant at) {
        this.at = at;
    }

    static Standing at(Course course, Instant at) {
        Standing standing = new Standing(at);
        course.knownAt(at).forEach(standing::take);
        return standing;
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.CrsGrade grade -> crs = grade;
            case Entry.NeuroGrade grade -> neuro = grade;
            case Entry.Oxygen given -> oxygen = given;
            case Entry.Vasopressor given -> vasopressor = given;
            case Entry.Fluids given -> fluids = given.forHypotension() ? given : fluids;
            case Entry.Ice score -> ice = score;
            case Entry.Vitals vitals -> {
                temperature = vitals.temperature() == null ? temperature : vitals;
                pressure = vitals.systolic() == null ? pressure : vitals;
                jcs = vitals.consciousness() == null ? jcs : vitals;
            }
            default -> {}
        }
    }

    /** The time by which it was the last. */
    Instant at() {
        return at;
    }

    Entry.@Nullable CrsGrade crs() {
        return crs;
    }

    Entry.@Nullable NeuroGrade neuro() {
        return neuro;
    }

    /** Vital signs with a temperature. */
    Entry.@Nullable Vitals temperature() {
        return temperature;
    }

    /** Vital signs with a systolic pressure. */
    Entry.@Nullable Vitals pressure() {
        return pressure;
    }

    /** Vital signs with a consciousness. */
    Entry.@Nullable Vitals jcs() {
        return jcs;
    }

    Entry.@Nullable Oxygen oxygen() {
        return oxygen;
    }

    Entry.@Nullable Vasopressor vasopressor() {
        return vasopressor;
    }

    /** Given for hypotension. */
    Entry.@Nullable Fluids fluids() {
        return fluids;
    }

    Entry.@Nullable Ice ice() {
        return ice;
    }
}
