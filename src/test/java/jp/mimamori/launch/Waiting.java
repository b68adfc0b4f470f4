package jp.mimamori.launch;

import java.util.concurrent.Callable;

/** Waits for what the window and the ward have to do on real files. */
final class Waiting {

    private static final int SECONDS = 30;

    private Waiting() {}

    /** Until something holds, and the window shows it. */
    static void until(Callable<Boolean> holds) {
        jp.mimamori.ui.Waiting.within(SECONDS, holds);
    }
}
