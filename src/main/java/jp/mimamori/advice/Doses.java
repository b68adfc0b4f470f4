package jp.mimamori.advice;

import jp.mimamori.course.Window;
import jp.mimamori.guideline.Limit;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Every dose given so far, in the order in which they are taken, and the limits over them. */
final class Doses {

    private final List<Given> all = new ArrayList<>();
    private int sinceInfusion;

    void add(Given given) {
        all.add(given);
    }

    /** From now on limits look at later doses only. */
    void infusionStarts() {
        sinceInfusion = all.size();
    }

    /** Whether a dose at or after an instant, by time, is as asked. */
    boolean anySince(Instant since, Predicate<Given> asked) {
        return latestSince(since, asked) != null;
    }

    @Nullable Given latestSince(Instant since, Predicate<Given> asked) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Given given = all.get(i);
            if (given.at().isBefore(since)) {
                return null;
            }
            if (asked.test(given)) {
                return given;
            }
        }
        return null;
    }

    /** Whether a dose at or after {@code from} and before {@code until}, by time, is as asked. */
    boolean anyBetween(Instant from, Instant until, Predicate<Given> asked) {
        return anySince(from, given -> given.at().isBefore(until) && asked.test(given));
    }

    LimitState limit(Limit limit, Instant now) {
        Window window = new Window(Duration.ofHours(limit.hours()));
        List<Instant> inWindow = new ArrayList<>();
        int total = 0;
        for (Given given : all.subList(sinceInfusion, all.size())) {
            if (given.drug().equals(limit.drug())) {
                total++;
                if (window.holds(given.at(), now)) {
                    inWindow.add(given.at());
                }
            }
        }
        Instant again = null;
        if (total < limit.total() && inWindow.size() >= limit.inWindow()) {
            again = window.leavesAt(inWindow.get(inWindow.size() - limit.inWindow()));
        }
        return new LimitState(limit.drug(), inWindow.size(), total, again);
    }

    /** Whether a further dose is allowed now. */
    static boolean allows(Limit limit, LimitState state) {
        return state.total() < limit.total() && state.inWindow() < limit.inWindow();
    }

    /** Instants after now at which a dose becomes some hours old. */
    void aging(Duration age, Instant now, Consumer<Instant> to) {
        for (int i = all.size() - 1; i >= 0; i--) {
            Instant then = all.get(i).at().plus(age);
            if (!then.isAfter(now)) {
                return;
            }
            to.accept(then);
        }
    }
}
