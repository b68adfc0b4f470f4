package jp.mimamori.ui.vitals;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;

import java.util.function.Consumer;

/** The beds of the round: who is at hand, who has been seen, whose values wait unsaved. */
final class RoundStrip extends HBox {

    private final Words words;
    private final Round round;
    private final Consumer<String> go;

    RoundStrip(Words words, Round round, Consumer<String> go) {
        super(4);
        this.words = words;
        this.round = round;
        this.go = go;
        setId("round");
        getStyleClass().add("round-strip");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    }

    /**
     * @param draft whether something is typed and not saved for a patient
     */
    void show(Snapshot snapshot, String present, java.util.function.Predicate<String> draft) {
        getChildren().clear();
        PatientNow here = snapshot.patient(present).orElse(null);
        if (here != null) {
            getChildren().add(Parts.label(BedWords.of(here), "t-24", "strong", "round-name"));
        }
        for (PatientNow patient : Round.beds(snapshot)) {
            String id = patient.patient().id();
            Entry.Stay stay = patient.stay();
            String bed = stay == null ? id : stay.bed();
            String mark = round.seen(id) ? " ✓" : draft.test(id) ? " …" : "";
            ToggleButton pill = Parts.pill(bed + mark, () -> go.accept(id));
            pill.setSelected(id.equals(present));
            pill.setId("bed-" + id);
            pill.setAccessibleText(
                    BedWords.of(patient)
                            + (round.seen(id) ? " " + words.text("round.seen") : "")
                            + (draft.test(id) ? " " + words.text("round.draft") : ""));
            getChildren().add(pill);
        }
        getChildren()
                .addAll(
                        Parts.space(),
                        Parts.label(
                                words.text(
                                        "round.count",
                                        round.seen(snapshot),
                                        Round.beds(snapshot).size()),
                                "strong"));
    }
}
