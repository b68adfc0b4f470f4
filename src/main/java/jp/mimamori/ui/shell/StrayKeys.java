package jp.mimamori.ui.shell;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import jp.mimamori.ui.Parts;

import org.jspecify.annotations.Nullable;

/**
 * Keys that nothing of the window's content hears: pressed while nothing has the focus, since what
 * had it is gone, or while something beside the content has it, or kept by a control for itself.
 * They are the content's all the same.
 */
final class StrayKeys {

    private final Node content;
    private final EventHandler<KeyEvent> heard = this::heard;

    private StrayKeys(Node content) {
        this.content = content;
    }

    static void of(Node content) {
        StrayKeys stray = new StrayKeys(content);
        content.sceneProperty().addListener((_, before, scene) -> stray.moved(before, scene));
        content.addEventFilter(KeyEvent.KEY_PRESSED, StrayKeys::kept);
    }

    private void moved(@Nullable Scene before, @Nullable Scene scene) {
        if (before != null) {
            before.removeEventHandler(KeyEvent.KEY_PRESSED, heard);
        }
        if (scene != null) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, heard);
        }
    }

    private void heard(KeyEvent event) {
        if (!event.isConsumed() && !Parts.within(content, event.getTarget())) {
            Event.fireEvent(content, event.copyFor(content, content));
        }
    }

    /**
     * A list would take F2 to edit a line and a choice F4 to open; the function keys are the
     * program's own and go on to what lies around.
     */
    private static void kept(KeyEvent event) {
        Node keeper = event.getCode().isFunctionKey() ? keeper(event.getTarget()) : null;
        if (keeper != null && keeper.getParent() != null) {
            event.consume();
            Node around = keeper.getParent();
            Event.fireEvent(around, event.copyFor(around, around));
        }
    }

    private static @Nullable Node keeper(Object target) {
        for (Node at = target instanceof Node n ? n : null; at != null; at = at.getParent()) {
            if (at instanceof ListView || at instanceof TableView || at instanceof ComboBoxBase) {
                return at;
            }
        }
        return null;
    }
}
