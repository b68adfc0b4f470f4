package jp.mimamori.ui.prompts;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a dose was given: the usual ways by one press, another one in words. */
final class RouteBox extends FlowPane {

    /** As they are recorded. */
    private static final List<String> USUAL = List.of("IV", "PO");

    private static final double FIELD = 160;

    private final StringProperty route;
    private final Map<String, ToggleButton> pills = new LinkedHashMap<>();
    private final TextField other = new TextField();

    RouteBox(StringProperty route, Words words) {
        super(8, 8);
        this.route = route;
        setAlignment(Pos.CENTER_LEFT);
        setRowValignment(VPos.CENTER);
        getChildren().add(new FormParts(words).label("form.route"));
        for (String way : USUAL) {
            ToggleButton pill = Parts.pill(words.text("route." + way), () -> press(way));
            pill.setId("route-" + way);
            pills.put(way, pill);
        }
        getChildren().addAll(pills.values());
        other.setId("given-route");
        other.setPromptText(words.text("route.other"));
        other.setAccessibleText(words.text("route.other"));
        other.setPrefWidth(FIELD);
        if (!USUAL.contains(route.get())) {
            other.setText(route.get());
        }
        other.textProperty().addListener((_, _, typed) -> typed(typed));
        getChildren().add(other);
        look();
    }

    private void press(String way) {
        route.set(way);
        other.clear();
        look();
    }

    /** What is emptied says nothing; the way that was pressed stays. */
    private void typed(String typed) {
        if (!typed.isBlank()) {
            route.set(typed);
        } else if (!USUAL.contains(route.get())) {
            route.set("");
        }
        look();
    }

    private void look() {
        pills.forEach((way, pill) -> pill.setSelected(way.equals(route.get())));
    }
}
