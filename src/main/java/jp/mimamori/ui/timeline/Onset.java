package jp.mimamori.ui.timeline;

import jp.mimamori.course.Entry.Axis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When the event began in a trial, days after the infusion (guideline section 6; reading, section
 * 8).
 *
 * @param trial name
 * @param median days
 * @param first days, the earliest
 * @param last days, the latest
 */
record Onset(Axis axis, String trial, double median, int first, int last) {

    static final List<Onset> TRIALS =
            List.of(
                    new Onset(Axis.CRS, "MM-001", 1, 1, 12),
                    new Onset(Axis.CRS, "CRB-401", 2, 1, 19),
                    new Onset(Axis.CRS, "MM-003", 1, 1, 14),
                    new Onset(Axis.NEURO, "MM-001", 6, 1, 720),
                    new Onset(Axis.NEURO, "CRB-401", 6, 1, 451),
                    new Onset(Axis.NEURO, "MM-003", 5, 1, 394));

    static List<Onset> of(Axis axis) {
        return TRIALS.stream().filter(onset -> onset.axis() == axis).toList();
    }

    Instant from(Instant infusion) {
        return infusion.plus(Duration.ofDays(first));
    }

    Instant middle(Instant infusion) {
        return infusion.plus(Duration.ofMinutes(Math.round(median * 24 * 60)));
    }

    Instant to(Instant infusion) {
        return infusion.plus(Duration.ofDays(last));
    }
}
