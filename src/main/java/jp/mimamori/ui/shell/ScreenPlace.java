package jp.mimamori.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import jp.mimamori.ui.Screen;

/** Where one screen at a time hangs: at the left, as wide as it may be. */
final class ScreenPlace extends StackPane {

    ScreenPlace() {
        getStyleClass().add("screen-place");
        setAlignment(Pos.TOP_LEFT);
    }

    void hang(Screen screen) {
        if (screen.node() instanceof Region region) {
            region.setMaxWidth(screen.most());
        }
        getChildren().setAll(screen.node());
    }
}
