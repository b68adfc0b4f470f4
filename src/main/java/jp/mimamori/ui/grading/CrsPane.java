package jp.mimamori.ui.grading;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Fitting;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.TimeChoice;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** CRS: the four columns of the definition, the choice, what recording it would ask. */
final class CrsPane extends VBox implements GradingPane {

    private static final int GONE = 0;

    /** Heights in px: that the preview keeps, and under which the definitions close up. */
    private static final double LEAST = 44;

    private static final double LOW = 600;
    private static final double QUICK = 376;
    private static final List<String> REASONS = List.of("otherCause", "resolved", "artefact");

    private final Ui ui;
    private final CrsModel model;
    private final Runnable recorded;
    private final Words words;
    private final Times times;
    private final List<GradeColumn> columns = new ArrayList<>();
    private final Label least = Parts.wrapped("", "t-18", "strong");
    private final Label before = Parts.wrapped("", "t-13", "muted");
    private final TimeChoice time;
    private final ToggleButton gone;
    private final ToggleButton death;
    private final Button same;
    private final TextField reason = new TextField();
    private final VBox why;
    private final PreviewBox preview;
    private final KeyHint record;
    private final Outcome outcome;
    private final OrganPop organs;
    private final KeyHint toOrgans;
    private @Nullable Want wanted;

    CrsPane(Ui ui, CrsModel model, Runnable recorded) {
        super(8);
        setFocusTraversable(true);
        this.ui = ui;
        this.model = model;
        this.recorded = recorded;
        words = ui.words(CrsPane.class);
        times = ui.times();
        FindingWords findings = new FindingWords(ui.language());
        for (Pack.Definition d : model.definitions()) {
            columns.add(new GradeColumn(d, words, times, findings, () -> choose(d.grade())));
        }
        time = timeOfGrade(ui, words, model.time(), model::before, model::refresh);
        gone =
                Parts.pill(
                        words.text("grade.gone"),
                        words.text("grade.key", GONE),
                        () -> choose(GONE));
        gone.setId("grade-0");
        death =
                Parts.pill(
                        words.text("grade.death"),
                        words.text("grade.key", CrsModel.DEATH),
                        () -> choose(CrsModel.DEATH));
        death.setId("grade-5");
        same = Parts.plain(words.text("grade.same"), this::same);
        same.setId("grade-same");
        why = why();
        preview = new PreviewBox(ui, Entry.Axis.CRS, words.text("preview.choose"));
        record =
                new KeyHint(
                                words.text("record.none"),
                                new KeyCodeCombination(KeyCode.ENTER),
                                "⏎",
                                this::record)
                        .main();
        record.setId("record");
        outcome = new Outcome(words);
        organs = new OrganPop(model.organs(), words, times, ui.desk()::now);
        toOrgans =
                new KeyHint(
                        words.text("organ.open"),
                        new KeyCodeCombination(KeyCode.O, KeyCombination.ALT_DOWN),
                        "Alt+O",
                        this::organs);
        toOrgans.setId("organ-open");
        toOrgans.setFocusTraversable(false);
        new Keys(this).on(toOrgans);
        build();
        heightProperty().addListener((_, _, height) -> closeUp(height.doubleValue()));
        for (Observable each :
                List.of(
                        model.chosen(),
                        model.findings(),
                        model.preview(),
                        model.sent(),
                        model.confirmed())) {
            each.addListener(_ -> show());
        }
        model.reason().addListener((Observable _) -> show());
        show();
    }

    private VBox why() {
        reason.setId("reason");
        reason.setPromptText(words.text("reason.prompt"));
        reason.setAccessibleText(words.text("reason.prompt"));
        reason.textProperty().bindBidirectional(model.reason());
        reason.setOnAction(_ -> record());
        FlowPane quick = new FlowPane(6, 6);
        quick.setPrefWrapLength(QUICK);
        for (String code : REASONS) {
            String text = words.text("reason." + code);
            quick.getChildren().add(Parts.plain(text, () -> model.reason().set(text)));
        }
        VBox box =
                new VBox(
                        6,
                        Parts.wrapped(words.text("reason.title"), "strong", "medium-text"),
                        reason,
                        quick);
        box.getStyleClass().addAll("card", "why");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private void build() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        for (int i = 0; i < columns.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns.size());
            grid.getColumnConstraints().add(column);
            grid.add(columns.get(i), i, 0);
            GridPane.setVgrow(columns.get(i), Priority.ALWAYS);
        }
        VBox.setVgrow(grid, Priority.ALWAYS);
        VBox last = new VBox(6, before, Parts.row(6, gone, same));
        last.getStyleClass().addAll("card", "before");
        VBox done = new VBox(6, record, outcome, apart(), death);
        done.setMinWidth(252);
        done.setMaxWidth(252);
        Fitting asks = Fitting.texts(preview, LEAST);
        HBox.setHgrow(asks, Priority.ALWAYS);
        HBox foot = new HBox(8, last, why, asks, done);
        HBox head = Parts.row(8, least, Parts.space(), toOrgans);
        getChildren().addAll(head, grid, foot);
    }

    /** Death lies away from the grade that is gone. */
    private static Region apart() {
        Region apart = new Region();
        VBox.setVgrow(apart, Priority.ALWAYS);
        return apart;
    }

    /** On a low screen the definitions close up, so that all of them stay in sight. */
    private void closeUp(double height) {
        getStyleClass().remove("low");
        if (height < LOW) {
            getStyleClass().add("low");
        }
    }

    private void organs() {
        organs.open(toOrgans);
    }

    private void choose(int grade) {
        wanted = null;
        model.choose(grade);
        show();
        if (model.asksReason()) {
            reason.requestFocus();
        }
    }

    private void same() {
        wanted = null;
        model.same();
        show();
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node time() {
        return time;
    }

    @Override
    public boolean key(KeyCode code) {
        Integer digit = Digits.of(code);
        if (digit != null && digit <= CrsModel.DEATH) {
            choose(digit);
            return true;
        }
        if (code == KeyCode.EQUALS) {
            same();
            return true;
        }
        return false;
    }

    @Override
    public void record() {
        if (wanted == Want.CONFIRMATION) {
            model.confirmed().set(true);
        }
        wanted = model.record(recorded);
        if (wanted == Want.REASON) {
            reason.requestFocus();
        }
        show();
    }

    @Override
    public void refresh() {
        model.refresh();
        show();
    }

    @Override
    public void tick() {
        time.tick();
    }

    @Override
    public Node first() {
        return this;
    }

    private void show() {
        Integer chosen = model.chosen().get();
        CrsFindings known = model.findings().get();
        Entry.CrsGrade last = model.last();
        columns.forEach(column ->
                column.show(
                        known,
                        chosen,
                        last == null ? null : last.grade(),
                        model.cannotJudge() == null,
                        ui.desk().now()));
        gone.setSelected(chosen != null && chosen == GONE);
        death.setSelected(chosen != null && chosen == CrsModel.DEATH);
        least.setText(least(known));
        least.getStyleClass().remove("high-text");
        if (model.cannotJudge() != null) {
            least.getStyleClass().add("high-text");
        }
        before.setText(
                last == null
                        ? words.text("before.none")
                        : words.text(
                                "before",
                                words.text("grade.name", last.grade()),
                                times.brief(last.at(), ui.desk().now()),
                                times.ago(last.at(), ui.desk().now())));
        same.setDisable(last == null);
        why.setVisible(model.asksReason());
        why.setManaged(model.asksReason());
        preview.show(model.preview().get());
        Want want = model.want();
        record.setDisable(want == Want.GRADE || want == Want.REASON);
        record.setText(
                chosen == null ? words.text("record.none") : words.text("record.grade", chosen));
        outcome.show(model.sent().get(), wanted);
        time.tick();
    }

    private String least(CrsFindings known) {
        PatientNow.CannotJudge cannot = model.cannotJudge();
        if (cannot != null) {
            return words.text("cannotJudge") + "　" + words.text("cannotJudge." + cannot.name());
        }
        if (model.notInfused()) {
            return words.text("findings.notInfused");
        }
        if (known.most() > known.least()) {
            return words.text("findings.least.continues", known.most());
        }
        if (known.least() > 0) {
            return words.text("findings.least", known.least());
        }
        return words.text(
                model.last() == null ? "findings.least.none" : "findings.least.nothingNew");
    }

    @Override
    public boolean unsaved() {
        return model.unsaved();
    }
}
