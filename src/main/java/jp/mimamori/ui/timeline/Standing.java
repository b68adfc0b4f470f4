package jp.mimamori.ui.timeline;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.Change;
import jp.mimamori.advice.DoseBasis;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.LimitState;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;
import jp.mimamori.ui.Urgency;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands now, for the cards beside the picture.
 *
 * @param advice from which the others follow
 * @param clocks of open steps that were treated, the one that runs out first at the head
 * @param prompts the strongest first
 * @param next what will change by itself, the earliest first
 */
record Standing(
        Advice advice,
        List<Clock> clocks,
        List<Prompt> prompts,
        List<DueDose> doses,
        List<LimitCard> limits,
        List<Change.At> next) {

    private static final Duration AHEAD = Duration.ofHours(72);
    private static final int MOST_AHEAD = 5;

    Standing {
        clocks = List.copyOf(clocks);
        prompts = List.copyOf(prompts);
        doses = List.copyOf(doses);
        limits = List.copyOf(limits);
        next = List.copyOf(next);
    }

    /**
     * The hours in which a treated step must have brought improvement.
     *
     * @param countsFrom from when an assessment counts
     * @param assessedInTime whether an assessment counts already, so that the next step opens by
     *     itself
     */
    record Clock(
            Axis axis,
            int step,
            Instant treatedAt,
            Instant countsFrom,
            Instant until,
            boolean assessedInTime) {

        /** Whether an assessment is wanted now: before, none would count. */
        boolean near(Instant now) {
            return !now.isBefore(until) || (!assessedInTime && !now.isBefore(countsFrom));
        }
    }

    /**
     * How far a limited drug has been used.
     *
     * @param basis of one dose, null when no row of the pack gives one
     * @param asked whether a dose is asked for or ordered now: else none is worked out for the eye,
     *     which would take it for leave to give
     */
    record LimitCard(Limit limit, LimitState state, @Nullable DoseBasis basis, boolean asked) {

        /** Whether no more may be given now. */
        boolean reached() {
            return state.allowedAgainAt() != null || state.total() >= limit.total();
        }
    }

    static Standing of(Pack pack, Course course, Advice advice) {
        List<Prompt> prompts = new ArrayList<>(advice.prompts());
        prompts.sort(Urgency.strongestFirst(pack, advice));
        return new Standing(
                advice,
                clocks(pack, advice),
                prompts,
                advice.doses(),
                limits(pack, course, advice),
                Change.ahead(pack, course, advice, MOST_AHEAD, AHEAD));
    }

    private static List<Clock> clocks(Pack pack, Advice advice) {
        List<Clock> clocks = new ArrayList<>();
        for (Axis axis : Axis.values()) {
            AxisState state = advice.axis(axis);
            Instant treated = state.treatedAt();
            if (treated == null || state.improving() || state.grade() == 0) {
                continue;
            }
            Instant until = treated.plus(Duration.ofHours(pack.noImprovementHours()));
            Instant counts = treated.plus(Duration.ofHours(pack.assessedHours()));
            Instant assessed = state.lastAssessedAt();
            clocks.add(
                    new Clock(
                            axis,
                            state.step(),
                            treated,
                            counts,
                            until,
                            assessed != null && !assessed.isBefore(counts)));
        }
        clocks.sort(Comparator.comparing(Clock::until));
        return clocks;
    }

    private static List<LimitCard> limits(Pack pack, Course course, Advice advice) {
        List<LimitCard> cards = new ArrayList<>();
        for (LimitState state : advice.limited()) {
            Limit limit = pack.limit(state.drug()).orElseThrow();
            Row row =
                    pack.rows().stream()
                            .filter(r -> state.drug().equals(r.drug()) && r.dose() != null)
                            .findFirst()
                            .orElse(null);
            cards.add(
                    new LimitCard(
                            limit,
                            state,
                            row == null ? null : DoseBasis.of(pack, row, course, advice.at()),
                            asked(state.drug(), advice)));
        }
        return cards;
    }

    private static boolean asked(String drug, Advice advice) {
        return advice.nextDose(drug).isPresent()
                || advice.prompts().stream()
                        .anyMatch(
                                prompt -> drug.equals(prompt.drug()) && prompt.action().asksDose());
    }
}
