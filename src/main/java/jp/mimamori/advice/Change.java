package jp.mimamori.advice;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Pack;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One difference between the answer at an instant and a later one. */
public sealed interface Change {

    /** A row comes to be asked, or is asked anew. */
    record Asked(Prompt prompt) implements Change {}

    /** A row is asked no longer. */
    record Gone(Prompt prompt) implements Change {}

    /** A withheld row may be followed again. */
    record Lifted(Prompt prompt) implements Change {}

    /** A deferral has run out. */
    record DeferralOver(Prompt prompt) implements Change {}

    /** A step opened. */
    record StepOpened(Axis axis, int step, AxisState.@Nullable Opening why) implements Change {}

    /** A dose became due or overdue. */
    record Dose(DueDose due) implements Change {}

    /** The number of doses in a limit's window fell. */
    record LimitEased(LimitState state) implements Change {}

    /** What is different at an instant. */
    record At(Instant at, List<Change> changes, Advice advice) {
        public At {
            changes = List.copyOf(changes);
        }
    }

    /**
     * What will be different by itself, with no new entry.
     *
     * @param advice of the course
     * @param most instants at most
     * @param within how far ahead
     */
    static List<At> ahead(Pack pack, Course course, Advice advice, int most, Duration within) {
        Evaluation known = Evaluation.of(pack, course, advice.at());
        Instant last = advice.at().plus(within);
        List<At> ahead = new ArrayList<>();
        Advice before = advice;
        while (ahead.size() < most) {
            Instant next = before.nextChangeAt();
            if (next == null || next.isAfter(last)) {
                break;
            }
            Advice after = known.at(next);
            List<Change> changes = between(before, after);
            if (!changes.isEmpty()) {
                ahead.add(new At(next, changes, after));
            }
            before = after;
        }
        return List.copyOf(ahead);
    }

    /** What differs, the tables first, then the program's own, doses, limits. */
    static List<Change> between(Advice before, Advice after) {
        List<Change> changes = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            AxisState then = after.axis(axis);
            if (then.step() > 0 && !Objects.equals(then.openedAt(), before.axis(axis).openedAt())) {
                changes.add(new StepOpened(axis, then.step(), then.opening()));
            }
        }
        asked(before, after, changes);
        for (Prompt prompt : before.prompts()) {
            if (after.prompt(prompt.row()).isEmpty()) {
                changes.add(new Gone(prompt));
            }
        }
        doses(before, after, changes);
        limits(before, after, changes);
        return List.copyOf(changes);
    }

    private static void asked(Advice before, Advice after, List<Change> changes) {
        for (Prompt prompt : after.prompts()) {
            Optional<Prompt> earlier = before.prompt(prompt.row());
            if (earlier.isPresent() && earlier.get().id().equals(prompt.id())) {
                if (earlier.get().status() == Prompt.Status.DEFERRED
                        && prompt.status() == Prompt.Status.OPEN) {
                    changes.add(new DeferralOver(prompt));
                }
            } else if (earlier.isPresent()
                    && earlier.get().action() == Action.WITHHOLD
                    && prompt.action() != Action.WITHHOLD) {
                changes.add(new Lifted(prompt));
            } else {
                changes.add(new Asked(prompt));
            }
        }
    }

    private static void doses(Advice before, Advice after, List<Change> changes) {
        for (DueDose due : after.doses()) {
            boolean same = before.doses().contains(due);
            if (!same && due.state() != DueDose.State.UPCOMING) {
                changes.add(new Dose(due));
            }
        }
    }

    private static void limits(Advice before, Advice after, List<Change> changes) {
        for (LimitState state : after.limited()) {
            before.limited().stream()
                    .filter(b -> b.drug().equals(state.drug()))
                    .filter(b -> b.inWindow() > state.inWindow())
                    .findFirst()
                    .ifPresent(b -> changes.add(new LimitEased(state)));
        }
    }
}
