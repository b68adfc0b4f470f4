package jp.mimamori.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import jp.mimamori.ui.Theme;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether names are hidden and nothing can be entered until somebody is chosen. Idle time is
 * counted in seconds of the window, not by the ward's clock: a clock that jumps locks nobody out.
 */
final class Lock {

    private static final int SECONDS = 60;

    private final Theme theme;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private boolean hiddenBefore;
    private int idle;

    Lock(Theme theme) {
        this.theme = theme;
    }

    ReadOnlyBooleanProperty locked() {
        return locked.getReadOnlyProperty();
    }

    /**
     * Watches what is done in a window, and keeps it from being done while locked.
     *
     * @param free of events that are served all the same
     * @param asked when Enter asks to unlock
     */
    void guard(Node root, Predicate<InputEvent> free, Runnable asked) {
        root.addEventFilter(MouseEvent.ANY, _ -> idle = 0);
        root.addEventFilter(ScrollEvent.ANY, _ -> idle = 0);
        root.addEventFilter(
                KeyEvent.ANY,
                event -> {
                    idle = 0;
                    if (!locked.get() || free.test(event)) {
                        return;
                    }
                    event.consume();
                    if (event.getEventType() == KeyEvent.KEY_PRESSED
                            && event.getCode() == KeyCode.ENTER) {
                        asked.run();
                    }
                });
    }

    /** Whether nobody has touched anything for a minute. */
    boolean left() {
        return idle >= SECONDS;
    }

    /** A second has passed. */
    void tick(Optional<Integer> minutes) {
        idle++;
        if (minutes.isPresent() && idle >= minutes.get() * SECONDS) {
            lock();
        }
    }

    void lock() {
        if (!locked.get()) {
            hiddenBefore = theme.namesHiddenProperty().get();
            theme.namesHiddenProperty().set(true);
            locked.set(true);
        }
    }

    void unlock() {
        if (locked.get()) {
            idle = 0;
            theme.namesHiddenProperty().set(hiddenBefore);
            locked.set(false);
        }
    }
}
