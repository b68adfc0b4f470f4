package jp.mimamori.ui;

import jp.mimamori.Temperature;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A patient's past, told in the order in which it went. */
public final class Bed {

    private final Patient patient;
    private final List<Entry> entries = new ArrayList<>();

    private Bed(String id) {
        patient = new Patient(id, "見守 花子", "ミマモリ ハナコ", null, null);
    }

    /** A patient of 62.4 kg in a bed of the ward, infused at a time. */
    public static Bed of(String id, String bed, String infused) {
        Bed made = new Bed(id);
        made.entries.add(new Entry.Stay(made.meta("2026-03-01T08:00:00+09:00"), "5階西", bed));
        made.weight("2026-03-01T09:00:00+09:00", "62.4");
        made.entries.add(
                new Entry.Infusion(made.meta(infused), BigDecimal.valueOf(450), null, null, null));
        return made;
    }

    private Meta meta(String at) {
        return Meta.of(patient.id() + "-" + entries.size(), OffsetDateTime.parse(at));
    }

    public Bed weight(String at, String kg) {
        return add(new Entry.Weight(meta(at), WeightKg.of(kg)));
    }

    public Bed temperature(String at, String celsius) {
        return add(Temperature.alone(meta(at), new BigDecimal(celsius)));
    }

    public Bed pulse(String at, int pulse) {
        return add(
                new Entry.Vitals(
                        meta(at),
                        null,
                        BigDecimal.valueOf(pulse),
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()));
    }

    public Bed consciousness(String at, String jcs) {
        return add(new Entry.Vitals(meta(at), null, null, null, null, null, null, jcs, Map.of()));
    }

    public Bed oxygen(
            String at, OxygenDevice device, @Nullable String litres, @Nullable String fio2) {
        return add(
                new Entry.Oxygen(
                        meta(at),
                        device,
                        litres == null ? null : new BigDecimal(litres),
                        fio2 == null ? null : new BigDecimal(fio2)));
    }

    public Bed vasopressor(String at, Entry.Vasopressor.Agent... agents) {
        return add(new Entry.Vasopressor(meta(at), List.of(agents)));
    }

    public Bed crs(String at, int grade) {
        return add(new Entry.CrsGrade(meta(at), grade));
    }

    public Bed neuro(String at, String term, int grade) {
        return add(
                new Entry.NeuroGrade(meta(at), List.of(new Entry.NeuroGrade.Event(term, grade))));
    }

    public Bed ice(String at, int score) {
        return add(new Entry.Ice(meta(at), score, null));
    }

    public Bed given(String at, String drug, String mg) {
        return add(new Entry.Medication(meta(at), drug, DoseMg.of(mg), "IV", null, null));
    }

    private Bed add(Entry entry) {
        entries.add(entry);
        return this;
    }

    public Patient patient() {
        return patient;
    }

    public Entry[] entries() {
        return entries.toArray(new Entry[0]);
    }
}
