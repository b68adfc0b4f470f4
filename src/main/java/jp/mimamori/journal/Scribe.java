package jp.mimamori.journal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that writes. An interrupt closes a file channel for the whole process, so nobody
 * but the scribe touches one, and nobody can reach the scribe to interrupt it. Whoever asks waits
 * for the answer, interrupted or not: a save has happened or it has not.
 */
public final class Scribe implements AutoCloseable {

    private final ScheduledThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;

    /** Starts no thread before the first work. */
    public Scribe() {
        executor =
                new ScheduledThreadPoolExecutor(
                        1,
                        work -> {
                            var made = new Thread(work, "scribe");
                            made.setDaemon(true);
                            thread = made;
                            return made;
                        });
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        executor.setRemoveOnCancelPolicy(true);
    }

    /** Something that the scribe does and answers. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, X extends Exception> {
        T run() throws X;
    }

    /**
     * Does the work on the scribe's thread and waits for it. A caller that was interrupted
     * meanwhile is still interrupted afterwards.
     *
     * @throws X what the work throws
     * @throws IllegalStateException when the scribe was closed
     */
    public <T extends @Nullable Object, X extends Exception> T call(Work<T, X> work) throws X {
        if (Thread.currentThread() == thread) {
            return work.run();
        }
        var task = new FutureTask<T>(work::run);
        try {
            executor.execute(task);
        } catch (RejectedExecutionException closed) {
            throw new IllegalStateException("closed", closed);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw Scribe.<X>asThrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Does the work on the scribe's thread after a delay, unless it is closed before. */
    public void later(Duration delay, Runnable work) {
        try {
            var _ = executor.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            // Closing does what was left to do.
        }
    }

    /** Lets the work at hand finish and ends the thread. */
    @Override
    public void close() {
        executor.shutdown();
        if (Thread.currentThread() == thread) {
            return;
        }
        boolean interrupted = false;
        while (true) {
            try {
                if (executor.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings({
        "unchecked",
        "TypeParameterUnusedInFormals"
    }) // The work can throw nothing checked but X.
    private static <X extends Exception> X asThrown(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        return (X) Objects.requireNonNull(cause);
    }
}
