package jp.mimamori.ui.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;

import jp.mimamori.Records;
import jp.mimamori.course.Entry;
import jp.mimamori.packs.Editions;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Unframed;
import jp.mimamori.ui.WardRoom;
import jp.mimamori.ui.board.BoardScreen;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.stream.Collectors;

/** Patients of two editions on one ward: each is spoken of in the words of its own. */
@ExtendWith(ApplicationExtension.class)
class TwoEditionsTest {

    private static final String NOW = "2027-04-10T10:00:00+09:00";
    private static final String OLD = "トシリズマブ 8 mg/kg の静脈内投与を行う（1時間かけて投与、800 mg を超えないこと）";
    private static final String NEW = "改訂後の文言のとおりに投与する";

    private final WardRoom room = new WardRoom(NOW);
    private Theme theme;
    private PromptsScreen prompts;
    private BoardScreen board;

    private void comes(String id, String bed) {
        room.with(
                Facts.patient(id, "見守 " + id, "みまもり"),
                Facts.stay(NOW, bed),
                Facts.weight(NOW, "60"),
                Facts.infusion(NOW),
                Facts.crs(NOW, 2));
    }

    @Start
    void open(Stage stage) {
        comes("OLD", "501");
        String tables =
                Editions.next()
                        .tables()
                        .replaceFirst("(\"T15-G2-1-TCZ\"[^\0]*?)" + OLD, "$1" + NEW);
        assertThat(tables).contains(NEW);
        Entry edition =
                Editions.entry("p1", NOW, Editions.NEXT, Editions.of(Editions.NEXT, tables));
        room.write(Hospital.ID, edition);
        comes("NEW", "502");
        theme = new Theme(Shade.LIGHT);
        prompts = new PromptsScreen(room.ui(Language.JA, theme), true, Runnable::run);
        board = new BoardScreen(room.ui(Language.JA, theme), () -> {});
        Unframed.in(stage, theme, (Parent) prompts.node(), 692);
        prompts.show("");
    }

    @AfterEach
    void close() {
        room.close();
    }

    private String detail(FxRobot robot) {
        return robot.lookup(".prompt-detail .label").queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .map(Glued::plain)
                .collect(Collectors.joining("\n"));
    }

    private void look(FxRobot robot, String patient) {
        ListView<Matter.Asked> asked = robot.lookup(".list-view").<Matter.Asked>queryListView();
        robot.interact(() ->
                asked.getItems().stream()
                        .filter(each -> each.patient().patient().id().equals(patient))
                        .filter(each -> each.prompt().row().equals("T15-G2-1-TCZ"))
                        .findFirst()
                        .ifPresent(asked.getSelectionModel()::select));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void eachPromptIsSaidInTheWordsAndTheDoseOfThePatientsOwnEdition(FxRobot robot) {
        assertThat(Records.PACK.row("T15-G2-1-TCZ").orElseThrow().words().ja()).isEqualTo(OLD);
        look(robot, "OLD");
        assertThat(detail(robot)).contains(OLD, "480").doesNotContain(NEW);
        look(robot, "NEW");
        assertThat(detail(robot)).contains(NEW, "360").doesNotContain(OLD);
        look(robot, "OLD");
        assertThat(detail(robot)).contains(OLD, "480").doesNotContain(NEW);
    }

    @Test
    void theListAndTheBoardSayEachPatientsOwnDose(FxRobot robot) {
        String listed =
                robot.lookup(".matter .label").queryAllAs(Labeled.class).stream()
                        .map(each -> Glued.plain(each.getText()))
                        .collect(Collectors.joining("\n"));
        assertThat(listed).contains("480 mg", "360 mg");
        robot.interact(() -> {
            prompts.node().getScene().setRoot((Parent) board.node());
            board.show("");
        });
        WaitForAsyncUtils.waitForFxEvents();
        String cards =
                robot.lookup(".bed-card .label").queryAllAs(Labeled.class).stream()
                        .map(each -> Glued.plain(each.getText()))
                        .collect(Collectors.joining("\n"));
        assertThat(cards).contains("480 mg", "360 mg");
    }
}
