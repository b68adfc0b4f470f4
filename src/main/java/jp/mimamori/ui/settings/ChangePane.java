package jp.mimamori.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.pathway.Settings;
import jp.mimamori.pathway.Settings.Kind;
import jp.mimamori.pathway.Settings.Known;
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
    private final HBox switches;
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
        switches =
                Parts.row(
                        8,
                        Parts.plain(words.text("setting.on"), () -> model.set(Settings.ON)),
                        Parts.plain(words.text("setting.off"), () -> model.set(Settings.OFF)));
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        getChildren().addAll(name, range, reason, value, switches, Parts.row(8, save, back), fault);
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
        boolean isSwitch = setting != null && setting.kind() == Kind.SWITCH;
        name.setText(setting == null ? words.text("setting.choose") : said.name(setting));
        range.setText(setting == null ? "" : said.range(setting));
        shown(reason, any);
        shown(back, any);
        shown(value, any && !isSwitch);
        shown(save, any && !isSwitch);
        shown(switches, isSwitch);
        shown(range, any && !isSwitch);
    }

    private static void shown(javafx.scene.Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }
}
