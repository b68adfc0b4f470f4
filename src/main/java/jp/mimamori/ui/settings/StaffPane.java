package jp.mimamori.ui.settings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jp.mimamori.pathway.Staff.Role;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FieldBox;
import jp.mimamori.ui.Keys;
import jp.mimamori.ui.Parts;
import jp.mimamori.ui.People;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.Words;

import java.util.EnumMap;
import java.util.Map;

/** A staff member: id, name, kana, role. */
final class StaffPane extends VBox {

    private final Words words;
    private final StaffModel model;
    private final Label title = Parts.wrapped("", "t-18", "strong");
    private final FieldBox id;
    private final FieldBox name;
    private final Button remove;
    private final Map<Role, ToggleButton> roles = new EnumMap<>(Role.class);

    StaffPane(Ui ui, StaffModel model) {
        this.model = model;
        words = ui.words(StaffPane.class);
        getStyleClass().addAll("card", "setting-change");
        id = box("staff.id", model.id());
        name = box("staff.name", model.name());
        FieldBox kana = box("staff.kana", model.kana());
        HBox choice = new HBox(6);
        for (Role role : Role.values()) {
            ToggleButton pill = Parts.pill(People.of(ui).role(role), () -> model.role().set(role));
            pill.setId("staff-role-" + role.code());
            roles.put(role, pill);
            choice.getChildren().add(pill);
        }
        Button save = Parts.plain(words.text("staff.save"), this::save);
        save.setId("staff-save");
        save.disableProperty().bind(Field.missing(model.id(), model.name()));
        remove =
                Parts.plain(
                        words.text("staff.remove"),
                        () -> model.remove(words.text("staff.reason.remove")));
        remove.setId("staff-remove");
        Label fault = Parts.wrapped("", "high-text");
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        getChildren()
                .addAll(
                        title,
                        Parts.wrapped(words.text("staff.detail"), "t-13", "muted"),
                        id,
                        name,
                        kana,
                        choice,
                        Parts.row(8, save, remove),
                        fault);
        new Keys(this).on(KeyCode.ENTER, this::save);
        model.subject().subscribe(this::show);
        model.role().subscribe(_ -> mark());
        model.state().subscribe(state -> fault.setText(state.fault(words)));
    }

    private FieldBox box(String key, Field<String> field) {
        FieldBox box =
                new FieldBox(words, words.text(key), "", words.textOr(key + ".eg", ""), field);
        box.compact();
        box.input().setId(key.replace('.', '-'));
        return box;
    }

    private void save() {
        boolean added = isNew(model.subject().get());
        model.save(words.text(added ? "staff.reason.add" : "staff.reason.change"));
    }

    private static boolean isNew(StaffModel.@org.jspecify.annotations.Nullable Subject subject) {
        return subject == null || subject.member() == null;
    }

    private void mark() {
        roles.forEach((role, pill) -> pill.setSelected(role == model.role().get()));
    }

    private void show(StaffModel.@org.jspecify.annotations.Nullable Subject subject) {
        boolean added = isNew(subject);
        title.setText(words.text(added ? "staff.add" : "staff.change"));
        id.input().setDisable(!added);
        remove.setVisible(!added);
        mark();
    }

    /** The focus goes to the first field that is to be filled. */
    void start() {
        (id.input().isDisabled() ? name : id).input().requestFocus();
    }
}
