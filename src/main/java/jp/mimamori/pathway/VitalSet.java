package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When the vital signs were observed as a whole: one saturation alone does not say that the
 * temperature was looked at. Of each sign of a set a value is recorded, or why it was not measured,
 * all within an hour.
 */
public final class VitalSet {

    /** The signs by which CRS is graded, and the pulse; named as in the record format. */
    private static final List<String> SIGNS = List.of("temperature", "pulse", "systolic", "spo2");

    private static final Duration TOGETHER = Duration.ofHours(1);

    private final Map<String, Instant> said = new HashMap<>();

    /** Whether the next entry, in order of time, is the last of a set. */
    boolean completes(Entry.Vitals entry) {
        Instant from = entry.at().minus(TOGETHER);
        said.values().removeIf(at -> at.isBefore(from));
        SIGNS.stream().filter(sign -> says(entry, sign)).forEach(s -> said.put(s, entry.at()));
        boolean whole = said.size() == SIGNS.size();
        if (whole) {
            said.clear();
        }
        return whole;
    }

    /**
     * What is still to be said, after an entry, for the next set to be whole: a set that was whole
     * before it does not count again.
     *
     * @param course with the entry or without it
     * @return names as in the record format, empty when the entry is the last of a set
     */
    public static List<String> missing(Course course, Entry.Vitals entry) {
        VitalSet set = new VitalSet();
        for (Entry each : course.knownAt(entry.at())) {
            if (each instanceof Entry.Vitals vitals && !vitals.id().equals(entry.id())) {
                set.completes(vitals);
            }
        }
        return set.completes(entry)
                ? List.of()
                : SIGNS.stream().filter(sign -> !set.said.containsKey(sign)).toList();
    }

    private static boolean says(Entry.Vitals entry, String sign) {
        BigDecimal value =
                switch (sign) {
                    case "temperature" -> entry.temperature();
                    case "pulse" -> entry.pulse();
                    case "systolic" -> entry.systolic();
                    default -> entry.spo2();
                };
        return Objects.nonNull(value) || entry.notMeasured().containsKey(sign);
    }
}
