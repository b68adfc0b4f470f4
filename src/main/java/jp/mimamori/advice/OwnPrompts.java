package jp.mimamori.advice;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Window;
import jp.mimamori.guideline.OwnRule;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When each prompt of the program's own is raised (reading, section 6). */
final class OwnPrompts {

    private final History history;
    private final AxisCourse crs;
    private final AxisCourse neuro;
    private final Instant now;

    OwnPrompts(History history, AxisCourse crs, AxisCourse neuro, Instant now) {
        this.history = history;
        this.crs = crs;
        this.neuro = neuro;
        this.now = now;
    }

    /** Since when the prompt is raised, null while it is not. */
    @Nullable Instant since(OwnRule rule) {
        return switch (rule) {
            case OwnRule.NoInfusion _ -> noInfusion();
            case OwnRule.Missing _ -> null;
            case OwnRule.NoOrder noOrder -> noOrder(noOrder);
            case OwnRule.Reassess reassess -> reassess(reassess);
            case OwnRule.FindingsAbove _ -> findingsAbove();
            case OwnRule.ScoreDrop _ -> history.ice().firstOfLowest();
            case OwnRule.SuspectedBelow below -> suspectedBelow(axis(below.axis()));
            case OwnRule.Beyond beyond -> axis(beyond.axis()).beyondAt();
            case OwnRule.TwoOrders _ -> twoOrders();
            case OwnRule.TooFewDoses few -> tooFewDoses(few);
            case OwnRule.LongCourse longCourse -> longCourse(longCourse);
            case OwnRule.LongExposure exposure -> longExposure(exposure);
            case OwnRule.LongDrug drug -> longDrug(drug);
        };
    }

    private AxisCourse axis(Axis axis) {
        return axis == Axis.CRS ? crs : neuro;
    }

    private @Nullable Instant noInfusion() {
        if (history.infusion() != null) {
            return null;
        }
        return Stream.of(crs, neuro)
                .filter(axis -> axis.runs().active())
                .map(axis -> axis.runs().episodeStart())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private @Nullable Instant noOrder(OwnRule.NoOrder rule) {
        DrugCourseState.Dose latest = history.course().latest();
        if (latest == null || !history.course().latestWithoutOrder()) {
            return null;
        }
        Instant at = latest.given().at();
        return new Window(Duration.ofHours(rule.hours())).holds(at, now) ? at : null;
    }

    private @Nullable Instant reassess(OwnRule.Reassess rule) {
        AxisCourse axis = axis(rule.axis());
        if (!axis.runs().active()) {
            return null;
        }
        Duration every = Duration.ofHours(rule.hours());
        Instant old = reached(axis.runs().lastAssessment().plus(every));
        Instant first = earlier(old, axis.waitingSince(now));
        if (first == null) {
            return null;
        }
        long times = Duration.between(first, now).dividedBy(every);
        return first.plus(every.multipliedBy(times));
    }

    private @Nullable Instant findingsAbove() {
        return history.findings().least().grade() > crs.runs().grade()
                ? history.findings().firstOfHighest()
                : null;
    }

    private @Nullable Instant suspectedBelow(AxisCourse axis) {
        Instant suspected = history.suspectedSince();
        if (history.infusion() == null || suspected == null || axis.runs().severeSince() != null) {
            return null;
        }
        Instant fell = axis.runs().fellAt();
        return fell != null && fell.isAfter(suspected) ? fell : suspected;
    }

    private @Nullable Instant twoOrders() {
        List<String> together = history.pack().course().drugs();
        if (!history.orders().allOf(together)) {
            return null;
        }
        return together.stream()
                .map(drug -> history.orders().of(drug))
                .filter(order -> order != null)
                .map(Entry::at)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private @Nullable Instant tooFewDoses(OwnRule.TooFewDoses rule) {
        DrugCourseState.Dose first = first(rule.axis(), rule.grades());
        DrugCourseState.Dose latest = history.course().latest();
        if (first == null
                || latest == null
                || history.course().countFrom(first) >= rule.doses()
                || anyOrder()) {
            return null;
        }
        Instant last = latest.given().at();
        if (!now.isBefore(last.plus(Duration.ofHours(rule.goneHours())))) {
            return null;
        }
        Instant ended = history.course().endedAt();
        boolean endedSince = ended != null && !ended.isBefore(first.given().at());
        return earlier(
                endedSince ? ended : null, reached(last.plus(Duration.ofHours(rule.afterHours()))));
    }

    private @Nullable Instant longCourse(OwnRule.LongCourse rule) {
        DrugCourseState.Dose first = first(rule.axis(), rule.grades());
        if (first == null || !anyOrder()) {
            return null;
        }
        return reached(first.given().at().plus(Duration.ofHours(rule.hours())));
    }

    private @Nullable Instant longExposure(OwnRule.LongExposure rule) {
        DrugCourseState.Dose first = history.course().first();
        DrugCourseState.Dose atGrade = first(rule.axis(), List.of(rule.grade()));
        if (first == null || atGrade == null || !axis(rule.axis()).runs().active() || !anyOrder()) {
            return null;
        }
        Instant reached = reached(first.given().at().plus(Duration.ofHours(rule.hours())));
        if (reached == null) {
            return null;
        }
        Instant at = atGrade.given().at();
        return at.isAfter(reached) ? at : reached;
    }

    private @Nullable Instant longDrug(OwnRule.LongDrug rule) {
        DrugCourseState.Dose first =
                history.course()
                        .first(d ->
                                d.given().drug().equals(rule.drug())
                                        && grade(rule.axis(), d) == rule.grade());
        if (first == null || history.orders().of(rule.drug()) == null) {
            return null;
        }
        return reached(first.given().at().plus(Duration.ofHours(rule.hours())));
    }

    private DrugCourseState.@Nullable Dose first(Axis axis, List<Integer> grades) {
        return history.course().first(d -> grades.contains(grade(axis, d)));
    }

    private static int grade(Axis axis, DrugCourseState.Dose dose) {
        return axis == Axis.CRS ? dose.crsGrade() : dose.neuroGrade();
    }

    private boolean anyOrder() {
        return history.orders().anyOf(history.pack().course().drugs());
    }

    private @Nullable Instant reached(Instant at) {
        return now.isBefore(at) ? null : at;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
