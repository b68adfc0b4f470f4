package jp.mimamori.ui.timeline;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * One thing on a lane.
 *
 * @param row within the lane, from 0
 * @param to end of what lasts, null for what happens at once
 * @param open whether what lasts still lasts at the story's end
 * @param labels as written beside or in it, the longest first; the first that has room is shown, or
 *     none
 * @param spoken in full, for the read-out and for readers of the screen
 * @param entry that opens when it is clicked, null when it is worked out
 * @param sign the shape of its urgency, which stands between the mark and its label; empty for what
 *     has none
 * @param weight the more, the sooner a figure is written where not all have room
 */
record Mark(
        Lane lane,
        int row,
        Instant from,
        @Nullable Instant to,
        boolean open,
        Shape shape,
        Tone tone,
        List<String> labels,
        String spoken,
        @Nullable String entry,
        String sign,
        double weight) {

    Mark {
        labels = List.copyOf(labels);
    }

    enum Shape {
        /** A filled band with its label inside. */
        BAND,
        /** A thin bar with its label inside or behind. */
        BAR,
        /** A faint stretch behind others. */
        SHADE,
        DIAMOND,
        /** A diamond without filling: ordered, not given. */
        DIAMOND_OPEN,
        DOT,
        RING,
        /** A ring that is late: ring, and a stroke through it. */
        RING_LATE,
        TICK,
        FLAG,
        CROSS,
        DROP,
        TEXT,
        /** A pill that stands at now, wherever now lies: the present grade. */
        PRESENT
    }

    /** Colours by meaning; the theme says which. */
    enum Tone {
        GRADE_0,
        GRADE_1,
        GRADE_2,
        GRADE_3,
        GRADE_4,
        HIGH,
        MEDIUM,
        LOW,
        NEUTRAL,
        DRUG,
        STEROID,
        INFUSION,
        CLOCK,
        OXYGEN,
        VASOPRESSOR,
        TEXT,
        MUTED;

        static Tone grade(int grade) {
            return switch (grade) {
                case 0 -> GRADE_0;
                case 1 -> GRADE_1;
                case 2 -> GRADE_2;
                case 3 -> GRADE_3;
                default -> GRADE_4;
            };
        }
    }

    static Mark at(
            Lane lane,
            int row,
            Instant at,
            Shape shape,
            Tone tone,
            List<String> labels,
            String spoken,
            @Nullable String entry) {
        return new Mark(lane, row, at, null, false, shape, tone, labels, spoken, entry, "", 0);
    }

    static Mark lasting(
            Lane lane,
            int row,
            Instant from,
            Instant to,
            Shape shape,
            Tone tone,
            List<String> labels,
            String spoken,
            @Nullable String entry) {
        return new Mark(lane, row, from, to, false, shape, tone, labels, spoken, entry, "", 0);
    }

    /** The same, lasting to the end of the story. */
    Mark stillOpen() {
        return new Mark(
                lane, row, from, to, true, shape, tone, labels, spoken, entry, sign, weight);
    }

    Mark signed(String sign) {
        return new Mark(
                lane, row, from, to, open, shape, tone, labels, spoken, entry, sign, weight);
    }

    Mark weighing(double weight) {
        return new Mark(
                lane, row, from, to, open, shape, tone, labels, spoken, entry, sign, weight);
    }

    /** Where it ends when the clock shows an instant. */
    Instant end(Instant now) {
        if (to == null) {
            return from;
        }
        return open && now.isAfter(to) ? now : to;
    }
}
