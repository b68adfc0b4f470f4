package jp.mimamori.launch;

import javafx.application.Platform;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Starts JavaFX, with a display or without. */
final class Toolkit {

    private Toolkit() {}

    /** JavaFX found no screen to draw on: the display is not reached, or GTK 3 is missing. */
    static final class NoScreen extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NoScreen(RuntimeException cause) {
            super(cause);
        }
    }

    /**
     * Starts it, unless it runs already; without a display, or when asked, it draws in memory.
     *
     * @throws NoScreen if there is to be a window and no screen can be drawn on
     */
    static void start(boolean headless) {
        if (headless || !display()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(null));
        } catch (IllegalStateException running) {
            return;
        } catch (UnsupportedOperationException e) {
            throw new NoScreen(e);
        }
        started.join();
        Platform.setImplicitExit(false);
    }

    /** Whether there may be a screen for a window. */
    static boolean display() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return os.contains("win")
                || os.contains("mac")
                || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /** Does work on the JavaFX thread and waits for what comes of it. */
    static <T> T call(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | Error e) {
                done.completeExceptionally(e);
            }
        });
        return done.join();
    }
}
