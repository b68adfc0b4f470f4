package jp.mimamori.advice;

import jp.mimamori.course.Entry.NeuroGrade;
import jp.mimamori.guideline.AxisRules;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * Whether and since when the table's complication is suspected: by the clinician's word, or by an
 * event of the latest grade. Looked at after all entries of an instant (reading, section 4).
 */
final class Suspicion {

    private final AxisRules.@Nullable Suspicion rule;
    private boolean said;
    private boolean graded;
    private @Nullable Instant since;

    Suspicion(AxisRules.@Nullable Suspicion rule) {
        this.rule = rule;
    }

    void said(boolean suspected) {
        said = suspected;
    }

    void graded(List<NeuroGrade.Event> events) {
        graded =
                rule != null
                        && events.stream()
                                .anyMatch(e ->
                                        e.term().equals(rule.term())
                                                && e.grade() >= rule.fromGrade());
    }

    void look(Instant at) {
        if (!said && !graded) {
            since = null;
        } else if (since == null) {
            since = at;
        }
    }

    @Nullable Instant since() {
        return since;
    }
}
