package jp.mimamori.advice;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Pack;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the answer went over time: what stood from when to when, by the entries that stand now.
 *
 * <p>Of findings only those are looked at that mean more than every one since the last grade, and
 * {@link Advice#leastGrade()} lists no others: a month of values measured each minute has few
 * instants that matter.
 */
public final class Story {

    private final List<Stretch> stretches;
    private final List<PromptSpan> prompts;

    private Story(List<Stretch> stretches, List<PromptSpan> prompts) {
        this.stretches = stretches;
        this.prompts = prompts;
    }

    /**
     * The answer stood unchanged from then; {@code to} is where the next stretch begins, or the
     * story's now.
     *
     * @param pack by which it was worked out
     */
    public record Stretch(Instant from, Instant to, Advice advice, Pack pack) {}

    /** One grade at one step of a table. */
    public record Band(Instant from, Instant to, AxisState state) {}

    /**
     * One prompt from when it came to when it went.
     *
     * @param prompt as it came
     * @param pack by which it was raised; under another pack it is another prompt
     * @param ended null while it stands
     * @param end null while it stands
     * @param endedBy the entry that ended it, null when time did
     * @param answers what was said to it and ordered for it, in order
     */
    public record PromptSpan(
            Prompt prompt,
            Pack pack,
            Instant raised,
            @Nullable Instant ended,
            @Nullable End end,
            @Nullable String endedBy,
            List<Entry> answers) {
        public PromptSpan {
            answers = List.copyOf(answers);
        }
    }

    /** How a prompt went. */
    public enum End {
        GIVEN,
        DECLINED,
        /** A grade, judgement or other fact changed what the table says. */
        FACTS,
        /** Time alone. */
        TIME
    }

    /**
     * The story of a course up to an instant; evaluates once for each instant at which the answer
     * can differ.
     */
    public static Story of(Pack pack, Course course, Instant now) {
        return of(new TreeMap<>(Map.of(Instant.MIN, pack)), course, now);
    }

    /**
     * The same of a patient who went by more than one pack: what was asked is told by the pack of
     * its time.
     *
     * @param packs each from its instant on, the first from {@link Instant#MIN}
     */
    public static Story of(NavigableMap<Instant, Pack> packs, Course course, Instant now) {
        List<Entry> telling = telling(packs, course, now);
        Course sparse = new Course(course.patient(), course.zone(), telling);
        NavigableSet<Instant> instants = new TreeSet<>(packs.tailMap(Instant.MIN, false).keySet());
        telling.forEach(entry -> instants.add(entry.at()));
        List<Stretch> stretches = new ArrayList<>();
        Instant at = instants.isEmpty() ? null : instants.first();
        while (at != null && !at.isAfter(now)) {
            Pack pack = packAt(packs, at);
            Advice advice = Evaluation.evaluate(pack, sparse, at);
            Instant next = earlier(instants.higher(at), advice.nextChangeAt());
            Instant to = next == null || next.isAfter(now) ? now : next;
            stretches.add(new Stretch(at, to, advice, pack));
            at = next;
        }
        return new Story(List.copyOf(stretches), prompts(stretches, telling));
    }

    private static Pack packAt(NavigableMap<Instant, Pack> packs, Instant at) {
        return Objects.requireNonNull(packs.floorEntry(at), "no pack").getValue();
    }

    /** The story of a course that cannot be judged. */
    public static Story none() {
        return new Story(List.of(), List.of());
    }

    /** The entries that can change more of the answer than its least grade's reasons. */
    private static List<Entry> telling(
            NavigableMap<Instant, Pack> packs, Course course, Instant now) {
        List<Entry> telling = new ArrayList<>();
        List<Pack> all = packs.values().stream().distinct().toList();
        int[] highest = new int[all.size()];
        for (Entry entry : course.knownAt(now)) {
            switch (entry) {
                case Entry.Vitals _,
                        Entry.Oxygen _,
                        Entry.Fluids _,
                        Entry.Vasopressor _,
                        Entry.OrganToxicity _ -> {
                    if (raises(all, highest, entry)) {
                        telling.add(entry);
                    }
                }
                case Entry.CrsGrade _, Entry.Infusion _ -> {
                    Arrays.fill(highest, 0);
                    telling.add(entry);
                }
                case Entry.Lab _,
                        Entry.Symptoms _,
                        Entry.Check _,
                        Entry.Plan _,
                        Entry.Setting _,
                        Entry.Stock _,
                        Entry.GuidelinePack _,
                        Entry.Stay _,
                        Entry.Demographics _,
                        Entry.Discharge _,
                        Entry.Note _,
                        Entry.Retract _ -> {}
                case Entry.Weight _,
                        Entry.Height _,
                        Entry.NeuroGrade _,
                        Entry.Judgement _,
                        Entry.CerebralEdema _,
                        Entry.Ice _,
                        Entry.Medication _,
                        Entry.Order _,
                        Entry.OrderStop _,
                        Entry.PromptResponse _,
                        Entry.Guideline _ ->
                        telling.add(entry);
            }
        }
        return telling;
    }

    /** Whether a finding means more than those before it, by any of the packs. */
    private static boolean raises(List<Pack> packs, int[] highest, Entry entry) {
        boolean raises = false;
        for (int i = 0; i < highest.length; i++) {
            int least = FindingsSoFar.least(packs.get(i).findings(), entry);
            raises |= least > highest[i];
            highest[i] = Math.max(highest[i], least);
        }
        return raises;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    public List<Stretch> stretches() {
        return stretches;
    }

    /** Every prompt that stood, in the order in which they came. */
    public List<PromptSpan> prompts() {
        return prompts;
    }

    /** The answer at an instant, null before the first entry. */
    public @Nullable Advice at(Instant instant) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).from().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? null : stretches.get(low - 1).advice();
    }

    /**
     * The grades of one table during its episodes, cut where grade, step, treatment or direction
     * change.
     */
    public List<Band> bands(Axis axis) {
        List<Band> bands = new ArrayList<>();
        for (Stretch stretch : stretches) {
            AxisState state = stretch.advice().axis(axis);
            if (state.since() == null) {
                continue;
            }
            Band last = bands.isEmpty() ? null : bands.getLast();
            if (last != null && last.to().equals(stretch.from()) && same(last.state(), state)) {
                bands.set(bands.size() - 1, new Band(last.from(), stretch.to(), last.state()));
            } else {
                bands.add(new Band(stretch.from(), stretch.to(), state));
            }
        }
        return List.copyOf(bands);
    }

    private static boolean same(AxisState one, AxisState other) {
        return one.episode() == other.episode()
                && one.grade() == other.grade()
                && one.step() == other.step()
                && one.alone() == other.alone()
                && one.improving() == other.improving()
                && Objects.equals(one.openedAt(), other.openedAt())
                && Objects.equals(one.treatedAt(), other.treatedAt());
    }

    private static List<PromptSpan> prompts(List<Stretch> stretches, List<Entry> telling) {
        Map<String, Running> running = new LinkedHashMap<>();
        List<Running> all = new ArrayList<>();
        for (Stretch stretch : stretches) {
            running.values().removeIf(each -> each.endsUnless(stretch));
            for (Prompt prompt : stretch.advice().prompts()) {
                running.computeIfAbsent(
                        prompt.id(),
                        id -> {
                            Running started = new Running(prompt, stretch);
                            all.add(started);
                            return started;
                        });
            }
        }
        return all.stream().map(each -> each.span(telling)).toList();
    }

    /** A prompt while its end is looked for. */
    private static final class Running {
        private final Prompt prompt;
        private final Pack pack;
        private final Instant raised;
        private @Nullable Instant ended;

        Running(Prompt prompt, Stretch first) {
            this.prompt = prompt;
            this.pack = first.pack();
            this.raised = first.from();
        }

        /** Gone, or asked by another pack from here on. */
        boolean endsUnless(Stretch stretch) {
            boolean stands =
                    stretch.advice().prompts().stream().anyMatch(p -> p.id().equals(prompt.id()));
            if (stands && stretch.pack().id().equals(pack.id())) {
                return false;
            }
            ended = stretch.from();
            return true;
        }

        PromptSpan span(List<Entry> telling) {
            List<Entry> answers =
                    telling.stream().filter(entry -> prompt.id().equals(answered(entry))).toList();
            Instant at = ended;
            if (at == null) {
                return new PromptSpan(prompt, pack, raised, null, null, null, answers);
            }
            List<Entry> then = telling.stream().filter(entry -> entry.at().equals(at)).toList();
            for (Entry entry : then) {
                if (entry instanceof Entry.PromptResponse r && r.prompt().equals(prompt.id())) {
                    return new PromptSpan(prompt, pack, raised, at, End.DECLINED, r.id(), answers);
                }
                if (entry instanceof Entry.Medication m && m.drug().equals(prompt.drug())) {
                    return new PromptSpan(prompt, pack, raised, at, End.GIVEN, m.id(), answers);
                }
            }
            return new PromptSpan(
                    prompt,
                    pack,
                    raised,
                    at,
                    then.isEmpty() ? End.TIME : End.FACTS,
                    then.isEmpty() ? null : then.getFirst().id(),
                    answers);
        }

        private static @Nullable String answered(Entry entry) {
            return switch (entry) {
                case Entry.PromptResponse r -> r.prompt();
                case Entry.Order o -> o.prompt();
                case Entry.Medication m -> m.prompt();
                default -> null;
            };
        }
    }
}
