package jp.mimamori.ui.timeline;

import jp.mimamori.advice.Advice;
import jp.mimamori.advice.AxisState;
import jp.mimamori.advice.Story;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.course.Taken;
import jp.mimamori.ui.Naming;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The lanes of the two tables: grades as bands; below them steps, judgements, suspicion. */
final class GradeMarks {

    private final Course course;
    private final Story story;
    private final @Nullable Advice stands;
    private final Naming naming;
    private final Words words;
    private final Instant now;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * @param stands what stands now, null when it cannot be judged
     */
    GradeMarks(
            Course course,
            Story story,
            @Nullable Advice stands,
            Naming naming,
            Words words,
            Instant now) {
        this.course = course;
        this.story = story;
        this.stands = stands;
        this.naming = naming;
        this.words = words;
        this.now = now;
    }

    List<Mark> marks() {
        for (Axis axis : Axis.values()) {
            bands(axis);
            present(axis);
        }
        for (Entry entry : course.standing()) {
            entry(entry);
        }
        return List.copyOf(marks);
    }

    private static Lane lane(Axis axis) {
        return axis == Axis.CRS ? Lane.CRS : Lane.NEURO;
    }

    private void bands(Axis axis) {
        Instant opened = null;
        for (Story.Band band : joined(story.bands(axis))) {
            AxisState state = band.state();
            String grade = naming.grade(state.grade());
            String what = what(axis, state);
            Mark mark =
                    Mark.lasting(
                            lane(axis),
                            0,
                            band.from(),
                            band.to(),
                            Mark.Shape.BAND,
                            Mark.Tone.grade(state.grade()),
                            what.isEmpty()
                                    ? List.of(grade, "G" + state.grade(), "" + state.grade())
                                    : List.of(
                                            grade + " " + what,
                                            "G" + state.grade() + " " + what,
                                            grade,
                                            "G" + state.grade(),
                                            "" + state.grade()),
                            naming.axis(axis)
                                    + " "
                                    + grade
                                    + " "
                                    + what
                                    + " "
                                    + naming.times().moment(band.from()),
                            state.gradedBy());
            marks.add(band.to().equals(now) ? mark.stillOpen() : mark);
        }
        for (Story.Band band : story.bands(axis)) {
            AxisState state = band.state();
            if (state.openedAt() != null && !state.openedAt().equals(opened)) {
                opened = state.openedAt();
                marks.add(step(axis, state, opened));
            }
        }
    }

    /**
     * The grade of now: a band of minutes has no room for its figure. Nobody graded is not grade 0,
     * and a grade that cannot be judged is said to be so.
     */
    private void present(Axis axis) {
        Advice advice = stands;
        if (advice == null) {
            present(axis, words.text("cannotJudge"), Mark.Tone.HIGH, null);
            return;
        }
        AxisState state = advice.axis(axis);
        int grade = state.grade();
        if (grade > 0 || graded(axis)) {
            String said = words.text("present", grade);
            present(axis, said, Mark.Tone.grade(grade), state.gradedBy());
        } else if (infused()) {
            present(axis, words.text("present.ungraded"), Mark.Tone.MUTED, null);
        }
    }

    private void present(Axis axis, String said, Mark.Tone tone, @Nullable String entry) {
        marks.add(
                Mark.at(
                        lane(axis),
                        0,
                        now,
                        Mark.Shape.PRESENT,
                        tone,
                        List.of(said),
                        naming.axis(axis) + " " + said,
                        entry));
    }

    private boolean graded(Axis axis) {
        return course.standing().stream().anyMatch(axis::isGradedBy);
    }

    private boolean infused() {
        return Taken.of(course).infusion() != null;
    }

    /** Bands of one grade as one: steps and directions are told below. */
    private static List<Story.Band> joined(List<Story.Band> bands) {
        List<Story.Band> joined = new ArrayList<>();
        for (Story.Band band : bands) {
            Story.Band last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.to().equals(band.from())
                    && last.state().grade() == band.state().grade()
                    && last.state().alone() == band.state().alone()) {
                joined.set(joined.size() - 1, new Story.Band(last.from(), band.to(), last.state()));
            } else {
                joined.add(band);
            }
        }
        return joined;
    }

    private String what(Axis axis, AxisState state) {
        if (axis == Axis.CRS) {
            return "";
        }
        return Taken.of(course)
                .byId(Entry.NeuroGrade.class, state.gradedBy())
                .map(naming::events)
                .orElse("");
    }

    private Mark step(Axis axis, AxisState state, Instant opened) {
        String step = naming.step(state.step());
        String why = words.text("step.why", step, naming.opening(state.opening()));
        return Mark.at(
                lane(axis),
                1,
                opened,
                Mark.Shape.FLAG,
                Mark.Tone.TEXT,
                List.of(why, step),
                naming.axis(axis) + " " + why + " " + naming.times().moment(opened),
                opening(state.gradedBy(), opened));
    }

    /** The entry that opened a step, null when time did. */
    private @Nullable String opening(@Nullable String gradedBy, Instant opened) {
        for (Entry entry : course.knownAt(opened).reversed()) {
            if (!entry.at().equals(opened)) {
                return null;
            }
            if (entry.id().equals(gradedBy)) {
                return entry.id();
            }
        }
        return null;
    }

    private void entry(Entry entry) {
        switch (entry) {
            case Entry.CrsGrade grade ->
                    tick(Axis.CRS, grade, grade.grade(), naming.grade(grade.grade()));
            case Entry.NeuroGrade grade ->
                    tick(
                            Axis.NEURO,
                            grade,
                            grade.grade(),
                            naming.grade(grade.grade()) + " " + naming.events(grade));
            case Entry.Judgement judgement ->
                    below(judgement.axis(), judgement, naming.judgement(judgement.value()));
            case Entry.CerebralEdema edema ->
                    below(
                            Axis.NEURO,
                            edema,
                            words.text(edema.suspected() ? "edema.yes" : "edema.no"));
            default -> {}
        }
    }

    private void tick(Axis axis, Entry entry, int grade, String said) {
        marks.add(
                Mark.at(
                        lane(axis),
                        0,
                        entry.at(),
                        Mark.Shape.TICK,
                        Mark.Tone.TEXT,
                        List.of(),
                        naming.axis(axis) + " " + said + by(entry),
                        entry.id()));
        if (grade == DEATH) {
            below(axis, entry, said);
        }
    }

    private static final int DEATH = 5;

    private void below(Axis axis, Entry entry, String said) {
        marks.add(
                Mark.at(
                        lane(axis),
                        1,
                        entry.at(),
                        Mark.Shape.TICK,
                        Mark.Tone.TEXT,
                        List.of(said),
                        naming.axis(axis) + " " + said + by(entry),
                        entry.id()));
    }

    private String by(Entry entry) {
        return (" " + naming.times().moment(entry.at()) + " " + naming.by(entry)).stripTrailing();
    }
}
