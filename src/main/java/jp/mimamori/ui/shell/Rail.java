package jp.mimamori.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.Navigation;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Words;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.EnumMap;
import java.util.Map;

/** The places of the ward, at the left edge. */
final class Rail extends VBox {

    private final Words words;
    private final Map<Place, Button> buttons = new EnumMap<>(Place.class);
    private final Label asked = new Label();

    Rail(ShellModel model, Words words, Navigation go, Runnable toggleShade) {
        this.words = words;
        getStyleClass().add("rail");
        add(go, Place.BOARD, "fth-grid", "Esc");
        add(go, Place.ROUND, "fth-clipboard", "F7");
        add(go, Place.WARD_PROMPTS, "fth-bell", "F8");
        add(go, Place.REGISTER, "fth-user-plus", "F9");
        add(go, Place.SITE, "fth-home", "Ctrl+G");
        add(go, Place.SETTINGS, "fth-settings", "Ctrl+,");
        add(go, Place.REFERENCE, "fth-book-open", "F1");
        Region rest = new Region();
        setVgrow(rest, Priority.ALWAYS);
        Button night = button("shell.shade", "fth-moon", "F10");
        night.setOnAction(_ -> toggleShade.run());
        getChildren().addAll(rest, night);
        model.where().subscribe(where -> mark(where.place()));
        model.snapshot().subscribe(_ -> count(model.counts().asked()));
    }

    private void add(Navigation go, Place place, String icon, String key) {
        Button button = button("place." + place, icon, key);
        button.setId("ward-" + place);
        button.setOnAction(_ -> go.open(place));
        buttons.put(place, button);
        if (place == Place.WARD_PROMPTS) {
            asked.getStyleClass().add("rail-count");
            StackPane.setAlignment(asked, Pos.TOP_RIGHT);
            asked.setMouseTransparent(true);
            getChildren().add(new StackPane(button, asked));
        } else {
            getChildren().add(button);
        }
    }

    private Button button(String key, String icon, String shortcut) {
        Label name = new Label(words.text(key));
        name.getStyleClass().add("rail-name");
        Label hint = new Label(shortcut);
        hint.getStyleClass().add("rail-key");
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add("rail-icon");
        VBox content = new VBox(picture, name, hint);
        content.setAlignment(Pos.CENTER);
        content.setSpacing(3);
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.getStyleClass().add("rail-button");
        button.setAccessibleText(words.text(key) + " " + shortcut);
        return button;
    }

    private void mark(Place shown) {
        Place here =
                shown.ofPatient() ? Place.BOARD : shown == Place.PACKS ? Place.SETTINGS : shown;
        buttons.forEach((place, button) -> {
            button.getStyleClass().remove("rail-chosen");
            if (place == here) {
                button.getStyleClass().add("rail-chosen");
            }
        });
    }

    private void count(int patients) {
        asked.setText(String.valueOf(patients));
        asked.setVisible(patients > 0);
    }
}
