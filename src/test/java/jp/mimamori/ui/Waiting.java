package jp.mimamori.ui;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what a screen and the ward have to do. */
public final class Waiting {

    private static final int PATIENCE = 10;

    private Waiting() {}

    /** Until something holds, at most 10 s, and the screen shows it. */
    public static void until(Callable<Boolean> holds) {
        within(PATIENCE, holds);
    }

    /**
     * The same with more patience.
     *
     * @param seconds at most
     */
    public static void within(int seconds, Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(seconds, TimeUnit.SECONDS, holds);
        } catch (TimeoutException e) {
            throw new AssertionError("it did not come to pass", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
