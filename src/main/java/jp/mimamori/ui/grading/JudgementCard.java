package jp.mimamori.ui.grading;

import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.AxisState;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Judgement.Value;
import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Fitting;
import jp.mimamori.ui.Glued;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.PromptWords;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One axis: the treatment, its 24 hours, and whether it has helped. */
final class JudgementCard extends VBox {

    /** Height that the preview keeps on a low screen, px. */
    private static final double LEAST = 44;

    /** The preview's part of the card. */
    private static final double ASKS = 0.25;

    private final Ui ui;
    private final JudgementModel model;
    private final Runnable recorded;
    private final Words words;
    private final Times times;
    private final PromptWords prompts;
    private final Label state = Parts.wrapped("", "t-18", "strong");
    private final Label treated = Parts.wrapped("");
    private final ProgressBar clock = new ProgressBar(0);
    private final Label left = Parts.wrapped("", "strong");
    private final Label speaks = Parts.wrapped("", "t-13", "muted");
    private final Map<Value, ToggleButton> choices = new EnumMap<>(Value.class);
    private final ThenAndNow compared;
    private final PreviewBox preview;
    private final KeyHint record;
    private final Outcome outcome;
    private @Nullable Want wanted;

    /**
     * @param firstKey digit of 改善; the next two digits are of the other words
     */
    JudgementCard(Ui ui, JudgementModel model, int firstKey, Runnable recorded) {
        super(8);
        this.ui = ui;
        this.model = model;
        this.recorded = recorded;
        words = ui.words(JudgementCard.class);
        times = ui.times();
        prompts = new PromptWords(ui.desk()::pack, times, ui.language());
        getStyleClass().addAll("card", "judgement");
        HBox.setHgrow(this, Priority.ALWAYS);
        setPrefWidth(10);
        HBox row = new HBox(8);
        int key = firstKey;
        for (Value value : Value.values()) {
            ToggleButton pill =
                    Parts.pill(
                            words.text("judgement." + value.name()),
                            String.valueOf(key++),
                            () -> choose(value));
            pill.getStyleClass().add("judgement-pill");
            pill.setId("judgement-" + model.axis().name() + "-" + value.name());
            pill.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(pill, Priority.ALWAYS);
            choices.put(value, pill);
            row.getChildren().add(pill);
        }
        for (Label line : List.of(left, speaks)) {
            line.managedProperty().bind(line.textProperty().isNotEmpty());
        }
        clock.setMaxWidth(Double.MAX_VALUE);
        preview = new PreviewBox(ui, model.axis(), words.text("preview.choose.judgement"));
        Fitting asks = Fitting.texts(preview, LEAST);
        // The answers of both cards stand at one height, however much is known above them.
        asks.prefHeightProperty().bind(heightProperty().multiply(ASKS));
        VBox.setVgrow(asks, Priority.SOMETIMES);
        compared = new ThenAndNow(words, new FindingWords(ui.language()), times, model.axis());
        record =
                new KeyHint(
                                words.text("record.none"),
                                new KeyCodeCombination(KeyCode.ENTER),
                                "⏎",
                                this::record)
                        .main();
        record.setId("record-judgement-" + model.axis().name());
        outcome = new Outcome(words);
        VBox known =
                new VBox(
                        8,
                        Parts.label(words.text("axis." + model.axis().name()), "t-18", "strong"),
                        state,
                        treated,
                        clock,
                        left,
                        speaks,
                        compared);
        Region room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        getChildren().addAll(known, room, row, asks, record, outcome);
        for (Observable each : List.of(model.chosen(), model.preview(), model.sent())) {
            each.addListener(_ -> show());
        }
        show();
    }

    void choose(Value value) {
        wanted = null;
        model.choose(value);
        show();
    }

    boolean chosen() {
        return model.chosen().get() != null;
    }

    void record() {
        record(recorded);
    }

    /** Records what is chosen, and does what comes then once it is durable. */
    void record(Runnable then) {
        wanted = model.record(then);
        show();
    }

    void refresh() {
        model.refresh();
        show();
    }

    ToggleButton first() {
        return choices.values().iterator().next();
    }

    boolean offered() {
        return model.offered();
    }

    /** The 24 hours run. */
    void tick() {
        Instant now = ui.desk().now();
        Instant end = model.clockEnd();
        Entry.Medication dose = model.treatment();
        AxisState axis = model.state();
        boolean runs = end != null && axis != null && axis.treatedAt() != null;
        clock.setVisible(runs);
        clock.setManaged(runs);
        if (end == null || axis == null || axis.treatedAt() == null) {
            treated.setText(model.offered() ? untreated(axis, now) : "");
            left.setText("");
            speaks.setText("");
            return;
        }
        treated.setText(
                dose == null
                        ? words.text("judgement.declined", times.moment(axis.treatedAt()))
                        : words.text(
                                "judgement.treated",
                                prompts.drug(dose.drug()),
                                Numbers.shown(dose.dose().mg()),
                                times.moment(dose.at()),
                                times.ago(dose.at(), now)));
        double done =
                (double) Duration.between(axis.treatedAt(), now).toSeconds()
                        / Duration.between(axis.treatedAt(), end).toSeconds();
        clock.setProgress(Math.clamp(done, 0, 1));
        left.setText(
                now.isBefore(end)
                        ? words.text(
                                "judgement.left",
                                times.length(Duration.between(now, end)),
                                times.moment(end))
                        : words.text("judgement.full", times.ago(end, now)));
        Instant from = model.speaksFrom();
        speaks.setText(
                from != null && now.isBefore(from)
                        ? words.text("judgement.early", times.moment(from))
                        : words.text("judgement.counts"));
    }

    /** Says what a judgement does while the open step is not treated. */
    private String untreated(@Nullable AxisState axis, Instant now) {
        Instant opened = axis == null || axis.step() == 0 ? null : axis.openedAt();
        return Glued.of(
                opened == null
                        ? words.text("judgement.noStep")
                        : words.text("judgement.untreated", times.brief(opened, now)));
    }

    private void show() {
        AxisState axis = model.state();
        boolean offered = model.offered();
        state.setText(
                axis == null
                        ? words.text("cannotJudge")
                        : !offered
                                ? words.text("judgement.noEpisode")
                                : words.text(
                                        axis.step() == 0 ? "judgement.grade" : "judgement.step",
                                        axis.grade(),
                                        axis.step()));
        choices.forEach((value, pill) -> {
            pill.setSelected(value == model.chosen().get());
            pill.setDisable(!offered);
        });
        record.setDisable(!offered || model.chosen().get() == null);
        record.setVisible(offered);
        preview.setVisible(offered);
        compared.show(
                offered ? model.course() : null,
                axis == null ? null : axis.treatedAt(),
                ui.desk().now());
        Value value = model.chosen().get();
        preview.show(model.preview().get());
        record.setText(
                value == null
                        ? words.text("record.judgement.none")
                        : words.text("record.judgement", words.text("judgement." + value.name())));
        outcome.show(model.sent().get(), wanted);
        tick();
    }

    boolean unsaved() {
        return model.unsaved();
    }
}
