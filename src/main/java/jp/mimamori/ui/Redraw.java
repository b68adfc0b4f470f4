package jp.mimamori.ui;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Draws a pane anew and leaves in it what stays: a node of the same make is told what the new one
 * says and does instead of being exchanged for it. So a press that begins before the ward's next
 * snapshot and ends after it ends on the button on which it began, and does what stands there.
 *
 * <p>A button stays only as long as it says the same: what would mean something else under the
 * finger is another button. Parts that hold more than words, such as fields, are exchanged.
 */
public final class Redraw {

    private static final Set<Class<?>> PLAIN =
            Set.of(
                    HBox.class,
                    VBox.class,
                    FlowPane.class,
                    StackPane.class,
                    Card.class,
                    Banner.class);

    private Redraw() {}

    /**
     * What the pane shows from now on.
     *
     * @param drawn the nodes as they would be without those that stand already
     */
    public static void of(Pane pane, List<? extends Node> drawn) {
        ObservableList<Node> stand = pane.getChildren();
        int at = 0;
        for (Node next : List.copyOf(drawn)) {
            int same = find(stand, at, next);
            if (same < 0) {
                stand.add(at, next);
            } else {
                remove(stand, at, same);
                say(stand.get(at), next);
            }
            at++;
        }
        remove(stand, at, stand.size());
    }

    /**
     * The same of one thing after another, such as an alarm: of another one no node stays, though
     * it says the same, since whoever pressed it has not looked at this one.
     *
     * @param whose compared with that of the call before
     */
    public static void of(Pane pane, Object whose, List<? extends Node> drawn) {
        if (!whose.equals(pane.getProperties().put(Redraw.class, whose))) {
            pane.getChildren().clear();
        }
        of(pane, drawn);
    }

    /** Where a node stands, or one of the same make; -1 where none does. */
    private static int find(List<Node> stand, int from, Node next) {
        int very = stand.indexOf(next);
        if (very >= from) {
            return very;
        }
        for (int at = from; at < stand.size(); at++) {
            if (same(stand.get(at), next)) {
                return at;
            }
        }
        return -1;
    }

    private static void remove(ObservableList<Node> stand, int from, int to) {
        if (from < to) {
            stand.remove(from, to);
        }
    }

    /** Whether one node can say and do what another would. */
    private static boolean same(Node stands, Node next) {
        if (!stands.getClass().equals(next.getClass())
                || !Objects.equals(stands.getId(), next.getId())
                || !stands.getStyleClass().equals(next.getStyleClass())) {
            return false;
        }
        return switch (next) {
            case ButtonBase button ->
                    Objects.equals(button.getText(), ((ButtonBase) stands).getText());
            case Labeled label -> !label.textProperty().isBound();
            case UrgencyMark mark -> mark.getPrefWidth() == ((UrgencyMark) stands).getPrefWidth();
            default -> PLAIN.contains(next.getClass());
        };
    }

    private static void say(Node stands, Node next) {
        if (stands.equals(next)) {
            return;
        }
        stands.setAccessibleText(next.getAccessibleText());
        if (stands instanceof Labeled label && next instanceof Labeled said) {
            say(label, said);
        } else if (stands instanceof Pane pane && next instanceof Pane said) {
            of(pane, said.getChildren());
        }
    }

    private static void say(Labeled stands, Labeled next) {
        stands.setText(next.getText());
        stands.setTooltip(next.getTooltip());
        Node graphic = next.getGraphic();
        Node stood = stands.getGraphic();
        if (graphic != null && stood != null && same(stood, graphic)) {
            say(stood, graphic);
        } else if (!Objects.equals(graphic, stood)) {
            next.setGraphic(null);
            stands.setGraphic(graphic);
        }
        if (stands instanceof ButtonBase button && next instanceof ButtonBase said) {
            button.setOnAction(said.getOnAction());
            button.setDisable(said.isDisable());
        }
        if (stands instanceof ToggleButton toggle && next instanceof ToggleButton said) {
            toggle.setSelected(said.isSelected());
        }
    }
}
