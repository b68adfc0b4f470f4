package jp.mimamori.ui;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;

import org.testfx.api.FxRobot;

import java.util.List;

/** A press of a finger: the touch, and the mouse's press that the toolkit makes of it. */
public final class Tap {

    private Tap() {}

    /** Taps a node of any window by its selector. */
    public static void on(FxRobot robot, String selector) {
        Node node = robot.lookup(selector).query();
        robot.interact(() -> {
            List<Event> press =
                    List.of(
                            touch(node, TouchEvent.TOUCH_PRESSED, TouchPoint.State.PRESSED),
                            synthesized(node, MouseEvent.MOUSE_PRESSED),
                            touch(node, TouchEvent.TOUCH_RELEASED, TouchPoint.State.RELEASED),
                            synthesized(node, MouseEvent.MOUSE_RELEASED),
                            synthesized(node, MouseEvent.MOUSE_CLICKED));
            press.forEach(each -> Event.fireEvent(node, each));
        });
    }

    /** Taps digits of the pad, one after another. */
    public static void digits(FxRobot robot, String digits) {
        digits.chars()
                .mapToObj(digit ->
                        switch (digit) {
                            case '.' -> "point";
                            case ':' -> "colon";
                            default -> String.valueOf((char) digit);
                        })
                .forEach(key -> on(robot, "#digit-" + key));
    }

    private static TouchEvent touch(Node node, EventType<TouchEvent> type, TouchPoint.State state) {
        Point2D screen = middle(node);
        TouchPoint point =
                new TouchPoint(
                        1,
                        state,
                        node.getLayoutBounds().getCenterX(),
                        node.getLayoutBounds().getCenterY(),
                        screen.getX(),
                        screen.getY(),
                        node,
                        null);
        return new TouchEvent(
                node, node, type, point, List.of(point), 1, false, false, false, false);
    }

    private static Point2D middle(Node node) {
        return node.localToScreen(
                node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
    }

    private static MouseEvent synthesized(Node node, EventType<MouseEvent> type) {
        Point2D screen = middle(node);
        return new MouseEvent(
                type,
                node.getLayoutBounds().getCenterX(),
                node.getLayoutBounds().getCenterY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                type == MouseEvent.MOUSE_PRESSED,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
