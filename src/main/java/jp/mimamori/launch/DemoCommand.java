package jp.mimamori.launch;

import javafx.application.Platform;

import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Ticking;
import jp.mimamori.ui.Who;
import jp.mimamori.ward.MovableClock;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * {@code demo}: the window on a ward of invented patients in memory, with a clock that can be
 * moved.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Opens the window on a demo ward in memory, with a clock that can be moved.")
final class DemoCommand implements Callable<Integer> {

    static final Who NURSE = new Who("n-kobayashi", "", "5W-1");

    @Mixin private Console console = new Console();

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            description = "The window's look.",
            defaultValue = "light")
    private String theme = "light";

    @Override
    public Integer call() {
        Tables tables = Tables.tested();
        if (tables.fault() != null) {
            console.fault(tables.fault());
            return Exit.DAMAGED;
        }
        Toolkit.start(false);
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Toolkit.call(() -> {
            open(
                    tables.pack(),
                    Language.of(console.language),
                    Window.shade(theme),
                    () -> closed.complete(null));
            return 0;
        });
        closed.join();
        Platform.exit();
        return Exit.DONE;
    }

    /** Opens the demo ward in a window of its own; on the JavaFX thread. */
    static void openBeside(Pack pack, Language language, Shade shade) {
        open(pack, language, shade, () -> {});
    }

    private static void open(Pack pack, Language language, Shade shade, Runnable closed) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        DemoWard demo = DemoWard.open(pack, MovableClock.running(now), 1);
        Window window =
                new Window(
                        demo.ward(),
                        language,
                        shade,
                        () -> NURSE,
                        Screens.ofDemo(new DemoBar(demo, language)));
        window.stage().setTitle("見守り Mimamori — デモ病棟 Demo");
        Ticking play = new Ticking(FxThread.toolkit(), () -> demo.move(Duration.ZERO));
        play.start();
        window.stage()
                .setOnHidden(_ -> {
                    play.close();
                    window.shell().close();
                    demo.close();
                    closed.run();
                });
        window.fit();
        window.show();
    }
}
