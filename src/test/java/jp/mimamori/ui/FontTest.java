package jp.mimamori.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The fonts travel with the program: a workstation without a Japanese font draws the same. */
@ExtendWith(ApplicationExtension.class)
class FontTest {
    private static final double SIZE_PX = 64;

    @ParameterizedTest
    @CsvSource({
        "BIZUDPGothic-Regular.ttf, BIZ UDPGothic, Regular",
        "BIZUDPGothic-Bold.ttf, BIZ UDPGothic, Bold",
        "BIZUDGothic-Regular.ttf, BIZ UDGothic, Regular",
        "BIZUDGothic-Bold.ttf, BIZ UDGothic, Bold",
    })
    void drawsJapaneseUnderItsOwnName(String file, String family, String style) throws IOException {
        Font font = load(file);
        assertThat(font.getFamily()).isEqualTo(family);
        assertThat(font.getStyle()).isEqualTo(style);

        List<List<Integer>> drawn = new ArrayList<>();
        for (String letter : List.of("見", "守", "り", "℃", "\uE000")) {
            drawn.add(pixels(letter, font));
        }
        assertThat(drawn).as("each letter has its own picture").doesNotHaveDuplicates();
    }

    @Test
    void theFigureFontGivesEveryDigitTheSameWidth() throws IOException {
        Font font = load("BIZUDGothic-Bold.ttf");
        assertThat("0123456789".chars().mapToObj(digit -> width(Character.toString(digit), font)))
                .containsOnly(SIZE_PX / 2);
    }

    private static Font load(String file) throws IOException {
        try (InputStream in = FontTest.class.getResourceAsStream("/jp/mimamori/ui/fonts/" + file)) {
            assertThat(in).as(file).isNotNull();
            return Font.loadFont(in, SIZE_PX);
        }
    }

    private static double width(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    private static List<Integer> pixels(String text, Font font) {
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000,
                        () -> {
                            Text node = new Text(0, SIZE_PX, text);
                            node.setFont(font);
                            Scene scene = new Scene(new Group(node), SIZE_PX * 1.5, SIZE_PX * 1.5);
                            return scene.snapshot(null);
                        });
        List<Integer> argb = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                argb.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return argb;
    }
}
