package jp.mimamori.ui.timeline;

import jp.mimamori.advice.Story.PromptSpan;
import jp.mimamori.ui.Urgency;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which prompt has which row.
 *
 * @param rows of those that have one, in the order in which they came
 * @param others that found every row taken
 * @param count of rows, with one for the others if there are any
 */
record PromptRows(Map<PromptSpan, Integer> rows, List<PromptSpan> others, int count) {

    static final Comparator<PromptSpan> STRONGEST_FIRST =
            Comparator.comparing(span -> Urgency.of(span.pack(), span.prompt()));

    /**
     * In the order in which they came; where those are too many at once, the strongest first.
     *
     * @param spans in the order in which they came
     * @param most rows that there are
     */
    static PromptRows of(List<PromptSpan> spans, int most) {
        PromptRows asTheyCame = placed(spans, most);
        return asTheyCame.others().isEmpty()
                ? asTheyCame
                : placed(spans.stream().sorted(STRONGEST_FIRST).toList(), most);
    }

    private static PromptRows placed(List<PromptSpan> spans, int most) {
        List<List<PromptSpan>> taken = new ArrayList<>();
        Map<PromptSpan, Integer> rows = new LinkedHashMap<>();
        List<PromptSpan> others = new ArrayList<>();
        for (PromptSpan span : spans) {
            int row = free(taken, span);
            if (row >= most) {
                others.add(span);
                continue;
            }
            if (row == taken.size()) {
                taken.add(new ArrayList<>());
            }
            taken.get(row).add(span);
            rows.put(span, row);
        }
        return new PromptRows(rows, others, others.isEmpty() ? taken.size() : most + 1);
    }

    /** The first row in which nothing stands while a prompt does, or one more than there are. */
    private static int free(List<List<PromptSpan>> taken, PromptSpan span) {
        for (int row = 0; row < taken.size(); row++) {
            if (taken.get(row).stream().noneMatch(other -> together(span, other))) {
                return row;
            }
        }
        return taken.size();
    }

    private static boolean together(PromptSpan one, PromptSpan other) {
        return one.raised().isBefore(end(other)) && other.raised().isBefore(end(one));
    }

    /** When a prompt went; what stands has no end. */
    static Instant end(PromptSpan span) {
        return span.ended() == null ? Instant.MAX : span.ended();
    }
}
