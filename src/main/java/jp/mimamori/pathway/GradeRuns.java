package jp.mimamori.pathway;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stretches in which CRS or a neurologic event is at least of a grade. */
final class GradeRuns {

    private static final int DEATH = 5;

    private int crs;
    private int neuro;

    private GradeRuns() {}

    static List<Stretch> of(Taken known, int grade) {
        GradeRuns runs = new GradeRuns();
        List<Stretch> stretches = new ArrayList<>();
        @Nullable Instant since = null;
        for (Entry entry : known.entries()) {
            runs.take(entry);
            boolean holds = runs.highest() >= grade;
            if (holds && since == null) {
                since = entry.at();
            } else if (!holds && since != null) {
                stretches.add(new Stretch(since, entry.at()));
                since = null;
            }
        }
        if (since != null) {
            stretches.add(new Stretch(since, null));
        }
        return stretches;
    }

    /** Whether the latest grade of either kind is death. */
    static boolean dead(Taken known) {
        GradeRuns runs = new GradeRuns();
        known.entries().forEach(runs::take);
        return runs.highest() == DEATH;
    }

    private void take(Entry entry) {
        switch (entry) {
            case Entry.CrsGrade e -> crs = e.grade();
            case Entry.NeuroGrade e -> neuro = e.grade();
            default -> {}
        }
    }

    private int highest() {
        return Math.max(crs, neuro);
    }
}
