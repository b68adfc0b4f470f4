package jp.mimamori.ui;

import jp.mimamori.guideline.Pathway;
import jp.mimamori.pathway.Task;

import java.time.Instant;
import java.util.function.Supplier;

/** What is to be done next, in one line. */
public final class TaskWords {

    private final Supplier<Pathway> pathway;
    private final Words words;
    private final Times times;

    public TaskWords(Ui ui) {
        this(ui.desk()::pathway, ui.words(TaskWords.class), ui.times());
    }

    /**
     * @param pathway as the hospital has set it now
     */
    public TaskWords(Supplier<Pathway> pathway, Words words, Times times) {
        this.pathway = pathway;
        this.words = words;
        this.times = times;
    }

    /** バイタル, 前投薬, … */
    public String what(Task task) {
        return pathway.get()
                .observation(task.what())
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
