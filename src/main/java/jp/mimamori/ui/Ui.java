package jp.mimamori.ui;

import jp.mimamori.ward.Desk;
import jp.mimamori.ward.Snapshot;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What every screen is made with.
 *
 * @param go how to get to another screen
 * @param author signs new entries
 */
public record Ui(
        Desk desk, Language language, Theme theme, FxThread fx, Navigation go, Author author) {

    /**
     * The same for what is of one patient: it goes by that patient's tables.
     *
     * @param patient the id of who is at hand, asked anew each time
     */
    public Ui of(Supplier<String> patient) {
        return new Ui(desk.of(patient), language, theme, fx, go, author);
    }

    /** The words of the package of a class. */
    public Words words(Class<?> room) {
        return Words.of(room, language);
    }

    /** How times are written, in the ward's zone. */
    public Times times() {
        return new Times(desk.zone(), language);
    }

    /**
     * Calls the listener on the JavaFX thread with the present snapshot and later ones. When
     * snapshots come faster than they are shown, those in between are left out.
     *
     * @return ends the following when run
     */
    public Runnable follow(Consumer<Snapshot> listener) {
        AtomicReference<@Nullable Snapshot> waiting = new AtomicReference<>();
        Consumer<Snapshot> arrive =
                snapshot -> {
                    if (waiting.getAndSet(snapshot) == null) {
                        fx.run(() -> {
                            Snapshot latest = waiting.getAndSet(null);
                            if (latest != null) {
                                listener.accept(latest);
                            }
                        });
                    }
                };
        Runnable end = desk.watch(arrive);
        arrive.accept(desk.snapshot());
        return end;
    }
}
