package jp.mimamori.launch;

import javafx.application.Platform;

import jp.mimamori.guideline.Pack;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Who;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;
import jp.mimamori.ward.WardClock;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;

/** The window on a directory's ward, from opening the data to closing it. */
final class WardWindow {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Path directory;
    private final Console console;
    private final Shade shade;
    private final Shown shown;

    /** What is done once the window shows the ward. */
    @FunctionalInterface
    interface Shown {
        void shown(Window window, Desk desk);
    }

    WardWindow(Path directory, Console console, String theme, Shown shown) {
        this.directory = directory;
        this.console = console;
        this.shade = Window.shade(theme);
        this.shown = shown;
    }

    /** Waits until the ward board is drawn, prints the time since the JVM's start, and ends. */
    static Shown readyThenExit(Console console) {
        return (window, _) -> {
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            Pulses.await(window.stage().getScene());
            console.dataNow("ready " + (System.currentTimeMillis() - started) + " ms");
            Platform.runLater(window::close);
        };
    }

    int run() {
        LogFile.in(directory);
        if (SingleWindow.askToFront(directory)) {
            return Exit.DONE;
        }
        Tables read = Tables.read();
        CompletableFuture<Tables> testing = read.testing();
        StartUp startUp = new StartUp(Language.of(console.language), shade);
        try (StoredBook book = Opened.book(directory, console, startUp.progress())) {
            startUp.close();
            if (book == null) {
                return Exit.DAMAGED;
            }
            book.lookAfter(Settings.in(directory), WardClock.system(), ZoneId.of("Asia/Tokyo"));
            Toolkit.start(false);
            Tables tables = testing.join();
            try (Ward ward = open(tables, book)) {
                show(ward, tables.fine());
            }
        }
        Platform.exit();
        return Exit.DONE;
    }

    private static Ward open(Tables tables, StoredBook book) {
        return tables.fine()
                ? Ward.open(tables.pack(), book, WardClock.system(), ZONE)
                : Ward.recording(tables.pack(), book, WardClock.system(), ZONE);
    }

    private void show(Ward ward, boolean judges) {
        Pack pack = ward.snapshot().hospital().packs().own().pack();
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Window window =
                Toolkit.call(() -> {
                    Window made =
                            new Window(
                                    ward,
                                    Language.of(console.language),
                                    shade,
                                    WardWindow::who,
                                    judges
                                            ? Screens.ofWard((language, look) ->
                                                    DemoCommand.openBeside(pack, language, look))
                                            : Screens.ofWard());
                    made.stage().setOnHidden(_ -> closed.complete(null));
                    made.fit();
                    made.show();
                    return made;
                });
        Faults.to(window.shell()::fault);
        try (StallWatch _ = StallWatch.of(Platform::runLater);
                SingleWindow _ =
                        SingleWindow.listen(directory, () -> Platform.runLater(window::toFront))) {
            shown.shown(window, ward);
            closed.join();
        }
    }

    /** Who is at this workstation: nobody until somebody is chosen. */
    static Who who() {
        String machine = System.getenv().getOrDefault("COMPUTERNAME", host());
        return new Who(Who.NOBODY, "", machine);
    }

    private static String host() {
        try {
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException e) {
            return "workstation";
        }
    }
}
