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
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

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

    /** A threshold whose sign is drawn the wrong way round says the opposite. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "BIZUDPGothic-Regular.ttf",
                "BIZUDPGothic-Bold.ttf",
                "BIZUDGothic-Regular.ttf",
                "BIZUDGothic-Bold.ttf"
            })
    void theSignsOfLessAndMorePointTheRightWay(String file) throws IOException {
        Font font = load(file);
        for (String less : List.of("<", "≤", "≦")) {
            assertThat(topmost(less, font)).as(less).isPositive();
        }
        for (String more : List.of(">", "≥", "≧")) {
            assertThat(topmost(more, font)).as(more).isNegative();
        }
    }

    /** Where the topmost ink stands, right of the middle of all ink or left of it. */
    private static double topmost(String sign, Font font) {
        List<Integer> argb = pixels(sign, font);
        int side = (int) Math.sqrt(argb.size());
        List<Integer> ink =
                IntStream.range(0, argb.size())
                        .filter(i -> (argb.get(i) & 0xFF) < 0x80)
                        .boxed()
                        .toList();
        IntSummaryStatistics columns = ink.stream().mapToInt(i -> i % side).summaryStatistics();
        return ink.getFirst() % side - (columns.getMin() + columns.getMax()) / 2.0;
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
