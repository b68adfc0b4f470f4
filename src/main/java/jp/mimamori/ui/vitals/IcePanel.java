package jp.mimamori.ui.vitals;

import javafx.beans.Observable;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ten points of the ICE score, item by item, handwriting among them; the sum may be typed as
 * well.
 */
final class IcePanel extends VBox {

    private final IceField ice;
    private final Words words;
    private final Map<Point, ToggleButton> buttons = new LinkedHashMap<>();
    private final Label left = Parts.label("", "t-13", "muted");

    /**
     * @param keypad shows the digits, to type the sum
     */
    IcePanel(IceField ice, Words words, Runnable keypad, Runnable notMeasured, Runnable next) {
        this.ice = ice;
        this.words = words;
        getStyleClass().addAll("choice-panel", "ice-panel");
        setId("ice-panel");
        getChildren()
                .add(
                        Parts.row(
                                8,
                                Parts.label(words.text("ice.title"), "strong"),
                                left,
                                Parts.space(),
                                still(Parts.plain(words.text("ice.sum"), keypad))));
        for (IceField.Item item : IceField.Item.values()) {
            getChildren().add(row(item));
        }
        Button full = still(Parts.plain(words.text("ice.full"), ice::full));
        full.setId("ice-full");
        Button onward = still(Parts.plain(words.text("keypad.next"), next));
        onward.getStyleClass().add("next");
        getChildren()
                .add(
                        Parts.row(
                                6,
                                full,
                                still(Parts.plain(words.text("keypad.notMeasured"), notMeasured)),
                                Parts.space(),
                                onward));
        ice.points().addListener((Observable _) -> show());
        show();
    }

    private static Button still(Button button) {
        button.setFocusTraversable(false);
        return button;
    }

    private HBox row(IceField.Item item) {
        HBox points = new HBox(4);
        for (int i = 0; i <= item.most(); i++) {
            int given = i;
            ToggleButton button = Parts.pill(String.valueOf(given), () -> give(item, given));
            button.getStyleClass().add("points");
            button.setFocusTraversable(false);
            button.setAccessibleText(words.text("ice." + item.name()) + " " + given);
            buttons.put(new Point(item, given), button);
            points.getChildren().add(button);
        }
        VBox texts =
                Parts.column(
                        0,
                        Parts.label(words.text("ice." + item.name()), "strong"),
                        Parts.label(words.text("ice.hint." + item.name()), "t-12", "muted"));
        return Parts.row(8, texts, Parts.space(), points);
    }

    private void give(IceField.Item item, int points) {
        ice.points(item, points);
        show();
    }

    private record Point(IceField.Item item, int given) {}

    private void show() {
        var points = ice.points().get();
        buttons.forEach((point, button) -> {
            Integer has = points.get(point.item());
            button.setSelected(has != null && has == point.given());
        });
        int open = IceField.Item.values().length - points.size();
        left.setText(points.isEmpty() || open == 0 ? "" : words.text("ice.left", open));
    }
}
