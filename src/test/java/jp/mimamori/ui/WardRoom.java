package jp.mimamori.ui;

import jp.mimamori.Records;
import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;
import jp.mimamori.record.Line;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.PatientNow;
import jp.mimamori.ward.Saved;
import jp.mimamori.ward.Upkeep;
import jp.mimamori.ward.Ward;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A real ward for tests of screens: its book is in memory and its clock is moved by hand. */
public final class WardRoom implements AutoCloseable, Navigation {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final MovableClock clock;
    private final Ward ward;
    private final FullBook book = new FullBook();
    private final Author author;
    private final List<String> went = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    /** The disk can be full. */
    private static final class FullBook implements Book {
        private volatile boolean full;
        private volatile Upkeep upkeep = Upkeep.NONE;

        @Override
        public Upkeep upkeep() {
            return upkeep;
        }

        @Override
        public Contents contents() {
            return new Contents(List.of(), java.util.Set.of(), false);
        }

        @Override
        public void write(List<Line> lines) throws NotKept {
            if (full) {
                throw new NotKept("full", new java.io.IOException("full"));
            }
        }

        @Override
        public void close() {}
    }

    public WardRoom(String now) {
        clock = MovableClock.standing(OffsetDateTime.parse(now).toInstant());
        ward = Ward.open(Records.PACK, book, clock, ZONE);
        author = new Author(ward, () -> new Who("n1", "看護師 小林", "5W-1"));
    }

    public Desk desk() {
        return ward;
    }

    public Author author() {
        return author;
    }

    public MovableClock clock() {
        return clock;
    }

    public Instant now() {
        return ward.now();
    }

    /** What is written from now on is not durable. */
    public void diskIsFull(boolean full) {
        book.full = full;
    }

    /** How it stands with the data's safety from now on. */
    public void upkeep(Upkeep now) {
        book.upkeep = now;
    }

    public WardRoom with(Patient patient, Entry... entries) {
        return saved(ward.register(patient, List.of(entries)));
    }

    /** Who lies there since the infusion, and what else is recorded. */
    public WardRoom lies(String id, String bed, String infused, Entry... more) {
        List<Entry> entries =
                new ArrayList<>(
                        List.of(
                                Facts.stay(infused, bed),
                                Facts.weight(infused, "62.4"),
                                Facts.infusion(infused)));
        entries.addAll(List.of(more));
        return with(Facts.patient(id, "見守 花子", "ミマモリ ハナコ"), entries.toArray(new Entry[0]));
    }

    /** A whole course, as far as it has gone by now. */
    public WardRoom with(Course course) {
        List<Entry> past =
                course.entries().stream().filter(e -> !e.at().isAfter(clock.now())).toList();
        return saved(ward.register(course.patient(), past));
    }

    public WardRoom write(String patient, Entry... entries) {
        return saved(ward.write(patient, List.of(entries)));
    }

    private WardRoom saved(java.util.concurrent.CompletionStage<Saved> stage) {
        try {
            Saved saved = stage.toCompletableFuture().get();
            if (!(saved instanceof Saved.Done)) {
                throw new AssertionError(saved);
            }
            return this;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until everything that was sent so far is written and shown. */
    public void settled() {
        try {
            var _ = ward.write("nobody", List.of()).toCompletableFuture().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    public PatientNow patient(String id) {
        return ward.snapshot().patient(id).orElseThrow();
    }

    /** What a patient's record holds of a kind, the newest last. */
    public <E extends Entry> List<E> all(String patient, Class<E> type) {
        return patient(patient).course().standing().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    public Ui ui(Language language, Theme theme) {
        return new Ui(ward, language, theme, FxThread.toolkit(), this, author);
    }

    @Override
    public void board() {
        went.add("BOARD");
    }

    @Override
    public void open(Place place) {
        went.add(place.name());
    }

    @Override
    public void open(String patient, Place place) {
        went.add(patient + " " + place);
    }

    @Override
    public void openEntry(String patient, String entry) {
        went.add(patient + " entry " + entry);
    }

    @Override
    public void guideline(String id) {
        went.add("REFERENCE " + id);
    }

    @Override
    public void guideline(String patient, String id) {
        went.add("REFERENCE " + id);
    }

    @Override
    public void back() {
        went.add("BACK");
    }

    @Override
    public void tell(String message) {
        told.add(message);
    }

    /** Where the screens asked to go, in order. */
    public List<String> went() {
        return List.copyOf(went);
    }

    public List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public void close() {
        ward.close();
    }
}
