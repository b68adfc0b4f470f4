package jp.mimamori.advice;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Limit;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Row;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Until when a row is asked: doses, limits, answers (reading, sections 4 to 6). */
final class Asking implements Present {

    private final Pack pack;
    private final Doses doses;
    private final Map<String, Entry.PromptResponse> answers;

    Asking(Pack pack, Doses doses, Map<String, Entry.PromptResponse> answers) {
        this.pack = pack;
        this.doses = doses;
        this.answers = answers;
    }

    @Override
    public boolean asks(AxisCourse axis, Row row, Instant at) {
        return allowed(row, at)
                && !declined(Prompt.id(row.id(), false, axis.stepSince()))
                && !answeredByDose(axis, row, axis.stepSince(), at);
    }

    @Override
    public boolean outOrDeclined(AxisCourse axis, Row row, Instant at) {
        return !allowed(row, at) || declined(id(axis, row, at));
    }

    @Override
    public String id(AxisCourse axis, Row row, Instant at) {
        return Prompt.id(row.id(), !allowed(row, at), axis.stepSince());
    }

    @Override
    public boolean given(Row row, Instant since) {
        return doses.anySince(since, given -> given.countsFor(row));
    }

    boolean allowed(Row row, Instant at) {
        Limit limit = limit(row);
        return limit == null || Doses.allows(limit, doses.limit(limit, at));
    }

    @Nullable Limit limit(Row row) {
        if (row.drug() == null || !row.action().asksDose()) {
            return null;
        }
        return pack.limit(row.drug()).orElse(null);
    }

    boolean declined(String id) {
        Entry.PromptResponse answer = answers.get(id);
        return answer != null && answer.response() == Entry.PromptResponse.Response.DECLINED;
    }

    /** Whether a dose answers a row that has applied since an instant. */
    boolean answeredByDose(AxisCourse axis, Row row, Instant since, Instant now) {
        if (row.drug() == null || !row.action().asksDose()) {
            return false;
        }
        if (given(row, from(axis, row, since, now))) {
            return true;
        }
        Row.Asked asked = row.asked();
        if (asked.oncePerEpisode()
                && doses.anySince(
                        axis.runs().episodeStart(), given -> given.drug().equals(row.drug()))) {
            return true;
        }
        if (asked.quietHours() != null) {
            Instant quietFrom = now.minus(Duration.ofHours(asked.quietHours()));
            if (doses.anyBetween(
                    quietFrom,
                    since,
                    given -> given.at().isAfter(quietFrom) && given.countsFor(row))) {
                return true;
            }
        }
        return asked.orElse() != null
                && pack.row(asked.orElse()).map(other -> given(other, since)).orElse(false);
    }

    private Instant from(AxisCourse axis, Row row, Instant since, Instant now) {
        if (!row.asked().oncePerGrade()) {
            return since;
        }
        Row first = axis.table().first(axis.runs().grade(), axis.step());
        boolean stepNeedsIt = !axis.treated() && first != null && outOrDeclined(axis, first, now);
        return stepNeedsIt ? axis.openedAt() : axis.runs().gradeSince();
    }
}
