package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Outside;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Touch;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Every control of every screen and state, on the smallest screens of a ward: as wide as one of
 * 1280 x 800, as high as one of 1366 x 768 less the window's title and the desktop's bar.
 */
@ExtendWith(ApplicationExtension.class)
class ReadableTest {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 690;

    @Start
    void open(Stage stage) {}

    @ParameterizedTest
    @EnumSource
    void nothingIsCutOffOrOutOfSightAndEveryControlHasANameAndRoomForAFinger(Language language)
            throws IOException {
        List<String> cut = new ArrayList<>();
        List<String> outside = new ArrayList<>();
        List<String> nameless = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        new Tour(language, Shade.LIGHT, WIDTH, HEIGHT)
                .walk((name, window) ->
                        Toolkit.call(() -> {
                            Parent root = window.stage().getScene().getRoot();
                            Cut.texts(root).forEach(text -> cut.add(name + ": " + text));
                            Outside.of(root).forEach(each -> outside.add(name + ": " + each));
                            nameless(root).forEach(node -> nameless.add(name + ": " + node));
                            Touch.missed(root).forEach(each -> missed.add(name + ": " + each));
                            return 0;
                        }));
        assertThat(cut).isEmpty();
        assertThat(outside).isEmpty();
        assertThat(nameless).isEmpty();
        assertThat(missed).isEmpty();
    }

    private static List<String> nameless(Node node) {
        List<String> found = new ArrayList<>();
        if (!node.isVisible()) {
            return found;
        }
        boolean control = node instanceof ButtonBase || node instanceof TextInputControl;
        if (control && node.getAccessibleText() == null && text(node).isBlank()) {
            found.add(node.toString());
        }
        if (node instanceof Parent parent && !control) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(nameless(child)));
        }
        return found;
    }

    private static String text(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        return text == null ? "" : text;
    }
}
