package jp.mimamori.ui.board;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Ring72;
import jp.mimamori.ui.SparkLine;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;

import java.time.Duration;
import java.util.List;

/**
 * One patient's card. Its parts lead to the screens that they are about; the rest of it to the
 * timeline.
 */
final class BedCard extends VBox {

    /** A card is no lower than this, px. */
    static final double LEAST_HEIGHT = 322;

    private static final double RING = 52;
    private static final Duration DAY = Duration.ofHours(24);
    private static final double LOW_TEMPERATURE = 36;
    private static final double HIGH_TEMPERATURE = 40;

    private final Ui ui;
    private final GlanceWords words;
    private final Label bed = label("card-bed");
    private final Label name = label("card-name");
    private final Label who = label("card-who");
    private final FlowPane chips = new FlowPane(5, 4);
    private final SparkLine spark = new SparkLine(200, 64);
    private final Ring72 ring;
    private final VitalsLine vitals;
    private final HBox asked = new HBox(10);
    private final Label task = label("card-task");
    private final String patient;
    private Place asks = Place.PROMPTS;

    BedCard(Ui ui, GlanceWords words, String patient) {
        this.ui = ui;
        this.words = words;
        this.patient = patient;
        ring = new Ring72(RING, words.words());
        vitals = new VitalsLine(words);
        getStyleClass().setAll("bed-card");
        setFocusTraversable(true);
        bed.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(8, bed, name);
        title.setAlignment(Pos.BASELINE_LEFT);
        VBox head = new VBox(4, title, who);
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox top = new HBox(8, head, ring);
        chips.setAlignment(Pos.CENTER_LEFT);
        spark.setMinHeight(0);
        spark.setMaxHeight(Double.MAX_VALUE);
        setVgrow(spark, Priority.ALWAYS);
        task.setWrapText(true);
        task.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(top, chips, vitals, spark, task, asked);
        task.setWrapText(true);
        task.setMinHeight(USE_PREF_SIZE);
        asked.setAlignment(Pos.CENTER_LEFT);
        leads(chips, Place.GRADING);
        leads(vitals, Place.VITALS);
        asked.getStyleClass().add("leads");
        asked.setOnMouseClicked(event -> open(event, asks));
        leads(task, Place.PATHWAY);
        setOnMouseClicked(event -> open(event, Place.TIMELINE));
        setOnMousePressed(_ -> requestFocus());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private void leads(Node part, Place place) {
        part.getStyleClass().add("leads");
        part.setOnMouseClicked(event -> open(event, place));
    }

    private void open(MouseEvent event, Place place) {
        event.consume();
        ui.go().open(patient, place);
    }

    String patient() {
        return patient;
    }

    void show(Glance glance, boolean nameHidden) {
        Pack pack = glance.patient().pack();
        getStyleClass().setAll("bed-card", "bed-card-" + glance.edge().code());
        bed.setText(glance.bedside().bed().isEmpty() ? "–" : glance.bedside().bed());
        name.setText(nameHidden ? "" : glance.bedside().name());
        who.setText(
                nameHidden ? words.when(glance) : words.who(glance) + "  " + words.when(glance));
        ring.show(glance.bedside().clockLeft(), Duration.ofHours(pack.clockHours()));
        chips.getChildren().setAll(chips(glance));
        spark.show(
                glance.temperatures(),
                glance.at().minus(DAY),
                glance.at(),
                LOW_TEMPERATURE,
                HIGH_TEMPERATURE,
                pack.findings().feverFrom().doubleValue());
        vitals.show(glance);
        asked(glance);
        task.setText(glance.observationFirst() ? "" : words.task(glance));
        task.getStyleClass()
                .setAll("leads", glance.observationOverdue() ? "card-task-late" : "card-task");
        task.setVisible(!task.getText().isEmpty());
        task.setManaged(!task.getText().isEmpty());
        setAccessibleText(
                String.join(
                        " ",
                        bed.getText(),
                        name.getText(),
                        who.getText(),
                        words.words().text("urgency." + glance.urgency()),
                        words.asked(glance),
                        words.task(glance)));
    }

    private List<Node> chips(Glance glance) {
        if (glance.crs() == null || glance.neuro() == null) {
            return List.of(Chip.of(Urgency.HIGH, words.words().text("cannotJudge")));
        }
        return List.of(
                aged(
                        Chip.grade(
                                words.words(), Axis.CRS, glance.crs().grade(), glance.crsTrend()),
                        words.gradeAge(glance, glance.crs())),
                aged(
                        Chip.grade(
                                words.words(),
                                Axis.NEURO,
                                glance.neuro().grade(),
                                glance.neuroTrend()),
                        words.gradeAge(glance, glance.neuro())));
    }

    /** A grade and its age stay together. */
    private static Node aged(Node grade, String age) {
        Label since = label("card-small");
        since.setText(age);
        since.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(3, grade, since);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private void asked(Glance glance) {
        asks = glance.observationFirst() ? Place.PATHWAY : Place.PROMPTS;
        asked.getStyleClass()
                .setAll(
                        "leads",
                        "asked",
                        glance.unjudged() == null
                                ? "asked-" + glance.edge().code()
                                : "asked-unjudged");
        Label what = label("asked-what");
        // A dose and its unit stay together.
        what.setText(words.asked(glance).replace(" mg", "\u00a0mg"));
        what.setWrapText(true);
        Label where = label("asked-where");
        where.setText(words.whereAndAge(glance));
        where.setWrapText(true);
        VBox texts = new VBox(2, what, where);
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        asked.setMinHeight(USE_PREF_SIZE);
        asked.getChildren().setAll(new UrgencyMark(glance.edge(), 14), texts);
    }
}
