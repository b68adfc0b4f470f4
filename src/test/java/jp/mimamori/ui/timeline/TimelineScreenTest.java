package jp.mimamori.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import jp.mimamori.ui.WardRoom;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

@ExtendWith(ApplicationExtension.class)
class TimelineScreenTest {

    private final WardRoom room =
            new WardRoom("2026-03-03T09:00:00+09:00").with(Pictures.course("tocilizumab-limits"));
    private TimelineScreen screen;

    @Start
    void open(Stage stage) {
        screen = Hung.of(room, "tocilizumab-limits", stage, 692);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void theDigitsChooseTheStretchAndPlusZooms(FxRobot robot) {
        robot.type(KeyCode.DIGIT1);
        assertThat(screen.model().scale().get().span()).isEqualTo(Duration.ofHours(24));
        robot.type(KeyCode.DIGIT3);
        assertThat(screen.model().scale().get().span()).isEqualTo(Duration.ofDays(7));
        robot.type(KeyCode.PLUS);
        assertThat(screen.model().scale().get().span()).isLessThan(Duration.ofDays(7));
    }

    @Test
    void theArrowsMoveInTime(FxRobot robot) {
        var before = screen.model().scale().get().from();
        robot.type(KeyCode.LEFT);
        assertThat(screen.model().scale().get().from()).isBefore(before);
        robot.type(KeyCode.HOME);
        assertThat(screen.model().scale().get().from()).isEqualTo(before);
    }

    @Test
    void anEntryIsReachedAndOpenedByKeysAlone(FxRobot robot) {
        robot.type(KeyCode.COMMA);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen.canvas().getAccessibleText()).contains("CRS");
        String entry = screen.model().entriesAtCursor().getFirst();
        robot.type(KeyCode.ENTER);
        assertThat(screen.pop().isShowing()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(room.went()).containsExactly("tocilizumab-limits entry " + entry);
        assertThat(screen.pop().isShowing()).isFalse();
    }

    private @Nullable String entryAt(double x, double y) {
        Targets.Target target = screen.canvas().target(x, y, false);
        return target == null ? null : target.entry();
    }

    private @Nullable Mark workedOutAt(double x, double y) {
        Targets.Target target = screen.canvas().target(x, y, false);
        return target == null ? null : target.mark();
    }

    @Test
    void aClickOnADoseOpensIt(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        String entry = null;
        Point2D dose = null;
        Bounds bounds = screen.canvas().getBoundsInLocal();
        for (double y = 60; y < bounds.getHeight() && dose == null; y += 2) {
            for (double x = Painter.LEFT; x < bounds.getWidth() && dose == null; x += 2) {
                entry = entryAt(x, y);
                if (entry != null) {
                    dose = screen.canvas().localToScreen(x, y);
                }
            }
        }
        assertThat(dose).isNotNull();
        robot.clickOn(dose);
        assertThat(screen.pop().isShowing()).isTrue();
        robot.clickOn("記録を開く・訂正");
        assertThat(room.went()).containsExactly("tocilizumab-limits entry " + entry);
    }

    @Test
    void aClickOnAnObservationThatIsDueSaysItAndLeadsToThePathway(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Point2D due = null;
        Bounds bounds = screen.canvas().getBoundsInLocal();
        for (double y = 60; y < bounds.getHeight() && due == null; y += 2) {
            for (double x = Painter.LEFT; x < bounds.getWidth() && due == null; x += 2) {
                Mark mark = workedOutAt(x, y);
                if (mark != null
                        && mark.lane() == Lane.OBSERVED
                        && mark.equals(workedOutAt(x + 2, y + 4))) {
                    due = screen.canvas().localToScreen(x + 2, y + 4);
                }
            }
        }
        assertThat(due).isNotNull();
        robot.clickOn(due);
        assertThat(screen.pop().isShowing()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(room.went()).containsExactly("tocilizumab-limits PATHWAY");
    }

    @Test
    void theWheelZoomsAroundThePointer(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        TimeScale before = screen.model().scale().get();
        robot.moveTo(screen.canvas()).scroll(3, javafx.geometry.VerticalDirection.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen.model().scale().get().span()).isNotEqualTo(before.span());
        assertThat(screen.model().cursor().get()).isNotNull();
    }

    /** A ring on a button would look like a second choice of the stretch. */
    @Test
    void thePictureHasTheFocusWhenItOpens(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen.canvas().isFocused()).isTrue();
    }

    @Test
    void theReadOutStandsBesideThePicture(FxRobot robot) {
        robot.type(KeyCode.COMMA);
        WaitForAsyncUtils.waitForFxEvents();
        VBox readout = robot.lookup(".timeline-readout").queryAs(VBox.class);
        assertThat(readout.isVisible()).isTrue();
        double left = readout.localToScene(readout.getBoundsInLocal()).getMinX();
        Bounds picture = screen.canvas().localToScene(screen.canvas().getBoundsInLocal());
        assertThat(left).isGreaterThanOrEqualTo(picture.getMaxX());
        Parent cards = robot.lookup(".timeline-cards").query();
        Node head = cards.getChildrenUnmodifiable().getFirst();
        Node pane = cards;
        while (!(pane instanceof ScrollPane)) {
            pane = pane.getParent();
        }
        assertThat(head.localToScene(head.getBoundsInLocal()).getMaxY())
                .as("the card at the head is not cut")
                .isLessThanOrEqualTo(pane.localToScene(pane.getBoundsInLocal()).getMaxY() + 1);
        robot.interact(() -> screen.point(null));
        assertThat(readout.isVisible()).isFalse();
    }

    /** The record of this patient is at its limit, and nobody asks for a dose. */
    @Test
    void nothingReadsAsLeaveToGiveWithoutAPrompt(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        String cards =
                robot.lookup(".timeline-cards .label").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .collect(Collectors.joining("\n"));
        assertThat(cards).contains("4 / 4 回");
        assertThat(cards).doesNotContain("mg/kg").doesNotContain("今すぐ").doesNotContain("再投与可");
    }

    @Test
    void anOverdueObservationHasItsCard(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".timeline-cards .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("観察の超過");
    }

    @Test
    void thePictureIsWrittenAsAFile(FxRobot robot, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("timeline.png");
        robot.interact(() -> {
            try {
                new Sheet(screen.model()).write(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
        assertThat(javax.imageio.ImageIO.read(file.toFile()).getWidth()).isEqualTo(2360);
    }
}
