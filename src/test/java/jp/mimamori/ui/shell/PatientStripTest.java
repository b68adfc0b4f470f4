package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.timeline.TimelineScreen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Map;

/** Who is shown, in a window of 1280 x 800. */
@ExtendWith(ApplicationExtension.class)
class PatientStripTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final FxRobot robot = new FxRobot();
    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private Stage stage;
    private Shell shell;

    @Start
    void open(Stage opened) {
        stage = opened;
    }

    @AfterEach
    void close() {
        robot.interact(shell::close);
        room.close();
    }

    /** By the weight doses are worked out. */
    @ParameterizedTest
    @EnumSource
    void aLongNameLeavesTheWeightInSight(Language language) {
        room.with(
                Facts.patient("A", "マクドナルド アレクサンドリア", "マクドナルド アレクサンドリア"),
                Facts.stay(INFUSED, "501"),
                Facts.weight(INFUSED, "62.4"),
                Facts.infusion(INFUSED),
                Facts.crs("2026-11-24T03:03:00+09:00", 3));
        robot.interact(() -> {
            shell =
                    Windows.open(
                            stage,
                            room,
                            language,
                            new Theme(Shade.LIGHT),
                            1280,
                            800,
                            Map.of(Place.TIMELINE, TimelineScreen::new),
                            () -> {});
            shell.open("A", Place.TIMELINE);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Node strip = shell.root().lookup(".patient-strip");
        assertThat(Cut.texts(strip)).isEmpty();
        Label weight =
                strip.lookupAll(".label").stream()
                        .filter(Label.class::isInstance)
                        .map(Label.class::cast)
                        .filter(label -> label.getText().equals("62.4 kg"))
                        .findFirst()
                        .orElseThrow();
        double right = weight.localToScene(weight.getLayoutBounds()).getMaxX();
        double next = strip.lookup(".chip").localToScene(0, 0).getX();
        assertThat(right).isLessThan(next);
        double bottom = weight.localToScene(weight.getLayoutBounds()).getMaxY();
        assertThat(bottom).isLessThan(strip.localToScene(strip.getLayoutBounds()).getMaxY());
    }
}
