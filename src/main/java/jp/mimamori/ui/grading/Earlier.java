package jp.mimamori.ui.grading;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Organ;
import jp.mimamori.guideline.Findings;
import jp.mimamori.ui.Finding;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The newest measurements of before the last grade, as long as nothing newer replaced them. */
final class Earlier {

    private Earlier() {}

    /**
     * Adds them.
     *
     * @param from where findings since the last grade begin
     * @param fresh vital signs measured before this say little of now
     */
    static void add(
            List<Spoken> spoken, Findings rules, List<Entry> known, int from, Instant fresh) {
        Set<Finding.Kind> signs = EnumSet.noneOf(Finding.Kind.class);
        Set<Organ> organs = new HashSet<>();
        for (int i = known.size() - 1; i >= 0 && !(known.get(i) instanceof Entry.Infusion); i--) {
            boolean earlier = i < from;
            switch (known.get(i)) {
                case Entry.Vitals v when !v.at().isBefore(fresh) ->
                        Finding.of(rules, v).stream()
                                .filter(f -> earlier && !signs.contains(f.kind()))
                                .forEach(f -> add(spoken, f));
                case Entry.OrganToxicity t when organs.add(t.organ()) && earlier ->
                        Finding.of(rules, t).forEach(f -> add(spoken, f));
                default -> {}
            }
            if (known.get(i) instanceof Entry.Vitals v) {
                measured(signs, v);
            }
        }
    }

    private static void add(List<Spoken> spoken, Finding finding) {
        spoken.add(new Spoken(finding, Spoken.Standing.EARLIER));
    }

    private static void measured(Set<Finding.Kind> signs, Entry.Vitals v) {
        measured(signs, Finding.Kind.TEMPERATURE, v.temperature());
        measured(signs, Finding.Kind.SPO2, v.spo2());
        measured(signs, Finding.Kind.SYSTOLIC, v.systolic());
    }

    private static void measured(
            Set<Finding.Kind> signs, Finding.Kind kind, @Nullable Object value) {
        if (value != null) {
            signs.add(kind);
        }
    }
}
