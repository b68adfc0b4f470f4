package jp.mimamori.ui.timeline;

import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Token;

/** What was painted on a node, by pixels from its left and upper edge; by day. */
final class Pixels {

    private static final double NEAR = 0.006;

    private final PixelReader reader;
    private final int width;
    private final int height;

    /** On the JavaFX thread. */
    static Pixels of(javafx.scene.Node node) {
        WritableImage image = node.snapshot(new SnapshotParameters(), null);
        return new Pixels(image);
    }

    private Pixels(WritableImage image) {
        reader = image.getPixelReader();
        width = (int) image.getWidth();
        height = (int) image.getHeight();
    }

    boolean is(Token token, double x, double y) {
        return near(reader.getColor((int) x, (int) y), token.colour(Shade.LIGHT));
    }

    private static boolean near(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) < NEAR
                && Math.abs(one.getGreen() - other.getGreen()) < NEAR
                && Math.abs(one.getBlue() - other.getBlue()) < NEAR;
    }

    /** How many pixels of a stretch have a colour, right and lower edge excluded. */
    int count(Token token, double left, double top, double right, double bottom) {
        int count = 0;
        for (int y = (int) Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int x = (int) Math.max(0, left); x < Math.min(width, right); x++) {
                count += is(token, x, y) ? 1 : 0;
            }
        }
        return count;
    }
}
