package jp.mimamori.ui.pathway;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.PromptWords;
import jp.mimamori.ui.Sending;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

/** The drug and the dose of what is due, given now. */
final class GiveBox extends VBox {

    private final Ui ui;
    private final GiveModel model;
    private final Words words;
    private final PromptWords names;
    private final FlowPane drugs = new FlowPane(6, 6);
    private final Label fault = Parts.wrapped("", "high-text");
    private String said = "";

    GiveBox(Ui ui, GiveModel model) {
        super(6);
        this.ui = ui;
        this.model = model;
        words = ui.words(GiveBox.class);
        names = new PromptWords(ui.desk()::pack, ui.times(), ui.language());
        getStyleClass().add("due-why");
        FieldBox mg = new FieldBox(words, words.text("due.give.mg"), "mg", "", model.mg());
        mg.compact();
        mg.input().setId("due-give-mg");
        Button save = Parts.plain(words.text("due.give.save"), this::save);
        save.setId("due-give-save");
        save.getStyleClass().add("main");
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        getChildren()
                .addAll(Parts.label(words.text("due.give.drug"), "t-13"), drugs, mg, save, fault);
        new Keys(this).on(KeyCode.ENTER, this::save);
        model.open().subscribe(_ -> draw());
        model.drug().subscribe(_ -> draw());
        model.state().subscribe(this::sent);
    }

    private void draw() {
        drugs.getChildren().clear();
        String what = model.open().get();
        if (what == null) {
            return;
        }
        for (GiveModel.Dose dose : model.doses(what)) {
            ToggleButton pill =
                    Parts.pill(names.drug(dose.drug()), () -> model.choose(dose.drug()));
            pill.setId("due-drug-" + dose.drug());
            pill.setSelected(dose.drug().equals(model.drug().get()));
            drugs.getChildren().add(pill);
        }
    }

    private void save() {
        String drug = model.drug().get();
        if (drug != null) {
            said = words.text("due.given", names.drug(drug), model.mg().text().get().strip());
        }
        model.save();
    }

    private void sent(Sending.State state) {
        fault.setText(state.fault(words));
        if (state instanceof Sending.State.Done) {
            ui.go().tell(said);
        }
    }
}
