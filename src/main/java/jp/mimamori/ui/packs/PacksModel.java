package jp.mimamori.ui.packs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import jp.mimamori.course.Entry;
import jp.mimamori.course.PackText;
import jp.mimamori.guideline.Words;
import jp.mimamori.packs.Difference;
import jp.mimamori.packs.Examined;
import jp.mimamori.packs.Held;
import jp.mimamori.packs.PackFile;
import jp.mimamori.packs.Packs;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.ui.Author;
import jp.mimamori.ui.BedOrder;
import jp.mimamori.ui.Field;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Read;
import jp.mimamori.ui.Sending;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Rules;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

/** Which packs are held, which is looked at, and what is done with it. */
final class PacksModel {

    private static final Words HERE = new Words("この版はすでに入っています", "this edition is here already");

    private final Desk desk;
    private final Author author;
    private final FxThread fx;
    private final Executor background;
    private final Sending sending;
    private final ReadOnlyObjectWrapper<@Nullable Held> chosen = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Candidate> candidate =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable Move> move = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<Boolean> reading = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<@Nullable Words> refused =
            new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(View.DIFFERENCE);
    private final ReadOnlyObjectWrapper<Boolean> takingBack = new ReadOnlyObjectWrapper<>(false);
    private final Field<String> reason = Field.needed(typed -> Read.ok(typed.strip()));

    /** What of a pack is looked at. */
    enum View {
        DIFFERENCE,
        PATIENTS
    }

    /** Whose record is written to. */
    private String to = Hospital.ID;

    /**
     * @param background reads and examines files
     */
    PacksModel(Desk desk, Author author, FxThread fx, Executor background) {
        this.desk = desk;
        this.author = author;
        this.fx = fx;
        this.background = background;
        sending = new Sending(entries -> desk.write(to, entries), fx);
        chosen.set(packs().current());
    }

    Packs packs() {
        return desk.snapshot().hospital().packs();
    }

    /** The pack that is looked at: one that is held, or the one that was read from a file. */
    @Nullable Held shown() {
        Candidate read = candidate.get();
        return read == null ? chosen.get() : read.held();
    }

    /** The pack that is looked at of those that are held, null while one from a file is. */
    ReadOnlyObjectProperty<@Nullable Held> chosen() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Candidate> candidate() {
        return candidate.getReadOnlyProperty();
    }

    /** The move that is considered, null when none is. */
    ReadOnlyObjectProperty<@Nullable Move> move() {
        return move.getReadOnlyProperty();
    }

    /** Whether a file is being read and examined. */
    ReadOnlyObjectProperty<Boolean> reading() {
        return reading.getReadOnlyProperty();
    }

    /** Why the file that was read last cannot be used; null when it can. */
    ReadOnlyObjectProperty<@Nullable Words> refused() {
        return refused.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Sending.State> state() {
        return sending.state();
    }

    /** Why it is installed, taken back or gone by; needed for each of them. */
    Field<String> reason() {
        return reason;
    }

    /** The pack before the one that is looked at: of those held before it, or the current one. */
    @Nullable Held before() {
        Held shown = shown();
        if (candidate.get() != null) {
            return packs().current();
        }
        List<Held> all = packs().all();
        int place = shown == null ? -1 : ids(all).indexOf(shown.id());
        return place < 1 ? null : all.get(place - 1);
    }

    private static List<String> ids(List<Held> packs) {
        return packs.stream().map(Held::id).toList();
    }

    /** What the pack that is looked at says otherwise than the one before; null for the first. */
    @Nullable Difference difference() {
        Held shown = shown();
        Held before = before();
        return shown == null || before == null ? null : Difference.between(before, shown);
    }

    /** Patients who are here, by bed. */
    List<PatientNow> patients() {
        return desk.snapshot().patients().stream()
                .filter(patient -> !patient.discharged())
                .sorted(
                        Comparator.comparing(
                                        (PatientNow p) -> p.stay() == null ? "" : p.stay().bed(),
                                        BedOrder.NUMERIC)
                                .thenComparing(p -> p.patient().id()))
                .toList();
    }

    /** How many of those who are here go by a pack. */
    long count(Held held) {
        return patients().stream().filter(patient -> goes(patient, held)).count();
    }

    boolean goes(PatientNow patient, Held held) {
        return packs().id(patient.course(), desk.now()).equals(held.id());
    }

    void choose(Held held) {
        clear();
        candidate.set(null);
        chosen.set(held);
    }

    /** The snapshot is another: the pack that is looked at is the same by its id. */
    void take() {
        Held before = chosen.get();
        if (before != null) {
            chosen.set(packs().find(before.id()).orElse(packs().current()));
        }
    }

    /** Reads a file and looks whether it can be gone by, away from the window. */
    void read(Path file) {
        clear();
        refused.set(null);
        reading.set(true);
        background.execute(() -> {
            try (InputStream in = Files.newInputStream(file)) {
                arrived(file, PackFile.read(in));
            } catch (PackFile.Refused no) {
                refuse(no.why());
            } catch (IOException e) {
                refuse(new Words("ファイルを読めません", "the file cannot be read"));
            }
        });
    }

    private void arrived(Path file, PackText text) {
        Entry.GuidelinePack entry =
                new Entry.GuidelinePack(author.meta(desk.now()), Examined.id(text), text, "-");
        switch (Examined.of(entry)) {
            case Examined.Unfit no -> refuse(no.why());
            case Examined.Fit fit -> {
                String name = String.valueOf(file.getFileName());
                Candidate read = new Candidate(name, fit.held(), fit.passed(), entry);
                fx.run(() -> {
                    reading.set(false);
                    if (packs().find(read.held().id()).isPresent()) {
                        refused.set(HERE);
                    } else {
                        chosen.set(null);
                        candidate.set(read);
                    }
                });
            }
        }
    }

    private void refuse(Words why) {
        fx.run(() -> {
            reading.set(false);
            refused.set(why);
        });
    }

    /** Puts the file that was read aside. */
    void putAside() {
        clear();
        candidate.set(null);
        chosen.set(packs().current());
    }

    /** Installs the file that was read: patients who come from now on start with it. */
    void install() {
        Candidate read = candidate.get();
        String why = why();
        if (read != null && why != null) {
            Entry.GuidelinePack entry =
                    new Entry.GuidelinePack(
                            author.meta(desk.now()), read.held().id(), read.entry().text(), why);
            send(
                    Hospital.ID,
                    entry,
                    () -> {
                        clear();
                        candidate.set(null);
                        chosen.set(packs().find(read.held().id()).orElse(packs().current()));
                    });
        }
    }

    /** What of the pack is looked at. */
    ReadOnlyObjectProperty<View> view() {
        return view.getReadOnlyProperty();
    }

    void view(View wanted) {
        clear();
        view.set(wanted);
    }

    /** Whether something is being written: a pack's, a move's or a taking back's reason. */
    boolean considers() {
        return candidate.get() != null || move.get() != null || takingBack.get();
    }

    /** Whether taking the pack back is considered. */
    ReadOnlyObjectProperty<Boolean> takingBack() {
        return takingBack.getReadOnlyProperty();
    }

    void considerTakingBack() {
        clear();
        takingBack.set(canTakeBack());
    }

    /** Whether the pack that is looked at can be taken back. */
    boolean canTakeBack() {
        Held held = chosen.get();
        return held != null && held.entry() != null && held.offered();
    }

    /** Takes the pack that is looked at back: nobody starts with it any more. */
    void takeBack() {
        Held held = chosen.get();
        String why = why();
        if (held != null && held.entry() != null && why != null) {
            send(
                    Hospital.ID,
                    new Entry.Retract(author.meta(desk.now(), why, null), held.entry().id()),
                    this::clear);
        }
    }

    /** Considers moving a patient to the pack that is looked at. */
    void consider(PatientNow patient) {
        Held held = chosen.get();
        Rules to = held == null ? null : desk.snapshot().hospital().rules().get(held.id());
        clear();
        if (to != null) {
            move.set(Move.of(patient, to, desk.now()));
        }
    }

    /** Leaves the patient where he is. */
    void stay() {
        clear();
    }

    /** Moves the patient of the move that is considered. */
    void moved() {
        Move considered = move.get();
        String why = why();
        if (considered == null || why == null) {
            return;
        }
        Entry.Guideline entry =
                new Entry.Guideline(author.meta(desk.now()), considered.to().held().id(), why);
        send(considered.patient().patient().id(), entry, this::clear);
    }

    private void send(String record, Entry entry, Runnable then) {
        if (!sending.underway()) {
            to = record;
            sending.send(List.of(entry), then);
        }
    }

    /** The typed reason, null after it was marked as missing. */
    private @Nullable String why() {
        reason.left().set(true);
        reason.again();
        return reason.wrong() ? null : reason.value().orElse(null);
    }

    /** Whether a reason is typed, or something was sent, that is not recorded. */
    boolean unsaved() {
        return !reason.blank() || sending.unsaved();
    }

    private void clear() {
        move.set(null);
        takingBack.set(false);
        reason.text().set("");
        reason.left().set(false);
        reason.again();
        sending.forget();
    }
}
