package jp.mimamori.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One patient's record: who it is, the ward's zone, and all entries in the order of the file.
 * Immutable.
 *
 * <p>What stands are the entries that no correction and no retraction names, whatever the time of
 * that correction or retraction, sorted by time and {@link Phase}, then by order of the file
 * (reading, section 2).
 */
public final class Course {

    private static final Comparator<Entry> AS_TAKEN =
            Comparator.comparing(Entry::at).thenComparing(Entry::phase);

    private final Patient patient;
    private final ZoneId zone;
    private final List<Entry> entries;
    private final List<Entry> standing;

    public Course(Patient patient, ZoneId zone, List<? extends Entry> entries) {
        this.patient = patient;
        this.zone = zone;
        this.entries = List.copyOf(entries);
        this.standing = standing(this.entries);
    }

    private static List<Entry> standing(List<Entry> entries) {
        Set<String> gone = new HashSet<>();
        for (Entry entry : entries) {
            if (entry instanceof Entry.Retract retract) {
                gone.add(retract.entry());
            }
            String replaced = entry.meta().replaces();
            if (replaced != null) {
                gone.add(replaced);
            }
        }
        List<Entry> left = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (!(entry instanceof Entry.Retract) && !gone.contains(entry.id())) {
                left.add(entry);
            }
        }
        left.sort(AS_TAKEN);
        return List.copyOf(left);
    }

    /** As registered, without later {@link Entry.Demographics}; see {@link #patientAt}. */
    public Patient patient() {
        return patient;
    }

    /** The ward's zone, which sets Day 0 and what dates are shown. */
    public ZoneId zone() {
        return zone;
    }

    /** Every entry ever recorded, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entries that count, in the order in which they are taken. */
    public List<Entry> standing() {
        return standing;
    }

    /** The same course with more entries recorded after the others. */
    public Course with(List<? extends Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Course(patient, zone, all);
    }

    /**
     * How many of the standing entries hold at an instant: those at or before it come first in
     * {@link #standing}.
     */
    public int countAt(Instant now) {
        int low = 0;
        int high = standing.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (standing.get(middle).at().isAfter(now)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The standing entries that hold at or before an instant, in their order. */
    public List<Entry> knownAt(Instant now) {
        return standing.subList(0, countAt(now));
    }

    /** The same course without what is dated after an instant. */
    public Course upTo(Instant now) {
        List<Entry> known = knownAt(now);
        return known.size() == standing.size() ? this : new Course(patient, zone, known);
    }

    /** The patient with the demographics recorded up to an instant. */
    public Patient patientAt(Instant now) {
        Patient known = patient;
        for (Entry entry : knownAt(now)) {
            if (entry instanceof Entry.Demographics d) {
                known =
                        new Patient(
                                known.id(),
                                d.name() != null ? d.name() : known.name(),
                                d.kana() != null ? d.kana() : known.kana(),
                                d.birthDate() != null ? d.birthDate() : known.birthDate(),
                                d.sex() != null ? d.sex() : known.sex());
            }
        }
        return known;
    }
}
