package jp.mimamori.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import jp.mimamori.course.Entry;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.ui.Cut;
import jp.mimamori.ui.Facts;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.WardRoom;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The board as a ward sees it, in a window of its own. */
@ExtendWith(ApplicationExtension.class)
class BoardScreenTest {

    private static final String LONG_AGO = "2026-11-15T09:00:00+09:00";
    private static final String INFUSED = "2026-11-23T09:00:00+09:00";
    private static final String NOW = "2026-11-24T03:14:00+09:00";

    private final WardRoom room = new WardRoom(NOW);
    private final StackPane place = new StackPane();
    private Stage stage;

    @Start
    void open(Stage opened) {
        stage = opened;
        stage.setScene(new Scene(place, 1204, 672));
        stage.show();
    }

    @AfterEach
    void close() {
        room.close();
    }

    private BoardScreen show(FxRobot robot, Language language) {
        List<BoardScreen> made = new ArrayList<>();
        robot.interact(() -> {
            Ui ui = room.ui(language, new Theme(Shade.LIGHT));
            BoardScreen screen = new BoardScreen(ui, null);
            place.getChildren().setAll(screen.node());
            ui.theme().dress(stage.getScene());
            screen.show("");
            made.add(screen);
        });
        drawn(robot);
        return made.getFirst();
    }

    private void drawn(FxRobot robot) {
        robot.interact(() -> {
            place.applyCss();
            place.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void push(FxRobot robot, KeyCode... codes) {
        robot.push(codes);
        drawn(robot);
    }

    private static Entry vitals(
            String time, String temperature, String systolic, String diastolic, String spo2) {
        return new Entry.Vitals(
                Facts.at(time),
                number(temperature),
                null,
                null,
                number(systolic),
                number(diastolic),
                number(spo2),
                null,
                Map.of());
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private void patient(String id, String bed, String infused, Entry... entries) {
        room.with(Facts.patient(id, "伊藤 恵", "イトウ メグミ"));
        room.write(id, Facts.stay(infused, bed), Facts.weight(infused, "62.4"));
        room.write(id, Facts.infusion(infused));
        room.write(id, entries);
    }

    private Node card(String bed) {
        return place.lookupAll(".bed-card").stream()
                .filter(card -> texts(card).contains(bed))
                .findFirst()
                .orElseThrow();
    }

    private List<String> beds() {
        return place.lookupAll(".card-bed").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    private static List<Label> labels(Node node) {
        return node.lookupAll(".label").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(Node::isVisible)
                .toList();
    }

    private static List<String> texts(Node node) {
        return labels(node).stream().map(l -> Glued.plain(l.getText())).toList();
    }

    private static Label label(Node node, String text) {
        return labels(node).stream()
                .filter(label -> label.getText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not in " + texts(node)));
    }

    private TableView<Glance> table() {
        @SuppressWarnings("unchecked")
        TableView<Glance> table = (TableView<Glance>) place.lookup(".board-table");
        return table;
    }

    private List<String> sortedBy(FxRobot robot, String column) {
        robot.interact(() -> {
            List<TableColumn<Glance, ?>> by =
                    table().getColumns().stream().filter(c -> c.getText().equals(column)).toList();
            assertThat(by).hasSize(1);
            table().getSortOrder().setAll(by);
        });
        return table().getItems().stream().map(g -> g.bedside().bed()).toList();
    }

    @Test
    void aValueOfAnEarlierRoundCarriesItsOwnAge(FxRobot robot) {
        patient(
                "A",
                "501",
                LONG_AGO,
                vitals("2026-11-23T11:14:00+09:00", "36.8", null, null, null),
                vitals("2026-11-24T01:14:00+09:00", null, "118", "70", null),
                vitals("2026-11-24T03:02:00+09:00", null, null, null, "97"));
        show(robot, Language.JA);
        Node card = card("501");
        assertThat(texts(card)).contains("16時間前", "2時間前", "12分前");
        assertThat(texts(card)).contains("℃", "mmHg", "%", "/分");
        assertThat(texts(card)).as("no age of them all").noneMatch(text -> text.startsWith("測定"));
        assertThat(label(card, "36.8").getStyleClass()).contains("sign-stale");
        assertThat(label(card, "118/70").getStyleClass()).doesNotContain("sign-stale");
        assertThat(label(card, "97").getStyleClass()).doesNotContain("sign-stale");
        assertThat(card.getAccessibleText()).contains("体温 36.8 古い 16時間前", "SpO₂ 97 12分前");
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(label(table(), "36.8").getStyleClass()).contains("sign-stale");
        assertThat(texts(table())).contains("16時間前", "2時間前");
        assertThat(Cut.texts(place)).isEmpty();
    }

    @Test
    void whatIsPastItsIntervalIsMarkedAlsoWhenAllOfItIsAsOld(FxRobot robot) {
        patient(
                "A",
                "501",
                LONG_AGO,
                Facts.vitals("2026-11-23T22:14:00+09:00", "39.4", "88", "89"));
        for (Language language : Language.values()) {
            show(robot, language);
            for (String text : List.of("39.4↑", "88/60↓", "89↓", "18")) {
                assertThat(label(card("501"), text).getStyleClass()).contains("sign-stale");
            }
            assertThat(texts(card("501")))
                    .contains(language == Language.JA ? "測定 5時間前（古い）" : "measured 5 h ago (old)");
            push(robot, KeyCode.CONTROL, KeyCode.T);
            assertThat(texts(table())).contains(language == Language.JA ? "古い 5時間前" : "5 h old");
            for (String text : List.of("39.4↑", "88/60↓", "89↓", "18")) {
                assertThat(label(table(), text).getStyleClass()).contains("sign-stale");
            }
            assertThat(Cut.texts(place)).isEmpty();
        }
    }

    /** The board's own clock, without any entry. */
    @Test
    void aValueGrowsOldWhileOneLooksAtIt(FxRobot robot) {
        patient(
                "A",
                "501",
                LONG_AGO,
                Facts.vitals("2026-11-23T22:30:00+09:00", "36.4", "118", "98"));
        BoardScreen board = show(robot, Language.JA);
        assertThat(label(card("501"), "36.4").getStyleClass()).doesNotContain("sign-stale");
        room.clock().move(java.time.Duration.ofMinutes(16));
        robot.interact(() -> board.tick(room.now()));
        assertThat(label(card("501"), "36.4").getStyleClass()).contains("sign-stale");
    }

    @Test
    void aPressureIsOneMeasurement(FxRobot robot) {
        patient(
                "A",
                "501",
                LONG_AGO,
                vitals("2026-11-24T01:14:00+09:00", "36.8", "118", "70", "97"),
                vitals("2026-11-24T03:02:00+09:00", "36.9", "88", null, "97"));
        show(robot, Language.JA);
        assertThat(texts(card("501"))).contains("88/–↓");
    }

    @Test
    void whatRunsSaysWhenThatWasRecorded(FxRobot robot) {
        patient(
                "A",
                "501",
                LONG_AGO,
                new Entry.Oxygen(
                        Facts.at("2026-11-23T23:14:00+09:00"),
                        OxygenDevice.MASK,
                        number("6"),
                        number("0.5")));
        show(robot, Language.JA);
        assertThat(texts(card("501"))).contains("マスク FiO₂ 0.50（4時間前から）");
    }

    @Test
    void theNextDoseOfAnotherDrugIsOnTheCardToo(FxRobot robot) {
        String ordered = "2026-11-23T15:24:00+09:00";
        patient(
                "A",
                "501",
                INFUSED,
                Facts.order(ordered, "dexamethasone", "10", "12"),
                Facts.given(ordered, "dexamethasone", "10"),
                Facts.vitals("2026-11-24T03:02:00+09:00", "39.4", "88", "89"),
                Facts.crs("2026-11-24T03:03:00+09:00", 3));
        show(robot, Language.JA);
        assertThat(texts(card("501"))).anyMatch(text -> text.contains("トシリズマブ"));
        assertThat(String.join("\n", texts(card("501")))).contains("次 03:24 デキサメタゾン 10 mg");
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(String.join("\n", texts(table()))).contains("次 03:24 デキサメタゾン 10 mg");
    }

    @Test
    void aPromptIsOnTheCardAlsoUnderADoseThatIsOverdue(FxRobot robot) {
        patient(
                "A",
                "501",
                INFUSED,
                Facts.order("2026-11-24T01:00:00+09:00", "dexamethasone", "10", "12"),
                Facts.crs("2026-11-24T02:30:00+09:00", 2));
        show(robot, Language.JA);
        assertThat(texts(card("501"))).anyMatch(text -> text.contains("投与時刻超過"));
        assertThat(texts(card("501"))).anyMatch(text -> text.contains("トシリズマブ"));
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(texts(table())).anyMatch(text -> text.contains("投与時刻超過"));
        assertThat(texts(table())).anyMatch(text -> text.contains("トシリズマブ"));
        assertThat(Cut.texts(place)).isEmpty();
    }

    @Test
    void theAgeInTheTableIsNoTimeOfDay(FxRobot robot) {
        patient("A", "501", LONG_AGO, vital("2026-11-23T23:14:00+09:00", "118"));
        show(robot, Language.JA);
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(texts(table())).contains("4時間前");
        show(robot, Language.EN);
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(texts(table())).contains("4 h ago");
    }

    /** The first line of what is asked, with how late it is; what else is asked is as plain. */
    @Test
    void howLateADoseIsStandsFirst(FxRobot robot) {
        patient(
                "A",
                "501",
                INFUSED,
                Facts.order("2026-11-23T22:42:00+09:00", "dexamethasone", "20", "12"),
                Facts.vitals("2026-11-24T03:02:00+09:00", "39.4", "88", "89"),
                Facts.crs("2026-11-24T03:03:00+09:00", 3));
        for (Language language : Language.values()) {
            boolean japanese = language == Language.JA;
            show(robot, language);
            assertThat(strong(card("501")))
                    .hasSize(2)
                    .first()
                    .isEqualTo(
                            japanese
                                    ? "投与時刻超過 4時間32分：デキサメタゾン 20 mg（11/23 22:42）"
                                    : "OVERDUE 4 h 32 min: dexamethasone 20 mg (due 23 Nov 22:42)");
            assertThat(strong(card("501")).getLast()).contains(japanese ? "トシリズマブ" : "tocilizumab");
            assertThat(card("501").lookup(".asked").getStyleClass()).contains("asked-high");
            assertThat(Cut.texts(place)).isEmpty();
            push(robot, KeyCode.CONTROL, KeyCode.T);
            assertThat(texts(table().lookup(".row-asked-high").getParent()))
                    .first()
                    .asString()
                    .contains("4");
            assertThat(Cut.texts(place)).isEmpty();
        }
    }

    private static List<String> strong(Node card) {
        return card.lookupAll(".asked-what").stream()
                .map(label -> Glued.plain(((Label) label).getText()))
                .toList();
    }

    @Test
    void severalObservationsThatAreOverdueAreCounted(FxRobot robot) {
        patient("A", "501", INFUSED, vital("2026-11-23T10:00:00+09:00", "118"));
        show(robot, Language.JA);
        assertThat(texts(card("501"))).anyMatch(text -> text.matches(".*超過、ほか\\d件"));
        show(robot, Language.EN);
        assertThat(texts(card("501"))).anyMatch(text -> text.matches(".*overdue · \\+\\d more"));
    }

    /** A prompt that is no alarm keeps its own colour; what is late is said beside it. */
    @Test
    void aPromptDoesNotTakeTheColourOfALateObservation(FxRobot robot) {
        patient("A", "501", LONG_AGO, Facts.crs("2026-11-23T14:00:00+09:00", 1));
        show(robot, Language.JA);
        assertThat(card("501").getStyleClass()).contains("bed-card-medium");
        assertThat(card("501").lookup(".asked").getStyleClass()).contains("asked-neutral");
        assertThat(card("501").lookup(".card-task-late").isVisible()).isTrue();
        assertThat(place.lookupAll(".pill"))
                .filteredOn(ToggleButton.class::isInstance)
                .extracting(pill -> ((ToggleButton) pill).getText())
                .contains("提案あり  1");
    }

    @Test
    void beforeTheInfusionNothingIsSaidOfDoses(FxRobot robot) {
        room.with(
                Facts.patient("A", "伊藤 恵", "イトウ メグミ"),
                Facts.stay(LONG_AGO, "501"),
                Facts.weight(LONG_AGO, "62.4"));
        show(robot, Language.JA);
        assertThat(texts(card("501"))).noneMatch(text -> text.contains("投与予定"));
    }

    private void three() {
        patient("A", "1012", "2026-11-13T09:00:00+09:00", vital("2026-11-24T00:50:00+09:00", "98"));
        patient("B", "508", "2026-11-21T09:00:00+09:00", vital("2026-11-24T02:50:00+09:00", "102"));
        patient("C", "98", "2026-11-14T09:00:00+09:00", vital("2026-11-23T22:50:00+09:00", "121"));
    }

    private static Entry vital(String time, String systolic) {
        return Facts.vitals(time, "36.4", systolic, "98");
    }

    @Test
    void theTableSortsByWhatAColumnMeans(FxRobot robot) {
        three();
        show(robot, Language.JA);
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(sortedBy(robot, "病床")).containsExactly("98", "508", "1012");
        assertThat(sortedBy(robot, "経過")).containsExactly("508", "98", "1012");
        assertThat(sortedBy(robot, "BP\nmmHg")).containsExactly("1012", "508", "98");
        assertThat(sortedBy(robot, "最終測定")).containsExactly("508", "1012", "98");
    }

    @Test
    void gradesCarryTheirAgeInTheTable(FxRobot robot) {
        patient("A", "501", INFUSED, Facts.crs("2026-11-24T01:03:00+09:00", 2));
        show(robot, Language.JA);
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(texts(table())).contains("2時間");
    }

    @Test
    void theTableIsUsedByKeys(FxRobot robot) {
        three();
        BoardScreen board = show(robot, Language.JA);
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(Parts.within(table(), stage.getScene().getFocusOwner())).isTrue();
        String first = table().getSelectionModel().getSelectedItem().bedside().id();
        push(robot, KeyCode.DOWN);
        String second = table().getSelectionModel().getSelectedItem().bedside().id();
        assertThat(second).isNotEqualTo(first);
        push(robot, KeyCode.ENTER);
        push(robot, KeyCode.F2);
        push(robot, KeyCode.F3);
        push(robot, KeyCode.F4);
        push(robot, KeyCode.F5);
        push(robot, KeyCode.F6);
        assertThat(room.went())
                .containsExactly(
                        second + " TIMELINE",
                        second + " TIMELINE",
                        second + " VITALS",
                        second + " GRADING",
                        second + " PROMPTS",
                        second + " ENTRIES");
        robot.interact(() -> board.show(first));
        assertThat(table().getSelectionModel().getSelectedItem().bedside().id()).isEqualTo(first);
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(BedCard.class);
        assertThat(((BedCard) stage.getScene().getFocusOwner()).patient()).isEqualTo(first);
    }

    @Test
    void theArrowsMoveInTheTableWhileNothingHasTheFocus(FxRobot robot) {
        three();
        BoardScreen board = show(robot, Language.JA);
        push(robot, KeyCode.CONTROL, KeyCode.T);
        robot.interact(() -> {
            place.requestFocus();
            Event.fireEvent(board.node(), down());
            Event.fireEvent(board.node(), down());
        });
        assertThat(table().getSelectionModel().getSelectedIndex()).isEqualTo(2);
    }

    private static KeyEvent down() {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false);
    }

    @Test
    void aCellOfTheTableLeadsWhereTheSameOnACardDoes(FxRobot robot) {
        patient(
                "A",
                "501",
                INFUSED,
                Facts.vitals("2026-11-24T03:02:00+09:00", "39.4", "88", "89"),
                Facts.crs("2026-11-24T03:03:00+09:00", 3));
        show(robot, Language.JA);
        push(robot, KeyCode.CONTROL, KeyCode.T);
        robot.clickOn(label(table(), "CRS 3 ↑"));
        robot.clickOn(label(table(), "39.4↑"));
        robot.clickOn(label(table(), "88/60↓"));
        robot.clickOn(table().lookup(".row-asked"));
        robot.clickOn(table().lookup(".row-bed"));
        assertThat(room.went())
                .containsExactly("A GRADING", "A VITALS", "A VITALS", "A PROMPTS", "A TIMELINE");
    }

    @Test
    void aCardIsReadOutWhole(FxRobot robot) {
        patient(
                "A",
                "501",
                INFUSED,
                Facts.vitals("2026-11-24T03:02:00+09:00", "39.4", "88", "89"),
                Facts.crs("2026-11-24T02:03:00+09:00", 3));
        show(robot, Language.JA);
        assertThat(card("501").getAccessibleText())
                .contains("501", "伊藤 恵", "CRS 3 悪化 1時間", "神経 未評価")
                .contains("体温 39.4↑ 12分前", "血圧 88/60↓ 12分前", "SpO₂ 89↓", "呼吸 18")
                .contains("残り 53時間", "トシリズマブ");
    }

    @Test
    void theCardsComeInTheOrderThatIsChosenAndStaySo(FxRobot robot) {
        three();
        patient("D", "7", INFUSED, Facts.crs("2026-11-24T02:30:00+09:00", 2));
        BoardScreen board = show(robot, Language.JA);
        assertThat(beds()).startsWith("7");
        push(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(beds()).containsExactly("7", "98", "508", "1012");
        push(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(beds()).containsExactly("7", "508", "98", "1012");
        robot.interact(() -> board.show("A"));
        drawn(robot);
        assertThat(beds()).containsExactly("7", "508", "98", "1012");
        assertThat(String.join(" ", texts(place))).contains("Ctrl+O");
    }

    @Test
    void aFilterHasAKeyThatStandsOnIt(FxRobot robot) {
        three();
        patient("D", "7", INFUSED, Facts.crs("2026-11-24T02:30:00+09:00", 2));
        show(robot, Language.JA);
        assertThat(texts(place)).contains("Alt+1", "Alt+5");
        push(robot, KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(beds()).containsExactly("7");
        push(robot, KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(beds()).hasSize(4);
    }

    @Test
    void figuresAreDrawnInDigitsOfOneWidth(FxRobot robot) {
        three();
        show(robot, Language.JA);
        assertThat(label(card("508"), "36.4").getFont().getFamily()).isEqualTo("BIZ UDGothic");
        push(robot, KeyCode.CONTROL, KeyCode.T);
        assertThat(label(table(), "36.4").getFont().getFamily()).isEqualTo("BIZ UDGothic");
    }
}
