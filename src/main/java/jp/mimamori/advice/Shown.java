package jp.mimamori.advice;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Pack;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * Every prompt that was shown, on what facts, and how it went: also one whose reason was taken away
 * by a later correction, a retraction, or an entry of an earlier time. The {@link Story} knows the
 * entries that stand now; here the record is told as it was known before each such entry too.
 */
public final class Shown {

    private Shown() {}

    /**
     * One prompt that was shown.
     *
     * @param span from when it came to when it went
     * @param explanation as it came
     * @param known the record by which it was asked
     * @param endedBy the entry that ended it, null while it stands or when time did
     * @param takenBy the entry by which it is as if it had never been asked, null when there is
     *     none
     */
    public record Span(
            Story.PromptSpan span,
            Explanation explanation,
            Course known,
            @Nullable Entry endedBy,
            @Nullable Entry takenBy) {}

    /**
     * What was shown up to an instant, in the order in which it came.
     *
     * @param packs as of {@link Story#of(NavigableMap, Course, Instant)}
     */
    public static List<Span> of(NavigableMap<Instant, Pack> packs, Course course, Instant now) {
        Story story = Story.of(packs, course, now);
        List<Span> shown = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Story.PromptSpan span : story.prompts()) {
            ids.add(span.prompt().id());
            told(story, span, course, null).ifPresent(shown::add);
        }
        List<Entry> entries = course.entries();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!recorded(entry).isAfter(now) && rewrites(entry, entries.subList(0, i))) {
                Course before = new Course(course.patient(), course.zone(), entries.subList(0, i));
                taken(packs, before, entry, ids).forEach(shown::add);
            }
        }
        shown.sort(Comparator.comparing(each -> each.span().raised()));
        return List.copyOf(shown);
    }

    /** What was shown before an entry and nobody is told of any more. */
    private static List<Span> taken(
            NavigableMap<Instant, Pack> packs, Course before, Entry by, Set<String> ids) {
        Instant until = recorded(by);
        Story story = Story.of(packs, before, until);
        List<Span> taken = new ArrayList<>();
        for (Story.PromptSpan span : story.prompts()) {
            Instant ended = span.ended() == null ? until : span.ended();
            if (firstKnown(span, before).isBefore(ended) && ids.add(span.prompt().id())) {
                told(story, span.ended() == null ? ended(span, by) : span, before, by)
                        .ifPresent(taken::add);
            }
        }
        return taken;
    }

    /** When the entries that raised it were recorded: before, it was shown to nobody. */
    private static Instant firstKnown(Story.PromptSpan span, Course course) {
        return course.standing().stream()
                .filter(entry -> entry.at().equals(span.raised()))
                .map(Shown::recorded)
                .max(Comparator.naturalOrder())
                .orElse(span.raised());
    }

    private static Story.PromptSpan ended(Story.PromptSpan span, Entry by) {
        return new Story.PromptSpan(
                span.prompt(),
                span.pack(),
                span.raised(),
                recorded(by),
                Story.End.FACTS,
                by.id(),
                span.answers());
    }

    private static Optional<Span> told(
            Story story, Story.PromptSpan span, Course known, @Nullable Entry takenBy) {
        Advice advice = story.at(span.raised());
        if (advice == null) {
            return Optional.empty();
        }
        Entry endedBy =
                takenBy != null && takenBy.id().equals(span.endedBy())
                        ? takenBy
                        : Taken.of(known).byId(Entry.class, span.endedBy()).orElse(null);
        return Optional.of(
                new Span(
                        span,
                        Explanation.of(span.pack(), known, advice, span.prompt()),
                        known,
                        endedBy,
                        takenBy));
    }

    /** Whether an entry changes what is told of a time that was shown already. */
    private static boolean rewrites(Entry entry, List<Entry> before) {
        String gone =
                entry instanceof Entry.Retract retract ? retract.entry() : entry.meta().replaces();
        if (gone != null) {
            return before.stream().anyMatch(each -> each.id().equals(gone) && tells(each, true));
        }
        return tells(entry, false)
                && before.stream()
                        .anyMatch(each -> tells(each, true) && each.at().isAfter(entry.at()));
    }

    /**
     * Whether an entry can change what is asked.
     *
     * @param findings whether values are among them: recorded late by minutes they are many, and
     *     raise at most a question
     */
    private static boolean tells(Entry entry, boolean findings) {
        return switch (entry) {
            case Entry.Vitals _,
                    Entry.Oxygen _,
                    Entry.Fluids _,
                    Entry.Vasopressor _,
                    Entry.OrganToxicity _ ->
                    findings;
            case Entry.Weight _,
                    Entry.Height _,
                    Entry.Infusion _,
                    Entry.CrsGrade _,
                    Entry.NeuroGrade _,
                    Entry.Judgement _,
                    Entry.CerebralEdema _,
                    Entry.Ice _,
                    Entry.Medication _,
                    Entry.Order _,
                    Entry.OrderStop _,
                    Entry.PromptResponse _ ->
                    true;
            default -> false;
        };
    }

    private static Instant recorded(Entry entry) {
        OffsetDateTime recorded = entry.meta().recordedAt();
        return recorded == null ? entry.at() : recorded.toInstant();
    }
}
