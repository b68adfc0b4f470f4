package jp.mimamori.launch;

import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.guideline.Words;
import jp.mimamori.packs.SelfTest;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;

/**
 * The guideline pack as it was found at this start.
 *
 * @param pack names what is recorded, whatever its state
 * @param fault why no advice may be given on it, null when it may
 */
record Tables(Pack pack, @Nullable Words fault) {

    static final Words UNREADABLE =
            new Words(
                    "ガイドラインの表を読めません。プログラムを入れ直してください",
                    "the guideline tables cannot be read; install the program again");

    /** Neither copy of the pack can be read: nothing recorded can be named. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Reads the pack, without its own test: enough to keep entries, not to advise.
     *
     * @throws Unreadable when neither copy can be read
     */
    static Tables read() {
        try {
            return new Tables(PackReader.builtIn(), null);
        } catch (IllegalStateException | UncheckedIOException e) {
            log().error("the guideline pack cannot be read", e);
            return new Tables(
                    names(),
                    new Words(
                            "判定できません: ガイドラインの表を読めません",
                            "cannot judge: the guideline tables cannot be read"));
        }
    }

    /** Made when it is first used: the pack is read before it is known where the log lies. */
    private static Logger log() {
        return LoggerFactory.getLogger(Tables.class);
    }

    private static Pack names() {
        try {
            return PackReader.names();
        } catch (IllegalStateException | UncheckedIOException e) {
            log().error("nor can its second copy be read", e);
            throw new Unreadable(e);
        }
    }

    /**
     * Reads the pack and runs its own cases.
     *
     * @throws Unreadable when neither copy can be read
     */
    static Tables tested() {
        return read().test();
    }

    /** Runs the pack's own cases on a thread of their own, while the window is made. */
    CompletableFuture<Tables> testing() {
        CompletableFuture<Tables> tested = new CompletableFuture<>();
        Thread.ofPlatform().name("self-test").daemon(true).start(() -> tested.complete(test()));
        return tested;
    }

    private Tables test() {
        if (fault != null) {
            return this;
        }
        try {
            SelfTest test = SelfTest.run(pack);
            if (test.fine()) {
                return this;
            }
            log().error("the guideline pack failed its own cases: {}", test.failed());
        } catch (RuntimeException | Error e) {
            log().error("the guideline pack's own cases could not be run", e);
        }
        return new Tables(
                pack,
                new Words(
                        "判定できません: ガイドラインの表が自己試験に合格しません（selftest で確認）",
                        "cannot judge: the guideline tables fail their own test (see selftest)"));
    }

    /** Whether advice may be given. */
    boolean fine() {
        return fault == null;
    }
}
