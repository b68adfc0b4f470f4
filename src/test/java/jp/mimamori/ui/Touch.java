package jp.mimamori.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

import java.util.ArrayList;
import java.util.List;

/** Finds what a finger would miss. */
public final class Touch {

    /** A finger hits this, px. */
    public static final double LEAST = 44;

    /** Of layouts between pixels. */
    private static final double ROUNDING = 0.5;

    private Touch() {}

    /**
     * Every control in sight that is lower or narrower than a finger. The parts of a card that lead
     * somewhere are not meant: the card itself leads there too.
     */
    public static List<String> missed(Parent root) {
        List<String> missed = new ArrayList<>();
        look(root, missed);
        return missed;
    }

    private static void look(Node node, List<String> missed) {
        if (!node.isVisible() || node.isMouseTransparent()) {
            return;
        }
        if (control(node)) {
            missed.addAll(small(node));
        }
        if (node instanceof Parent parent && (!control(node) || node instanceof IndexedCell)) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, missed));
        }
    }

    /** What is said of the control on which a node lies, when a finger would miss it. */
    static List<String> under(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (control(at) || at.getOnMouseClicked() != null) {
                return small(at);
            }
        }
        return List.of(said(node) + " takes no press");
    }

    private static List<String> small(Node node) {
        Bounds at = node.localToScene(pressed(node).getLayoutBounds());
        return at.getWidth() < LEAST - ROUNDING || at.getHeight() < LEAST - ROUNDING
                ? List.of(
                        said(node) + " is " + round(at.getWidth()) + " x " + round(at.getHeight()))
                : List.of();
    }

    /** A press on the card round a field goes to the field. */
    private static Node pressed(Node node) {
        for (Node at = node.getParent();
                at != null && node instanceof TextInputControl;
                at = at.getParent()) {
            if (at.getOnMousePressed() != null) {
                return at;
            }
        }
        return node;
    }

    private static boolean control(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase
                || node instanceof IndexedCell<?> cell && !cell.isEmpty() && cell.getText() == null;
    }

    private static String round(double px) {
        return String.valueOf(Math.round(px * 10) / 10.0);
    }

    private static String said(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        String id = node.getId() == null ? "" : "#" + node.getId() + " ";
        return id + text + " (" + node.getClass().getSimpleName() + ")";
    }
}
