package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * When the vital signs were observed as a whole: one saturation alone does not say that the
 * temperature was looked at. Of each sign of a set a value is recorded, or why it was not measured,
 * all within an hour.
 */
public final class VitalSet {

    /** The signs by which CRS is graded, and the pulse; named as in the record format. */
    private static final Map<String, Function<Entry.Vitals, @Nullable BigDecimal>> SIGNS =
            new LinkedHashMap<>();

    static {
        SIGNS.put("temperature", Entry.Vitals::temperature);
        SIGNS.put("pulse", Entry.Vitals::pulse);
        SIGNS.put("systolic", Entry.Vitals::systolic);
        SIGNS.put("spo2", Entry.Vitals::spo2);
    }

    private static final Duration TOGETHER = Duration.ofHours(1);

    private final Map<String, Instant> said = new HashMap<>();

    /** Whether the next entry, in order of time, is the last of a set. */
    boolean completes(Entry.Vitals entry) {
        Instant from = entry.at().minus(TOGETHER);
        said.values().removeIf(at -> at.isBefore(from));
        SIGNS.forEach((sign, value) -> {
            if (value.apply(entry) != null || entry.notMeasured().containsKey(sign)) {
                said.put(sign, entry.at());
            }
        });
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
                : SIGNS.keySet().stream().filter(sign -> !set.said.containsKey(sign)).toList();
    }
}
