package jp.mimamori.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/** Finds text that does not fit. */
public final class Cut {

    private Cut() {}

    /** Every text in sight that is shown shorter than it is. */
    public static List<String> texts(Node node) {
        List<String> cut = new ArrayList<>();
        look(node, cut);
        return cut;
    }

    private static void look(Node node, List<String> cut) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            // Its own text, not that of what stands beside it in the label.
            for (Node child : labeled.getChildrenUnmodifiable()) {
                if (child instanceof Text text
                        && !text.getText().isEmpty()
                        && !text.getText().equals(labeled.getText())) {
                    cut.add(labeled.getText() + " → " + text.getText());
                }
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> look(child, cut));
        }
    }
}
