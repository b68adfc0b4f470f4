package jp.mimamori.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import jp.mimamori.Records;
import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Map;

/** What the strip says of an alarm, in a window of 1280 x 800. */
@ExtendWith(ApplicationExtension.class)
class AlarmStripTest {

    private static final String INFUSED = "2026-11-23T09:00:00+09:00";

    private final FxRobot robot = new FxRobot();
    private WardRoom room = new WardRoom("2026-11-24T03:14:00+09:00");
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

    private void show(Language language) {
        robot.interact(() -> {
            if (shell != null) {
                shell.close();
            }
            shell =
                    Windows.open(
                            stage,
                            room,
                            language,
                            new Theme(Shade.LIGHT),
                            1280,
                            800,
                            Map.of(Place.BOARD, ui -> new BoardScreen(ui, () -> {})),
                            () -> {});
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Label> labels() {
        return shell.root().lookup(".alarm-strip").lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
    }

    private List<String> said() {
        return labels().stream().map(label -> Glued.plain(label.getText())).toList();
    }

    private Label label(String text) {
        return labels().stream()
                .filter(label -> Glued.plain(label.getText()).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + said()));
    }

    /** How many lines a label stands in. */
    private static long lines(Label label) {
        Text text = (Text) label.lookup(".text");
        return Math.round(text.getLayoutBounds().getHeight() / label.getFont().getSize());
    }

    private void limits() {
        room.close();
        room = new WardRoom("2026-03-02T23:00:00+09:00");
        room.with(Records.course(Records.scenario("tocilizumab-limits").path("record")));
    }

    @Test
    void whatMustNotBeGivenIsAPhraseOfItsOwnAheadOfTheRest() {
        limits();
        for (Language language : Language.values()) {
            boolean japanese = language == Language.JA;
            show(language);
            assertThat(said())
                    .filteredOn(text -> text.contains(japanese ? "トシリズマブ" : "tocilizumab"))
                    .singleElement()
                    .asString()
                    .matches(japanese ? "トシリズマブ 投与不可（上限、.*）" : "tocilizumab: do not give .*limit.*")
                    .satisfies(text -> {
                        assertThat(label(text).getStyleClass()).contains("strong");
                        assertThat(lines(label(text))).isEqualTo(1);
                        assertThat(said().indexOf(text)).isEqualTo(2);
                    });
            assertThat(said()).anyMatch(text -> text.matches(japanese ? ".* から" : "since .*"));
            assertThat(Cut.texts(shell.root())).isEmpty();
        }
    }

    private void late() {
        room.lies(
                "A",
                "501",
                INFUSED,
                Facts.order("2026-11-24T01:00:00+09:00", "dexamethasone", "10", "12"),
                Facts.crs("2026-11-24T01:00:00+09:00", 3));
    }

    @Test
    void aDoseThatIsLateIsSaidFirst() {
        late();
        show(Language.JA);
        robot.push(KeyCode.F11);
        WaitForAsyncUtils.waitForFxEvents();
        label("投与時刻超過 2時間14分：デキサメタゾン 10 mg（01:00）");
        assertThat(said()).anyMatch(text -> text.matches("デキサメタゾン .* mg を投与"));
        assertThat(Cut.texts(shell.root())).isEmpty();
        show(Language.EN);
        robot.push(KeyCode.F11);
        WaitForAsyncUtils.waitForFxEvents();
        label("OVERDUE 2 h 14 min: dexamethasone 10 mg (due 01:00)");
        assertThat(Cut.texts(shell.root())).isEmpty();
    }

    /** The length of it is not that of the moment at which the alarm came. */
    @Test
    void howLateADoseIsGoesOn() {
        late();
        show(Language.JA);
        robot.push(KeyCode.F11);
        room.clock().move(java.time.Duration.ofMinutes(3));
        robot.interact(shell::tick);
        label("投与時刻超過 2時間17分：デキサメタゾン 10 mg（01:00）");
    }

    /** Its buttons lead nowhere then, and leave no gap. */
    @Test
    void whileLockedTheNumberOfOthersStandsAtTheEnd() {
        late();
        show(Language.JA);
        robot.interact(shell::lock);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            shell.root().applyCss();
            shell.root().layout();
        });
        Region strip = (Region) shell.root().lookup(".alarm-strip");
        Label more =
                labels().stream()
                        .filter(l -> l.getText().startsWith("ほかの通知"))
                        .findFirst()
                        .orElseThrow();
        assertThat(more.getBoundsInParent().getMaxX()).isGreaterThan(strip.getWidth() - 30);
    }

    @Test
    void oneMoreIsOne() {
        room.lies("A", "501", INFUSED, Facts.crs("2026-11-24T02:30:00+09:00", 3));
        show(Language.EN);
        assertThat(said()).contains("1 more alert");
    }
}
