package jp.mimamori.launch;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

import java.util.concurrent.CompletableFuture;

/** Waits until a scene has been laid out and drawn. */
final class Pulses {

    private static final int ENOUGH = 3;

    private Pulses() {}

    static void await(Scene scene) {
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        Toolkit.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            new AnimationTimer() {
                private int pulses;

                @Override
                public void handle(long now) {
                    if (++pulses >= ENOUGH) {
                        stop();
                        drawn.complete(null);
                    }
                }
            }.start();
            return 0;
        });
        drawn.join();
    }
}
