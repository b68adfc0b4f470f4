package jp.mimamori.launch;

import javafx.application.Platform;

import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Who;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;
import jp.mimamori.ward.WardClock;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;

/** The window on a directory's ward, from opening the data to closing it. */
final class WardWindow {

    private final Path directory;
    private final Console console;
    private final Shade shade;
    private final boolean readyThenExit;

    WardWindow(Path directory, Console console, String theme, boolean readyThenExit) {
        this.directory = directory;
        this.console = console;
        this.shade = Window.shade(theme);
        this.readyThenExit = readyThenExit;
    }

    int run() {
        LogFile.in(directory);
        if (SingleWindow.askToFront(directory)) {
            return Exit.DONE;
        }
        Pack pack = PackReader.builtIn();
        try (StoredBook book = Opened.book(directory, pack, console)) {
            if (book == null) {
                return Exit.DAMAGED;
            }
            book.lookAfter(Settings.in(directory), WardClock.system(), ZoneId.of("Asia/Tokyo"));
            try (Ward ward = Ward.open(pack, book, WardClock.system(), ZoneId.of("Asia/Tokyo"))) {
                Toolkit.start(false);
                show(ward);
            }
        }
        Platform.exit();
        return Exit.DONE;
    }

    private void show(Ward ward) {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Window window =
                Toolkit.call(() -> {
                    Window made =
                            new Window(
                                    ward,
                                    Language.of(console.language),
                                    shade,
                                    WardWindow::who,
                                    Screens.ofWard(DemoCommand::openBeside));
                    made.stage().setOnHidden(_ -> closed.complete(null));
                    made.show();
                    return made;
                });
        try (SingleWindow _ =
                SingleWindow.listen(directory, () -> Platform.runLater(window::toFront))) {
            if (readyThenExit) {
                long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                Pulses.await(window.stage().getScene());
                console.dataNow("ready " + (System.currentTimeMillis() - started) + " ms");
                Platform.runLater(window::close);
            }
            closed.join();
        }
    }

    /** Who is at this workstation: its name; staff sign in with another part of the program. */
    static Who who() {
        String machine = System.getenv().getOrDefault("COMPUTERNAME", host());
        return new Who("ward", "", machine);
    }

    private static String host() {
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException e) {
            return "workstation";
        }
    }
}
