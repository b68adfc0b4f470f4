package jp.mimamori.ui;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.HeightCm;
import jp.mimamori.course.Patient;
import jp.mimamori.course.Sex;
import jp.mimamori.course.WeightKg;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Who lies there and how long since the infusion: what stands at the head of a card and of a
 * patient's screens.
 *
 * @param bed empty when none was recorded
 * @param ward empty when none was recorded
 * @param name the id when no name is known
 * @param age in years
 * @param infusedAt start of the infusion
 * @param day calendar days since the infusion in the ward's zone
 * @param clockLeft until the tables' clock runs out, negative afterwards
 */
public record Bedside(
        String id,
        String bed,
        String ward,
        String name,
        String kana,
        @Nullable Integer age,
        Sex sex,
        @Nullable WeightKg weight,
        @Nullable HeightCm height,
        @Nullable Instant infusedAt,
        @Nullable Long day,
        @Nullable Duration since,
        @Nullable Duration clockLeft) {

    /**
     * As known at an instant.
     *
     * @param clock length of the tables' clock
     */
    public static Bedside at(PatientNow now, Instant at, Duration clock) {
        Patient patient = now.patient();
        Course course = now.course();
        ZoneId zone = course.zone();
        Latest latest = Latest.of(course, at);
        Instant infused = latest.infused;
        Entry.Stay stay = now.stay();
        String name = patient.name();
        String kana = patient.kana();
        LocalDate birth = patient.birthDate();
        Sex sex = patient.sex();
        LocalDate today = at.atZone(zone).toLocalDate();
        return new Bedside(
                patient.id(),
                stay == null ? "" : stay.bed(),
                stay == null ? "" : stay.ward(),
                name == null || name.isBlank() ? patient.id() : name,
                kana == null ? "" : kana,
                birth == null ? null : Period.between(birth, today).getYears(),
                sex == null ? Sex.UNKNOWN : sex,
                latest.weight,
                latest.height,
                infused,
                infused == null
                        ? null
                        : ChronoUnit.DAYS.between(infused.atZone(zone).toLocalDate(), today),
                infused == null ? null : Duration.between(infused, at),
                infused == null ? null : Duration.between(at, infused.plus(clock)));
    }

    /** What was last measured, and the infusion that holds: the earliest that stands. */
    private static final class Latest {
        private @Nullable WeightKg weight;
        private @Nullable HeightCm height;
        private @Nullable Instant infused;

        static Latest of(Course course, Instant at) {
            Latest latest = new Latest();
            for (Entry entry : course.knownAt(at)) {
                switch (entry) {
                    case Entry.Weight w -> latest.weight = w.weight();
                    case Entry.Height h -> latest.height = h.height();
                    case Entry.Infusion i -> {
                        if (latest.infused == null) {
                            latest.infused = i.at();
                        }
                    }
                    default -> {}
                }
            }
            return latest;
        }
    }

    /** 68歳 女, in the words of a room. */
    public String ageAndSex(Words words) {
        String said = sex == Sex.UNKNOWN ? "" : words.text("sex." + sex.name());
        return age == null ? said : words.text("patient.age", age) + said;
    }

    /** Day 2・投与後 44:12, or that no infusion is recorded. */
    public String dayAndHours(Words words, Times times) {
        return day == null || since == null
                ? words.text("patient.notInfused")
                : times.day(day) + " " + words.text("patient.since", times.hours(since));
    }
}
