package jp.mimamori.ui.timeline;

import jp.mimamori.course.Entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The series of all signs.
 *
 * @param missed where a sign was not measured, with the reason that was given
 */
record Signs(Map<Sign, Series> series, List<Missed> missed) {

    Signs {
        series = Map.copyOf(series);
        missed = List.copyOf(missed);
    }

    /** A sign that was not measured; the reason is the record's word. */
    record Missed(Sign sign, Instant at, String reason, String entry) {}

    static Signs of(List<Entry> entries) {
        Sign[] signs = Sign.values();
        Series.Builder[] builders = new Series.Builder[signs.length];
        List<Entry.Vitals> measured = measured(entries);
        Arrays.setAll(builders, _ -> new Series.Builder(measured.size()));
        List<Missed> missed = new ArrayList<>();
        for (Entry.Vitals vitals : measured) {
            long at = vitals.at().toEpochMilli();
            for (int i = 0; i < signs.length; i++) {
                take(signs[i], builders[i], vitals, at, missed);
            }
        }
        Map<Sign, Series> series = new EnumMap<>(Sign.class);
        for (int i = 0; i < signs.length; i++) {
            series.put(signs[i], builders[i].build());
        }
        return new Signs(series, missed);
    }

    private static List<Entry.Vitals> measured(List<Entry> entries) {
        List<Entry.Vitals> measured = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Vitals vitals) {
                measured.add(vitals);
            }
        }
        return measured;
    }

    private static void take(
            Sign sign, Series.Builder builder, Entry.Vitals vitals, long at, List<Missed> missed) {
        BigDecimal value = sign.of(vitals);
        if (value != null) {
            builder.add(at, value.doubleValue(), vitals.id());
            return;
        }
        String reason = vitals.notMeasured().get(sign.code());
        if (reason != null) {
            builder.gap();
            missed.add(new Missed(sign, vitals.at(), reason, vitals.id()));
        }
    }

    Series of(Sign sign) {
        return series.getOrDefault(sign, Series.NONE);
    }
}
