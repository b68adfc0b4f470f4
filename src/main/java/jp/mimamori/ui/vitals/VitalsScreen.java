package jp.mimamori.ui.vitals;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.BedWords;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Vitals entry: of one patient, or on the round from bed to bed. */
public final class VitalsScreen implements Screen {

    private final Ui ui;
    private final Words words;
    private final boolean rounds;
    private final VBox node = new VBox(8);
    private final Map<String, VitalsPane> drafts = new HashMap<>();
    private final Round round = new Round();
    private final RoundStrip strip;
    private String present = "";
    private boolean inSight;

    private VitalsScreen(Ui ui, boolean rounds) {
        this.ui = ui;
        this.rounds = rounds;
        words = ui.words(VitalsScreen.class);
        strip = new RoundStrip(words, round, this::show);
        node.getStyleClass().add("vitals-screen");
        node.getStylesheets()
                .add(
                        Objects.requireNonNull(VitalsScreen.class.getResource("vitals.css"))
                                .toExternalForm());
        var _ = ui.follow(_ -> refresh());
    }

    /** For one patient at a time. */
    public static VitalsScreen ofPatient(Ui ui) {
        return new VitalsScreen(ui, false);
    }

    /** From bed to bed. */
    public static VitalsScreen ofRound(Ui ui) {
        return new VitalsScreen(ui, true);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String titleKey() {
        return rounds ? "place.ROUND" : "place.VITALS";
    }

    @Override
    public void show(String patient) {
        inSight = true;
        leave(present);
        present = there(patient);
        VitalsPane pane = present.isEmpty() ? null : pane(present);
        node.getChildren().clear();
        if (rounds) {
            node.getChildren().add(strip);
            strip.show(ui.desk().snapshot(), present, this::draft);
        }
        if (pane == null) {
            node.getChildren().setAll(nobody());
        } else {
            VBox.setVgrow(pane, Priority.ALWAYS);
            node.getChildren().add(pane);
            pane.model().refresh();
            pane.show();
            // Fields take keys in their order only once they are laid out.
            node.applyCss();
            node.layout();
            pane.take();
        }
    }

    private Node nobody() {
        VBox nobody =
                new VBox(
                        8,
                        Parts.label(words.text("round.empty"), "t-24", "strong"),
                        Parts.label(words.text("round.empty.how"), "muted"));
        nobody.setAlignment(Pos.CENTER);
        VBox.setVgrow(nobody, Priority.ALWAYS);
        return nobody;
    }

    /** On the round, the first bed not yet seen when nobody else is named. */
    private String there(String patient) {
        if (!rounds || ui.desk().snapshot().patient(patient).isPresent()) {
            return patient;
        }
        return Round.beds(ui.desk().snapshot()).stream()
                .map(p -> p.patient().id())
                .filter(id -> !round.seen(id))
                .findFirst()
                .orElse("");
    }

    private VitalsPane pane(String patient) {
        Ui his = ui.of(() -> patient);
        return drafts.computeIfAbsent(
                patient,
                id ->
                        new VitalsPane(
                                his,
                                new VitalsModel(
                                        id,
                                        his.desk(),
                                        ui.author(),
                                        ui.fx(),
                                        (sign, reason) ->
                                                words.text(
                                                        "note.notMeasured",
                                                        words.text("sign." + sign.code()),
                                                        words.text("reason." + reason.code()))),
                                new Ways(id)));
    }

    private boolean draft(String patient) {
        VitalsPane pane = drafts.get(patient);
        return pane != null && pane.model().touched();
    }

    @Override
    public String patientHere() {
        return present;
    }

    @Override
    public List<String> unsaved() {
        return drafts.keySet().stream().filter(this::draft).sorted().toList();
    }

    /** A sheet on which nothing is typed need not be kept. */
    private void leave(String patient) {
        VitalsPane pane = drafts.get(patient);
        if (pane != null && !pane.model().touched()) {
            drafts.remove(patient);
        }
    }

    @Override
    public void hidden() {
        inSight = false;
        leave(present);
    }

    private @Nullable VitalsPane pane() {
        return drafts.get(present);
    }

    private void refresh() {
        VitalsPane pane = pane();
        if (pane != null) {
            pane.model().refresh();
            pane.show();
        }
        if (rounds && !node.getChildren().isEmpty()) {
            strip.show(ui.desk().snapshot(), present, this::draft);
        }
    }

    @Override
    public void tick(Instant now) {
        VitalsPane pane = pane();
        if (pane != null) {
            pane.tick();
        }
    }

    private final class Ways implements VitalsPane.Ways {
        private final String patient;

        Ways(String patient) {
            this.patient = patient;
        }

        @Override
        public void saved() {
            round.saw(patient);
            tell();
            if (here()) {
                show(patient);
            }
        }

        @Override
        public void savedNext() {
            round.saw(patient);
            tell();
            if (!here()) {
                return;
            }
            PatientNow next = Round.next(ui.desk().snapshot(), patient);
            if (next == null) {
                ui.go().board();
            } else if (rounds) {
                show(next.patient().id());
            } else {
                ui.go().open(next.patient().id(), Place.VITALS);
            }
        }

        /**
         * Whoever has gone elsewhere while it was saved is not fetched back from what is typed
         * there.
         */
        private boolean here() {
            return inSight && patient.equals(present);
        }

        private void tell() {
            String who = ui.desk().snapshot().patient(patient).map(BedWords::of).orElse(patient);
            ui.go().tell(words.text("vitals.saved", who));
        }

        @Override
        public void leave() {
            ui.go().board();
        }

        @Override
        public void grade() {
            ui.go().open(patient, Place.GRADING);
        }
    }
}
