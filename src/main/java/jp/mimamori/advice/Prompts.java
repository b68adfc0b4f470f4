package jp.mimamori.advice;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Action;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.OwnRule;
import jp.mimamori.guideline.Row;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The prompts of one instant: the tables' rows in the pack's order, then the program's own. */
final class Prompts {

    private final History history;
    private final AxisCourse crs;
    private final AxisCourse neuro;
    private final Instant now;
    private final List<Prompt> prompts = new ArrayList<>();

    private Prompts(History history, AxisCourse crs, AxisCourse neuro, Instant now) {
        this.history = history;
        this.crs = crs;
        this.neuro = neuro;
        this.now = now;
    }

    static List<Prompt> at(History history, AxisCourse crs, AxisCourse neuro, Instant now) {
        if (history.dead()) {
            return List.of();
        }
        Prompts board = new Prompts(history, crs, neuro, now);
        board.rows(crs);
        board.rows(neuro);
        board.own();
        return List.copyOf(board.prompts);
    }

    private void rows(AxisCourse axis) {
        if (!axis.runs().active()) {
            return;
        }
        for (Row row : axis.table().rows()) {
            if (row.grade() == axis.runs().grade()) {
                Instant since = since(axis, row);
                if (since != null && !history.asking().answeredByDose(axis, row, since, now)) {
                    add(row, since);
                }
            }
        }
    }

    /** From when the row applies, null while it does not (reading, section 4, "since when"). */
    private @Nullable Instant since(AxisCourse axis, Row row) {
        Instant present = axis.runs().presentSince();
        Instant clockEnd = history.clockEnd();
        Instant suspected = history.suspectedSince();
        return switch (row.when()) {
            case EARLY -> clockEnd != null && now.isBefore(clockEnd) ? present : null;
            case LATE ->
                    clockEnd == null || now.isBefore(clockEnd) ? null : later(present, clockEnd);
            case STEP ->
                    row.at(axis.step()) && !axis.improving() && !axis.runs().alone()
                            ? axis.stepSince()
                            : null;
            case ALONE -> axis.runs().alone() && suspected == null ? present : null;
            case SUSPECTED -> {
                Instant severe = axis.runs().severeSince();
                yield suspected == null || severe == null ? null : later(suspected, severe);
            }
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void add(Row row, Instant since) {
        Limit limit = history.asking().limit(row);
        boolean withheld = limit != null && !history.asking().allowed(row, now);
        Instant allowedAgainAt =
                limit != null && withheld
                        ? history.doses().limit(limit, now).allowedAgainAt()
                        : null;
        BodyDose dose = BodyDose.of(row.dose(), history.weight(), history.height());
        answered(
                new Prompt(
                        Prompt.id(row.id(), withheld, since),
                        row.id(),
                        since,
                        withheld ? Action.WITHHOLD : row.action(),
                        row.drug(),
                        dose.mg(),
                        row.everyHours(),
                        row.days(),
                        dose.then(),
                        dose.needs(),
                        allowedAgainAt,
                        Prompt.Status.OPEN,
                        null));
    }

    private void own() {
        OwnPrompts own = new OwnPrompts(history, crs, neuro, now);
        for (OwnRule rule : history.pack().own()) {
            Instant since =
                    rule instanceof OwnRule.Missing missing ? missing(missing) : own.since(rule);
            if (since != null) {
                answered(
                        new Prompt(
                                Prompt.id(rule.id(), false, since),
                                rule.id(),
                                since,
                                rule.action(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                Prompt.Status.OPEN,
                                null));
            }
        }
    }

    private @Nullable Instant missing(OwnRule.Missing rule) {
        return prompts.stream()
                .filter(p -> p.needs().contains(rule.measure().code()))
                .map(Prompt::since)
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Adds the prompt as its latest answer left it; a declined one is not shown. */
    private void answered(Prompt open) {
        Entry.PromptResponse answer = history.answers().get(open.id());
        if (answer == null) {
            prompts.add(open);
            return;
        }
        switch (answer.response()) {
            case SEEN -> prompts.add(with(open, Prompt.Status.SEEN, null));
            case DEFERRED -> {
                Instant until = answer.until();
                boolean quiet = until != null && now.isBefore(until);
                prompts.add(quiet ? with(open, Prompt.Status.DEFERRED, until) : open);
            }
            case DECLINED -> {}
        }
    }

    private static Prompt with(Prompt p, Prompt.Status status, @Nullable Instant until) {
        return new Prompt(
                p.id(),
                p.row(),
                p.since(),
                p.action(),
                p.drug(),
                p.mg(),
                p.everyHours(),
                p.days(),
                p.then(),
                p.needs(),
                p.allowedAgainAt(),
                status,
                until);
    }

    /** The axis of a table as seen by this instant. */
    static AxisCourse of(Axis axis, AxisCourse crs, AxisCourse neuro) {
        return axis == Axis.CRS ? crs : neuro;
    }
}
