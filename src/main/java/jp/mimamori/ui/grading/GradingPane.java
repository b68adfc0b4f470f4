package jp.mimamori.ui.grading;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

/** One tab of the screen. */
interface GradingPane {

    Node node();

    /** Where the time of the grade is chosen, null where it is always now. */
    @Nullable Node time();

    /**
     * A plain key pressed outside a text field.
     *
     * @return whether it meant something
     */
    boolean key(KeyCode code);

    /** Enter: records what is chosen. */
    void record();

    /** A later snapshot. */
    void refresh();

    /** The clock goes on. */
    void tick();

    /** What the keys go to first. */
    Node first();
}
