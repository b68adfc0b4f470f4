package jp.mimamori.ui;

import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.Sex;
import jp.mimamori.course.WeightKg;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Entries as a ward writes them, in few words. */
public final class Facts {

    private static final AtomicInteger IDS = new AtomicInteger();

    private Facts() {}

    public static Patient patient(String id, String name, String kana) {
        return new Patient(id, name, kana, LocalDate.of(1958, 4, 2), Sex.FEMALE);
    }

    public static Meta at(String time) {
        return Meta.of("t" + IDS.incrementAndGet(), OffsetDateTime.parse(time));
    }

    public static Entry stay(String time, String bed) {
        return new Entry.Stay(at(time), "5階西", bed);
    }

    public static Entry weight(String time, String kg) {
        return new Entry.Weight(at(time), WeightKg.of(kg));
    }

    public static Entry infusion(String time) {
        return new Entry.Infusion(at(time), new BigDecimal("450"), null, null, null);
    }

    public static Entry crs(String time, int grade) {
        return new Entry.CrsGrade(at(time), grade);
    }

    public static Entry order(String time, String drug, String mg, @Nullable String hours) {
        return new Entry.Order(
                at(time), drug, DoseMg.of(mg), hours == null ? null : new BigDecimal(hours), null);
    }

    public static Entry given(String time, String drug, String mg) {
        return new Entry.Medication(at(time), drug, DoseMg.of(mg), null, null, null);
    }

    /** Vials of 400 mg of tocilizumab of one lot: in, and below 0 out. */
    public static Entry stock(Meta meta, int vials) {
        return new Entry.Stock(
                meta,
                "tocilizumab",
                new BigDecimal("400"),
                vials,
                "A1",
                LocalDate.parse("2027-03-31"),
                null);
    }

    public static Entry vitals(String time, String temperature, String systolic, String spo2) {
        return new Entry.Vitals(
                at(time),
                new BigDecimal(temperature),
                new BigDecimal("88"),
                new BigDecimal("18"),
                new BigDecimal(systolic),
                new BigDecimal("60"),
                new BigDecimal(spo2),
                "0",
                Map.of());
    }
}
