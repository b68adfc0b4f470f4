package jp.mimamori.ui.shell;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/**
 * Keys that nothing of the window's content hears: pressed while nothing has the focus, since what
 * had it is gone, or while something beside the content has it. They are the content's all the
 * same.
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
        if (!event.isConsumed() && !within(content, event.getTarget())) {
            Event.fireEvent(content, event.copyFor(content, content));
        }
    }

    /** Whether an event's target is a node or lies in it. */
    @SuppressWarnings("ReferenceEquality") // Nodes are themselves only.
    static boolean within(Node node, Object target) {
        for (Node at = target instanceof Node n ? n : null; at != null; at = at.getParent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }
}
