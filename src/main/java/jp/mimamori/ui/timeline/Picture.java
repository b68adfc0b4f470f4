package jp.mimamori.ui.timeline;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.DueDose;
import jp.mimamori.advice.LimitState;
import jp.mimamori.advice.Story;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;

/**
 * Everything that is drawn of one patient, laid on lanes but on no pixels yet. Immutable; made away
 * from the JavaFX thread.
 *
 * @param source the course as the ward keeps it
 * @param course what of it stands up to now
 * @param pack by which the patient goes, with the hospital's thresholds
 * @param rows how many rows the lanes have that can have several
 * @param labs names of all laboratory values, those with a row of their own first
 * @param observed names of the observations, by row
 * @param now to which the story was told
 */
record Picture(
        Course source,
        Course course,
        Pack pack,
        Story story,
        List<Mark> marks,
        Signs signs,
        Map<Lane, Integer> rows,
        List<String> labs,
        List<String> observed,
        @Nullable Instant infusion,
        @Nullable Instant clockEnd,
        Instant first,
        Instant last,
        Instant now) {

    /** Day −5 to Day 28, and beyond when something lies beyond. */
    private static final Duration BEFORE = Duration.ofDays(5);

    private static final Duration AFTER = Duration.ofDays(28);

    Picture {
        marks = List.copyOf(marks);
        rows = Map.copyOf(rows);
        labs = List.copyOf(labs);
        observed = List.copyOf(observed);
    }

    /**
     * Draws up a picture.
     *
     * @param advice of now, null when it cannot be judged: then what stands on the tables' word is
     *     missing
     * @param packs by which the patient went, each from its instant on
     * @param naming by the pack by which the patient goes
     */
    static Picture of(
            Course course,
            @Nullable Advice advice,
            NavigableMap<Instant, Pack> packs,
            Pathway pathway,
            Naming naming,
            Words words,
            Instant now) {
        Course known = course.upTo(now);
        Story story = advice == null ? Story.none() : Story.of(packs, known, now);
        DrugMarks drugs = new DrugMarks(known, naming, words, now);
        List<DueDose> doses = advice == null ? List.of() : advice.doses();
        List<LimitState> limits = advice == null ? List.of() : advice.limited();
        PromptMarks prompts = new PromptMarks(naming, words, doses, limits, now);
        CareMarks care = new CareMarks(known, naming, words, now);
        List<Mark> marks =
                new ArrayList<>(new GradeMarks(known, story, advice, naming, words, now).marks());
        marks.addAll(drugs.marks(doses, limits));
        marks.addAll(prompts.marks(story));
        marks.addAll(care.marks());
        ObservedMarks observed = new ObservedMarks(pathway, naming, words, now);
        if (advice != null) {
            marks.addAll(observed.marks(known));
        }
        Map<Lane, Integer> rows = new EnumMap<>(Lane.class);
        rows.put(Lane.STEROID, drugs.courseRows());
        rows.put(Lane.PROMPTS, prompts.rows());
        rows.put(Lane.SUPPORT, care.supportRows());
        rows.put(Lane.LABS, care.labRows());
        rows.put(Lane.OBSERVED, observed.names().size());
        Instant infusion = infusion(known);
        return new Picture(
                course,
                known,
                naming.pack(),
                story,
                marks,
                Signs.of(known.standing()),
                rows,
                care.labs(),
                observed.names(),
                infusion,
                infusion == null
                        ? null
                        : infusion.plus(Duration.ofHours(naming.pack().clockHours())),
                first(known, infusion, now),
                last(infusion, now),
                now);
    }

    private static @Nullable Instant infusion(Course course) {
        Entry.Infusion infusion = Taken.of(course).infusion();
        return infusion == null ? null : infusion.at();
    }

    private static Instant first(Course course, @Nullable Instant infusion, Instant now) {
        Instant origin = infusion == null ? now : infusion;
        Instant first = origin.minus(BEFORE);
        List<Entry> standing = course.standing();
        if (!standing.isEmpty() && standing.getFirst().at().isBefore(first)) {
            first = standing.getFirst().at();
        }
        return first.minus(Duration.ofHours(2));
    }

    private static Instant last(@Nullable Instant infusion, Instant now) {
        Instant origin = infusion == null ? now : infusion;
        Instant last = origin.plus(infusion == null ? Duration.ofDays(2) : AFTER);
        Instant beyond = now.plus(Duration.ofDays(1));
        return last.isAfter(beyond) ? last : beyond;
    }

    /** When something happened: the instants of all entries. */
    Stream<Instant> instants() {
        return course.standing().stream().map(Entry::at);
    }

    /** The unit of a laboratory value, as last recorded. */
    @Nullable String unit(String lab) {
        Entry.Lab last = Taken.of(course).latest(Entry.Lab.class, l -> l.name().equals(lab));
        return last == null ? null : last.unit();
    }

    /** Whether an observation came late or is. */
    boolean late() {
        return marks.stream()
                .anyMatch(mark -> mark.lane() == Lane.OBSERVED && mark.shape() == Mark.Shape.SHADE);
    }

    /** How much of the stretch in sight lies behind what is known to come, of 1. */
    private static final double BEYOND = 0.14;

    /**
     * Where all that happened and all that is known to come ends, with some room: the days after it
     * are empty and are reached by moving there.
     */
    Instant filled() {
        Instant latest =
                marks.stream()
                        .filter(mark -> mark.tone() != Mark.Tone.MUTED)
                        .map(mark -> mark.end(now))
                        .filter(now::isBefore)
                        .max(Comparator.naturalOrder())
                        .orElse(now);
        Duration whole = Duration.between(first, latest);
        Instant end = latest.plusMillis(Math.round(whole.toMillis() * BEYOND));
        return end.isBefore(last) ? end : last;
    }

    int rows(Lane lane) {
        return rows.getOrDefault(lane, 1);
    }
}
