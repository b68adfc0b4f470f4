package jp.mimamori.launch;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;

import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/** A picture of every screen and state of the demo ward. */
final class Pictures {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Path to;
    private final Tour tour;

    Pictures(Path to, Language language, Shade shade) {
        this.to = to;
        tour = new Tour(language, shade, WIDTH, HEIGHT);
    }

    void draw(Consumer<String> drawn) throws IOException {
        tour.walk((name, window) -> {
            BufferedImage image = Toolkit.call(() -> picture(window.stage()));
            String file = name + ".png";
            ImageIO.write(image, "png", to.resolve(file).toFile());
            drawn.accept(file);
        });
    }

    /** The window, and what pops up over it. */
    private static BufferedImage picture(Stage stage) {
        BufferedImage image = SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
        for (javafx.stage.Window each : javafx.stage.Window.getWindows()) {
            if (each instanceof PopupWindow popup && stage.equals(popup.getOwnerWindow())) {
                SnapshotParameters clear = new SnapshotParameters();
                clear.setFill(Color.TRANSPARENT);
                Graphics2D over = image.createGraphics();
                over.drawImage(
                        SwingFXUtils.fromFXImage(
                                popup.getScene().getRoot().snapshot(clear, null), null),
                        (int) (popup.getX() - stage.getX()),
                        (int) (popup.getY() - stage.getY()),
                        null);
                over.dispose();
            }
        }
        return image;
    }
}
