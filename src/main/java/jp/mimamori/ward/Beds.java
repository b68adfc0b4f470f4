package jp.mimamori.ward;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.Evaluation;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.packs.Held;
import jp.mimamori.packs.Packs;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Task;
import jp.mimamori.pathway.Tasks;
import jp.mimamori.record.Line;
import jp.mimamori.ward.PatientNow.CannotJudge;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every patient's course, and what is judged of it. Used on the ward's thread alone. */
final class Beds {

    private static final Logger LOG = LoggerFactory.getLogger(Beds.class);

    /** One patient: all entries so far. */
    record Bed(Course course) {}

    private HospitalNow hospital;
    private final Map<String, Bed> beds = new TreeMap<>();
    private final Set<String> damaged = new HashSet<>();
    private boolean everyone;

    /** Up to when the hospital's record was taken. */
    private Instant hospitalAt;

    private Instant newestRecorded = Instant.MIN;

    Beds(Held own, ZoneId zone, Book.Contents contents, Instant now) {
        damaged.addAll(contents.damaged());
        everyone = contents.everyone();
        Map<String, Line.Registered> registered = new TreeMap<>();
        Map<String, List<Entry>> entries = new TreeMap<>();
        for (Line line : contents.lines()) {
            switch (line) {
                case Line.Registered r -> registered.putIfAbsent(r.patientId(), r);
                case Line.Entered e -> {
                    entries.computeIfAbsent(e.patientId(), _ -> new ArrayList<>()).add(e.entry());
                    recorded(e.entry());
                }
                case Line.Unread u -> lost(u.patientId());
            }
        }
        for (Map.Entry<String, Line.Registered> each : registered.entrySet()) {
            List<Entry> mine = entries.remove(each.getKey());
            Line.Registered r = each.getValue();
            beds.put(
                    each.getKey(),
                    new Bed(new Course(r.patient(), r.zone(), mine == null ? List.of() : mine)));
        }
        if (!entries.isEmpty()) {
            everyone = true;
        }
        Bed hospitalBed = beds.remove(Hospital.ID);
        hospitalAt = now;
        hospital =
                hospital(
                        Packs.of(own),
                        hospitalBed == null ? Hospital.blank(zone) : hospitalBed.course(),
                        now);
    }

    private HospitalNow hospital(Packs before, Course course, Instant now) {
        return HospitalNow.of(before, course, now, everyone || damaged.contains(Hospital.ID));
    }

    HospitalNow hospital() {
        return hospital;
    }

    private void recorded(Entry entry) {
        OffsetDateTime recorded = entry.meta().recordedAt();
        if (recorded != null && recorded.toInstant().isAfter(newestRecorded)) {
            newestRecorded = recorded.toInstant();
        }
    }

    /** When the newest entry was recorded, {@link Instant#MIN} when none tells. */
    Instant newestRecorded() {
        return newestRecorded;
    }

    /** What is kept of a patient is more than what is known here. */
    void unsure(String patient) {
        damaged.add(patient);
    }

    /**
     * What the book has found to be lost since it was opened.
     *
     * @return whether any of it was not known
     */
    boolean lose(Book.Loss loss, Instant now) {
        boolean more = loss.everyone() && !everyone;
        everyone |= loss.everyone();
        more |= damaged.addAll(loss.damaged());
        if (more) {
            hospital = hospital(hospital.packs(), hospital.course(), now);
            hospitalAt = now;
        }
        return more;
    }

    private void lost(String patient) {
        if (patient.isBlank()) {
            everyone = true;
        } else {
            damaged.add(patient);
        }
    }

    @Nullable Bed find(String patient) {
        return beds.get(patient);
    }

    void take(List<Line> lines, Instant now) {
        String patient = lines.getFirst().patientId();
        if (Hospital.is(patient)) {
            takeHospital(lines, now);
            return;
        }
        List<Entry> more = new ArrayList<>();
        for (Line line : lines) {
            switch (line) {
                case Line.Registered r ->
                        beds.put(patient, new Bed(new Course(r.patient(), r.zone(), List.of())));
                case Line.Entered e -> {
                    more.add(e.entry());
                    recorded(e.entry());
                }
                case Line.Unread u -> lost(u.patientId());
            }
        }
        Bed bed = beds.get(patient);
        if (bed != null) {
            beds.put(patient, new Bed(bed.course().with(more)));
        }
    }

    private void takeHospital(List<Line> lines, Instant now) {
        List<Entry> more = new ArrayList<>();
        for (Line line : lines) {
            if (line instanceof Line.Entered e) {
                more.add(e.entry());
            }
        }
        hospital = hospital(hospital.packs(), hospital.course().with(more), now);
        hospitalAt = now;
    }

    List<PatientNow> all(Instant now) {
        return beds.values().stream().map(bed -> judge(bed, now)).toList();
    }

    /** Everybody at an instant, with the answers of before where they still hold. */
    List<PatientNow> now(Snapshot before, Instant now, @Nullable String changed) {
        List<PatientNow> all = new ArrayList<>(beds.size());
        boolean anew = now.isBefore(before.at()) || Hospital.ID.equals(changed);
        if (outdated(now)) {
            hospital = hospital(hospital.packs(), hospital.course(), now);
            hospitalAt = now;
            anew = true;
        }
        for (Map.Entry<String, Bed> each : beds.entrySet()) {
            PatientNow last =
                    each.getKey().equals(changed) || anew
                            ? null
                            : before.patient(each.getKey()).orElse(null);
            all.add(last != null && holds(last, now) ? last : judge(each.getValue(), now));
        }
        return all;
    }

    /** Whether something of the hospital's record has come to hold meanwhile, or holds no more. */
    boolean outdated(Instant now) {
        return hospital.course().countAt(now) != hospital.course().countAt(hospitalAt);
    }

    private boolean holds(PatientNow last, Instant now) {
        Advice advice = last.advice();
        Instant next = last.nextChangeAt();
        return advice != null
                && !isDamaged(last.patient().id())
                && (next == null || now.isBefore(next))
                && last.course().countAt(now) == last.course().countAt(advice.at());
    }

    private boolean isDamaged(String patient) {
        return everyone || damaged.contains(patient);
    }

    private PatientNow judge(Bed bed, Instant now) {
        Course course = bed.course();
        try {
            return judged(course, now);
        } catch (RuntimeException | Error e) {
            LOG.error("a patient could not be judged: {}", e.getClass().getName(), e);
            Rules rules = hospital.own();
            return patient(course, now, rules, null, List.of(), CannotJudge.EVALUATION_FAILED);
        }
    }

    private PatientNow judged(Course course, Instant now) {
        Rules rules = hospital.of(course, now).orElse(null);
        if (isDamaged(course.patient().id())) {
            return unjudged(course, now, rules, CannotJudge.RECORD_DAMAGED);
        }
        if (rules == null) {
            return unjudged(course, now, null, CannotJudge.PACK_MISSING);
        }
        if (!rules.held().judges()) {
            return unjudged(course, now, rules, CannotJudge.PACK_FAILED);
        }
        Advice advice;
        List<Task> tasks;
        try {
            advice = Evaluation.evaluate(rules.pack(), course, now);
            tasks = Tasks.of(rules.pathway(), course, now);
        } catch (RuntimeException | Error e) {
            LOG.error("a patient could not be judged: {}", e.getClass().getName(), e);
            return unjudged(course, now, rules, CannotJudge.EVALUATION_FAILED);
        }
        return patient(course, now, rules, advice, tasks, null);
    }

    private PatientNow unjudged(
            Course course, Instant now, @Nullable Rules rules, CannotJudge why) {
        return patient(course, now, rules == null ? hospital.own() : rules, null, List.of(), why);
    }

    private static PatientNow patient(
            Course course,
            Instant now,
            Rules rules,
            @Nullable Advice advice,
            List<Task> tasks,
            @Nullable CannotJudge why) {
        Entry.Stay stay = null;
        boolean discharged = false;
        for (Entry entry : course.knownAt(now)) {
            switch (entry) {
                case Entry.Stay s -> {
                    stay = s;
                    discharged = false;
                }
                case Entry.Discharge _ -> discharged = true;
                default -> {}
            }
        }
        return new PatientNow(
                course, course.patientAt(now), stay, discharged, rules, advice, tasks, why);
    }
}
