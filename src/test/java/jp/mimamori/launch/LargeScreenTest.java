package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;

import jp.mimamori.Records;
import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Outside;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Stretched;
import jp.mimamori.ward.MovableClock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** The main screens where there is room: from a full HD screen to a 4K one without scaling. */
class LargeScreenTest extends OnTheDemoWard {

    /** Of a window of 2160 px, px. */
    private static final double LOWEST = 1200;

    private static final List<String> ACTIONS =
            List.of(
                    "#save",
                    "#record",
                    "#record-neuro",
                    "#record-judgement-CRS",
                    "#act-given",
                    "#form-save");

    @ParameterizedTest
    @CsvSource({
        "1920, 1080, JA", "1920, 1080, EN",
        "2560, 1440, JA", "2560, 1440, EN",
        "3840, 2160, JA", "3840, 2160, EN"
    })
    void nothingIsCutOffOrOutsideOrPulledApart(double width, double height, Language language) {
        List<String> poor = new ArrayList<>();
        Unshown.walk(
                demo().ward(),
                language,
                width,
                height,
                Unshown.main(),
                (name, root) -> {
                    Cut.texts(root).forEach(text -> poor.add(name + " cuts off " + text));
                    Outside.of(root).forEach(each -> poor.add(name + ": " + each));
                    Stretched.in(root.lookup(".screen-place"))
                            .forEach(each -> poor.add(name + " has " + each));
                });
        assertThat(poor).isEmpty();
    }

    /** As wide as they can be while all are in sight, beside each other and beneath. */
    @ParameterizedTest
    @CsvSource({
        "1920, 1080, 1, 420",
        "2560, 1440, 1, 420",
        "3840, 2160, 1, 420",
        "3840, 2160, 5, 400"
    })
    void cardsTakeTheRoomThatThereIs(double width, double height, int wards, double wide) {
        try (DemoWard ward =
                DemoWard.open(Records.PACK, MovableClock.standing(DemoWard.NIGHT), wards)) {
            Unshown.walk(
                    ward.ward(),
                    Language.JA,
                    width,
                    height,
                    List.of(Shot.of("board", Place.BOARD)),
                    (_, root) -> {
                        List<Region> cards =
                                root.lookupAll(".bed-card").stream()
                                        .map(Region.class::cast)
                                        .toList();
                        assertThat(cards).hasSize(8 * wards);
                        assertThat(cards).allMatch(card -> card.getWidth() >= wide);
                        assertThat(cards)
                                .allMatch(card ->
                                        card.localToScene(card.getLayoutBounds()).getMaxY()
                                                < height);
                    });
        }
    }

    /** Saving and recording stay near what is saved, and do not sink with the window's end. */
    @Test
    void whatIsDoneLastLiesNearWhatItIsDoneWith() {
        List<String> sunk = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        Unshown.walk(
                demo().ward(),
                Language.JA,
                3840,
                2160,
                Unshown.main(),
                (name, root) ->
                        ACTIONS.stream()
                                .map(root::lookup)
                                .filter(node -> node != null && node.isVisible())
                                .forEach(node -> {
                                    seen.add(node.getId());
                                    if (node.localToScene(0, 0).getY() > LOWEST) {
                                        sunk.add(name + " #" + node.getId());
                                    }
                                }));
        assertThat(seen).hasSizeGreaterThanOrEqualTo(ACTIONS.size());
        assertThat(sunk).isEmpty();
    }
}
