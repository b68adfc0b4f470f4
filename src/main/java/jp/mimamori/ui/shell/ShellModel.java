package jp.mimamori.ui.shell;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.ui.Place;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.Health;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Snapshot;
import jp.mimamori.ward.Upkeep;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the frame of the window shows: where one is, the ward in figures, what is new, what is
 * wrong.
 */
final class ShellModel {

    /** An entry that is not saved by then is spoken of. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** The seconds are said in steps, so that the words stand still long enough to be read. */
    private static final long STEP = 5;

    private final Desk desk;
    private final Alarms alarms;
    private final ReadOnlyObjectWrapper<Where> where =
            new ReadOnlyObjectWrapper<>(new Where(Place.BOARD, ""));
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<Snapshot> snapshot;
    private final ReadOnlyObjectWrapper<Heartbeat> heartbeat;
    private final ReadOnlyObjectWrapper<Upkeep> upkeep;
    private final ReadOnlyObjectWrapper<@Nullable Instant> faultAt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Instant> unsavedAt =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper savingFor = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Sound> sound = new ReadOnlyObjectWrapper<>(Sound.ON);
    private final LastLook lastLook;
    private boolean heard = true;

    /**
     * @param running time that only runs on
     */
    ShellModel(Desk desk, Supplier<Duration> running) {
        this.desk = desk;
        lastLook = new LastLook(running);
        alarms = new Alarms();
        now = new ReadOnlyObjectWrapper<>(desk.now());
        snapshot = new ReadOnlyObjectWrapper<>(desk.snapshot());
        heartbeat = new ReadOnlyObjectWrapper<>(lastLook.at(desk.checkedAt(), desk.now()));
        upkeep = new ReadOnlyObjectWrapper<>(desk.upkeep());
        alarms.take(desk.snapshot());
        sounds();
    }

    Alarms alarms() {
        return alarms;
    }

    ReadOnlyObjectProperty<Where> where() {
        return where.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Snapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Heartbeat> heartbeat() {
        return heartbeat.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Upkeep> upkeep() {
        return upkeep.getReadOnlyProperty();
    }

    /** When the program last had a fault that nobody has looked at, null when there is none. */
    ReadOnlyObjectProperty<@Nullable Instant> faultAt() {
        return faultAt.getReadOnlyProperty();
    }

    /** There was a fault of the program. */
    void fault() {
        faultAt.set(desk.now());
    }

    /** Somebody has read that there was a fault. */
    void faultRead() {
        faultAt.set(null);
    }

    /** How long an entry has been on its way that is not saved, seconds; 0 while none is. */
    ReadOnlyLongProperty savingFor() {
        return savingFor.getReadOnlyProperty();
    }

    /** How long the first of those that were sent has been waited for. */
    void saving(Optional<Duration> longest) {
        savingFor.set(
                longest.filter(age -> age.compareTo(SOON) >= 0)
                        .map(age -> age.toSeconds() / STEP * STEP)
                        .orElse(0L));
    }

    /** Whether an answer took so long that it was said that it is not here. */
    static boolean late(Duration age) {
        return age.compareTo(SOON) >= 0;
    }

    /** When an entry came back late and was not saved; null when somebody has read it. */
    ReadOnlyObjectProperty<@Nullable Instant> unsavedAt() {
        return unsavedAt.getReadOnlyProperty();
    }

    /** An entry came back late, and is not in the record. */
    void unsaved() {
        unsavedAt.set(desk.now());
    }

    /** Somebody has read that an entry is not in the record. */
    void unsavedRead() {
        unsavedAt.set(null);
    }

    /** Whether an alarm would be heard. */
    ReadOnlyObjectProperty<Sound> sound() {
        return sound.getReadOnlyProperty();
    }

    /** Whether the last alarm could be played. */
    void heard(boolean was) {
        heard = was;
        sounds();
    }

    private void sounds() {
        boolean on = snapshot.get().hospital().settings().sound();
        sound.set(!on ? Sound.OFF : heard ? Sound.ON : Sound.FAILS);
    }

    /** Time goes with it: what was saved within this second is not of the time to come. */
    void take(Snapshot latest) {
        now.set(desk.now());
        snapshot.set(latest);
        alarms.take(latest);
        sounds();
    }

    void tick() {
        Instant at = desk.now();
        heartbeat.set(lastLook.at(desk.checkedAt(), at));
        upkeep.set(desk.upkeep());
        now.set(at);
    }

    Counts counts() {
        return Counts.of(snapshot.get());
    }

    Health health() {
        return snapshot.get().health();
    }

    /** How long the tables' clock of a patient runs. */
    static Duration clock(PatientNow patient) {
        return Duration.ofHours(patient.pack().clockHours());
    }

    Optional<PatientNow> patient() {
        return snapshot.get().patient(where.get().patient());
    }

    /**
     * A patient's place needs a patient; without one the board is shown. Only the patient's prompts
     * list all that is asked: to be there is to have looked.
     */
    void go(Place place, String patient) {
        boolean known = snapshot.get().patient(patient).isPresent();
        Place to = place.ofPatient() && !known ? Place.BOARD : place;
        where.set(new Where(to, patient));
        if (to == Place.PROMPTS) {
            alarms.look(patient);
        }
    }

    /** A place with the patient last shown. */
    void go(Place place) {
        go(place, where.get().patient());
    }
}
