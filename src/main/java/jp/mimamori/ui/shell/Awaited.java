package jp.mimamori.ui.shell;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Patient;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.DeskBefore;
import jp.mimamori.ward.Saved;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The ward's desk, on which every entry that was sent is waited for: whichever screen has sent it,
 * the frame knows that it is not in the record yet.
 */
final class Awaited extends DeskBefore {

    private final Supplier<Duration> running;
    private final BiConsumer<Saved, Duration> answered;
    private final Map<Long, Duration> sent = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();

    /**
     * @param answered told what became of each that was sent, and how long that took, on a thread
     *     of the ward
     */
    Awaited(Desk ward, Supplier<Duration> running, BiConsumer<Saved, Duration> answered) {
        super(ward);
        this.running = running;
        this.answered = answered;
    }

    /** How long the first of those that are not answered has been waited for. */
    Optional<Duration> longest() {
        return sent.values().stream().min(Duration::compareTo).map(this::since);
    }

    private Duration since(Duration when) {
        return running.get().minus(when);
    }

    private CompletionStage<Saved> waitedFor(Supplier<CompletionStage<Saved>> sending) {
        long one = next.incrementAndGet();
        Duration at = running.get();
        sent.put(one, at);
        return sending.get()
                .thenApply(saved -> {
                    sent.remove(one);
                    answered.accept(saved, since(at));
                    return saved;
                });
    }

    @Override
    public CompletionStage<Saved> write(String patient, List<? extends Entry> entries) {
        return waitedFor(() -> super.write(patient, entries));
    }

    @Override
    public CompletionStage<Saved> register(Patient patient, List<? extends Entry> entries) {
        return waitedFor(() -> super.register(patient, entries));
    }
}
