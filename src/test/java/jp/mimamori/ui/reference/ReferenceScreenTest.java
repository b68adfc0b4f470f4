package jp.mimamori.ui.reference;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import jp.mimamori.guideline.Words;
import jp.mimamori.guideline.reference.Finder.Hit;
import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.shell.Shell;
import jp.mimamori.ui.shell.Windows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

@ExtendWith(ApplicationExtension.class)
class ReferenceScreenTest {

    private static final double TOUCH = 44;

    private final WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
    private Stage stage;
    private Shell shell;

    @Start
    void open(Stage opened) {
        stage = opened;
        show(Language.JA, Shade.LIGHT);
    }

    private void show(Language language, Shade shade) {
        if (shell != null) {
            shell.close();
        }
        Theme theme = new Theme(shade);
        shell =
                Windows.open(
                        stage,
                        room,
                        language,
                        theme,
                        1280,
                        800,
                        Map.of(
                                Place.BOARD,
                                ui -> new BoardScreen(ui, () -> {}),
                                Place.REFERENCE,
                                ReferenceScreen::new),
                        () -> {});
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(shell::close);
        room.close();
    }

    private Stream<Node> all(String selector) {
        return shell.root().lookupAll(selector).stream().filter(Windows::inSight);
    }

    private String heading() {
        return all(".page-heading").map(ReferenceScreenTest::text).findFirst().orElse("");
    }

    private static String text(Node node) {
        return node instanceof Label label ? label.getText() : node.getAccessibleText();
    }

    /** The lines that were gone to. */
    private List<String> goneTo() {
        Predicate<Node> texts = node -> node instanceof Label || node instanceof MarkedText;
        return all(".gone-to")
                .flatMap(node ->
                        texts.test(node)
                                ? Stream.of(node)
                                : node.lookupAll("*").stream().filter(texts))
                .map(ReferenceScreenTest::text)
                .filter(text -> text.length() > 2)
                .toList();
    }

    @SuppressWarnings("unchecked") // The list of this screen has hits.
    private List<Hit> hits(FxRobot robot) {
        return robot.lookup("#reference-hits").queryAs(ListView.class).getItems();
    }

    private void keys(FxRobot robot, KeyCode... codes) {
        robot.push(codes);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void go(FxRobot robot, String id) {
        robot.interact(() -> shell.guideline(id));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aWordIsFoundInHiraganaAndTable16IsOneKeyAwayAndBack(FxRobot robot) {
        keys(robot, KeyCode.F1);
        assertThat(heading()).startsWith("1. ");
        robot.write("はつねつ");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(hits(robot)).extracting(hit -> hit.words().ja()).allMatch(t -> t.contains("発熱"));
        keys(robot, KeyCode.ENTER);
        assertThat(heading()).startsWith("6. ");
        assertThat(goneTo()).anyMatch(line -> line.contains("発熱、低血圧"));
        assertThat(all(".marked").count()).isPositive();
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(heading()).isEqualTo("表16 神経系事象管理アルゴリズム");
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(heading()).startsWith("6. ");
        assertThat(goneTo()).anyMatch(line -> line.contains("発熱、低血圧"));
        keys(robot, KeyCode.ALT, KeyCode.RIGHT);
        assertThat(heading()).startsWith("表16");
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        keys(robot, KeyCode.ALT, KeyCode.LEFT);
        assertThat(all(".guideline-page")).isEmpty();
    }

    @Test
    void arrowsMoveThroughWhatWasFoundFromTheField(FxRobot robot) {
        keys(robot, KeyCode.F1);
        robot.write("発熱");
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.DOWN);
        keys(robot, KeyCode.DOWN);
        Hit third = hits(robot).get(2);
        assertThat(heading()).isEqualTo(third.page().heading().ja());
        keys(robot, KeyCode.ESCAPE);
        assertThat(all("#reference-contents")).hasSize(1);
        assertThat(heading()).isEqualTo(third.page().heading().ja());
        keys(robot, KeyCode.ESCAPE);
        assertThat(all(".guideline-page")).isEmpty();
    }

    @Test
    void aRowOfThePackOpensAtItsLineInSightWithItsReadings(FxRobot robot) {
        go(robot, "T15-G3-2-DEX");
        assertThat(goneTo()).anyMatch(line -> line.contains("20 mg を6～12時間ごと"));
        Node line = all(".gone-to").findFirst().orElseThrow();
        ScrollPane page = robot.lookup("#reference-page").queryAs(ScrollPane.class);
        assertThat(page.localToScene(page.getBoundsInLocal()))
                .satisfies(sight ->
                        assertThat(sight.contains(line.localToScene(line.getBoundsInLocal())))
                                .isTrue());
        assertThat(all(".reading-chosen").count()).isGreaterThan(2);
    }

    private Node labelled(String selector, String text) {
        return all(selector)
                .filter(node -> text.equals(text(node)))
                .filter(node -> {
                    ScrollPane page = (ScrollPane) all("#reference-page").findFirst().orElseThrow();
                    return page.localToScene(page.getBoundsInLocal())
                            .contains(node.localToScene(node.getBoundsInLocal()));
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void besideALineGoneToStandItsGradeAndTheHeadsOfTheTable(FxRobot robot) {
        go(robot, "T15-G3-2-DEX");
        Node line = all(".gone-to").findFirst().orElseThrow();
        Node grade = labelled(".grid-text", "Grade 3");
        Node head = labelled(".grid-head", "副腎皮質ステロイド");
        double top = line.localToScene(line.getBoundsInLocal()).getMinY();
        double under = head.localToScene(head.getBoundsInLocal()).getMaxY();
        assertThat(under).isLessThanOrEqualTo(top);
        assertThat(grade.localToScene(grade.getBoundsInLocal()).getMinY())
                .isGreaterThanOrEqualTo(under - 1);
    }

    @Test
    void theReadingsOfARowAreOneButtonUntilTheyAreUnfolded(FxRobot robot) {
        go(robot, "T15");
        assertThat(all(".grid-stars")).isEmpty();
        Button fold = (Button) all("#fold-T15-table1").findFirst().orElseThrow();
        assertThat(fold.getText()).matches("★ \\d+ 件");
        robot.interact(fold::fire);
        assertThat(all(".grid-stars").count()).isGreaterThan(5);
        go(robot, "T16");
        go(robot, "T15");
        assertThat(all(".grid-stars").count()).isGreaterThan(5);
        robot.interact(((Button) all("#fold-T15-table1").findFirst().orElseThrow())::fire);
        assertThat(all(".grid-stars")).isEmpty();
    }

    @Test
    void aRowOfATableIsFoundWithItsGradeOrUnderItsHeads(FxRobot robot) {
        keys(robot, KeyCode.F1);
        robot.write("発熱");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(hits(robot))
                .anySatisfy(hit -> {
                    assertThat(hit.page().id()).isEqualTo("T15");
                    assertThat(hit.row()).extracting(Words::ja).isEqualTo("Grade 1");
                })
                .anySatisfy(hit -> {
                    assertThat(hit.page().id()).isEqualTo("T11");
                    assertThat(hit.shown().ja())
                            .startsWith("発熱　全体 137例　全グレード ")
                            .contains("　グレード3以上 ");
                });
    }

    @Test
    void aReadingPressedShowsTheLinesThatItConcerns(FxRobot robot) {
        go(robot, "T16");
        assertThat(goneTo()).isEmpty();
        robot.interact(() -> all(".reading").skip(1).findFirst().orElseThrow().requestFocus());
        keys(robot, KeyCode.ENTER);
        assertThat(goneTo()).anyMatch(t -> t.contains("孤発性の Grade 2 の頭痛"));
        assertThat(goneTo()).anyMatch(t -> t.contains("孤発性の Grade 3 の頭痛"));
    }

    @Test
    void whatIsNotThereIsSaid(FxRobot robot) {
        keys(robot, KeyCode.F1);
        robot.write("インスリン");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(all(".label").map(ReferenceScreenTest::text))
                .anyMatch(text -> text != null && text.startsWith("見つかりません"));
        assertThat(all(".page-heading")).isEmpty();
        robot.interact(() -> robot.lookup("#reference-search").queryAs(TextField.class).clear());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heading()).startsWith("1. ");
    }

    @Test
    void nothingIsCutOffAndEverythingCanBeTouched(FxRobot robot) {
        for (Language language : Language.values()) {
            for (Shade shade : Shade.values()) {
                robot.interact(() -> show(language, shade));
                for (String id :
                        List.of("S1", "S4", "S5", "S3.3", "T9", "T12", "T15", "T16", "R")) {
                    go(robot, id);
                    see(language + " " + shade + " " + id);
                }
                robot.interact(() -> shell.open(Place.REFERENCE));
                keys(robot, KeyCode.CONTROL, KeyCode.F);
                robot.write("tcz");
                WaitForAsyncUtils.waitForFxEvents();
                see(language + " " + shade + " found");
            }
        }
    }

    private void see(String where) {
        assertThat(Cut.texts(shell.root())).as(where).isEmpty();
        Stream.of(Button.class, ListCell.class)
                .flatMap(type -> shell.root().lookupAll("*").stream().filter(type::isInstance))
                .filter(Windows::inSight)
                .map(Region.class::cast)
                .filter(node -> node.getScene() != null && node.getHeight() > 0)
                .forEach(node ->
                        assertThat(node.getHeight())
                                .as(where + " " + node)
                                .isGreaterThanOrEqualTo(TOUCH));
        all(".reading")
                .map(Region.class::cast)
                .forEach(card -> assertThat(card.getHeight()).isGreaterThanOrEqualTo(TOUCH));
    }
}
