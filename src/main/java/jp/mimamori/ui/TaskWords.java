package jp.mimamori.ui;

import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.Task;
import jp.mimamori.ward.Desk;

import java.time.Instant;

/** What is to be done next, in one line. */
public final class TaskWords {

    private final Desk desk;
    private final Words words;
    private final Times times;

    public TaskWords(Ui ui) {
        desk = ui.desk();
        words = ui.words(TaskWords.class);
        times = ui.times();
    }

    /** バイタル, 前投薬, … */
    public String what(Task task) {
        Pathway pathway = desk.pathway();
        return pathway.observation(task.what())
                .map(o -> words.text(o.words()))
                .orElseGet(() -> words.text("task." + task.what()));
    }

    /** バイタル 35分超過, バイタル 14:00. */
    public String line(Task task, Instant now) {
        String when =
                switch (task.state()) {
                    case OVERDUE -> words.text("task.overdue", times.late(task.dueFrom(), now));
                    case DUE -> words.text("task.due", times.brief(task.dueBy(), now));
                    case UPCOMING -> words.text("task.upcoming", times.brief(task.dueFrom(), now));
                    case DONE ->
                            task.dueFrom().isAfter(now)
                                    ? words.text("task.done", times.brief(task.dueFrom(), now))
                                    : words.text("task.doneNow");
                    case NOT_DONE -> words.text("task.notDone", times.brief(task.dueFrom(), now));
                };
        return what(task) + "  " + when;
    }

    /** How soon it wants a person. */
    public Urgency urgency(Task task) {
        return switch (task.state()) {
            case OVERDUE -> Urgency.MEDIUM;
            case DUE -> Urgency.LOW;
            case UPCOMING, DONE, NOT_DONE -> Urgency.NEUTRAL;
        };
    }
}
