package jp.mimamori.ui.timeline;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Lines whose values lie closer than the pixels, gathered as pixels and drawn as one image: a
 * column for each pixel costs a few array writes instead of a drawing command.
 */
final class DenseLines {

    private static final int THINNEST = 2;

    private final int top;
    private final int width;
    private final int height;
    private int[] pixels = {};

    DenseLines(double top, double bottom, double width) {
        this.top = (int) Math.floor(top);
        this.width = (int) Math.ceil(width);
        this.height = (int) Math.ceil(bottom) - this.top;
    }

    /**
     * Puts a line over those before it.
     *
     * @param y the height of a value
     */
    void add(Series.Columns columns, DoubleUnaryOperator y, Color colour) {
        if (pixels.length == 0) {
            pixels = new int[width * height];
        }
        int ink = argb(colour);
        int end = Math.min(width, columns.least().length);
        for (int x = 0; x < end; x++) {
            if (Double.isNaN(columns.least()[x])) {
                continue;
            }
            int first = (int) Math.floor(y.applyAsDouble(columns.most()[x])) - top;
            int last = (int) Math.ceil(y.applyAsDouble(columns.least()[x])) - top;
            last = Math.clamp(Math.max(last, first + THINNEST), 0, height);
            for (int row = Math.clamp(first, 0, height); row < last; row++) {
                pixels[row * width + x] = ink;
            }
        }
    }

    private static int argb(Color colour) {
        return 0xFF000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    /** Draws what was put in; nothing when there was nothing. */
    void draw(GraphicsContext g) {
        if (pixels.length == 0) {
            return;
        }
        PixelBuffer<IntBuffer> buffer =
                new PixelBuffer<>(
                        width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        boolean smooth = g.isImageSmoothing();
        g.setImageSmoothing(false);
        g.drawImage(new WritableImage(buffer), 0, top);
        g.setImageSmoothing(smooth);
    }

    /** How many pixels a colour has; for tests. */
    long count(Color colour) {
        int ink = argb(colour);
        return Arrays.stream(pixels).filter(pixel -> pixel == ink).count();
    }
}
