package jp.mimamori.ui.timeline;

import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.Story;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Action;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prompts from when they came to when they went, in as few rows as keep them apart. */
final class PromptMarks {

    static final int MOST_ROWS = 4;

    private final List<DueDose> doses;
    private final Naming naming;
    private final Words words;
    private final Instant now;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Instant> rowEnds = new ArrayList<>();

    /**
     * @param doses of orders that run: what asks for their drug is answered so far
     */
    PromptMarks(Naming naming, Words words, List<DueDose> doses, Instant now) {
        this.doses = List.copyOf(doses);
        this.naming = naming;
        this.words = words;
        this.now = now;
    }

    List<Mark> marks(Story story) {
        story.prompts().forEach(this::span);
        return List.copyOf(marks);
    }

    int rows() {
        return Math.max(1, rowEnds.size());
    }

    private void span(Story.PromptSpan span) {
        Instant to = span.ended() == null ? now : span.ended();
        int row = row(span.raised(), to);
        Urgency urgency = Urgency.of(span.pack(), span.prompt());
        Naming then = naming.by(span.pack());
        String name = then.brief(span.prompt());
        String how = how(span);
        Mark mark =
                Mark.lasting(
                        Lane.PROMPTS,
                        row,
                        span.raised(),
                        to,
                        Mark.Shape.BAR,
                        tone(urgency),
                        List.of(name + " " + how, name + " " + brief(span)),
                        then.asked(span.prompt())
                                + " "
                                + naming.times().moment(span.raised())
                                + " → "
                                + how,
                        span.endedBy() != null && span.end() != Story.End.FACTS
                                ? span.endedBy()
                                : span.answers().isEmpty() ? null : span.answers().getLast().id());
        Mark signed = mark.signed(sign(urgency));
        marks.add(span.ended() == null ? signed.stillOpen() : signed);
    }

    /** The shapes that stand for the urgencies everywhere. */
    private static String sign(Urgency urgency) {
        return switch (urgency) {
            case HIGH -> "▲";
            case MEDIUM -> "◆";
            case LOW -> "●";
            case NEUTRAL -> "○";
        };
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
        String answer = answer(span);
        return DueDose.of(doses, span.prompt().drug())
                .filter(_ -> span.prompt().action() != Action.WITHHOLD)
                .map(running -> naming.ordered(running, now))
                .orElseGet(() -> words.text("answer." + answer));
    }

    /** A bare name would leave open what became of it. */
    private String brief(Story.PromptSpan span) {
        return words.text(
                span.end() == null
                        ? "answer.brief." + answer(span)
                        : "end.brief." + span.end().name());
    }

    private static String answer(Story.PromptSpan span) {
        for (Entry answer : span.answers().reversed()) {
            if (answer instanceof Entry.PromptResponse response) {
                return response.response().name();
            }
            if (answer instanceof Entry.Order) {
                return "ORDERED";
            }
        }
        return "NONE";
    }

    private int row(Instant from, Instant to) {
        for (int row = 0; row < rowEnds.size(); row++) {
            if (!rowEnds.get(row).isAfter(from)) {
                rowEnds.set(row, to);
                return row;
            }
        }
        if (rowEnds.size() < MOST_ROWS) {
            rowEnds.add(to);
            return rowEnds.size() - 1;
        }
        return MOST_ROWS - 1;
    }
}
