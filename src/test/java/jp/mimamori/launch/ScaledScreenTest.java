package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Outside;
import jp.mimamori.ui.Touch;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/**
 * The main screens at 1280 x 800 where the desktop is scaled: places are rounded to pixels of the
 * screen, and no rounding takes a letter away.
 */
class ScaledScreenTest extends OnTheDemoWard {

    @ParameterizedTest
    @CsvSource({"1.25, JA", "1.25, EN", "1.5, JA", "1.5, EN", "1.75, JA", "2, JA", "2, EN"})
    void nothingIsCutOffOrOutsideOrTooSmall(double scale, Language language) {
        List<String> poor = new ArrayList<>();
        Unshown.walk(
                demo().ward(),
                language,
                new Unshown.Size(1280, 800, scale),
                Unshown.main(),
                (name, root) -> {
                    assertThat(((javafx.scene.layout.Region) root).snapSizeX(0.1))
                            .isEqualTo(1 / scale);
                    Cut.texts(root).forEach(text -> poor.add(name + " cuts off " + text));
                    Outside.of(root).forEach(each -> poor.add(name + ": " + each));
                    Touch.missed(root).forEach(each -> poor.add(name + ": " + each));
                });
        assertThat(poor).isEmpty();
    }
}
