package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** Eight patients are seen at once on a screen of 1280 x 800, each with the curve of the day. */
class BoardFitsTest extends OnTheDemoWard {

    private static final double LEAST_CURVE = 24;

    /** Between two cards, px. */
    private static final double APART = 12;

    @ParameterizedTest
    @EnumSource
    void eightPatientsAreInSightWithoutScrolling(Language language) {
        Window window =
                Toolkit.call(() -> {
                    Window made =
                            new Window(
                                    demo().ward(),
                                    language,
                                    Shade.LIGHT,
                                    () -> DemoCommand.NURSE,
                                    Screens.ofWard((_, _) -> {}));
                    made.stage().setWidth(1280);
                    made.stage().setHeight(800);
                    made.show();
                    made.shell().tick();
                    made.shell().open(Place.BOARD);
                    return made;
                });
        Pulses.await(window.stage().getScene());
        Toolkit.call(() -> {
            Parent root = window.stage().getScene().getRoot();
            List<Node> cards = List.copyOf(root.lookupAll(".bed-card"));
            assertThat(cards).hasSize(8);
            ScrollPane scroll = (ScrollPane) root.lookup(".board > .scroll-pane");
            assertThat(((Region) scroll.getContent()).getHeight())
                    .isLessThanOrEqualTo(scroll.getViewportBounds().getHeight() + 0.5);
            for (Node card : cards) {
                Region curve = (Region) card.lookup(".spark");
                assertThat(curve.getHeight()).isGreaterThanOrEqualTo(LEAST_CURVE);
                assertThat(curve.lookup(".spark-line").isVisible()).isTrue();
                for (Node part : ((Parent) card).getChildrenUnmodifiable()) {
                    assertThat(part.getBoundsInParent().getMaxY())
                            .isLessThanOrEqualTo(card.getLayoutBounds().getMaxY());
                }
                assertThat(cards)
                        .as("what the card covers")
                        .filteredOn(other -> covers(card, other))
                        .containsExactly(card);
            }
            assertThat(Cut.texts(root)).isEmpty();
            return 0;
        });
        Toolkit.call(() -> {
            window.close();
            return 0;
        });
    }

    private static boolean covers(Node card, Node other) {
        double right = card.getLayoutX() + card.getLayoutBounds().getWidth();
        return other.getLayoutY() == card.getLayoutY()
                && other.getLayoutX() >= card.getLayoutX()
                && other.getLayoutX() < right + APART;
    }
}
