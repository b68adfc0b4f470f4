package jp.mimamori.ui;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** A screen in a window without the frame, as wide as beside the rail at 1280 px. */
public final class Unframed {

    private static final double WIDTH = 1204;

    private Unframed() {}

    /**
     * Shows it, dressed.
     *
     * @param high px
     */
    public static void in(Stage stage, Theme theme, Parent content, double high) {
        Scene scene = new Scene(content, WIDTH, high);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
    }
}
