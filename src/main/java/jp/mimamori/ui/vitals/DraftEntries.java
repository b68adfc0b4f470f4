package jp.mimamori.ui.vitals;

import jp.mimamori.course.Entry;
import jp.mimamori.course.WeightKg;
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
import java.util.stream.Stream;

/** Makes entries of a draft: one set of vital signs, and of the rest only what was touched. */
record DraftEntries(
        Map<Sign, QuantityField> fields,
        OxygenField oxygen,
        SupportField support,
        SymptomsField symptoms,
        IceField ice,
        Author author,
        BiFunction<Sign, Typed.Reason, String> note) {

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
        notes(at).forEach(entries::add);
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
     * Reasons for which the record has no field: beside no value of the set, and of ICE and weight.
     */
    private List<Entry> notes(Instant at) {
        boolean measured = measured();
        List<Entry> notes = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            Typed.Reason reason = reason(sign);
            if (reason != null && !(sign.ofVitals() && measured)) {
                notes.add(new Entry.Note(author.meta(at), note.apply(sign, reason)));
            }
        }
        return notes;
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
