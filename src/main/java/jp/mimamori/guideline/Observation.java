package jp.mimamori.guideline;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Something to be observed again and again after the infusion.
 *
 * @param words what is observed
 * @param doneBy what records it
 * @param onlyIf only when one of these marks stands; empty: always
 * @param lines how often, in which stretch; several may hold at once
 */
public record Observation(
        String id, Words words, Cite cite, DoneBy doneBy, List<String> onlyIf, List<Every> lines) {

    public Observation {
        onlyIf = List.copyOf(onlyIf);
        lines = List.copyOf(lines);
    }

    /** The item whose check says that it is not done (no, with the reason) or done elsewhere. */
    public String item() {
        return "OBS-" + id;
    }

    /**
     * Kinds of entries, names of laboratory values, and items of the checklists.
     *
     * @param types as in the record format
     */
    public record DoneBy(List<String> types, List<String> labs, List<String> items) {
        public DoneBy {
            types = List.copyOf(types);
            labs = List.copyOf(labs);
            items = List.copyOf(items);
        }
    }

    /**
     * An interval in a stretch of time: exactly one of the three stretches.
     *
     * @param fromDay first day of the stretch, Day 0 is the infusion's
     * @param toDay last day, with {@code fromDay}
     * @param hoursAfterInfusion the stretch from the infusion's start, hours
     * @param whileGrade while CRS or a neurologic event is at least of this grade
     * @param everyMinutes the interval; null: none is given, the hospital sets it
     * @param graceMinutes from due to overdue
     */
    public record Every(
            String id,
            @Nullable Integer fromDay,
            @Nullable Integer toDay,
            @Nullable Integer hoursAfterInfusion,
            @Nullable Integer whileGrade,
            @Nullable Integer everyMinutes,
            int graceMinutes) {
        public Every {
            int stretches =
                    (fromDay != null && toDay != null ? 1 : 0)
                            + (hoursAfterInfusion != null ? 1 : 0)
                            + (whileGrade != null ? 1 : 0);
            if (stretches != 1 || (everyMinutes != null && everyMinutes < 1) || graceMinutes < 0) {
                throw new IllegalArgumentException(
                        "line " + id + " is no stretch with an interval");
            }
        }

        /** The same with another interval. */
        public Every every(int minutes, int grace) {
            return new Every(id, fromDay, toDay, hoursAfterInfusion, whileGrade, minutes, grace);
        }
    }
}
