package jp.mimamori.ui.grading;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import jp.mimamori.ui.MeasuredTime;
import jp.mimamori.ui.TimeChoice;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/** One tab of the screen. */
interface GradingPane {

    Node node();

    /** Where the time of the grade is chosen, null where it is always now. */
    @Nullable Node time();

    /** Chooses when a grade holds; whoever leaves its field is led back to what is graded. */
    default TimeChoice timeOfGrade(
            Ui ui, Words words, MeasuredTime time, IntConsumer before, Runnable changed) {
        TimeChoice choice =
                new TimeChoice(
                                words.text("time.at"),
                                time,
                                ui.desk()::now,
                                before,
                                changed,
                                words,
                                ui.times())
                        .back(() -> first().requestFocus())
                        .pad();
        choice.field().setId("grade-time");
        return choice;
    }

    /**
     * A plain key pressed outside a text field.
     *
     * @return whether it meant something
     */
    boolean key(KeyCode code);

    /** Enter: records what is chosen. */
    void record();

    /** Whether something is chosen or typed that is not recorded. */
    boolean unsaved();

    /** A later snapshot. */
    void refresh();

    /** The clock goes on. */
    void tick();

    /** What the keys go to first. */
    Node first();
}
