package jp.mimamori.ward;

import jp.mimamori.course.Course;
import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.course.Patient;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.packs.Held;
import jp.mimamori.packs.Packs;
import jp.mimamori.pathway.Hospital;
import jp.mimamori.record.Line;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The running ward. All that changes it happens on one thread of its own, which nobody interrupts:
 * entries are checked, written to the book, and only then shown in a new snapshot and acknowledged.
 */
public final class Ward implements Desk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Ward.class);

    /** After this a patient whose evaluation failed is judged again. */
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Book book;
    private final WardClock clock;
    private final ZoneId zone;
    private final Beds beds;
    private final Ticker ticker;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("ward").daemon(true).factory());
    private final List<Consumer<Snapshot>> watchers = new CopyOnWriteArrayList<>();
    private volatile Snapshot snapshot;
    private volatile Instant checkedAt;
    private boolean storeDown;
    private boolean screenFailed;

    private Ward(Held own, Book book, WardClock clock, ZoneId zone, Timer timer) {
        this.book = book;
        this.clock = clock;
        this.zone = zone;
        Instant now = clock.now();
        beds = new Beds(own, zone, book.contents(), now);
        ticker = new Ticker(clock, timer, beds.newestRecorded(), this::tick);
        snapshot = new Snapshot(now, beds.all(now), told(ticker.health()), beds.hospital());
        checkedAt = now;
    }

    /** Opens the ward on a book and starts its timer. */
    public static Ward open(Pack pack, Book book, WardClock clock, ZoneId zone) {
        return open(pack, PathwayReader.builtIn(), book, clock, zone);
    }

    static Ward open(Pack pack, Book book, WardClock clock, ZoneId zone, Timer timer) {
        Held own = Held.own(pack, PathwayReader.builtIn(), true);
        return started(new Ward(own, book, clock, zone, timer));
    }

    /** The same, of another product. */
    public static Ward open(Pack pack, Pathway pathway, Book book, WardClock clock, ZoneId zone) {
        Held own = Held.own(pack, pathway, true);
        return started(new Ward(own, book, clock, zone, Timer.system()));
    }

    /** Opens a ward whose pack failed its own test: it records, and judges nobody. */
    public static Ward recording(Pack pack, Book book, WardClock clock, ZoneId zone) {
        Held own = Held.own(pack, PathwayReader.builtIn(), false);
        return started(new Ward(own, book, clock, zone, Timer.system()));
    }

    private static Ward started(Ward ward) {
        ward.ticker.start(ward.snapshot);
        return ward;
    }

    @Override
    public Rules rules() {
        return snapshot.hospital().current();
    }

    @Override
    public Instant now() {
        return clock.now();
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public Instant checkedAt() {
        return checkedAt;
    }

    @Override
    public Upkeep upkeep() {
        return book.upkeep();
    }

    @Override
    public Runnable watch(Consumer<Snapshot> listener) {
        watchers.add(listener);
        return () -> watchers.remove(listener);
    }

    @Override
    public String newId() {
        return UUID.randomUUID().toString();
    }

    @Override
    public CompletionStage<Saved> write(String patient, List<? extends Entry> entries) {
        return later(() -> writeNow(patient, List.copyOf(entries)));
    }

    @Override
    public CompletionStage<Saved> register(Patient patient, List<? extends Entry> entries) {
        return later(() -> registerNow(patient, List.copyOf(entries)));
    }

    private CompletionStage<Saved> later(java.util.function.Supplier<Saved> work) {
        CompletableFuture<Saved> done = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                try {
                    done.complete(work.get());
                } catch (RuntimeException | Error e) {
                    LOG.error("an entry was not recorded: {}", e.getClass().getName(), e);
                    done.complete(new Saved.NotDurable());
                }
            });
        } catch (RejectedExecutionException e) {
            done.complete(new Saved.NotDurable());
        }
        return done;
    }

    private Saved writeNow(String patient, List<? extends Entry> entries) {
        if (Hospital.is(patient)) {
            return writeHospital(entries);
        }
        Beds.Bed bed = beds.find(patient);
        if (bed == null) {
            return new Saved.Refused(Saved.Reason.UNKNOWN_PATIENT, List.of(patient));
        }
        Optional<Saved.Refused> refused =
                Admission.check(beds.hospital(), bed.course(), entries, clock.now());
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Line> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(Line.of(patient, entry)));
        return keep(lines);
    }

    private Saved writeHospital(List<? extends Entry> entries) {
        Course course = beds.hospital().course();
        Optional<Saved.Refused> refused =
                Admission.check(beds.hospital(), course, entries, clock.now());
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Line> lines = new ArrayList<>();
        if (course.entries().isEmpty()) {
            lines.add(Line.of(Hospital.registered(), zone));
        }
        entries.forEach(entry -> lines.add(Line.of(Hospital.ID, entry)));
        return keep(lines);
    }

    private Saved registerNow(Patient patient, List<? extends Entry> entries) {
        if (beds.find(patient.id()) != null || Hospital.is(patient.id())) {
            return new Saved.Refused(Saved.Reason.PATIENT_EXISTS, List.of(patient.id()));
        }
        Optional<Saved.Refused> refused =
                Admission.check(
                        beds.hospital(),
                        new Course(patient, zone, List.of()),
                        entries,
                        clock.now());
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(patient, zone));
        startingWith(entries).ifPresent(entry -> lines.add(Line.of(patient.id(), entry)));
        entries.forEach(entry -> lines.add(Line.of(patient.id(), entry)));
        return keep(lines);
    }

    /** The pack with which a patient who comes now starts, where it is not the program's own. */
    private Optional<Entry> startingWith(List<? extends Entry> first) {
        Packs packs = beds.hospital().packs();
        String pack = packs.current().id();
        if (pack.equals(packs.own().id())) {
            return Optional.empty();
        }
        OffsetDateTime now = clock.now().atZone(zone).toOffsetDateTime();
        OffsetDateTime at =
                first.stream()
                        .map(entry -> entry.meta().time())
                        .min(Comparator.comparing(OffsetDateTime::toInstant))
                        .orElse(now);
        String by = first.isEmpty() ? null : first.getFirst().meta().by();
        Meta meta = new Meta(newId(), at, now, by, null, null, null, null);
        return Optional.of(new Entry.Guideline(meta, pack, null));
    }

    private Saved keep(List<Line> lines) {
        try {
            book.write(lines);
        } catch (Book.NotKept e) {
            LOG.error("the book could not be written", e);
            storeDown = true;
            publish(ticker.health(), null);
            return new Saved.NotDurable();
        }
        storeDown = false;
        String patient = lines.getFirst().patientId();
        try {
            beds.take(lines, clock.now());
            publish(ticker.health(), patient);
        } catch (RuntimeException | Error e) {
            LOG.error("a recorded entry cannot be shown: {}", e.getClass().getName(), e);
            beds.unsure(patient);
        }
        return new Saved.Done(snapshot);
    }

    /** Brings the snapshot up to now; patients whose answer cannot have changed keep theirs. */
    private void tick(Health health) {
        try {
            thread.execute(() -> look(health));
        } catch (RejectedExecutionException e) {
            LOG.debug("the ward is closed");
        }
    }

    private void look(Health health) {
        try {
            Instant now = clock.now();
            if (due(health, now)) {
                publish(health, null);
            }
            checkedAt = now;
        } catch (RuntimeException | Error e) {
            LOG.error("the ward could not be judged: {}", e.getClass().getName(), e);
        }
    }

    private boolean due(Health health, Instant now) {
        Snapshot last = snapshot;
        Instant next = Ticker.nextChange(last);
        return !told(health).equals(last.health())
                || now.isBefore(last.at())
                || (next != null && !now.isBefore(next))
                || (last.failed() && !now.isBefore(last.at().plus(AGAIN)));
    }

    private Health told(Health health) {
        return new Health(
                !beds.hospital().packs().own().judges(),
                screenFailed,
                storeDown,
                health.clockJump(),
                health.behindRecord());
    }

    private void publish(Health health, @Nullable String changed) {
        Instant now = clock.now();
        Snapshot before = snapshot;
        snapshot = new Snapshot(now, beds.now(before, now, changed), told(health), beds.hospital());
        checkedAt = now;
        ticker.watch(snapshot, beds.newestRecorded());
        boolean failed = false;
        for (Consumer<Snapshot> watcher : watchers) {
            try {
                watcher.accept(snapshot);
            } catch (RuntimeException | Error e) {
                LOG.error("a screen did not take the snapshot", e);
                failed = true;
            }
        }
        screenFailed = failed;
    }

    @Override
    public void close() {
        ticker.close();
        thread.shutdown();
        boolean interrupted = Thread.interrupted();
        long end = System.nanoTime() + CLOSING.toNanos();
        while (!rests(end - System.nanoTime())) {
            interrupted |= Thread.interrupted();
        }
        book.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the save that is under way; false when the waiting was interrupted. */
    private boolean rests(long nanos) {
        try {
            if (!thread.awaitTermination(nanos, TimeUnit.NANOSECONDS)) {
                LOG.error("the ward did not come to rest");
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
