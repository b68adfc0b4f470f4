package jp.mimamori.ui.vitals;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import jp.mimamori.advice.Advice;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.ui.BedWords;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Redraw;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Trend;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.UrgencyMark;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The beds of the round: who is at hand and how it stands, who has been seen, whose values wait
 * unsaved, who is asked something or overdue.
 */
final class RoundStrip extends HBox {

    /** A pill and its focus ring, px. */
    private static final double ROW = 48;

    /** The bar under more beds than fit, px. */
    private static final double BAR = 14;

    private final Words words;
    private final Round round;
    private final Consumer<String> go;
    private final Times times;

    private final Label name = Parts.label("", "t-24", "strong", "round-name");
    private final HBox chips = Parts.row(6);
    private final HBox beds = Parts.row(4);
    private final ScrollPane row = new ScrollPane(beds);
    private final Label count = Parts.label("", "strong");

    RoundStrip(Words words, Times times, Round round, Consumer<String> go) {
        super(8);
        this.words = words;
        this.times = times;
        this.round = round;
        this.go = go;
        setId("round");
        getStyleClass().add("round-strip");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        for (Label whole : List.of(name, count)) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        chips.setMinWidth(USE_PREF_SIZE);
        row.getStyleClass().add("fitting");
        row.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        row.setFitToHeight(true);
        row.setFocusTraversable(false);
        row.setMinWidth(0);
        row.setMinHeight(ROW);
        row.widthProperty().addListener(_ -> room());
        beds.widthProperty().addListener(_ -> room());
        setHgrow(row, Priority.ALWAYS);
        getChildren().addAll(name, chips, row, count);
    }

    /** The bar stands under the beds, not on them. */
    private void room() {
        row.setMinHeight(beds.getWidth() > row.getWidth() ? ROW + BAR : ROW);
    }

    /**
     * @param draft whether something is typed and not saved for a patient
     */
    void show(Snapshot snapshot, String present, Predicate<String> draft) {
        List<ToggleButton> pills = new ArrayList<>();
        List<PatientNow> all = Round.beds(snapshot);
        int place = 0;
        for (PatientNow patient : all) {
            if (patient.patient().id().equals(present)) {
                name.setText(BedWords.of(patient));
                chips(patient);
                row.setHvalue(all.size() < 2 ? 0 : (double) place / (all.size() - 1));
            }
            pills.add(pill(patient, present, draft));
            place++;
        }
        Redraw.of(beds, pills);
        count.setText(
                words.text("round.count", round.seen(snapshot), all.size()) + before(snapshot));
    }

    /** When the round before this one ended. */
    private String before(Snapshot snapshot) {
        Round.Finished last = round.finished();
        return last == null
                ? ""
                : "　"
                        + words.text(
                                round.over() ? "round.over" : "round.before",
                                times.brief(last.at(), snapshot.at()),
                                last.beds());
    }

    private ToggleButton pill(PatientNow patient, String present, Predicate<String> draft) {
        String id = patient.patient().id();
        Entry.Stay stay = patient.stay();
        String bed = stay == null ? id : stay.bed();
        String mark = (round.seen(id) ? " ✓" : "") + (draft.test(id) ? " …" : "");
        ToggleButton pill = Parts.pill(bed + mark, () -> go.accept(id));
        StringBuilder said = new StringBuilder(BedWords.of(patient));
        if (round.seen(id)) {
            said.append(' ').append(words.text("round.seen"));
        }
        if (draft.test(id)) {
            said.append(' ').append(words.text("round.draft"));
        }
        Urgency urgency = Urgency.of(patient);
        if (urgency != Urgency.NEUTRAL) {
            pill.setGraphic(new UrgencyMark(urgency, 12));
            pill.setGraphicTextGap(4);
            said.append(' ').append(words.text("round.asked"));
        }
        if (patient.observationOverdue()) {
            pill.setText(words.text("round.late", pill.getText()));
            said.append(' ').append(words.text("round.overdue"));
        }
        pill.setSelected(id.equals(present));
        pill.setId("bed-" + id);
        pill.setAccessibleText(said.toString());
        pill.setTooltip(new Tooltip(said.toString()));
        return pill;
    }

    private void chips(PatientNow patient) {
        Advice advice = patient.advice();
        chips.getChildren().clear();
        if (advice == null) {
            chips.getChildren().add(Chip.of(Urgency.HIGH, words.text("cannotJudge")));
            return;
        }
        for (Axis axis : Axis.values()) {
            chips.getChildren()
                    .add(
                            Chip.grade(
                                    words,
                                    axis,
                                    advice.axis(axis).grade(),
                                    Trend.of(patient.course(), axis, advice.at())));
        }
    }
}
