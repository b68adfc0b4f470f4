package jp.mimamori.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** The small pieces of which screens are made. */
public final class Parts {

    /** No control is narrower: a finger hits it, px. */
    private static final double FINGER = 44;

    private Parts() {}

    private static final class Pill extends ToggleButton {
        Pill(String text) {
            super(text);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(FINGER, super.computePrefWidth(height));
        }
    }

    private static final class Plain extends Button {
        Plain(String text) {
            super(text);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(FINGER, super.computePrefWidth(height));
        }
    }

    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** A text that takes as many lines as it needs. */
    public static Label wrapped(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** The same, without a break inside what is read as one; it is read out as it reads. */
    public static Label glued(String text, String... styles) {
        Label label = wrapped(Glued.of(text), styles);
        label.setAccessibleText(Glued.plain(text));
        return label;
    }

    public static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    public static VBox column(double gap, Node... nodes) {
        VBox box = new VBox(gap, nodes);
        box.setFillWidth(true);
        return box;
    }

    public static HBox row(double gap, Node... nodes) {
        HBox box = new HBox(gap, nodes);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    /** A choice that is on or off; what it does is said, not toggled, by whoever owns it. */
    public static ToggleButton pill(String text, Runnable action) {
        ToggleButton pill = new Pill(text);
        pill.getStyleClass().setAll("toggle-button", "pill", "small-pill");
        pill.setMinWidth(Region.USE_PREF_SIZE);
        pill.setOnAction(_ -> action.run());
        pill.setAccessibleText(text);
        return pill;
    }

    /** The same, with its key on it. */
    public static ToggleButton pill(String text, String key, Runnable action) {
        ToggleButton pill = pill(text, action);
        pill.setGraphic(label(key, "key"));
        pill.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        pill.setGraphicTextGap(6);
        pill.setAccessibleText(text + " " + key);
        return pill;
    }

    /** A button that leaves the focus where the digits go. */
    public static Button plain(String text, Runnable action) {
        Button button = new Plain(text);
        button.getStyleClass().addAll("plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        button.setAccessibleText(text);
        return button;
    }

    /** The same, of which more is read out than stands on it. */
    public static Button plain(String text, String spoken, Runnable action) {
        Button button = plain(text, action);
        button.setAccessibleText(spoken);
        return button;
    }

    /** Columns and rows of the same size each. */
    public static void equal(GridPane grid, int columns, int rows) {
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(column);
        }
        for (int i = 0; i < rows; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / rows);
            grid.getRowConstraints().add(row);
        }
    }

    /** Whether something, an event's target say, is a node or lies in it. */
    @SuppressWarnings("ReferenceEquality") // Nodes are themselves only.
    public static boolean within(Node node, Object target) {
        for (Node at = target instanceof Node n ? n : null; at != null; at = at.getParent()) {
            if (at == node) {
                return true;
            }
        }
        return false;
    }
}
