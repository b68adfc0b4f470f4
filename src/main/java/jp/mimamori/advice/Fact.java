package jp.mimamori.advice;

import jp.mimamori.course.DoseMg;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Something recorded, or worked out from what is recorded, on which a prompt rests. */
public sealed interface Fact {

    /** When it holds from. */
    Instant at();

    /** The entry that says so, null when the fact is worked out. */
    @Nullable String entry();

    /** The present grade, from when it began. */
    record Graded(Axis axis, int grade, boolean alone, Instant at, @Nullable String entry)
            implements Fact {}

    /** The open step and why it opened. */
    record Opened(Axis axis, int step, AxisState.@Nullable Opening why, Instant at)
            implements Fact {
        @Override
        public @Nullable String entry() {
            return null;
        }
    }

    /** What treated the open step: a dose, or the decline of one. */
    record Treated(Axis axis, Instant at, @Nullable String entry) implements Fact {}

    /** The infusion, and when the tables' clock since then ends. */
    record Infused(Instant at, String entry, Instant clockEnd) implements Fact {}

    /** The latest assessment of an episode. */
    record Assessed(Axis axis, Instant at) implements Fact {
        @Override
        public @Nullable String entry() {
            return null;
        }
    }

    /** The complication is suspected. */
    record Suspected(Instant at, String entry) implements Fact {}

    /** A finding, and the least grade that it means by itself. */
    record Found(Entry finding, int least) implements Fact {
        @Override
        public Instant at() {
            return finding.at();
        }

        @Override
        public String entry() {
            return finding.id();
        }
    }

    /**
     * An ICE score.
     *
     * @param before the score before it, null without one
     */
    record Scored(int score, @Nullable Integer before, Instant at, String entry) implements Fact {}

    /** A dose that was given. */
    record Dosed(String drug, DoseMg dose, Instant at, String entry) implements Fact {
        static Dosed of(Entry.Medication dose) {
            return new Dosed(dose.drug(), dose.dose(), dose.at(), dose.id());
        }
    }

    /** An order. */
    record Ordered(Entry.Order order) implements Fact {
        @Override
        public Instant at() {
            return order.at();
        }

        @Override
        public String entry() {
            return order.id();
        }
    }
}
