package jp.mimamori.ui;

import static jp.mimamori.ui.Token.*;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class ContrastTest {

    private static final double TEXT_LEAST = 4.5;
    private static final double GRAPHIC_LEAST = 3.0;

    private record Pair(Token text, Token ground) {}

    private static List<Pair> texts() {
        List<Pair> pairs = new ArrayList<>();
        for (Token ground : List.of(GROUND, SURFACE, SUNKEN)) {
            for (Token text :
                    List.of(
                            TEXT,
                            MUTED,
                            ACCENT_TEXT,
                            HIGH_TEXT,
                            MEDIUM_TEXT,
                            LOW_TEXT,
                            NEUTRAL_TEXT,
                            OK_TEXT,
                            TEMPERATURE,
                            PULSE,
                            RESPIRATION,
                            SPO2,
                            PRESSURE,
                            INFUSION,
                            CLOCK,
                            TOCILIZUMAB,
                            STEROID,
                            OXYGEN,
                            NOW)) {
                pairs.add(new Pair(text, ground));
            }
        }
        pairs.addAll(
                List.of(
                        new Pair(ON_ACCENT, ACCENT),
                        new Pair(ON_ACCENT, ACCENT_HOVER),
                        new Pair(TEXT, ACCENT_SOFT),
                        new Pair(ACCENT_TEXT, ACCENT_SOFT),
                        new Pair(RAIL_TEXT, RAIL),
                        new Pair(ON_RAIL_CHOSEN, RAIL_CHOSEN),
                        new Pair(OK_TEXT, OK_GROUND),
                        new Pair(HIGH_TEXT, HIGH_GROUND),
                        new Pair(ON_HIGH_FILL, HIGH_FILL),
                        new Pair(MEDIUM_TEXT, MEDIUM_GROUND),
                        new Pair(ON_MEDIUM_FILL, MEDIUM_FILL),
                        new Pair(LOW_TEXT, LOW_GROUND),
                        new Pair(ON_LOW_FILL, LOW_FILL),
                        new Pair(NEUTRAL_TEXT, NEUTRAL_GROUND),
                        new Pair(ON_NEUTRAL_FILL, NEUTRAL_FILL)));
        for (Token ground :
                List.of(HIGH_GROUND, MEDIUM_GROUND, LOW_GROUND, NEUTRAL_GROUND, NIGHT)) {
            pairs.add(new Pair(TEXT, ground));
        }
        IntStream.rangeClosed(0, 5)
                .forEach(g -> pairs.add(new Pair(Token.onGrade(g), Token.grade(g))));
        return pairs;
    }

    private static List<Pair> graphics() {
        return Stream.of(BORDER_STRONG, FOCUS, HIGH_BORDER, LOW_BORDER)
                .map(token -> new Pair(token, SURFACE))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsReadableOnItsGround(Shade shade) {
        assertThat(texts())
                .allSatisfy(pair ->
                        assertThat(contrast(pair, shade))
                                .as("%s on %s, %s", pair.text(), pair.ground(), shade)
                                .isGreaterThanOrEqualTo(TEXT_LEAST));
    }

    @ParameterizedTest
    @EnumSource
    void edgesAndMarksStandOut(Shade shade) {
        assertThat(graphics())
                .allSatisfy(pair ->
                        assertThat(contrast(pair, shade))
                                .as("%s on %s, %s", pair.text(), pair.ground(), shade)
                                .isGreaterThanOrEqualTo(GRAPHIC_LEAST));
    }

    /** Contrast ratio of WCAG 2.2. */
    private static double contrast(Pair pair, Shade shade) {
        double one = luminance(pair.text().colour(shade));
        double other = luminance(pair.ground().colour(shade));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
