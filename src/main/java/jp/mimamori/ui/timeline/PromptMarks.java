package jp.mimamori.ui.timeline;

import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.LimitState;
import jp.mimamori.advice.Story;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Prompts from when they came to when they went, in as few rows as keep them apart. Where more
 * stand at once than there are rows, the strongest have the rows and the others are counted below.
 */
final class PromptMarks {

    static final int MOST_ROWS = 4;

    private static final String ORDERED = "ORDERED";

    /** Neither seen, nor put off, nor ordered. */
    static final String NONE = "NONE";

    private final List<DueDose> doses;
    private final List<LimitState> limits;
    private final Naming naming;
    private final Words words;
    private final Instant now;
    private final List<Mark> marks = new ArrayList<>();
    private int rows = 1;

    /**
     * @param doses of orders that run: what asks for their drug is answered so far
     * @param limits as they stand now: they say until when a drug is withheld
     */
    PromptMarks(
            Naming naming, Words words, List<DueDose> doses, List<LimitState> limits, Instant now) {
        this.doses = List.copyOf(doses);
        this.limits = List.copyOf(limits);
        this.naming = naming;
        this.words = words;
        this.now = now;
    }

    List<Mark> marks(Story story) {
        PromptRows placed = PromptRows.of(story.prompts(), MOST_ROWS);
        for (Map.Entry<Story.PromptSpan, Integer> each : placed.rows().entrySet()) {
            span(each.getKey(), each.getValue());
        }
        others(placed.others());
        rows = Math.max(1, placed.count());
        return List.copyOf(marks);
    }

    int rows() {
        return rows;
    }

    private void span(Story.PromptSpan span, int row) {
        Instant to = span.ended() == null ? now : span.ended();
        Urgency urgency = Urgency.of(span.pack(), span.prompt());
        String how = how(span);
        Mark mark =
                Mark.lasting(
                                Lane.PROMPTS,
                                row,
                                span.raised(),
                                to,
                                Mark.Shape.BAR,
                                tone(urgency),
                                labels(span, how),
                                said(span, how),
                                span.endedBy() != null && span.end() != Story.End.FACTS
                                        ? span.endedBy()
                                        : span.answers().isEmpty()
                                                ? null
                                                : span.answers().getLast().id())
                        .signed(urgency.mark());
        marks.add(span.ended() == null ? mark.stillOpen() : mark);
    }

    private List<String> labels(Story.PromptSpan span, String how) {
        String drug = span.prompt().drug();
        String name = called(naming, words, span, limits, now);
        if (span.end() == null && withholds(span) && drug != null) {
            String called = naming.abbreviation(drug);
            Instant again = again(limits, drug);
            List<String> labels = new ArrayList<>(List.of(name));
            if (again != null) {
                labels.add(words.text("withheld.short", called, naming.times().brief(again, now)));
            }
            labels.add(words.text("withheld.brief", called));
            return labels;
        }
        return List.of(
                name + " " + how,
                name + " " + brief(span),
                naming.by(span.pack()).brief(span.prompt()) + " " + brief(span));
    }

    private static boolean withholds(Story.PromptSpan span) {
        return span.prompt().action() == Action.WITHHOLD;
    }

    /**
     * CRS DEX, since both tables ask for the same drugs; while it stands, a limit says that nothing
     * may be given and how long: TCZ 投与不可 ～13:18.
     *
     * @param limits as they stand at an instant
     */
    static String called(
            Naming naming,
            Words words,
            Story.PromptSpan span,
            List<LimitState> limits,
            Instant at) {
        Naming called = naming.by(span.pack());
        String drug = span.prompt().drug();
        boolean stands = !PromptRows.end(span).isBefore(at);
        if (withholds(span) && stands && drug != null) {
            Instant again = again(limits, drug);
            String name = called.abbreviation(drug);
            return again == null
                    ? words.text("withheld.never", name)
                    : words.text("withheld", name, called.times().brief(again, at));
        }
        String brief = called.brief(span.prompt());
        return span.pack()
                .row(span.prompt().row())
                .map(row -> called.axis(row.axis()) + " " + brief)
                .orElse(brief);
    }

    /** When a drug may be given again, null when never. */
    private static @Nullable Instant again(List<LimitState> limits, String drug) {
        return limits.stream()
                .filter(state -> state.drug().equals(drug))
                .map(LimitState::allowedAgainAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private String said(Story.PromptSpan span, String how) {
        return naming.by(span.pack()).asked(span.prompt())
                + " "
                + naming.times().moment(span.raised())
                + " → "
                + how;
    }

    /** What has no row of its own: how many stand together, as strong as the strongest of them. */
    private void others(List<Story.PromptSpan> others) {
        NavigableSet<Instant> turns = new TreeSet<>();
        for (Story.PromptSpan span : others) {
            turns.add(span.raised());
            turns.add(PromptRows.end(span));
        }
        Instant from = turns.isEmpty() ? null : turns.first();
        while (from != null) {
            Instant to = turns.higher(from);
            Instant start = from;
            List<Story.PromptSpan> together =
                    others.stream()
                            .filter(span -> !span.raised().isAfter(start))
                            .filter(span -> PromptRows.end(span).isAfter(start))
                            .toList();
            if (to != null && !together.isEmpty()) {
                more(from, to, together);
            }
            from = to;
        }
    }

    private void more(Instant from, Instant to, List<Story.PromptSpan> together) {
        Urgency strongest = Urgency.NEUTRAL;
        List<String> said = new ArrayList<>();
        for (Story.PromptSpan span : together) {
            strongest = strongest.higher(Urgency.of(span.pack(), span.prompt()));
            said.add(said(span, how(span)));
        }
        boolean open = to.equals(Instant.MAX);
        String count = words.text("asked.more", together.size());
        Mark mark =
                Mark.lasting(
                                Lane.PROMPTS,
                                MOST_ROWS,
                                from,
                                open ? now : to,
                                Mark.Shape.BAR,
                                tone(strongest),
                                List.of(count),
                                count + "\n" + String.join("\n", said),
                                null)
                        .signed(strongest.mark());
        marks.add(open ? mark.stillOpen() : mark);
    }

    private static Mark.Tone tone(Urgency urgency) {
        return switch (urgency) {
            case HIGH -> Mark.Tone.HIGH;
            case MEDIUM -> Mark.Tone.MEDIUM;
            case LOW -> Mark.Tone.LOW;
            case NEUTRAL -> Mark.Tone.NEUTRAL;
        };
    }

    private String how(Story.PromptSpan span) {
        if (span.end() != null) {
            return words.text("end." + span.end().name());
        }
        return ordered(span)
                .map(running -> naming.ordered(running, now))
                .orElseGet(() -> words.text("answer." + answer(span, now)));
    }

    /** The next dose of an order that runs for what is asked. */
    private Optional<DueDose> ordered(Story.PromptSpan span) {
        return DueDose.of(doses, span.prompt().drug())
                .filter(_ -> span.prompt().action() != Action.WITHHOLD);
    }

    /** A bare name would leave open what became of it. */
    private String brief(Story.PromptSpan span) {
        if (span.end() != null) {
            return words.text("end.brief." + span.end().name());
        }
        String answer = ordered(span).isPresent() ? ORDERED : answer(span, now);
        return words.text("answer.brief." + answer);
    }

    /** How a prompt had been answered by an instant. */
    static String answer(Story.PromptSpan span, Instant at) {
        for (Entry answer : span.answers().reversed()) {
            if (answer.at().isAfter(at)) {
                continue;
            }
            if (answer instanceof Entry.PromptResponse response) {
                return response.response().name();
            }
            if (answer instanceof Entry.Order) {
                return ORDERED;
            }
        }
        return NONE;
    }
}
