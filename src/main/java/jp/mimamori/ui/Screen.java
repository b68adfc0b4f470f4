package jp.mimamori.ui;

import javafx.scene.Node;

import java.time.Instant;
import java.util.List;

/**
 * One screen. It is made once for the window and shown for one patient after another; what was
 * typed for a patient stays until it is saved or thrown away on purpose, also when another screen
 * or patient was shown in between.
 */
public interface Screen {

    /** As wide as a full HD screen beside the rail, px. */
    double MOST = 1860;

    /** The screen's node, always the same one. Its key shortcuts are handled by this node. */
    Node node();

    /** Key of the screen's name among the shared words. */
    String titleKey();

    /**
     * Shows a patient; for screens of the ward the patient is where one came from, and may be
     * empty.
     */
    void show(String patient);

    /**
     * Goes to a place within the screen, by its id; screens without such places stay as they are.
     */
    default void at(String id) {}

    /** The ward's time has moved on: called about once a second while the screen is in sight. */
    default void tick(Instant now) {}

    /**
     * How wide it may be, px: in a larger window what belongs together would lie too far apart to
     * be read as one, so it stays at the left, beneath whom it is of.
     */
    default double most() {
        return MOST;
    }

    /** Whether all is drawn; a screen that works something out beside the window is not at once. */
    default boolean drawn() {
        return true;
    }

    /**
     * For whom something is typed here and not saved; an empty id for who is not registered yet.
     */
    default List<String> unsaved() {
        return List.of();
    }

    /**
     * Whom the keys of a patient's places mean on a screen of the ward: who is selected or shown
     * here; empty where nobody is.
     */
    default String patientHere() {
        return "";
    }

    /**
     * Somebody goes from here to another place of the same patient, by its tab or its key. A screen
     * that has to do something first does it, and goes there itself once that is done.
     *
     * @return whether the screen goes there itself
     */
    default boolean leads(Place place) {
        return false;
    }

    /** The screen is no longer in sight; what was typed stays. */
    default void hidden() {}
}
