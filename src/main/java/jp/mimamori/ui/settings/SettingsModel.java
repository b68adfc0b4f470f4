package jp.mimamori.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Entry;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.pathway.Settings;
import jp.mimamori.pathway.Settings.Known;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Numbers;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** Every setting, the chosen one, and what is typed for it. */
final class SettingsModel {

    private final Desk desk;
    private final Author author;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<@Nullable Known> chosen = new ReadOnlyObjectWrapper<>(null);
    private final Field<String> value;
    private final Field<String> reason = Field.needed(typed -> Read.ok(typed.strip()));

    SettingsModel(Desk desk, Author author, FxThread fx) {
        this.desk = desk;
        this.author = author;
        sending = new Sending(entries -> desk.write(Hospital.ID, entries), fx);
        value = Field.needed(this::read);
        value.text().subscribe(_ -> sending.forget());
    }

    private Read<String> read(String typed) {
        Known setting = chosen.get();
        if (setting == null || !setting.kind().options().isEmpty()) {
            return Read.ok(typed);
        }
        if (setting.kind().isText()) {
            String text = typed.strip();
            return setting.kind().takes(text)
                    ? Read.ok(text)
                    : Read.no("setting.text.wrong", setting.kind().most());
        }
        Read<java.math.BigDecimal> number =
                Numbers.decimal(typed, setting.kind().least(), setting.kind().most());
        return switch (number) {
            case Read.Ok<java.math.BigDecimal>(var found) -> Read.ok(Numbers.shown(found));
            case Read.No<java.math.BigDecimal>(var key, var values) -> new Read.No<>(key, values);
        };
    }

    /** Every setting of the edition with which patients who come now start. */
    List<Known> known() {
        return Settings.known(desk.guideline(), desk.way());
    }

    Settings settings() {
        return desk.snapshot().hospital().settings();
    }

    /** The hospital's value, or the program's own; empty where neither is. */
    Optional<String> holds(Known setting) {
        return settings().value(setting.name()).or(() -> Optional.ofNullable(setting.builtIn()));
    }

    ReadOnlyObjectProperty<@Nullable Known> chosen() {
        return chosen.getReadOnlyProperty();
    }

    Field<String> value() {
        return value;
    }

    Field<String> reason() {
        return reason;
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    void choose(Known setting) {
        if (!setting.equals(chosen.get())) {
            chosen.set(setting);
            value.text().set("");
            value.left().set(false);
            value.again();
        }
    }

    /** Records the typed value; does nothing while something is wrong. */
    void save() {
        value.left().set(true);
        value.again();
        value.value().ifPresent(this::send);
    }

    /** Sets a switch, or another value that is not typed. */
    void set(String wanted) {
        send(wanted);
    }

    /** Goes back to the program's own value. */
    void back() {
        send(null);
    }

    private void send(@Nullable String wanted) {
        Known setting = chosen.get();
        reason.left().set(true);
        reason.again();
        if (setting == null || reason.wrong()) {
            return;
        }
        sending.send(
                List.of(
                        new Entry.Setting(
                                author.meta(desk.now()),
                                setting.name(),
                                wanted,
                                reason.value().orElseThrow())),
                this::clear);
    }

    /** Whether something is typed that is not recorded. */
    boolean unsaved() {
        return !value.blank() || !reason.blank();
    }

    private void clear() {
        value.text().set("");
        value.left().set(false);
        reason.text().set("");
        reason.left().set(false);
    }
}
