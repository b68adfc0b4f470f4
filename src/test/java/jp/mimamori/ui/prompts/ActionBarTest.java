package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ActionBarTest {

    private static final String BOTH = "both-tables";

    /** Of the screen in a window of 1440, px. */
    private static final double WIDE = 1364;

    private final WardRoom room = new WardRoom("2026-03-02T17:00:00+09:00").with(Asks.course(BOTH));
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        shown.show();
    }

    @AfterEach
    void close() {
        room.close();
    }

    /** A nurse's row is the longest. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void allThatCanBeDoneStandsInOneRow(Language language, FxRobot robot) {
        room.write(
                Hospital.ID,
                new Entry.Setting(
                        room.author().meta(room.now()), "staff.n1", "nurse;小林 早苗;", "試行"));
        robot.interact(() -> {
            Theme theme = new Theme(Shade.LIGHT);
            PromptsScreen screen =
                    new PromptsScreen(room.ui(language, theme), false, Runnable::run);
            Scene scene = new Scene((Parent) screen.node(), WIDE, 692);
            theme.dress(scene);
            stage.setScene(scene);
            screen.show(BOTH);
        });
        assertThat(robot.lookup(".prompt-actions .key-hint").queryAllAs(KeyHint.class))
                .filteredOn(Node::isVisible)
                .hasSize(8)
                .extracting(Node::getLayoutY)
                .containsOnly(robot.lookup("#act-order").query().getLayoutY());
    }
}
