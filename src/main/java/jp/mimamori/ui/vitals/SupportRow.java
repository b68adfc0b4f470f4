package jp.mimamori.ui.vitals;

import javafx.beans.Observable;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.course.Entry;
import jp.mimamori.course.OxygenDevice;
import jp.mimamori.ui.FindingWords;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Times;
import jp.mimamori.ui.Words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Oxygen, fluids and vasopressors, symptoms: what stands, and the quickest of what there is to
 * choose.
 */
final class SupportRow extends GridPane {

    private static final List<OxygenDevice> DEVICES =
            List.of(OxygenDevice.NONE, OxygenDevice.CANNULA, OxygenDevice.MASK);
    private static final List<String> SYMPTOMS = List.of("chills", "headache", "nausea", "fatigue");

    private final VitalsModel model;
    private final Words words;
    private final FindingWords findings;
    private final Times times;
    private final Map<OxygenDevice, ToggleButton> devices = new LinkedHashMap<>();
    private final ToggleButton otherDevice;
    private final NumberInput flow;
    private final NumberInput fio2;
    private final HBox oxygenNumbers;
    private final Label oxygenSaid = Parts.wrapped("", "t-13", "muted");
    private final ToggleButton fluids;
    private final ToggleButton pressors;
    private final NumberInput ml;
    private final HBox mlRow;
    private final Label supportSaid = Parts.wrapped("", "t-13", "muted");
    private final Map<String, ToggleButton> symptoms = new LinkedHashMap<>();
    private final ToggleButton noSymptom;
    private final ToggleButton otherSymptom;
    private final Label symptomsSaid = Parts.wrapped("", "t-13", "muted");

    /** What opens in the place of the keypad. */
    interface Panels {
        void devices();

        void pressors();

        void symptoms();
    }

    SupportRow(VitalsModel model, Words words, FindingWords findings, Times times, Panels panels) {
        setHgap(8);
        setMinWidth(0);
        this.model = model;
        this.words = words;
        this.findings = findings;
        this.times = times;
        OxygenField oxygen = model.oxygen();
        for (OxygenDevice device : DEVICES) {
            ToggleButton pill =
                    Parts.pill(words.text("oxygen." + device.name()), () -> device(device));
            pill.setId("oxygen-" + device.name());
            devices.put(device, pill);
        }
        otherDevice = opening("oxygen-other", "vitals.other", panels::devices);
        flow =
                small(
                        new NumberInput(oxygen.flow(), words, "—", oxygen::typeFlow),
                        "oxygen-flow",
                        "oxygen.flow.name");
        fio2 =
                small(
                        new NumberInput(oxygen.fio2(), words, "—", oxygen::typeFio2),
                        "oxygen-fio2",
                        "oxygen.fio2.name");
        oxygenNumbers =
                Parts.row(
                        6,
                        flow,
                        Parts.label(words.text("oxygen.flow.unit"), "t-13"),
                        Parts.label(words.text("oxygen.fio2.name"), "t-13"),
                        fio2);
        fluids = Parts.pill(words.text("support.fluids"), this::toggleFluids);
        fluids.setId("fluids");
        pressors = opening("pressors", "support.pressors", panels::pressors);
        ml =
                small(
                        new NumberInput(model.support().ml(), words, "—"),
                        "fluids-ml",
                        "support.ml.name");
        mlRow = Parts.row(6, ml, Parts.label("mL", "t-13"));
        for (String code : SYMPTOMS) {
            ToggleButton pill =
                    Parts.pill(words.text("symptom." + code), () -> model.symptoms().toggle(code));
            pill.setId("symptom-" + code);
            symptoms.put(code, pill);
        }
        noSymptom = Parts.pill(words.text("symptom.none"), model.symptoms()::toggleNone);
        noSymptom.setId("symptom-none");
        otherSymptom = opening("symptom-other", "vitals.other", panels::symptoms);
        build();
        listen();
    }

    /** It opens a panel, and is marked by what is chosen there only. */
    private ToggleButton opening(String id, String key, Runnable open) {
        ToggleButton pill =
                Parts.pill(
                        words.text(key),
                        () -> {
                            show();
                            open.run();
                        });
        pill.setId(id);
        return pill;
    }

    private NumberInput small(NumberInput input, String id, String name) {
        input.setId(id);
        input.getStyleClass().add("small-number");
        input.setAccessibleText(words.text(name));
        return input;
    }

    private void build() {
        FlowPane devicePills = new FlowPane(4, 4);
        devicePills.getChildren().addAll(devices.values());
        devicePills.getChildren().add(otherDevice);
        FlowPane symptomPills = new FlowPane(4, 4);
        symptomPills.getChildren().add(noSymptom);
        symptomPills.getChildren().addAll(symptoms.values());
        symptomPills.getChildren().add(otherSymptom);
        put(card(words.text("oxygen.title"), "Alt+O", devicePills, oxygenNumbers, oxygenSaid));
        put(
                card(
                        words.text("support.title"),
                        "Alt+F",
                        new FlowPane(4, 4, fluids, pressors),
                        mlRow,
                        supportSaid));
        put(card(words.text("symptom.title"), "Alt+S", symptomPills, symptomsSaid));
    }

    private void put(VBox card) {
        getColumnConstraints().add(PaneLayout.third());
        add(card, getChildren().size(), 0);
    }

    private static VBox card(String title, String key, javafx.scene.Node... nodes) {
        VBox card = new VBox(2);
        card.getStyleClass().addAll("card", "support-card");
        card.getChildren()
                .add(
                        Parts.row(
                                8,
                                Parts.label(title, "strong"),
                                Parts.space(),
                                Parts.label(key, "t-12", "muted")));
        card.getChildren().addAll(nodes);
        return card;
    }

    private void listen() {
        for (Observable each :
                List.of(
                        model.oxygen().device(),
                        model.oxygen().flow().state(),
                        model.oxygen().fio2().state(),
                        model.support().fluids(),
                        model.support().ml().state(),
                        model.support().agents(),
                        model.symptoms().present(),
                        model.symptoms().none(),
                        model.last())) {
            each.addListener(_ -> show());
        }
        show();
    }

    private void device(OxygenDevice device) {
        model.oxygen().choose(device);
        show();
        if (device != OxygenDevice.NONE) {
            flow.requestFocus();
        }
    }

    /** To the flow, when there is a device. */
    void flow() {
        if (oxygenNumbers.isVisible()) {
            flow.requestFocus();
        }
    }

    List<NumberInput> inputs() {
        return List.of(flow, fio2, ml);
    }

    private void toggleFluids() {
        model.support().fluids(!model.support().fluids().get());
        show();
        if (mlRow.isVisible()) {
            ml.requestFocus();
        }
    }

    void show() {
        oxygen();
        support();
        symptoms();
    }

    private void oxygen() {
        OxygenDevice device = model.oxygen().device().get();
        devices.forEach((each, pill) -> pill.setSelected(each == device));
        boolean other = device != null && !DEVICES.contains(device);
        otherDevice.setSelected(other);
        visible(oxygenNumbers, device != null && device != OxygenDevice.NONE);
        String wrong = wrong(model.oxygen().flow()) + wrong(model.oxygen().fio2());
        Entry.Oxygen before = model.last().get().oxygen();
        Entry.Oxygen typed =
                model.forecasts().get().typed().stream()
                        .filter(Entry.Oxygen.class::isInstance)
                        .map(Entry.Oxygen.class::cast)
                        .findFirst()
                        .orElse(null);
        if (!wrong.isEmpty()) {
            say(oxygenSaid, wrong, "high-text");
        } else if (typed != null && device != null && device != OxygenDevice.NONE) {
            say(oxygenSaid, other ? named(typed) : findings.fio2(typed), "strong-text");
        } else {
            say(
                    oxygenSaid,
                    before == null
                            ? words.text("vitals.last.none")
                            : words.text(
                                    "vitals.holds",
                                    before.device() == OxygenDevice.NONE
                                            ? findings.oxygen(before)
                                            : other ? named(before) : findings.fio2(before),
                                    times.ago(before.at(), model.at())),
                    "muted");
        }
    }

    /** The device's name too, where no pill says it. */
    private String named(Entry.Oxygen oxygen) {
        return words.text("oxygen." + oxygen.device().name()) + " " + findings.fio2(oxygen);
    }

    private String wrong(QuantityField field) {
        return new FieldWords(words, times).message(field.state().get());
    }

    private void support() {
        boolean given = model.support().fluids().get();
        fluids.setSelected(given);
        visible(mlRow, given);
        var agents = model.support().agents().get();
        pressors.setSelected(!agents.isEmpty());
        Entry.Vasopressor holds = model.last().get().vasopressor();
        String wrong = wrong(model.support().ml());
        if (!wrong.isEmpty()) {
            say(supportSaid, wrong, "high-text");
        } else if (!agents.isEmpty() && holds != null && !model.support().touched()) {
            say(
                    supportSaid,
                    words.text(
                            "vitals.holds",
                            findings.agents(agents),
                            times.ago(holds.at(), model.at())),
                    "muted");
        } else if (!agents.isEmpty()) {
            say(supportSaid, findings.agents(agents), "strong-text");
        } else {
            Entry.Fluids before = model.last().get().fluids();
            say(
                    supportSaid,
                    before == null
                            ? words.text("support.none")
                            : words.text("support.last", times.ago(before.at(), model.at())),
                    "muted");
        }
    }

    private void symptoms() {
        List<String> present = model.symptoms().present().get();
        symptoms.forEach((code, pill) -> pill.setSelected(present.contains(code)));
        noSymptom.setSelected(model.symptoms().none().get());
        boolean other = present.stream().anyMatch(code -> !SYMPTOMS.contains(code));
        otherSymptom.setSelected(other);
        Entry.Symptoms before = model.last().get().symptoms();
        List<String> hidden = present.stream().filter(code -> !SYMPTOMS.contains(code)).toList();
        if (!hidden.isEmpty()) {
            say(symptomsSaid, named(hidden), "strong-text");
        } else {
            say(
                    symptomsSaid,
                    before == null
                            ? words.text("vitals.last.none")
                            : words.text(
                                    "vitals.last",
                                    before.present().isEmpty()
                                            ? words.text("symptom.none")
                                            : named(before.present()),
                                    times.ago(before.at(), model.at())),
                    "muted");
        }
    }

    private String named(List<String> codes) {
        return String.join(
                words.text("list.comma"),
                codes.stream().map(code -> words.textOr("symptom." + code, code)).toList());
    }

    private static void say(Label label, String text, String style) {
        label.setText(text);
        label.getStyleClass().removeAll("high-text", "muted", "strong-text");
        label.getStyleClass().add(style);
    }

    private static void visible(javafx.scene.Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
