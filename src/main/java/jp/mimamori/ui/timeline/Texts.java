package jp.mimamori.ui.timeline;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The picture's fonts, and how wide texts are in them; each text is measured once. */
final class Texts implements ToDoubleFunction<String> {

    private static final String FAMILY = "BIZ UDPGothic";
    private static final int MOST_KEPT = 4000;

    static final Font SMALL = Font.font(FAMILY, 12);
    static final Font PLAIN = Font.font(FAMILY, 13);
    static final Font BOLD = Font.font(FAMILY, FontWeight.BOLD, 13);

    private final Text ruler = new Text();
    private final Map<String, Double> widths = new HashMap<>();

    Texts(Font font) {
        ruler.setFont(font);
    }

    @Override
    public double applyAsDouble(String text) {
        if (widths.size() > MOST_KEPT) {
            widths.clear();
        }
        return widths.computeIfAbsent(
                text,
                t -> {
                    ruler.setText(t);
                    return Math.ceil(ruler.getLayoutBounds().getWidth());
                });
    }
}
