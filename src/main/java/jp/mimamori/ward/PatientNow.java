package jp.mimamori.ward;

import jp.mimamori.advice.Advice;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;
import jp.mimamori.guideline.Pack;
import jp.mimamori.pathway.Task;
import jp.mimamori.pathway.Tasks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One patient in a snapshot.
 *
 * @param course all entries
 * @param patient with the latest demographics
 * @param stay the latest ward and bed, null when never recorded
 * @param discharged whether the latest of stay and discharge is a discharge
 * @param rules by which it is judged; the program's own when its pack is not here
 * @param advice null when it cannot be judged
 * @param tasks what is to be done next, by the time that it is due; empty without advice
 * @param cannotJudge why not (判定できません), null when advice is there
 */
public record PatientNow(
        Course course,
        Patient patient,
        Entry.@Nullable Stay stay,
        boolean discharged,
        Rules rules,
        @Nullable Advice advice,
        List<Task> tasks,
        @Nullable CannotJudge cannotJudge) {

    public PatientNow {
        tasks = List.copyOf(tasks);
        if ((advice == null) == (cannotJudge == null)) {
            throw new IllegalArgumentException("either advice or why there is none");
        }
    }

    /** The tables by which the patient goes, with the hospital's thresholds. */
    public Pack pack() {
        return rules.pack();
    }

    /** The first later instant at which anything here changes by itself, null when never. */
    @Nullable Instant nextChangeAt() {
        if (advice == null) {
            return null;
        }
        Instant asked = advice.nextChangeAt();
        Instant due = Tasks.nextChange(tasks, advice.at());
        return asked == null || (due != null && due.isBefore(asked)) ? due : asked;
    }

    /** The task that is due first and is not done, empty when there is none. */
    public Optional<Task> nextTask() {
        return tasks.stream()
                .min(Comparator.comparing((Task t) -> !t.asks()).thenComparing(Task::dueFrom));
    }

    /** Whether what is due first is an observation that is overdue. */
    public boolean observationOverdue() {
        return nextTask().filter(task -> task.state() == Task.State.OVERDUE).isPresent();
    }

    /** How many observations are overdue. */
    public int overdueTasks() {
        return (int) tasks.stream().filter(task -> task.state() == Task.State.OVERDUE).count();
    }

    /** Why no advice is given. */
    public enum CannotJudge {
        /** The patient's record is damaged or incomplete. */
        RECORD_DAMAGED,
        /** The evaluation failed: a fault of the program. */
        EVALUATION_FAILED,
        /** The guideline pack failed its own test. */
        PACK_FAILED,
        /** The guideline pack by which the patient goes is not here. */
        PACK_MISSING
    }
}
