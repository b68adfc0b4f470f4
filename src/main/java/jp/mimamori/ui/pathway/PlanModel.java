package jp.mimamori.ui.pathway;

import javafx.beans.property.ReadOnlyObjectProperty;

import jp.mimamori.course.Entry;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;

import java.time.Instant;
import java.util.List;

/** When the infusion is planned: typed, moved, taken back. */
final class PlanModel {

    private final Desk desk;
    private final Author author;
    private final Sending sending;
    private final Field<Instant> at;
    private final Field<String> reason = Field.optional(typed -> Read.ok(typed.strip()));

    PlanModel(Desk desk, Author author, FxThread fx, String patient) {
        this.desk = desk;
        this.author = author;
        sending = new Sending(entries -> desk.write(patient, entries), fx);
        at = Field.needed(typed -> PlannedTime.read(typed, desk.zone(), desk.now()));
        at.text().subscribe(_ -> sending.forget());
    }

    Field<Instant> at() {
        return at;
    }

    Field<String> reason() {
        return reason;
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    /** Records the typed time; everything that counts from it moves with it. */
    void save() {
        at.left().set(true);
        at.again();
        at.value().ifPresent(this::send);
    }

    private void send(Instant infusion) {
        sending.send(
                List.of(
                        new Entry.Plan(
                                author.meta(desk.now()), infusion, reason.value().orElse(null))),
                this::clear);
    }

    /** Takes the plan back: it is not known when. */
    void withdraw() {
        sending.send(
                List.of(new Entry.Plan(author.meta(desk.now()), null, reason.value().orElse(null))),
                this::clear);
    }

    /** Whether something is typed that is not recorded. */
    boolean unsaved() {
        return !at.blank() || !reason.blank() || sending.unsaved();
    }

    private void clear() {
        at.text().set("");
        at.left().set(false);
        reason.text().set("");
    }
}
