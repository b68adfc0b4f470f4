package jp.mimamori.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what cannot be seen or reached, because the window ends before it or another lies on it.
 */
public final class Outside {

    /** Rims and shadows, px. */
    private static final double RIM = 2;

    private final double width;
    private final double height;
    private final List<Node> controls = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    private Outside(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Controls and words that lie outside the window, and controls that lie on each other; what can
     * be scrolled to is left out.
     */
    public static List<String> of(Parent root) {
        Outside outside = new Outside(root.getScene().getWidth(), root.getScene().getHeight());
        outside.look(root);
        outside.pairs();
        return outside.found;
    }

    private void look(Node node) {
        if (!node.isVisible()
                || node instanceof ScrollPane
                || node instanceof ListView
                || node instanceof TableView) {
            return;
        }
        boolean control = control(node);
        if (control || node instanceof Label label && !label.getText().isEmpty()) {
            inside(node);
        }
        if (control) {
            controls.add(node);
            held(node, node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    /** Words that run out of the control on which they stand. */
    private void held(Node control, Node node) {
        if (node instanceof Label label && label.isVisible() && !label.getText().isEmpty()) {
            Bounds rim = place(control);
            Bounds at = place(label);
            if (at.getMaxY() > rim.getMaxY() + RIM || at.getMaxX() > rim.getMaxX() + RIM) {
                found.add(label.getText() + " runs out of " + name(control));
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> held(control, child));
        }
    }

    private static boolean control(Node node) {
        return node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof ComboBoxBase;
    }

    private void inside(Node node) {
        Bounds at = place(node);
        if (at.getMinX() < -RIM
                || at.getMinY() < -RIM
                || at.getMaxX() > width + RIM
                || at.getMaxY() > height + RIM) {
            found.add(name(node) + " ends at " + corner(at));
        }
    }

    private void pairs() {
        for (int i = 0; i < controls.size(); i++) {
            Bounds one = place(controls.get(i));
            for (int j = i + 1; j < controls.size(); j++) {
                Bounds other = place(controls.get(j));
                double wide =
                        Math.min(one.getMaxX(), other.getMaxX())
                                - Math.max(one.getMinX(), other.getMinX());
                double high =
                        Math.min(one.getMaxY(), other.getMaxY())
                                - Math.max(one.getMinY(), other.getMinY());
                if (wide > RIM && high > RIM) {
                    found.add(name(controls.get(i)) + " lies on " + name(controls.get(j)));
                }
            }
        }
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static String corner(Bounds at) {
        return Math.round(at.getMaxX()) + " x " + Math.round(at.getMaxY());
    }

    private static String name(Node node) {
        String text = node instanceof javafx.scene.control.Labeled labeled ? labeled.getText() : "";
        String id = node.getId() == null ? "" : "#" + node.getId() + " ";
        return id + (text == null ? "" : text) + " (" + node.getClass().getSimpleName() + ")";
    }
}
