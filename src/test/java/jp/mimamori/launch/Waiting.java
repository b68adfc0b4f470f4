package jp.mimamori.launch;

import org.testfx.util.WaitForAsyncUtils;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for what the window and the ward have to do. */
final class Waiting {

    private static final long SECONDS = 30;

    private Waiting() {}

    /**
     * Until something holds, and the window shows it.
     *
     * @throws TimeoutException when it never does
     */
    static void until(BooleanSupplier holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, holds::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
