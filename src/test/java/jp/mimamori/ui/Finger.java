package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A finger at the window: it taps what is in sight and large enough, and types nothing. */
public final class Finger {

    private final FxRobot robot = new FxRobot();
    private final Scene scene;
    private final List<InputEvent> keys = new ArrayList<>();

    public Finger(Stage stage) {
        scene = stage.getScene();
        scene.addEventFilter(KeyEvent.ANY, keys::add);
    }

    /** Taps a control by its id. */
    public Finger tap(String id) {
        return tap(id, node -> id.equals("#" + node.getId()));
    }

    /** Taps what begins with a text. */
    public Finger tapText(String text) {
        return tap(
                text,
                node ->
                        node instanceof Labeled labeled
                                && labeled.getText() != null
                                && Glued.plain(labeled.getText()).startsWith(text));
    }

    /** Taps keys of the keypad, one after another. */
    public Finger pad(String digits) {
        digits.chars()
                .mapToObj(digit -> digit == '.' ? "point" : String.valueOf((char) digit))
                .forEach(key -> tap("#key-" + key));
        return this;
    }

    private Finger tap(String what, Predicate<Node> meant) {
        robot.interact(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        Node node =
                robot.lookup((Node each) -> meant.test(each) && inSight(each))
                        .tryQuery()
                        .orElseThrow(() -> new AssertionError("not in sight: " + what));
        assertThat(Touch.under(node)).as(what).isEmpty();
        robot.interact(() -> press(node));
        return this;
    }

    private static void press(Node node) {
        Bounds at = node.localToScreen(node.getLayoutBounds());
        Robot pointer = new Robot();
        pointer.mouseMove(at.getCenterX(), at.getCenterY());
        pointer.mouseClick(MouseButton.PRIMARY);
    }

    /** Whether a node is visible, and its middle is in its window. */
    private static boolean inSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        Scene scene = node.getScene();
        Bounds at = node.localToScene(node.getLayoutBounds());
        return scene != null
                && at.getCenterX() >= 0
                && at.getCenterX() <= scene.getWidth()
                && at.getCenterY() >= 0
                && at.getCenterY() <= scene.getHeight();
    }

    /** Keys that reached the window. */
    public List<InputEvent> keys() {
        return keys;
    }

    /** Whether a text is in sight. */
    public boolean reads(String text) {
        return robot.lookup((Node node) ->
                        node instanceof Labeled labeled
                                && labeled.getText() != null
                                && Glued.plain(labeled.getText()).contains(text)
                                && inSight(node))
                .tryQuery()
                .isPresent();
    }
}
