package jp.mimamori.ui.vitals;

import jp.mimamori.course.Entry;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import org.jspecify.annotations.Nullable;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The round from bed to bed: who is next, and who has been seen since it began. */
public final class Round {

    /**
     * A round in which nothing was recorded for longer is given up: who was seen, was seen then.
     */
    private static final Duration GIVEN_UP = Duration.ofHours(2);

    private final Set<String> seen = new LinkedHashSet<>();
    private @Nullable Instant latest;
    private @Nullable Finished finished;
    private boolean over;

    /** A round in which every bed was seen. */
    public record Finished(int beds, Instant at) {}

    /** Patients who are there, by ward and bed; beds that are numbers in the order of numbers. */
    public static List<PatientNow> beds(Snapshot snapshot) {
        Comparator<PatientNow> byWard = Comparator.comparing(p -> ward(p), collator()::compare);
        return snapshot.patients().stream()
                .filter(p -> !p.discharged())
                .sorted(
                        byWard.thenComparingInt(p -> number(bed(p)))
                                .thenComparing(Round::bed, collator()::compare)
                                .thenComparing(p -> p.patient().id()))
                .toList();
    }

    private static Collator collator() {
        return Collator.getInstance(Locale.JAPAN);
    }

    private static String ward(PatientNow patient) {
        Entry.Stay stay = patient.stay();
        return stay == null ? "" : stay.ward();
    }

    private static String bed(PatientNow patient) {
        Entry.Stay stay = patient.stay();
        return stay == null ? "" : stay.bed();
    }

    private static int number(String bed) {
        String digits = bed.replaceAll("\\D.*$", "");
        return digits.isEmpty() || digits.length() > 9
                ? Integer.MAX_VALUE
                : Integer.parseInt(digits);
    }

    /** The bed after a patient's, null at the last. */
    public static @Nullable PatientNow next(Snapshot snapshot, String patient) {
        return beside(snapshot, patient, 1);
    }

    /** The bed before a patient's, null at the first. */
    public static @Nullable PatientNow previous(Snapshot snapshot, String patient) {
        return beside(snapshot, patient, -1);
    }

    private static @Nullable PatientNow beside(Snapshot snapshot, String patient, int step) {
        List<PatientNow> beds = beds(snapshot);
        for (int i = 0; i < beds.size(); i++) {
            int other = i + step;
            if (beds.get(i).patient().id().equals(patient) && other >= 0 && other < beds.size()) {
                return beds.get(other);
            }
        }
        return null;
    }

    /**
     * Something was recorded for a patient in this round.
     *
     * @return whether that finished it
     */
    public boolean saw(String patient, Snapshot snapshot, Instant now) {
        if (over) {
            return false;
        }
        seen.add(patient);
        latest = now;
        int beds = beds(snapshot).size();
        over = seen(snapshot) == beds;
        if (over) {
            finished = new Finished(beds, now);
        }
        return over;
    }

    /** Whether there is no bed that was not seen, also because the last one was left empty. */
    public boolean complete(Snapshot snapshot) {
        return over || (!seen.isEmpty() && seen(snapshot) == beds(snapshot).size());
    }

    /** Whether it was given up halfway: nothing was recorded in it for two hours. */
    public boolean givenUp(Instant now) {
        return latest != null && Duration.between(latest, now).compareTo(GIVEN_UP) > 0;
    }

    /** Whether every bed was seen, and no new round has begun. */
    public boolean over() {
        return over;
    }

    /** The last round that was finished, null before the first. */
    public @Nullable Finished finished() {
        return finished;
    }

    public boolean seen(String patient) {
        return seen.contains(patient);
    }

    /** How many of the beds have been seen. */
    public int seen(Snapshot snapshot) {
        return (int) beds(snapshot).stream().filter(p -> seen(p.patient().id())).count();
    }

    /** A new round begins. */
    public void begin() {
        seen.clear();
        latest = null;
        over = false;
    }
}
