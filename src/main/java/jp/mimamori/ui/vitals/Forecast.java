package jp.mimamori.ui.vitals;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.advice.FindingsSoFar;
import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Observation;
import jp.mimamori.guideline.Pack;
import jp.mimamori.pathway.VitalSet;
import jp.mimamori.ui.Outlook;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What saving would mean, from what is typed so far.
 *
 * @param at when it was measured
 * @param typed the entries that would be recorded
 * @param least the least CRS grade that they mean, 0 when none
 * @param means those of them that mean exactly that
 * @param outlook before and after; null when it cannot be judged
 * @param then the advice that would have stood when it was measured, null when that is not long ago
 *     or cannot be judged
 * @param missing the signs of which something is to be said yet before the observation of vital
 *     signs is done; empty where none is planned
 */
public record Forecast(
        Instant at,
        List<Entry> typed,
        int least,
        List<Entry> means,
        @Nullable Outlook outlook,
        @Nullable Advice then,
        List<String> missing) {

    /** From this age on, what would have stood then is told apart from what stands now. */
    private static final Duration EARLIER = Duration.ofMinutes(2);

    public Forecast {
        typed = List.copyOf(typed);
        means = List.copyOf(means);
        missing = List.copyOf(missing);
    }

    /** Without entries nothing changes. */
    static Forecast nothing(Instant at) {
        return new Forecast(at, List.of(), 0, List.of(), null, null, List.of());
    }

    /** The course or the tables cannot be judged: only what is typed is known. */
    static Forecast unjudged(Pack pack, List<Entry> typed, Instant at) {
        return of(pack, typed, at, null, null);
    }

    /**
     * The same with what an observation still needs that is planned for the patient.
     *
     * @param observations that a set of vital signs does
     */
    Forecast missing(PatientNow patient, List<Observation> observations) {
        boolean planned =
                patient.tasks().stream()
                        .anyMatch(task ->
                                observations.stream().anyMatch(o -> o.id().equals(task.what())));
        List<String> signs =
                !planned
                        ? List.of()
                        : typed.stream()
                                .filter(Entry.Vitals.class::isInstance)
                                .map(Entry.Vitals.class::cast)
                                .flatMap(v -> VitalSet.missing(patient.course(), v).stream())
                                .toList();
        return new Forecast(at, typed, least, means, outlook, then, signs);
    }

    static Forecast of(Pack pack, Course course, List<Entry> typed, Instant at, Instant now) {
        Outlook outlook = Outlook.of(pack, course, typed, now);
        boolean earlier = Duration.between(at, now).compareTo(EARLIER) >= 0;
        Advice then = earlier ? Evaluation.evaluate(pack, course.with(typed), at) : null;
        return of(pack, typed, at, outlook, then);
    }

    private static Forecast of(
            Pack pack,
            List<Entry> typed,
            Instant at,
            @Nullable Outlook outlook,
            @Nullable Advice then) {
        int least =
                typed.stream()
                        .mapToInt(entry -> FindingsSoFar.least(pack.findings(), entry))
                        .max()
                        .orElse(0);
        List<Entry> means =
                typed.stream()
                        .filter(entry ->
                                least > 0 && FindingsSoFar.least(pack.findings(), entry) == least)
                        .toList();
        return new Forecast(at, typed, least, means, outlook, then, List.of());
    }

    /** Whether nothing is typed. */
    public boolean empty() {
        return typed.isEmpty();
    }

    /** Whether what is typed cannot be judged. */
    public boolean cannotJudge() {
        return !empty() && outlook == null;
    }

    /** The prompt that would ask for a grade, null when none would. */
    public @Nullable Prompt asksGrade(Pack pack) {
        return outlook == null ? null : outlook.asksGrade(pack);
    }
}
