package jp.mimamori.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what a large window pulls apart. */
public final class Stretched {

    /** A line that the eye still finds the way back from, px. */
    private static final double LINE = 1600;

    /** Between two parts of a row that are read together, px. */
    private static final double GAP = 1300;

    private final List<String> found = new ArrayList<>();

    private Stretched() {}

    /** Lines that are too long, and rows whose parts lie too far from each other. */
    public static List<String> in(Node node) {
        Stretched stretched = new Stretched();
        stretched.look(node);
        return stretched.found;
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && text.getLayoutBounds().getWidth() > LINE) {
            found.add(
                    "a line of "
                            + Math.round(text.getLayoutBounds().getWidth())
                            + ": "
                            + text.getText());
        }
        if (node instanceof HBox row) {
            gaps(row);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void gaps(HBox row) {
        List<Bounds> parts = new ArrayList<>();
        parts(row, parts);
        parts.sort(Comparator.comparingDouble(Bounds::getMinX));
        double end = Double.MAX_VALUE;
        for (Bounds part : parts) {
            if (part.getMinX() - end > GAP) {
                found.add("a gap of " + Math.round(part.getMinX() - end) + ": " + said(row));
                return;
            }
            end = end == Double.MAX_VALUE ? part.getMaxX() : Math.max(end, part.getMaxX());
        }
    }

    private static void parts(Parent of, List<Bounds> parts) {
        for (Node child : of.getChildrenUnmodifiable()) {
            boolean part = child instanceof Control && !(child instanceof ScrollPane);
            if (child.isVisible() && part) {
                parts.add(child.localToScene(child.getLayoutBounds()));
            } else if (child.isVisible() && child instanceof Parent parent) {
                parts(parent, parts);
            }
        }
    }

    private static String said(Parent row) {
        StringBuilder said = new StringBuilder();
        row.lookupAll(".label").stream()
                .limit(3)
                .forEach(label -> said.append(((Labeled) label).getText()).append(" | "));
        return said.toString();
    }
}
