package jp.mimamori.launch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks a thread again and again whether it answers. When it has not for half a second, the log is
 * told what it is doing: a screen that does not answer at night is found out about by day.
 */
final class StallWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StallWatch.class);

    /** A stall of this length never goes by unnoticed. */
    static final Duration LIMIT = Duration.ofMillis(500);

    /** From an answer to the next question: a stall may be that old when it is asked about. */
    static final Duration EVERY = Duration.ofMillis(100);

    /** How long an answer is waited for. */
    static final Duration PATIENCE = LIMIT.minus(EVERY);

    private final Executor watched;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread asking;

    /** What the watched thread is doing while it does not answer. */
    private static final class Doing extends Exception {
        private static final long serialVersionUID = 1L;

        Doing(Thread thread) {
            super(thread.getName());
            setStackTrace(thread.getStackTrace());
        }
    }

    private StallWatch(Executor watched) {
        this.watched = watched;
        asking = Thread.ofPlatform().name("stall-watch").daemon(true).unstarted(this::ask);
    }

    /**
     * Watches the thread on which an executor works.
     *
     * @param watched works on one thread, always the same
     */
    static StallWatch of(Executor watched) {
        StallWatch watch = new StallWatch(watched);
        watch.asking.start();
        return watch;
    }

    private void ask() {
        try {
            Thread thread = asked().get();
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                ask(thread);
            }
        } catch (InterruptedException e) {
            LOG.debug("the watch is over");
        } catch (ExecutionException e) {
            LOG.error("the screen's thread cannot be asked", e);
        }
    }

    private void ask(Thread thread) throws InterruptedException, ExecutionException {
        long since = System.nanoTime();
        CompletableFuture<Thread> answer = asked();
        try {
            answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn(
                    "the screen's thread has not answered for {} ms",
                    PATIENCE.toMillis(),
                    new Doing(thread));
            answer.get();
            LOG.warn(
                    "the screen's thread answered after {} ms",
                    Duration.ofNanos(System.nanoTime() - since).toMillis());
        }
    }

    private CompletableFuture<Thread> asked() {
        CompletableFuture<Thread> answer = new CompletableFuture<>();
        watched.execute(() -> answer.complete(Thread.currentThread()));
        return answer;
    }

    @Override
    public void close() {
        closed.countDown();
        asking.interrupt();
    }
}
