package jp.mimamori.launch;

import jp.mimamori.guideline.Words;
import jp.mimamori.store.Progress;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Tells of a store that is being made from the journal, once that takes longer than a moment, and
 * then at each further tenth.
 */
final class Rebuilding implements Progress {

    /** A store that is ready sooner is not worth a word. */
    static final Duration MOMENT = Duration.ofSeconds(1);

    private static final int TENTHS = 10;

    private final LongSupplier nanos;
    private final Consumer<Step> to;
    private final long begun;
    private long told = -1;

    /**
     * How far it is.
     *
     * @param done entries
     * @param total entries
     */
    record Step(long done, long total) {
        Words words() {
            return new Words(
                    "データベースを記録から作り直しています: %d / %d 件".formatted(done, total),
                    "making the database anew from the journal: %d of %d entries"
                            .formatted(done, total));
        }

        double part() {
            return total == 0 ? 1 : (double) done / total;
        }
    }

    /**
     * Told from now on.
     *
     * @param nanos the monotonic clock
     */
    Rebuilding(LongSupplier nanos, Consumer<Step> to) {
        this.nanos = nanos;
        this.to = to;
        this.begun = nanos.getAsLong();
    }

    /** On the console, as lines beside the data. */
    static Progress on(Console console) {
        return new Rebuilding(System::nanoTime, step -> console.fault(step.words()));
    }

    @Override
    public void madeAnew(long done, long total) {
        long tenth = total == 0 ? TENTHS : done * TENTHS / total;
        boolean soon = nanos.getAsLong() - begun < MOMENT.toNanos();
        boolean readyUntold = told < 0 && done >= total;
        if (soon || readyUntold || tenth == told) {
            return;
        }
        told = tenth;
        to.accept(new Step(done, total));
    }
}
