package jp.mimamori.advice;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Pack;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What the guideline's tables say for one patient at an instant. The same pack, course and instant
 * give the same answer, everywhere and always.
 */
public final class Evaluation {

    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000L);

    private final Course course;
    private final History history;

    private Evaluation(Course course, History history) {
        this.course = course;
        this.history = history;
    }

    /** The whole answer; entries later than now do not exist yet. */
    public static Advice evaluate(Pack pack, Course course, Instant now) {
        return of(pack, course, now).at(now);
    }

    /** What is known of a course at an instant, to be asked for that instant and for later ones. */
    static Evaluation of(Pack pack, Course course, Instant known) {
        return new Evaluation(course, History.of(pack, course.knownAt(known), known));
    }

    /** The whole answer at an instant, with no entry later than what is known. */
    Advice at(Instant at) {
        AxisCourse crs = history.axis(Axis.CRS).later(at);
        AxisCourse neuro = history.axis(Axis.NEURO).later(at);
        Advice answer = at(at, crs, neuro);
        for (Instant next : NextChange.candidates(history, crs, neuro, at)) {
            if (answer.differs(at(next, crs.later(next), neuro.later(next)))) {
                return answer.changingAt(next);
            }
        }
        return answer.changingAt(null);
    }

    private Advice at(Instant at, AxisCourse crs, AxisCourse neuro) {
        Pack pack = history.pack();
        List<LimitState> limited =
                pack.limits().stream().map(limit -> history.doses().limit(limit, at)).toList();
        Duration overdue = Duration.ofHours(pack.course().overdueAfterHours());
        return new Advice(
                at,
                day(at),
                hours(at),
                crs.state(),
                neuro.state(),
                history.findings().least(),
                limited,
                Prompts.at(history, crs, neuro, at),
                history.dead() ? List.of() : history.orders().due(at, overdue),
                null);
    }

    private @Nullable Long day(Instant at) {
        if (history.infusion() == null) {
            return null;
        }
        return ChronoUnit.DAYS.between(
                history.infusion().at().atZone(course.zone()).toLocalDate(),
                at.atZone(course.zone()).toLocalDate());
    }

    private @Nullable BigDecimal hours(Instant at) {
        if (history.infusion() == null) {
            return null;
        }
        long millis = Duration.between(history.infusion().at(), at).toMillis();
        return BigDecimal.valueOf(millis).divide(MILLIS_PER_HOUR, 1, RoundingMode.DOWN);
    }
}
