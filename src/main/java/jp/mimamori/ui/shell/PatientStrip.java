package jp.mimamori.ui.shell;

import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import jp.mimamori.advice.Advice;
import jp.mimamori.course.Entry.Axis;
import jp.mimamori.ui.Bedside;
import jp.mimamori.ui.Chip;
import jp.mimamori.ui.Navigation;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Trend;
import jp.mimamori.ui.Urgency;
import jp.mimamori.ui.Words;
import jp.mimamori.ward.PatientNow;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Who is shown, how it stands, and the tabs of the patient. */
final class PatientStrip extends HBox {

    /** Wide enough for every tab's key beside who the patient is, px. */
    private static final double ROOMY = 1350;

    private final ShellModel model;
    private final Words words;
    private final Times times;
    private final Navigation go;
    private final Consumer<Place> toPlace;
    private final Label bed = new Label();
    private final Label name = new Label();
    private final FlowPane who = new OneLine(8);
    private final HBox chips = new HBox(6);
    private final Label clock = new Label();
    private final Map<Place, ToggleButton> tabs = new EnumMap<>(Place.class);

    /**
     * @param toPlace to a place of the patient
     */
    PatientStrip(
            ShellModel model, Words words, Times times, Navigation go, Consumer<Place> toPlace) {
        this.go = go;
        this.toPlace = toPlace;
        this.model = model;
        this.words = words;
        this.times = times;
        getStyleClass().add("patient-strip");
        setAlignment(Pos.CENTER_LEFT);
        bed.getStyleClass().addAll("t-24", "strong");
        name.getStyleClass().addAll("t-18", "strong");
        clock.getStyleClass().add("t-12");
        chips.setAlignment(Pos.CENTER_LEFT);
        for (Label whole : new Label[] {bed, name}) {
            whole.setMinWidth(USE_PREF_SIZE);
        }
        HBox bar = new HBox(2);
        bar.setAlignment(Pos.CENTER_RIGHT);
        bar.setMinWidth(USE_PREF_SIZE);
        int key = 2;
        for (Place place : Place.values()) {
            if (place.ofPatient()) {
                bar.getChildren().add(tab(place, place == Place.PATHWAY ? "Ctrl+L" : "F" + key++));
            }
        }
        Region middle = new Region();
        setHgrow(middle, Priority.ALWAYS);
        who.setRowValignment(VPos.BASELINE);
        VBox texts = new VBox(2, who, clock);
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setMinWidth(0);
        chips.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(bed, texts, chips, about(), middle, bar);
        model.where().subscribe(_ -> show());
        model.snapshot().subscribe(_ -> show());
        model.now().subscribe(_ -> clock());
    }

    /** Leads to who the patient is, and the infusion. */
    private Button about() {
        Label key = new Label("Ctrl+I");
        key.getStyleClass().add("key");
        FontIcon icon = new FontIcon("fth-user");
        icon.getStyleClass().add("about-icon");
        HBox content = new HBox(4, icon, key);
        content.setAlignment(Pos.CENTER);
        Button about = new Button();
        about.setGraphic(content);
        about.getStyleClass().addAll("plain", "about");
        about.setMinWidth(USE_PREF_SIZE);
        about.setFocusTraversable(false);
        about.setAccessibleText(words.text("shell.about"));
        about.setTooltip(new Tooltip(words.text("shell.about")));
        about.setOnAction(_ -> go.open(Place.REGISTER));
        return about;
    }

    private ToggleButton tab(Place place, String key) {
        ToggleButton tab = new ToggleButton(words.text("place." + place));
        Label hint = new Label(key);
        hint.getStyleClass().add("key");
        tab.setGraphic(hint);
        if (place == Place.PATHWAY) {
            // On a small window who the patient is needs the room.
            widthProperty()
                    .subscribe(width -> tab.setGraphic(width.doubleValue() > ROOMY ? hint : null));
            tab.setTooltip(new Tooltip(key));
        }
        tab.setContentDisplay(ContentDisplay.RIGHT);
        tab.getStyleClass().addAll("pill", "tab");
        tab.setId("patient-" + place);
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setFocusTraversable(false);
        tab.setOnAction(_ -> {
            toPlace.accept(place);
            mark();
        });
        tabs.put(place, tab);
        return tab;
    }

    private void mark() {
        tabs.forEach((place, tab) -> tab.setSelected(place == model.where().get().place()));
    }

    private void show() {
        mark();
        PatientNow patient = model.patient().orElse(null);
        if (patient == null) {
            return;
        }
        Bedside bedside = Bedside.at(patient, model.now().get(), ShellModel.clock(patient));
        bed.setText(bedside.bed());
        name.setText(bedside.name());
        who.getChildren().setAll(name);
        about(patient, bedside).forEach(said -> who.getChildren().add(small(said)));
        if (patient.advice() == null) {
            chips.getChildren().setAll(Chip.of(Urgency.HIGH, words.text("cannotJudge")));
        } else {
            chips.getChildren()
                    .setAll(
                            chip(patient, patient.advice(), Axis.CRS),
                            chip(patient, patient.advice(), Axis.NEURO));
        }
        clock();
    }

    /** As wide as all of it in one line; in more lines where there is no room for that. */
    private static final class OneLine extends FlowPane {
        OneLine(double gap) {
            super(gap, 0);
        }

        @Override
        protected double computePrefWidth(double height) {
            double gaps = getHgap() * Math.max(0, getManagedChildren().size() - 1);
            return getManagedChildren().stream()
                    .mapToDouble(child -> snapSizeX(child.prefWidth(-1)))
                    .reduce(snappedLeftInset() + snappedRightInset() + gaps, Double::sum);
        }
    }

    /** By what doses are worked out, and by which tables; none of it is ever left out. */
    private List<String> about(PatientNow patient, Bedside bedside) {
        List<String> said = new ArrayList<>();
        said.add(bedside.ageAndSex(words).strip());
        said.add(
                bedside.weight() == null
                        ? words.text("patient.noWeight")
                        : Numbers.shown(bedside.weight().kg()) + " kg");
        if (bedside.height() != null) {
            said.add(Numbers.shown(bedside.height().cm()) + " cm");
        }
        if (model.snapshot().get().hospital().packs().all().size() > 1) {
            said.add(words.text("patient.edition", patient.pack().version()));
        }
        said.removeIf(String::isEmpty);
        return said;
    }

    private static Label small(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("t-12", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Label chip(PatientNow patient, Advice advice, Axis axis) {
        return Chip.grade(
                words,
                axis,
                advice.axis(axis).grade(),
                Trend.of(patient.course(), axis, model.now().get()));
    }

    private void clock() {
        PatientNow patient = model.patient().orElse(null);
        if (patient == null) {
            return;
        }
        Bedside bedside = Bedside.at(patient, model.now().get(), ShellModel.clock(patient));
        String text = bedside.dayAndHours(words, times);
        if (bedside.clockLeft() != null) {
            long hours = ShellModel.clock(patient).toHours();
            text +=
                    "  "
                            + (bedside.clockLeft().isPositive()
                                    ? words.text(
                                            "patient.clockLeft",
                                            hours,
                                            times.hours(bedside.clockLeft()))
                                    : words.text("patient.clockOver", hours));
        }
        clock.setText(text);
    }
}
