package jp.mimamori.ui.grading;

import jp.mimamori.advice.Prompt;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Cite;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Outlook;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What recording a choice would ask.
 *
 * @param outlook null when it cannot be judged
 * @param course with the choice
 */
public record Preview(@Nullable Outlook outlook, Course course, Instant now) {

    private static final System.Logger LOG = System.getLogger(Preview.class.getName());

    static Preview of(Pack pack, PatientNow known, List<? extends Entry> choice, Instant now) {
        if (known.advice() == null) {
            return unjudged(known.course(), now);
        }
        try {
            Outlook outlook = Outlook.of(pack, known.course(), choice, now);
            return new Preview(outlook, known.course().with(choice), now);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a choice could not be judged", e);
            return unjudged(known.course(), now);
        }
    }

    private static Preview unjudged(Course course, Instant now) {
        return new Preview(null, course, now);
    }

    public boolean cannotJudge() {
        return outlook == null;
    }

    /** What would be asked, of this table and of the program: those that are new first. */
    public List<Line> lines(Pack pack, Axis axis) {
        if (outlook == null) {
            return List.of();
        }
        List<Prompt> raised = outlook.raised();
        int table = pack.rules(axis).table();
        return outlook.after().prompts().stream()
                .filter(p -> raised.contains(p) || table == table(pack, p))
                .map(p -> new Line(p, raised.contains(p)))
                .sorted((one, other) -> Boolean.compare(other.raised(), one.raised()))
                .toList();
    }

    private static int table(Pack pack, Prompt prompt) {
        return pack.cite(prompt.row()).map(Cite::table).orElse(0);
    }

    /** What is asked now and would no longer be. */
    public List<Prompt> gone() {
        return outlook == null ? List.of() : outlook.gone();
    }

    /** One prompt, and whether recording would raise it. */
    public record Line(Prompt prompt, boolean raised) {}
}
