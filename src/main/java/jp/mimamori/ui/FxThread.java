package jp.mimamori.ui;

import javafx.application.Platform;

/** The one way onto the JavaFX thread; tests pass {@code Runnable::run}. */
@FunctionalInterface
public interface FxThread {

    void run(Runnable work);

    /** The toolkit's own thread: at once when already on it. */
    static FxThread toolkit() {
        return work -> {
            if (Platform.isFxApplicationThread()) {
                work.run();
            } else {
                Platform.runLater(work);
            }
        };
    }
}
