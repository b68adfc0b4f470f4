package jp.mimamori.pathway;

import jp.mimamori.Temperature;
import jp.mimamori.course.Course;
import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.course.WeightKg;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A course written down entry by entry; the infusion is at 10:00 on 2 March in Tokyo. */
final class PathwayStory {

    static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    static final Instant INFUSION = Instant.parse("2026-03-02T01:00:00Z");

    private final List<Entry> entries = new ArrayList<>();

    private static Meta meta(int number, Instant at) {
        return Meta.of("e" + number, at.atZone(ZONE).toOffsetDateTime());
    }

    private Meta next(Instant at) {
        return meta(entries.size(), at);
    }

    Course course() {
        return new Course(new Patient("P1", null, null, null, null), ZONE, entries);
    }

    PathwayStory infused() {
        entries.add(new Entry.Infusion(next(INFUSION), BigDecimal.valueOf(450), null, null, null));
        return this;
    }

    PathwayStory planned(Instant said, Instant infusion) {
        entries.add(new Entry.Plan(next(said), infusion, null));
        return this;
    }

    PathwayStory body(String kg, String cm) {
        Instant at = INFUSION.minus(Duration.ofDays(20));
        entries.add(new Entry.Weight(next(at), WeightKg.of(kg)));
        entries.add(new Entry.Height(next(at), HeightCm.of(cm)));
        return this;
    }

    PathwayStory says(Duration sinceInfusion, String item, Entry.Check.State state) {
        entries.add(new Entry.Check(next(INFUSION.plus(sinceInfusion)), item, state, null));
        return this;
    }

    /** A whole set. */
    PathwayStory vitals(Duration sinceInfusion) {
        return vitals(sinceInfusion, "37", "98", Map.of());
    }

    /** Blood pressure, and what is given beside it; null is not measured. */
    PathwayStory vitals(
            Duration sinceInfusion,
            @Nullable String celsius,
            @Nullable String spo2,
            Map<String, String> notMeasured) {
        entries.add(
                new Entry.Vitals(
                        next(INFUSION.plus(sinceInfusion)),
                        number(celsius),
                        new BigDecimal("72"),
                        null,
                        new BigDecimal("118"),
                        new BigDecimal("70"),
                        number(spo2),
                        null,
                        notMeasured));
        return this;
    }

    PathwayStory saturation(Duration sinceInfusion) {
        entries.add(
                new Entry.Vitals(
                        next(INFUSION.plus(sinceInfusion)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("95"),
                        null,
                        Map.of()));
        return this;
    }

    PathwayStory temperature(Duration sinceInfusion) {
        entries.add(Temperature.alone(next(INFUSION.plus(sinceInfusion)), new BigDecimal("37")));
        return this;
    }

    private static @Nullable BigDecimal number(@Nullable String value) {
        return value == null ? null : new BigDecimal(value);
    }

    PathwayStory crs(Duration sinceInfusion, int grade) {
        entries.add(new Entry.CrsGrade(next(INFUSION.plus(sinceInfusion)), grade));
        return this;
    }

    PathwayStory given(Duration sinceInfusion, String drug, String mg) {
        entries.add(
                new Entry.Medication(
                        next(INFUSION.plus(sinceInfusion)), drug, DoseMg.of(mg), null, null, null));
        return this;
    }

    PathwayStory left(Duration sinceInfusion) {
        entries.add(new Entry.Discharge(next(INFUSION.plus(sinceInfusion)), null));
        return this;
    }

    PathwayStory stock(String mg, int vials, String lot, String expiry) {
        entries.add(
                new Entry.Stock(
                        next(INFUSION.minus(Duration.ofDays(9))),
                        "tocilizumab",
                        new BigDecimal(mg),
                        vials,
                        lot,
                        LocalDate.parse(expiry),
                        null));
        return this;
    }

    PathwayStory set(String name, String value) {
        entries.add(new Entry.Setting(next(INFUSION.minus(Duration.ofDays(9))), name, value, "試行"));
        return this;
    }

    /** Takes the last entry away. */
    PathwayStory retracted() {
        Entry last = entries.getLast();
        entries.add(new Entry.Retract(next(last.at()), last.id()));
        return this;
    }

    static Duration hours(double hours) {
        return Duration.ofMinutes(Math.round(hours * 60));
    }

    static Instant after(double hours) {
        return INFUSION.plus(hours(hours));
    }
}
