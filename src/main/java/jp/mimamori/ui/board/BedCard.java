package jp.mimamori.ui.board;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.DueDose;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Glued;
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

    /** A card is no lower than this, px; more where its words need it. */
    static final double LEAST_HEIGHT = 280;

    /** Lower than this the curve says nothing, px. */
    private static final double LEAST_CURVE = 24;

    /** With the edges of its box as high as a finger needs it, px. */
    private static final double LEAST_ASKED = 35;

    private static final double RING = 54;
    private static final Duration DAY = Duration.ofHours(24);
    private static final double LOW_TEMPERATURE = 36;
    private static final double HIGH_TEMPERATURE = 40;

    private final Ui ui;
    private final GlanceWords words;
    private final Label bed = label("card-bed");
    private final Label name = label("card-name");
    private final Label who = label("card-who");
    private final FlowPane chips = new FlowPane(4, 3);
    private final SparkLine spark = new SparkLine(200, 64);
    private final Ring72 ring;
    private final VitalsLine vitals;
    private final HBox asked = new HBox(7);
    private final Label dose = label("card-task");
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
        VBox head = new VBox(2, title, who);
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox top = new HBox(8, head, ring);
        chips.setAlignment(Pos.CENTER_LEFT);
        for (Region whole : new Region[] {top, chips, vitals, dose, task, asked}) {
            whole.setMinHeight(USE_PREF_SIZE);
        }
        spark.setMinHeight(LEAST_CURVE);
        spark.setMaxHeight(Double.MAX_VALUE);
        setVgrow(spark, Priority.ALWAYS);
        dose.setWrapText(true);
        task.setWrapText(true);
        getChildren().addAll(top, chips, vitals, spark, dose, task, asked);
        asked.setAlignment(Pos.CENTER_LEFT);
        leads(chips, Place.GRADING);
        leads(vitals, Place.VITALS);
        asked.getStyleClass().add("leads");
        asked.setOnMouseClicked(event -> open(event, asks));
        leads(dose, Place.PROMPTS);
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
        DueDose other = glance.otherDose();
        say(
                dose,
                Glued.of(words.otherDose(glance)),
                other != null && other.state() == DueDose.State.OVERDUE
                        ? "card-dose-late"
                        : "card-task");
        say(
                task,
                glance.observationFirst() ? "" : Glued.of(words.task(glance)),
                glance.observationOverdue() ? "card-task-late" : "card-task");
        setAccessibleText(
                words.spoken(glance, nameHidden)
                        + words.words().text("board.pause")
                        + ring.getAccessibleText());
    }

    /** One line of a card; no room is kept for an empty one. */
    private static void say(Label line, String text, String style) {
        line.setText(text);
        line.getStyleClass().setAll("label", "leads", style);
        line.setVisible(!text.isEmpty());
        line.setManaged(!text.isEmpty());
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
        Label since = label("age-own");
        since.setText(age);
        since.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(2, grade, since);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private void asked(Glance glance) {
        asks = glance.leadsTo();
        asked.getStyleClass()
                .setAll(
                        "leads",
                        "asked",
                        glance.unjudged() == null
                                ? "asked-" + glance.saidFirst().code()
                                : "asked-unjudged");
        VBox texts = new VBox(2);
        texts.setMinHeight(LEAST_ASKED);
        add(texts, words.asked(glance), "asked-what");
        add(texts, words.beside(glance), "asked-what");
        add(texts, words.whereAndAge(glance), "asked-where");
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        asked.getChildren().setAll(new UrgencyMark(glance.saidFirst(), 14), texts);
    }

    private static void add(VBox texts, String said, String style) {
        if (!said.isEmpty()) {
            Label text = label(style);
            text.setText(Glued.of(said));
            text.setWrapText(true);
            texts.getChildren().add(text);
        }
    }
}
