package jp.mimamori.advice;

import jp.mimamori.course.Entry.Axis;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The answer for one patient at one instant; its parts are those of the record format.
 *
 * @param day calendar days since the infusion in the ward's zone, null without an infusion
 * @param hoursSinceInfusion hours with one decimal, cut off; null without an infusion
 * @param limited the state of each limited drug
 * @param prompts what is asked now, in the pack's order
 * @param doses the next dose of each active order, by the time it is due
 * @param nextChangeAt the first later instant at which, with no new entry, anything but day and
 *     hours is different
 */
public record Advice(
        Instant at,
        @Nullable Long day,
        java.math.@Nullable BigDecimal hoursSinceInfusion,
        AxisState crs,
        AxisState neuro,
        LeastGrade leastGrade,
        List<LimitState> limited,
        List<Prompt> prompts,
        List<DueDose> doses,
        @Nullable Instant nextChangeAt) {

    public Advice {
        limited = List.copyOf(limited);
        prompts = List.copyOf(prompts);
        doses = List.copyOf(doses);
    }

    public AxisState axis(Axis axis) {
        return axis == Axis.CRS ? crs : neuro;
    }

    /** The prompt of a row, when it is asked now. */
    public Optional<Prompt> prompt(String row) {
        return prompts.stream().filter(p -> p.row().equals(row)).findFirst();
    }

    /** The next dose of a drug that is ordered, empty also without a drug. */
    public Optional<DueDose> nextDose(@Nullable String drug) {
        return DueDose.of(doses, drug);
    }

    /** Whether anything that {@link #nextChangeAt} looks at differs. */
    boolean differs(Advice other) {
        return !(crs.equals(other.crs)
                && neuro.equals(other.neuro)
                && leastGrade.equals(other.leastGrade)
                && limited.equals(other.limited)
                && prompts.equals(other.prompts)
                && doses.equals(other.doses));
    }

    Advice changingAt(@Nullable Instant next) {
        return new Advice(
                at, day, hoursSinceInfusion, crs, neuro, leastGrade, limited, prompts, doses, next);
    }
}
