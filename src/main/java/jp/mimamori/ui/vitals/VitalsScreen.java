package jp.mimamori.ui.vitals;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.BedWords;
import jp.mimamori.ui.KeyHint;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
        strip = new RoundStrip(words, ui.times(), round, this::go);
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
        boolean ended = round.complete(ui.desk().snapshot()) || round.givenUp(ui.desk().now());
        if (rounds && (!inSight || present.isEmpty()) && ended) {
            round.begin();
        }
        go(rounds ? onward(patient) : patient);
    }

    /** Who comes back to the round from a bed that was seen goes on to the next that was not. */
    private String onward(String patient) {
        if (!round.seen(patient) || draft(patient)) {
            return patient;
        }
        List<String> beds = new ArrayList<>();
        Round.beds(ui.desk().snapshot()).forEach(bed -> beds.add(bed.patient().id()));
        Collections.rotate(beds, -1 - beds.indexOf(patient));
        return beds.stream().filter(id -> !round.seen(id)).findFirst().orElse(patient);
    }

    /** To a bed, within the round that goes on. */
    private void go(String patient) {
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

    /** Every bed was seen: says so, and the next round is one key away. */
    private void finished() {
        leave(present);
        present = "";
        Round.Finished done = round.finished();
        KeyHint anew =
                new KeyHint(
                                words.text("round.anew"),
                                new KeyCodeCombination(KeyCode.ENTER),
                                "⏎",
                                () -> show(""))
                        .main();
        anew.setId("round-anew");
        VBox said =
                new VBox(
                        12,
                        Parts.label(words.text("round.finished"), "t-24", "strong"),
                        Parts.label(
                                done == null
                                        ? ""
                                        : words.text(
                                                "round.finished.beds",
                                                done.beds(),
                                                ui.times().moment(done.at())),
                                "t-18"),
                        anew,
                        Parts.label(words.text("vitals.esc"), "t-13", "muted"));
        said.setId("round-finished");
        said.setAlignment(Pos.CENTER);
        VBox.setVgrow(said, Priority.ALWAYS);
        new Keys(said).on(anew).on(KeyCode.ESCAPE, ui.go()::board);
        node.getChildren().setAll(said);
        anew.requestFocus();
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

    /**
     * Grading would find nothing of what is typed here, so it is saved on the way there, by the tab
     * of grading as by its key F4, which the tab shows; where it cannot be, one stays and is told
     * why. Every other place is gone to at once, and what is typed waits here.
     */
    @Override
    public boolean leads(Place place) {
        VitalsPane pane = pane();
        if (place != Place.GRADING || pane == null || !pane.model().touched()) {
            return false;
        }
        pane.grade();
        return true;
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
        if (rounds && pane != null) {
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

        /** Says what was saved, and that the round is finished where it is by that. */
        @Override
        public void saved() {
            boolean last = round.saw(patient, ui.desk().snapshot(), ui.desk().now());
            String who = ui.desk().snapshot().patient(patient).map(BedWords::of).orElse(patient);
            String saved = words.text("vitals.saved", who);
            ui.go().tell(rounds && last ? saved + "　" + words.text("round.finished") : saved);
        }

        @Override
        public void stay() {
            if (here()) {
                go(patient);
            }
        }

        @Override
        public void next() {
            if (!here()) {
                return;
            }
            if (draft(patient)) {
                go(patient);
                return;
            }
            if (rounds && round.over()) {
                finished();
                return;
            }
            PatientNow next = Round.next(ui.desk().snapshot(), patient);
            if (next == null) {
                ui.go().board();
            } else if (rounds) {
                go(next.patient().id());
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

        @Override
        public void leave() {
            ui.go().board();
        }

        @Override
        public void grade() {
            if (here()) {
                ui.go().open(patient, Place.GRADING);
            }
        }
    }
}
