package jp.mimamori.pathway;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Taken;
import jp.mimamori.guideline.CheckItem;
import jp.mimamori.guideline.CheckItem.Meaning;
import jp.mimamori.guideline.Pathway;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The items of one phase with their answers, and what they come to. */
public record Checklist(CheckItem.Phase phase, List<Answered> answers) {

    public Checklist {
        answers = List.copyOf(answers);
    }

    /** What the answers come to. */
    public enum Result {
        /** Every item is fulfilled. */
        FULFILLED,
        /** Nothing stands against it, but something is not answered or not yet done. */
        OPEN,
        /** At least one item stands against it. */
        AGAINST
    }

    /**
     * One phase at an instant. An item that is asked only under a mark is left out when the mark's
     * question is answered with no; while that is not known it is asked.
     */
    public static Checklist of(Pathway pathway, Course course, Instant now, CheckItem.Phase phase) {
        Taken known = Taken.until(course, now);
        return new Checklist(
                phase,
                pathway.items(phase.id()).stream()
                        .filter(item -> applies(pathway, item.onlyIf(), known))
                        .map(item -> answered(item, known))
                        .toList());
    }

    /** All phases of a patient's way, in order. */
    public static List<Checklist> ofPatient(Pathway pathway, Course course, Instant now) {
        return of(pathway, course, now, false);
    }

    /** The hospital's own phases. */
    public static List<Checklist> ofHospital(Pathway pathway, Course hospital, Instant now) {
        return of(pathway, hospital, now, true);
    }

    private static List<Checklist> of(
            Pathway pathway, Course course, Instant now, boolean ofHospital) {
        return pathway.phases().stream()
                .filter(phase -> phase.ofHospital() == ofHospital)
                .map(phase -> of(pathway, course, now, phase))
                .toList();
    }

    private static Answered answered(CheckItem item, Taken known) {
        List<Entry.Check> all =
                known.all(Entry.Check.class).filter(c -> c.item().equals(item.id())).toList();
        return new Answered(item, all.isEmpty() ? null : all.getLast(), all);
    }

    /** Whether any of the marks stands or is not known; true without marks. */
    static boolean applies(Pathway pathway, List<String> marks, Taken known) {
        return marks.isEmpty()
                || pathway.items().stream()
                        .filter(item -> item.marks() != null && marks.contains(item.marks()))
                        .map(item -> answered(item, known).answer())
                        .anyMatch(a -> a == null || a.state() == Entry.Check.State.YES);
    }

    /** Marks that stand: their question is answered with yes. */
    public static List<String> marks(Pathway pathway, Course course, Instant now) {
        Taken known = Taken.until(course, now);
        return pathway.items().stream()
                .filter(item -> {
                    Entry.Check answer = answered(item, known).answer();
                    return item.marks() != null
                            && answer != null
                            && answer.state() == Entry.Check.State.YES;
                })
                .map(CheckItem::marks)
                .filter(Objects::nonNull)
                .toList();
    }

    public Result result() {
        if (!against().isEmpty()) {
            return Result.AGAINST;
        }
        return open().isEmpty() ? Result.FULFILLED : Result.OPEN;
    }

    /** Items that stand against it. */
    public List<Answered> against() {
        return with(Meaning.AGAINST);
    }

    /** Items that are not answered, or answered so that something is left to do. */
    public List<Answered> open() {
        return with(Meaning.OPEN);
    }

    private List<Answered> with(Meaning meaning) {
        return answers.stream().filter(a -> a.meaning() == meaning).toList();
    }
}
