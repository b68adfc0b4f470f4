package jp.mimamori.ui.timeline;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.ui.Numbers;

import java.util.HashMap;
import java.util.Map;

/** Laboratory values with as many decimals as any of their kind and unit has: 11.0 beside 12.2. */
record LabFigures(Map<LabFigures.Kind, Integer> decimals) {

    /** What is written alike. */
    record Kind(String name, String unit) {}

    LabFigures {
        decimals = Map.copyOf(decimals);
    }

    static LabFigures of(Course course) {
        Map<Kind, Integer> decimals = new HashMap<>();
        for (Entry entry : course.standing()) {
            if (entry instanceof Entry.Lab lab) {
                int own = Math.max(0, lab.value().stripTrailingZeros().scale());
                decimals.merge(kind(lab), own, Math::max);
            }
        }
        return new LabFigures(decimals);
    }

    String figure(Entry.Lab lab) {
        return Numbers.fixed(lab.value(), decimals.getOrDefault(kind(lab), 0));
    }

    private static Kind kind(Entry.Lab lab) {
        return new Kind(lab.name(), lab.unit());
    }
}
