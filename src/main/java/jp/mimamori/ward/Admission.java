package jp.mimamori.ward;

import jp.mimamori.advice.Evaluation;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.Term;
import jp.mimamori.journal.Journal;
import jp.mimamori.packs.Examined;
import jp.mimamori.packs.Held;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.record.Line;
import jp.mimamori.ward.Saved.Reason;
import jp.mimamori.ward.Saved.Refused;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether entries made at the bedside fit the patient's record. */
final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final HospitalNow hospital;
    private final Rules rules;
    private final Course course;
    private final Course after;
    private final Instant now;

    private Admission(
            HospitalNow hospital, Course course, List<? extends Entry> entries, Instant now) {
        this.hospital = hospital;
        this.rules = hospital.of(course, now).orElse(hospital.own());
        this.course = course;
        this.after = course.with(entries);
        this.now = now;
    }

    /** Why the entries are refused, empty when they are not. */
    static Optional<Refused> check(
            HospitalNow hospital, Course course, List<? extends Entry> entries, Instant now) {
        Set<String> ids = new HashSet<>();
        course.entries().forEach(e -> ids.add(e.id()));
        Admission admission = new Admission(hospital, course, entries, now);
        for (Entry entry : entries) {
            if (!ids.add(entry.id())) {
                return refused(Reason.ID_TAKEN, entry.id());
            }
            Optional<Refused> refused = admission.check(entry);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    private Optional<Refused> check(Entry entry) {
        if (entry.at().isAfter(now)) {
            return refused(Reason.IN_THE_FUTURE, entry.id());
        }
        String replaced = entry.meta().replaces();
        if (replaced != null && !exists(replaced, entry.getClass())) {
            return refused(Reason.NO_SUCH_ENTRY, replaced);
        }
        return switch (entry) {
            case Entry.Retract retract -> {
                boolean known =
                        after.entries().stream()
                                .anyMatch(e ->
                                        e.id().equals(retract.entry())
                                                && !(e instanceof Entry.Retract));
                yield known ? Optional.empty() : refused(Reason.NO_SUCH_ENTRY, retract.entry());
            }
            case Entry.Infusion infusion ->
                    infusion.meta().replaces() == null && infusionStands()
                            ? refused(Reason.SECOND_INFUSION, infusion.id())
                            : Optional.empty();
            case Entry.Judgement judgement ->
                    episodeAt(judgement)
                            ? Optional.empty()
                            : refused(Reason.JUDGEMENT_WITHOUT_EPISODE, judgement.id());
            case Entry.NeuroGrade grade -> noSuchGrade(grade);
            case Entry.GuidelinePack pack -> unfit(pack);
            case Entry.Guideline guideline ->
                    hospital.packs().find(guideline.pack()).filter(Held::offered).isPresent()
                            ? Optional.empty()
                            : refused(Reason.NO_SUCH_PACK, guideline.pack());
            default -> Optional.empty();
        };
    }

    private Optional<Refused> unfit(Entry.GuidelinePack pack) {
        if (!Hospital.is(course.patient().id()) || pack.meta().replaces() != null) {
            return refused(Reason.PACK_UNFIT, "");
        }
        if (hospital.packs().find(pack.pack()).isPresent()) {
            return refused(Reason.PACK_EXISTS, pack.pack());
        }
        if (Line.of(Hospital.ID, pack).bytes().length > Journal.MAX_PAYLOAD) {
            return refused(Reason.PACK_UNFIT, pack.pack());
        }
        return Examined.of(pack) instanceof Examined.Unfit unfit
                ? refused(Reason.PACK_UNFIT, unfit.why().en())
                : Optional.empty();
    }

    private boolean exists(String id, Class<?> type) {
        return after.entries().stream().anyMatch(e -> e.id().equals(id) && e.getClass() == type)
                && type != Entry.Retract.class;
    }

    private boolean infusionStands() {
        return Taken.of(course).infusion() != null;
    }

    /** When nothing can be judged the judgement is recorded: none is refused for want of tables. */
    private boolean episodeAt(Entry.Judgement judgement) {
        if (!rules.held().judges()) {
            return true;
        }
        try {
            return Evaluation.evaluate(rules.pack(), after, judgement.at())
                            .axis(judgement.axis())
                            .since()
                    != null;
        } catch (RuntimeException e) {
            LOG.error("whether there is an episode could not be judged", e);
            return true;
        }
    }

    private Optional<Refused> noSuchGrade(Entry.NeuroGrade grade) {
        List<String> wrong = new ArrayList<>();
        for (Entry.NeuroGrade.Event event : grade.events()) {
            Optional<Term> term = rules.pack().term(event.term());
            if (term.isEmpty() || !term.get().has(event.grade())) {
                wrong.add(event.term() + " " + event.grade());
            }
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(Reason.NO_SUCH_GRADE, wrong));
    }

    private static Optional<Refused> refused(Reason reason, String detail) {
        return Optional.of(new Refused(reason, List.of(detail)));
    }
}
