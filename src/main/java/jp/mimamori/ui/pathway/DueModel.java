package jp.mimamori.ui.pathway;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Entry.Check.State;
import jp.mimamori.guideline.Observation;
import jp.mimamori.pathway.Task;
import jp.mimamori.pathway.Tasks;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * What is due for one patient, and the observation of which it is being said why it is not done.
 */
final class DueModel {

    private static final String VITALS = "vitals";
    private static final String ICE = "ice";

    private final Desk desk;
    private final Author author;
    private final String patient;
    private final Sending sending;
    private final Field<String> reason = Field.needed(typed -> Read.ok(typed.strip()));
    private final ReadOnlyObjectWrapper<@Nullable String> explained =
            new ReadOnlyObjectWrapper<>(null);

    DueModel(Desk desk, Author author, FxThread fx, String patient) {
        this.desk = desk;
        this.author = author;
        this.patient = patient;
        sending = new Sending(entries -> desk.write(patient, entries), fx);
        reason.text().subscribe(_ -> sending.forget());
    }

    /** At this moment; nothing while the patient is not judged. */
    List<Task> tasks() {
        return desk.snapshot()
                .patient(patient)
                .filter(now -> now.cannotJudge() == null)
                .map(PatientNow::course)
                .map(course -> Tasks.of(desk.pathway(), course, desk.now()))
                .orElse(List.of());
    }

    /** What is observed, empty for a task of another kind. */
    Optional<Observation> observation(Task task) {
        return desk.pathway().observation(task.what());
    }

    /** Where it is done by recording it; empty where no screen takes it. */
    Optional<Place> place(Task task) {
        if (task.what().equals(Task.INFUSION)) {
            return Optional.of(Place.REGISTER);
        }
        return observation(task)
                .map(o -> o.doneBy().types())
                .filter(types -> !types.isEmpty())
                .map(types ->
                        types.contains(VITALS) || types.contains(ICE)
                                ? Place.VITALS
                                : Place.GRADING);
    }

    /** Whether it is done elsewhere, so that only the fact is recorded here. */
    boolean elsewhere(Task task) {
        return observation(task).isPresent() && place(task).isEmpty();
    }

    /** Id of the observation of which it is being said why it is not done, null when of none. */
    ReadOnlyObjectProperty<@Nullable String> explained() {
        return explained.getReadOnlyProperty();
    }

    Field<String> reason() {
        return reason;
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    /** Begins to say why it is not done, or leaves it again. */
    void explain(Task task) {
        boolean again = task.what().equals(explained.get());
        clear();
        explained.set(again ? null : task.what());
    }

    /** Records that it was done where its values are kept. */
    void done(Task task) {
        observation(task).ifPresent(o -> send(o, State.YES, null));
    }

    /** Records why the observation is not done; nothing without a reason. */
    void notDone() {
        reason.left().set(true);
        reason.again();
        Optional<Observation> observation =
                Optional.ofNullable(explained.get()).flatMap(desk.pathway()::observation);
        if (observation.isPresent() && reason.value().isPresent()) {
            send(observation.get(), State.NO, reason.value().get());
        }
    }

    private void send(Observation observation, State state, @Nullable String note) {
        sending.send(
                List.of(new Entry.Check(author.meta(desk.now()), observation.item(), state, note)),
                this::close);
    }

    /** Whether something is typed that is not recorded. */
    boolean unsaved() {
        return !reason.blank() || sending.unsaved();
    }

    private void close() {
        clear();
        explained.set(null);
    }

    private void clear() {
        reason.text().set("");
        reason.left().set(false);
    }
}
