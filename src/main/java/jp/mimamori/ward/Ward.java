package jp.mimamori.ward;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;
import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Pathway;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.packs.Held;
import jp.mimamori.record.Line;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The running ward. All that changes it happens on one thread of its own, which nobody interrupts:
 * entries are checked, written to the book by the {@link Pen}, and only then shown in a new
 * snapshot and acknowledged.
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
    private final Intake intake;
    private final Pen pen;
    private final Ticker ticker;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("ward").daemon(true).factory());
    private final List<Consumer<Snapshot>> watchers = new CopyOnWriteArrayList<>();
    private volatile Snapshot snapshot;
    private volatile Instant checkedAt;
    private boolean screenFailed;

    private Ward(Held own, Book book, WardClock clock, ZoneId zone, Timer timer) {
        this.book = book;
        this.clock = clock;
        this.zone = zone;
        Instant now = clock.now();
        beds = new Beds(own, zone, book.contents(), now);
        intake = new Intake(beds, clock, zone, this::newId);
        pen = new Pen(book, clock);
        pen.compareClocks();
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
    public @Nullable Path place() {
        return book.place();
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
        List<Entry> all = List.copyOf(entries);
        return keep(patient, () -> intake.entries(patient, all));
    }

    @Override
    public CompletionStage<Saved> register(Patient patient, List<? extends Entry> entries) {
        List<Entry> all = List.copyOf(entries);
        return keep(patient.id(), () -> intake.registered(patient, all));
    }

    private CompletionStage<Saved> keep(String patient, Supplier<Intake.Admitted> admission) {
        return pen.write(
                new Pen.Batch() {
                    @Override
                    public Intake.Admitted admitted() {
                        return Pen.on(thread, admission);
                    }

                    @Override
                    public Saved kept(List<Line> lines) {
                        try {
                            return Pen.on(thread, () -> shown(patient, lines));
                        } catch (RejectedExecutionException closed) {
                            return new Saved.Done(snapshot);
                        }
                    }

                    @Override
                    public void notKept() {
                        Pen.on(
                                thread,
                                () -> {
                                    look(ticker.health());
                                    return snapshot;
                                });
                    }
                });
    }

    private Saved shown(String patient, List<Line> lines) {
        try {
            beds.take(lines, clock.now());
            publish(ticker.health(), patient);
        } catch (RuntimeException | Error e) {
            LOG.error("a recorded entry cannot be shown: {}", e.getClass().getName(), e);
            beds.unsure(patient);
            showUnsure(patient);
        }
        return new Saved.Done(snapshot);
    }

    /** What stands in the snapshot of a patient may lack an entry: it is no longer advised on. */
    private void showUnsure(String patient) {
        try {
            publish(ticker.health(), patient);
        } catch (RuntimeException | Error e) {
            LOG.error("nor can that be shown: {}", e.getClass().getName(), e);
        }
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
            boolean lost = beds.lose(book.loss(), now);
            if (lost || due(health, now)) {
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
                || beds.outdated(now)
                || (next != null && !now.isBefore(next))
                || (last.failed() && !now.isBefore(last.at().plus(AGAIN)));
    }

    private Health told(Health health) {
        return new Health(
                !beds.hospital().packs().own().judges(),
                screenFailed,
                pen.down(),
                health.clockJump(),
                health.behindRecord(),
                pen.apart());
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
        boolean written = pen.close(CLOSING);
        thread.shutdown();
        boolean rests = Pen.rests(thread, CLOSING);
        if (written && rests) {
            book.close();
        } else {
            // Closing would wait for what does not answer. What was acknowledged is on the disk.
            LOG.error("the ward did not come to rest; the book is left as it is");
        }
    }
}
