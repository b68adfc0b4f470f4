package jp.mimamori.ui.settings;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.pathway.Settings.Known;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

/** The chosen setting: a new value, and why. */
final class ChangePane extends VBox {

    private final Words words;
    private final SettingWords said;
    private final SettingsModel model;
    private final Label name = Parts.wrapped("", "t-18", "strong");
    private final Label range = Parts.wrapped("", "t-13", "muted");
    private final FieldBox value;
    private final FieldBox reason;
    private final HBox options;
    private final Button save;
    private final Button back;
    private final Label fault = Parts.wrapped("", "high-text");

    ChangePane(Ui ui, SettingsModel model, SettingWords said) {
        this.model = model;
        this.said = said;
        words = ui.words(ChangePane.class);
        getStyleClass().addAll("card", "setting-change");
        value = new FieldBox(words, words.text("setting.value"), "", "", model.value());
        reason = new FieldBox(words, words.text("setting.reason"), "", "", model.reason());
        value.compact();
        reason.compact();
        value.input().setId("setting-value");
        reason.input().setId("setting-reason");
        save = Parts.plain(words.text("setting.save"), model::save);
        save.setId("setting-save");
        back = Parts.plain(words.text("setting.back"), model::back);
        options = Parts.row(8);
        BooleanBinding unsaid = Field.missing(model.reason());
        back.disableProperty().bind(unsaid);
        options.disableProperty().bind(unsaid);
        save.disableProperty().bind(Field.missing(model.reason(), model.value()));
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        getChildren().addAll(name, range, reason, value, options, Parts.row(8, save, back), fault);
        new Keys(this).on(KeyCode.ENTER, this::entered);
        model.chosen().subscribe(this::show);
        model.state().subscribe(state -> fault.setText(state.fault(words)));
    }

    private void entered() {
        if (save.isVisible()) {
            model.save();
        }
    }

    private void show(@org.jspecify.annotations.Nullable Known setting) {
        boolean any = setting != null;
        boolean chosen = setting != null && !setting.kind().options().isEmpty();
        options.getChildren().clear();
        if (setting != null) {
            for (String option : setting.kind().options()) {
                Button button = Parts.plain(said.value(setting, option), () -> model.set(option));
                button.setId("setting-" + option);
                options.getChildren().add(button);
            }
        }
        name.setText(setting == null ? words.text("setting.choose") : said.name(setting));
        range.setText(setting == null ? "" : said.range(setting));
        shown(reason, any);
        shown(back, any);
        shown(value, any && !chosen);
        shown(save, any && !chosen);
        shown(options, chosen);
        shown(range, any && !chosen);
    }

    private static void shown(javafx.scene.Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
