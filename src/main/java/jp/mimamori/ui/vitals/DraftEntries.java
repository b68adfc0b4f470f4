package jp.mimamori.ui.vitals;

import jp.mimamori.course.Entry;
import jp.mimamori.course.WeightKg;
import jp.mimamori.guideline.Observation;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Numbers;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes entries of a draft: one set of vital signs, and of the rest only what was touched. */
record DraftEntries(
        Map<Sign, QuantityField> fields,
        OxygenField oxygen,
        SupportField support,
        SymptomsField symptoms,
        IceField ice,
        Author author,
        BiFunction<Sign, Typed.Reason, String> note,
        Supplier<List<Observation>> observations) {

    /**
     * @param crossed whether the pressures contradict one another: then neither is in
     */
    List<Entry> entries(Instant at, boolean crossed) {
        List<Entry> entries = new ArrayList<>();
        add(entries, vitals(at, crossed));
        add(entries, oxygen.entry(author.meta(at)));
        add(entries, support.fluidsEntry(author.meta(at)));
        add(entries, support.vasopressorEntry(author.meta(at)));
        add(entries, symptoms.entry(author.meta(at)));
        add(entries, ice.entry(author.meta(at)));
        BigDecimal kg = value(Sign.WEIGHT);
        if (kg != null) {
            entries.add(new Entry.Weight(author.meta(at), new WeightKg(kg)));
        }
        entries.addAll(notDone(at));
        entries.addAll(notes(at));
        return entries;
    }

    private static void add(List<Entry> entries, @Nullable Entry entry) {
        if (entry != null) {
            entries.add(entry);
        }
    }

    private Entry.@Nullable Vitals vitals(Instant at, boolean crossed) {
        if (!measured()) {
            return null;
        }
        BigDecimal jcs = value(Sign.JCS);
        return new Entry.Vitals(
                author.meta(at),
                value(Sign.TEMPERATURE),
                value(Sign.PULSE),
                value(Sign.RESPIRATION),
                crossed ? null : value(Sign.SYSTOLIC),
                crossed ? null : value(Sign.DIASTOLIC),
                value(Sign.SPO2),
                jcs == null ? null : Numbers.shown(jcs),
                reasons());
    }

    private boolean measured() {
        return signs().anyMatch(sign -> value(sign) != null);
    }

    private static Stream<Sign> signs() {
        return Stream.of(Sign.values()).filter(Sign::ofVitals);
    }

    private Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        signs().forEach(sign -> {
            Typed.Reason reason = reason(sign);
            if (reason != null) {
                reasons.put(sign.code(), reason.code());
            }
        });
        return reasons;
    }

    /**
     * A set of vital signs needs a value; where there are reasons alone, the observation was made
     * and says that it could not be done, and why.
     */
    private List<Entry> notDone(Instant at) {
        String why =
                signs().filter(sign -> reason(sign) != null)
                        .map(this::said)
                        .collect(Collectors.joining(" / "));
        List<Entry> checks = new ArrayList<>();
        if (!measured() && !why.isEmpty()) {
            for (Observation each : observations.get()) {
                checks.add(
                        new Entry.Check(author.meta(at), each.item(), Entry.Check.State.NO, why));
            }
            if (checks.isEmpty()) {
                checks.add(new Entry.Note(author.meta(at), why));
            }
        }
        return checks;
    }

    /** Reasons for which the record has no field: of ICE and weight. */
    private List<Entry> notes(Instant at) {
        List<Entry> notes = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            if (!sign.ofVitals() && reason(sign) != null) {
                notes.add(new Entry.Note(author.meta(at), said(sign)));
            }
        }
        return notes;
    }

    private String said(Sign sign) {
        Typed.Reason reason = reason(sign);
        return reason == null ? "" : note.apply(sign, reason);
    }

    private Typed.@Nullable Reason reason(Sign sign) {
        return state(sign).typed() instanceof Typed.NotMeasured(Typed.Reason reason)
                ? reason
                : null;
    }

    private @Nullable BigDecimal value(Sign sign) {
        return state(sign).value();
    }

    private QuantityField.State state(Sign sign) {
        QuantityField field = fields.get(sign);
        return field == null ? QuantityField.State.BLANK : field.state().get();
    }
}
