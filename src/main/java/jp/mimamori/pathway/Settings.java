package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Findings;
import jp.mimamori.guideline.Observation;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the hospital has set for itself: the newest standing {@code setting} of each name. What
 * names no setting, or is out of range, is set aside and can be shown; it changes nothing.
 */
public final class Settings {

    public static final String SPO2 = "threshold.spo2Under";
    public static final String SYSTOLIC = "threshold.systolicUnder";
    public static final String SOUND = "sound.alarm";
    public static final String LOCK = "lock.minutes";
    public static final String TONE = "sound.tone";
    public static final String WARDS = "ward.names";
    public static final String WORD_WARD = "word.ward";
    public static final String WORD_BED = "word.bed";
    public static final String ON = "on";
    public static final String OFF = "off";

    private static final int MINUTES = 60;

    private final Map<String, Entry.Setting> newest;
    private final List<Entry.Setting> wrong;
    private final Staff staff;

    private Settings(Map<String, Entry.Setting> newest, List<Entry.Setting> wrong, Staff staff) {
        this.newest = Map.copyOf(newest);
        this.wrong = List.copyOf(wrong);
        this.staff = staff;
    }

    /** How a value is written, and in which range. */
    public enum Kind {
        /** Hours between two observations. */
        HOURS("0.25", "336"),
        PERCENT("80", "97"),
        MMHG("60", "120"),
        /** Without anybody at the workstation. */
        MINUTES("1", "120"),
        SWITCH("0", "0"),
        /** How an alarm sounds. */
        SOUND("0", "0"),
        /** A word of the hospital's own, characters. */
        WORD("1", "12"),
        /** Names with a semicolon between two, characters in all. */
        NAMES("1", "400");

        private final BigDecimal least;
        private final BigDecimal most;

        Kind(String least, String most) {
            this.least = new BigDecimal(least);
            this.most = new BigDecimal(most);
        }

        /** What can be chosen; empty for what is typed. */
        public List<String> options() {
            return switch (this) {
                case SWITCH -> List.of(ON, OFF);
                case SOUND -> List.of("standard", "low", "high");
                case HOURS, PERCENT, MMHG, MINUTES, WORD, NAMES -> List.of();
            };
        }

        /** Whether it is a text, of which the least and most are characters. */
        public boolean isText() {
            return this == WORD || this == NAMES;
        }

        public BigDecimal least() {
            return least;
        }

        public BigDecimal most() {
            return most;
        }

        /** Whether a value may be set. */
        public boolean takes(String value) {
            if (!options().isEmpty()) {
                return options().contains(value);
            }
            if (isText()) {
                return !value.isBlank() && value.length() <= most.intValue();
            }
            try {
                BigDecimal number = new BigDecimal(value);
                return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    /**
     * A setting that there is.
     *
     * @param builtIn the program's value, null where it has none
     */
    public record Known(String name, Kind kind, @Nullable String builtIn) {}

    /** Every setting, in the order in which they are shown. */
    public static List<Known> known(Pack pack, Pathway pathway) {
        List<Known> known = new ArrayList<>();
        for (Observation observation : pathway.observations()) {
            for (Observation.Every line : observation.lines()) {
                known.add(
                        new Known(name(observation, line), Kind.HOURS, hours(line.everyMinutes())));
            }
        }
        known.add(new Known(SPO2, Kind.PERCENT, pack.findings().spo2Under().toPlainString()));
        known.add(new Known(SYSTOLIC, Kind.MMHG, pack.findings().systolicUnder().toPlainString()));
        for (String drug : drugsByTheClock(pack)) {
            known.add(new Known(order(drug), Kind.HOURS, null));
        }
        known.add(new Known(SOUND, Kind.SWITCH, ON));
        known.add(new Known(TONE, Kind.SOUND, Kind.SOUND.options().getFirst()));
        known.add(new Known(LOCK, Kind.MINUTES, null));
        known.add(new Known(WARDS, Kind.NAMES, null));
        known.add(new Known(WORD_WARD, Kind.WORD, null));
        known.add(new Known(WORD_BED, Kind.WORD, null));
        return List.copyOf(known);
    }

    /** Drugs that a row asks for again and again, at an interval that it leaves open. */
    private static List<String> drugsByTheClock(Pack pack) {
        return pack.rows().stream()
                .filter(row -> row.everyHours() != null && !row.everyHours().single())
                .flatMap(row -> Stream.ofNullable(row.drug()))
                .distinct()
                .toList();
    }

    /** The name of the interval at which a drug is usually ordered here. */
    public static String order(String drug) {
        return "order." + drug + ".hours";
    }

    /** The name of an observation's interval. */
    public static String name(Observation observation, Observation.Every line) {
        return "observe." + observation.id() + "." + line.id() + ".hours";
    }

    private static @Nullable String hours(@Nullable Integer minutes) {
        return minutes == null
                ? null
                : BigDecimal.valueOf(minutes)
                        .divide(BigDecimal.valueOf(MINUTES))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** Nothing set. */
    public static Settings none() {
        return new Settings(Map.of(), List.of(), Staff.none());
    }

    /** What stands in the hospital's record at an instant. */
    public static Settings of(Pack pack, Pathway pathway, Course hospital, Instant now) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        known(pack, pathway).forEach(k -> kinds.put(k.name(), k.kind()));
        Map<String, Entry.Setting> newest = new LinkedHashMap<>();
        List<Entry.Setting> wrong = new ArrayList<>();
        List<Entry.Setting> staff = new ArrayList<>();
        Taken.until(hospital, now)
                .all(Entry.Setting.class)
                .forEach(setting -> {
                    Kind kind = kinds.get(setting.name());
                    String value = setting.value();
                    if (Staff.names(setting.name())) {
                        (Staff.takes(setting.name(), value) ? staff : wrong).add(setting);
                    } else if (kind != null && (value == null || kind.takes(value))) {
                        newest.put(setting.name(), setting);
                    } else {
                        wrong.add(setting);
                    }
                });
        return new Settings(newest, wrong, Staff.of(staff));
    }

    /** Settings that name nothing, or whose value is out of range. */
    public List<Entry.Setting> wrong() {
        return wrong;
    }

    /** The entry that holds now, empty when the program's own value was never changed. */
    public Optional<Entry.Setting> entry(String name) {
        return Optional.ofNullable(newest.get(name));
    }

    /** The hospital's value, empty where the program's own holds. */
    public Optional<String> value(String name) {
        return entry(name).map(Entry.Setting::value);
    }

    /** The hospital's number, empty where the program's own holds. */
    public Optional<BigDecimal> number(String name) {
        return value(name).map(BigDecimal::new);
    }

    /** Who works here. */
    public Staff staff() {
        return staff;
    }

    /** Minutes without a key or a pointer after which names are hidden, empty for never. */
    public Optional<Integer> lockMinutes() {
        return number(LOCK).map(BigDecimal::intValue);
    }

    /** Whether alarms are heard. */
    public boolean sound() {
        return !value(SOUND).orElse(ON).equals(OFF);
    }

    /** How alarms sound: {@code standard}, {@code low} or {@code high}. */
    public String tone() {
        return value(TONE).orElse(Kind.SOUND.options().getFirst());
    }

    /** At which interval a drug is usually ordered here, hours; empty where nothing is usual. */
    public Optional<BigDecimal> orderHours(String drug) {
        return number(order(drug));
    }

    /** The names of the hospital's wards, as they were set; empty when none were. */
    public List<String> wards() {
        return value(WARDS).stream()
                .flatMap(names -> Stream.of(names.split("[;；]")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The pack with the hospital's thresholds where the reading leaves them to it (★). */
    public Pack apply(Pack pack) {
        if (value(SPO2).isEmpty() && value(SYSTOLIC).isEmpty()) {
            return pack;
        }
        Findings findings = pack.findings();
        return pack.finding(
                findings.under(
                        number(SPO2).orElse(findings.spo2Under()),
                        number(SYSTOLIC).orElse(findings.systolicUnder())));
    }

    /** The pathway with the hospital's plan of observations. */
    public Pathway apply(Pathway pathway) {
        return pathway.observing(
                pathway.observations().stream()
                        .map(o ->
                                new Observation(
                                        o.id(),
                                        o.words(),
                                        o.cite(),
                                        o.doneBy(),
                                        o.onlyIf(),
                                        o.lines().stream().map(line -> line(o, line)).toList()))
                        .toList());
    }

    private Observation.Every line(Observation observation, Observation.Every line) {
        return number(name(observation, line))
                .map(hours -> hours.multiply(BigDecimal.valueOf(MINUTES)).intValue())
                .map(minutes -> line.every(minutes, Math.min(line.graceMinutes(), minutes / 2)))
                .orElse(line);
    }
}
