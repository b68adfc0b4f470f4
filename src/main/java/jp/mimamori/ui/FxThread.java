package jp.mimamori.ui;

import javafx.application.Platform;

/** The one way onto the JavaFX thread; tests pass {@code Runnable::run}. */
@FunctionalInterface
public interface FxThread {

    void run(Runnable work);

    /**
     * The toolkit's own thread: at once when already on it. Work that fails there is told to the
     * thread's handler and goes no further: some toolkits end with the first exception.
     */
    static FxThread toolkit() {
        return work -> {
            if (Platform.isFxApplicationThread()) {
                work.run();
            } else {
                Platform.runLater(() -> guarded(work));
            }
        };
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }
}
