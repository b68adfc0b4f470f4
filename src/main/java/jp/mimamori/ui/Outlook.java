package jp.mimamori.ui;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.guideline.Pack;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What recording entries would change, worked out before they are recorded.
 *
 * @param before the advice without them
 * @param after the advice with them
 */
public record Outlook(Advice before, Advice after) {

    /** At an instant; the entries may hold at an earlier one. */
    public static Outlook of(Pack pack, Course course, List<? extends Entry> typed, Instant now) {
        return of(pack, pack, course, typed, now);
    }

    /**
     * The same where the entries change the pack by which the patient goes.
     *
     * @param then the pack with them
     */
    public static Outlook of(
            Pack pack, Pack then, Course course, List<? extends Entry> typed, Instant now) {
        return new Outlook(
                Evaluation.evaluate(pack, course, now),
                Evaluation.evaluate(then, course.with(typed), now));
    }

    /** What would be asked that is not asked now, in the pack's order. */
    public List<Prompt> raised() {
        return without(after.prompts(), before.prompts());
    }

    /**
     * What is asked before and after, but otherwise: another dose, interval, length or action, what
     * follows, what is missing, or when a drug at its limit is allowed again.
     */
    public List<Prompt> altered() {
        return after.prompts().stream()
                .filter(now -> before.prompts().stream().anyMatch(was -> otherwise(was, now)))
                .toList();
    }

    private static boolean otherwise(Prompt was, Prompt now) {
        return was.id().equals(now.id()) && !was.asksAs(now);
    }

    /** What is asked now and would no longer be. */
    public List<Prompt> gone() {
        return without(before.prompts(), after.prompts());
    }

    /**
     * The prompt for a grade that the findings would raise, null when the recorded grade would do.
     */
    public @Nullable Prompt asksGrade(Pack pack) {
        return after.prompts().stream()
                .filter(p -> pack.own(p.row()).orElse(null) instanceof OwnRule.FindingsAbove)
                .findFirst()
                .orElse(null);
    }

    private static List<Prompt> without(List<Prompt> prompts, List<Prompt> others) {
        Set<String> ids = others.stream().map(Prompt::id).collect(Collectors.toSet());
        return prompts.stream().filter(p -> !ids.contains(p.id())).toList();
    }
}
