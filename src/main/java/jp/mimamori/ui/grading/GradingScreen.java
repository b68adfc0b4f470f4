package jp.mimamori.ui.grading;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry.Axis;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Grading of one patient: CRS, neurologic events, and whether the treatment has helped. */
public final class GradingScreen implements Screen {

    /** As it is typed, also full-width. */
    private static final Set<String> SAME = Set.of("=", "＝");

    private static final List<String> TABS = List.of("tab.crs", "tab.neuro", "tab.judgement");

    /** Wide enough for the table beside the tabs and the times, pixels. */
    private static final double ROOMY = 1250;

    private final Ui ui;
    private final Words words;
    private final VBox node = new VBox(8);
    private final HBox tabs = new HBox(8);
    private final List<ToggleButton> pills = new ArrayList<>();
    private final KeyHint table;
    private final Map<String, List<GradingPane>> sheets = new HashMap<>();
    private String present = "";
    private int tab;
    private boolean inSight;

    /** A key that chose something must not be typed into the field to which it led. */
    private boolean chose;

    public GradingScreen(Ui ui) {
        this.ui = ui;
        words = ui.words(GradingScreen.class);
        node.getStyleClass().add("grading-screen");
        node.getStylesheets()
                .add(
                        Objects.requireNonNull(GradingScreen.class.getResource("grading.css"))
                                .toExternalForm());
        for (int i = 0; i < TABS.size(); i++) {
            int place = i;
            ToggleButton pill =
                    Parts.pill(words.text(TABS.get(i)), "Alt+" + (i + 1), () -> tab(place));
            pill.setId(TABS.get(i).replace('.', '-'));
            pills.add(pill);
        }
        KeyCombination byKey = new KeyCodeCombination(KeyCode.R, KeyCombination.ALT_DOWN);
        table =
                new KeyHint(
                        "",
                        byKey,
                        "Alt+R",
                        () -> ui.go().guideline(words.text(TABS.get(tab) + ".table")));
        table.setId("grading-table");
        table.getStyleClass().add("small-pill");
        table.setFocusTraversable(false);
        // On a small window the times need the room; the key works all the same.
        table.visibleProperty().bind(node.widthProperty().greaterThan(ROOMY));
        table.managedProperty().bind(table.visibleProperty());
        new Keys(node).on(byKey, table::fire);
        tabs.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (chose || same(event)) {
                        event.consume();
                    }
                });
        var _ = ui.follow(_ -> refresh());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String titleKey() {
        return "place.GRADING";
    }

    @Override
    public void show(String patient) {
        inSight = true;
        if (!patient.equals(present)) {
            tab = 0;
        }
        present = patient;
        var _ = sheets.computeIfAbsent(patient, this::sheet);
        refresh();
        tab(tab);
    }

    @Override
    public List<String> unsaved() {
        return sheets.keySet().stream()
                .filter(id ->
                        sheets.getOrDefault(id, List.of()).stream().anyMatch(GradingPane::unsaved))
                .sorted()
                .toList();
    }

    @Override
    public void hidden() {
        inSight = false;
    }

    private List<GradingPane> sheet(String patient) {
        Runnable recorded = () -> Platform.runLater(() -> recorded(patient));
        Ui his = ui.of(() -> patient);
        Desk desk = his.desk();
        List<GradingPane> panes =
                List.of(
                        new CrsPane(
                                his, new CrsModel(patient, desk, ui.author(), ui.fx()), recorded),
                        new NeuroPane(
                                his, new NeuroModel(patient, desk, ui.author(), ui.fx()), recorded),
                        new JudgementPane(
                                his,
                                new JudgementModel(patient, Axis.CRS, desk, ui.author(), ui.fx()),
                                new JudgementModel(patient, Axis.NEURO, desk, ui.author(), ui.fx()),
                                recorded));
        panes.forEach(pane -> pane.node().getStyleClass().add("grading-pane"));
        return panes;
    }

    /**
     * Recorded: what is asked now is on the prompts' screen, where whoever has gone elsewhere
     * meanwhile is not taken.
     */
    private void recorded(String patient) {
        ui.go().tell(words.text("recorded"));
        if (inSight && patient.equals(present)) {
            ui.go().open(patient, Place.PROMPTS);
        }
    }

    private @Nullable GradingPane pane() {
        List<GradingPane> panes = sheets.get(present);
        return panes == null ? null : panes.get(tab);
    }

    private void tab(int place) {
        tab = place;
        for (int i = 0; i < pills.size(); i++) {
            pills.get(i).setSelected(i == place);
        }
        table.setText(words.text(TABS.get(place) + ".table.name"));
        GradingPane pane = pane();
        if (pane != null) {
            VBox.setVgrow(pane.node(), Priority.ALWAYS);
            node.getChildren().setAll(tabs, pane.node());
            tabs.getChildren().setAll(pills);
            tabs.getChildren().add(table);
            Node time = pane.time();
            if (time != null) {
                tabs.getChildren().addAll(Parts.space(), time);
            }
            pane.refresh();
            pane.first().requestFocus();
        }
    }

    private void refresh() {
        GradingPane pane = pane();
        if (pane != null) {
            pane.refresh();
        }
    }

    @Override
    public void tick(Instant now) {
        GradingPane pane = pane();
        if (pane != null) {
            pane.tick();
        }
    }

    private void pressed(KeyEvent event) {
        chose = false;
        GradingPane pane = pane();
        Integer digit = Digits.of(event.getCode());
        if (event.isAltDown() && digit != null && digit >= 1 && digit <= TABS.size()) {
            event.consume();
            tab(digit - 1);
        } else if (pane != null && !event.isAltDown() && !event.isControlDown()) {
            plain(event, pane);
        }
    }

    /** "=" by whatever key the keyboard has it on: on a Japanese one it is Shift and "-". */
    private boolean same(KeyEvent event) {
        GradingPane pane = pane();
        return pane != null
                && SAME.contains(event.getCharacter())
                && !(event.getTarget() instanceof TextInputControl)
                && pane.key(KeyCode.EQUALS);
    }

    private void plain(KeyEvent event, GradingPane pane) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            ui.go().board();
        } else if (event.getCode() == KeyCode.ENTER && !typing) {
            event.consume();
            pane.record();
        } else if (!typing && pane.key(event.getCode())) {
            chose = true;
            event.consume();
        }
    }
}
