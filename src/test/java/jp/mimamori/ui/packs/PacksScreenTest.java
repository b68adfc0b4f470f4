package jp.mimamori.ui.packs;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.packs.Editions;
import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.entries.EntriesScreen;
import jp.mimamori.ui.settings.SettingsScreen;
import jp.mimamori.ui.shell.Shell;
import jp.mimamori.ui.shell.Windows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A hospital installs a new edition, moves a patient and takes it back, in a real window. */
@ExtendWith(ApplicationExtension.class)
class PacksScreenTest {

    private static final String NOW = "2027-04-10T10:00:00+09:00";
    private static final String ROW = "T15-G2-1-TCZ";

    @TempDir Path temp;

    private final WardRoom room =
            new WardRoom(NOW)
                    .with(
                            Facts.patient("HERE", "見守 花子", "みまもり はなこ"),
                            Facts.stay(NOW, "508"),
                            Facts.weight(NOW, "60"),
                            Facts.infusion(NOW),
                            Facts.crs(NOW, 2));
    private Shell shell;
    private PacksScreen screen;

    @Start
    void open(Stage stage) {
        shell =
                Windows.open(
                        stage,
                        room,
                        Map.of(
                                Place.BOARD,
                                ui -> new BoardScreen(ui, () -> {}),
                                Place.SETTINGS,
                                SettingsScreen::new,
                                Place.ENTRIES,
                                EntriesScreen::new,
                                Place.PACKS,
                                ui -> screen = new PacksScreen(ui, Runnable::run)));
        shell.open(Place.SETTINGS);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(shell::close);
        room.close();
    }

    private Path file(byte[] bytes) throws IOException {
        Path file = temp.resolve("edition.zip");
        Files.write(file, bytes);
        return file;
    }

    private void press(FxRobot robot, String css) {
        Node node = robot.lookup(css).query();
        robot.interact(() -> ((javafx.scene.control.ButtonBase) node).fire());
        settle();
    }

    private void settle() {
        room.settled();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String shown(FxRobot robot) {
        return robot.lookup(".packs .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .collect(Collectors.joining("\n"));
    }

    private BigDecimal asked() {
        return Objects.requireNonNull(
                        Objects.requireNonNull(room.patient("HERE").advice())
                                .prompt(ROW)
                                .orElseThrow()
                                .mg())
                .low();
    }

    private void typed(FxRobot robot, String css, String text) {
        robot.interact(
                () -> ((javafx.scene.control.TextField) robot.lookup(css).query()).setText(text));
    }

    private void install(FxRobot robot) throws IOException {
        press(robot, "#packs");
        Path file = file(Editions.file(Editions.next()));
        robot.interact(() -> screen.read(file));
        settle();
        typed(robot, "#install-reason", "2027年4月改訂");
        press(robot, "#install-do");
    }

    @Test
    void aNewEditionIsComparedRowByRowBeforeItIsInstalledAndNobodyIsMovedByIt(FxRobot robot)
            throws IOException {
        press(robot, "#packs");
        Path file = file(Editions.file(Editions.next()));
        robot.interact(() -> screen.read(file));
        settle();
        assertThat(shown(robot))
                .contains("まだ入っていません：edition.zip", "自己試験 1件に合格", ROW)
                .contains("用量（mg/kg）", "その時間内の回数");
        assertThat(robot.lookup("#install-do").queryButton().isDisabled())
                .as("nothing can be recorded without its reason")
                .isTrue();
        press(robot, "#install-do");
        assertThat(room.desk().snapshot().hospital().packs().all()).hasSize(1);
        typed(robot, "#install-reason", "2027年4月改訂");
        press(robot, "#install-do");
        assertThat(room.desk().snapshot().hospital().packs().current().id())
                .isEqualTo(Editions.NEXT);
        assertThat(room.desk().snapshot().hospital().course().entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.GuidelinePack.class,
                        pack -> {
                            assertThat(pack.reason()).isEqualTo("2027年4月改訂");
                            assertThat(pack.meta().by()).isEqualTo("n1");
                        });
        assertThat(asked()).isEqualByComparingTo("480");
        assertThat(shown(robot)).contains("新しい患者はこの版から");
    }

    @Test
    void aPatientIsMovedByNameWithAReasonAfterSeeingWhatItChanges(FxRobot robot)
            throws IOException {
        install(robot);
        robot.press(KeyCode.ALT, KeyCode.DIGIT2).release(KeyCode.DIGIT2, KeyCode.ALT);
        settle();
        press(robot, "#move-HERE");
        assertThat(shown(robot)).contains("508 見守 花子 を", "360");
        press(robot, "#move-do");
        assertThat(asked()).isEqualByComparingTo("480");
        typed(robot, "#move-reason", "主治医の指示");
        robot.interact(() -> robot.lookup("#move-reason").query().requestFocus());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        settle();
        assertThat(asked()).isEqualByComparingTo("360");
        assertThat(room.all("HERE", Entry.Guideline.class))
                .singleElement()
                .satisfies(moved -> assertThat(moved.reason()).isEqualTo("主治医の指示"));
        assertThat(shown(robot)).contains("この版に従う患者：在院 1名中 1名");
        press(robot, "#pack-ide-cel-2023-12");
        assertThat(shown(robot)).contains(Editions.NEXT + " に従う");
    }

    @Test
    void anEditionThatWasTakenBackServesWhoGoesByItAndNobodyElse(FxRobot robot) throws IOException {
        install(robot);
        room.write("HERE", new Entry.Guideline(Facts.at(NOW), Editions.NEXT, null));
        press(robot, "#back");
        typed(robot, "#back-reason", "記載の誤り");
        press(robot, "#back-do");
        assertThat(room.desk().snapshot().hospital().packs().current().id())
                .isEqualTo("ide-cel-2023-12");
        assertThat(shown(robot)).contains("取り下げ済みです");
        assertThat(asked()).isEqualByComparingTo("360");
        assertThat(room.all("HERE", Entry.Guideline.class)).hasSize(1);
    }

    @Test
    void aFileThatIsNoEditionIsRefusedInWords(FxRobot robot) throws IOException {
        press(robot, "#packs");
        Path file = file("no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        robot.interact(() -> screen.read(file));
        settle();
        assertThat(shown(robot)).contains("この版は使えません", "tables.json がありません");
        assertThat(room.desk().snapshot().hospital().packs().all()).hasSize(1);
    }

    /** What is typed stays while the ward goes on. */
    @Test
    void aSnapshotThatComesDoesNotDisturbWhatIsTyped(FxRobot robot) throws IOException {
        press(robot, "#packs");
        Path file = file(Editions.file(Editions.next()));
        robot.interact(() -> screen.read(file));
        settle();
        Node reason = robot.lookup("#install-reason").query();
        assertThat(screen.unsaved()).isEmpty();
        typed(robot, "#install-reason", "改訂");
        assertThat(screen.unsaved()).hasSize(1);
        room.write("HERE", Facts.crs(NOW, 3));
        settle();
        assertThat((Node) robot.lookup("#install-reason").query()).isSameAs(reason);
        assertThat(shown(robot)).contains("まだ入っていません");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        settle();
        assertThat(shown(robot)).doesNotContain("まだ入っていません");
        assertThat(Cut.texts(shell.root())).isEmpty();
    }
}
