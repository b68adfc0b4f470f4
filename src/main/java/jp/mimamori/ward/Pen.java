package jp.mimamori.ward;

import jp.mimamori.record.Line;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Writes into the book, one batch after the other, on a thread of its own: a disk that does not
 * answer holds up the saving and nothing else. What a batch becomes before and after is asked of
 * the ward.
 */
final class Pen {

    private static final Logger LOG = LoggerFactory.getLogger(Pen.class);

    /** A book that has not answered for so long is told to be down. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Clocks of this workstation and of the disk may differ by so much. */
    private static final Duration AGREES = Duration.ofMinutes(2);

    private final Book book;
    private final WardClock clock;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("pen").daemon(true).factory());
    private volatile @Nullable Duration begun;
    private volatile boolean failed;
    private volatile @Nullable Duration apart;

    Pen(Book book, WardClock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** What the ward has to do with a batch; each answers from the ward's own thread. */
    interface Batch {

        /** The lines to be written, or why none are. */
        Intake.Admitted admitted();

        /** They are durable: what is told of them. */
        Saved kept(List<Line> lines);

        /** They could not be made durable: the ward looks at how it stands. */
        void notKept();
    }

    /** Whether the last batch could not be made durable, or the present one hangs. */
    boolean down() {
        Duration since = begun;
        return failed || (since != null && clock.running().minus(since).compareTo(PATIENCE) > 0);
    }

    /** How far the clock is from the one of the disk, null when they agree. */
    @Nullable Duration apart() {
        return apart;
    }

    /** Where workstations share a disk, its clock is the one that they have in common. */
    void compareClocks() {
        Instant there = clock.isMachines() ? book.stamp() : null;
        Duration by = there == null ? Duration.ZERO : Duration.between(there, clock.now());
        apart = by.abs().compareTo(AGREES) > 0 ? by : null;
    }

    CompletionStage<Saved> write(Batch batch) {
        CompletableFuture<Saved> done = new CompletableFuture<>();
        try {
            thread.execute(() -> done.complete(written(batch)));
        } catch (RejectedExecutionException e) {
            done.complete(new Saved.NotDurable());
        }
        return done;
    }

    private Saved written(Batch batch) {
        try {
            return switch (batch.admitted()) {
                case Intake.Admitted.No(Saved.Refused why) -> why;
                case Intake.Admitted.Yes(List<Line> lines) -> written(lines, batch);
            };
        } catch (RuntimeException | Error e) {
            LOG.error("an entry was not recorded: {}", e.getClass().getName(), e);
            return new Saved.NotDurable();
        }
    }

    private Saved written(List<Line> lines, Batch batch) {
        begun = clock.running();
        try {
            // Before it is written: what fails after that must not be told as not recorded.
            compareClocks();
            book.write(lines);
            failed = false;
        } catch (Book.NotKept e) {
            LOG.error("the book could not be written", e);
            failed = true;
            begun = null;
            batch.notKept();
            return new Saved.NotDurable(e.mayRemain());
        } finally {
            begun = null;
        }
        return batch.kept(lines);
    }

    /**
     * Lets the batches at hand be written.
     *
     * @return false when the book did not answer in that time
     */
    boolean close(Duration patience) {
        thread.shutdown();
        return rests(thread, patience);
    }

    /** Waits until a thread that was shut down has done its work, interrupted or not. */
    static boolean rests(ExecutorService thread, Duration patience) {
        boolean interrupted = false;
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                try {
                    return thread.awaitTermination(
                            Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Work on a thread that nobody interrupts, waited for. */
    static <T> T on(ExecutorService thread, Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, thread).join();
    }
}
