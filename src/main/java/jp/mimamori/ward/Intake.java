package jp.mimamori.ward;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.packs.Packs;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.record.Line;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns what a screen sends into lines of the book, or says why not. On the ward's thread. */
final class Intake {

    private final Beds beds;
    private final WardClock clock;
    private final ZoneId zone;
    private final Supplier<String> newId;

    Intake(Beds beds, WardClock clock, ZoneId zone, Supplier<String> newId) {
        this.beds = beds;
        this.clock = clock;
        this.zone = zone;
        this.newId = newId;
    }

    /** What became of a batch before it is written. */
    sealed interface Admitted {

        record Yes(List<Line> lines) implements Admitted {
            public Yes {
                lines = List.copyOf(lines);
            }
        }

        record No(Saved.Refused why) implements Admitted {}
    }

    /** Entries of a patient who is here, or of the hospital. */
    Admitted entries(String patient, List<? extends Entry> entries) {
        if (Hospital.is(patient)) {
            return ofHospital(entries);
        }
        Beds.Bed bed = beds.find(patient);
        if (bed == null) {
            return no(Saved.Reason.UNKNOWN_PATIENT, patient);
        }
        return admitted(bed.course(), entries, List.of(), patient);
    }

    private Admitted ofHospital(List<? extends Entry> entries) {
        Course course = beds.hospital().course();
        List<Line> first =
                course.entries().isEmpty()
                        ? List.of(Line.of(Hospital.registered(), zone))
                        : List.of();
        return admitted(course, entries, first, Hospital.ID);
    }

    /** A patient who comes, with the first entries. */
    Admitted registered(Patient patient, List<? extends Entry> entries) {
        if (beds.find(patient.id()) != null || Hospital.is(patient.id())) {
            return no(Saved.Reason.PATIENT_EXISTS, patient.id());
        }
        List<Line> first = new ArrayList<>();
        first.add(Line.of(patient, zone));
        startingWith(entries).ifPresent(entry -> first.add(Line.of(patient.id(), entry)));
        return admitted(new Course(patient, zone, List.of()), entries, first, patient.id());
    }

    private Admitted admitted(
            Course course, List<? extends Entry> entries, List<Line> first, String patient) {
        Optional<Saved.Refused> refused =
                Admission.check(beds.hospital(), course, entries, clock.now());
        if (refused.isPresent()) {
            return new Admitted.No(refused.get());
        }
        List<Line> lines = new ArrayList<>(first);
        entries.forEach(entry -> lines.add(Line.of(patient, entry)));
        return new Admitted.Yes(lines);
    }

    private static Admitted no(Saved.Reason why, String patient) {
        return new Admitted.No(new Saved.Refused(why, List.of(patient)));
    }

    /** The pack with which a patient who comes now starts, where it is not the program's own. */
    private Optional<Entry> startingWith(List<? extends Entry> first) {
        Packs packs = beds.hospital().packs();
        String pack = packs.current().id();
        if (pack.equals(packs.own().id())) {
            return Optional.empty();
        }
        OffsetDateTime now = clock.now().atZone(zone).toOffsetDateTime();
        OffsetDateTime at =
                first.stream()
                        .map(entry -> entry.meta().time())
                        .min(Comparator.comparing(OffsetDateTime::toInstant))
                        .orElse(now);
        String by = first.isEmpty() ? null : first.getFirst().meta().by();
        Meta meta = new Meta(newId.get(), at, now, by, null, null, null, null);
        return Optional.of(new Entry.Guideline(meta, pack, null));
    }
}
