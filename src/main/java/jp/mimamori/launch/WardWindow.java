package jp.mimamori.launch;

import javafx.application.Platform;

import jp.mimamori.guideline.Pack;
import jp.mimamori.journal.InUse;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Who;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;
import jp.mimamori.ward.WardClock;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The window on a directory's ward, from opening the data to closing it. */
final class WardWindow {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** A window that has not come to the front by then hangs. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final Path directory;
    private final Console console;
    private final Shade shade;
    private final Shown shown;
    private final boolean screen;
    private final Duration patience;

    /** What is done once the window shows the ward. */
    @FunctionalInterface
    interface Shown {
        void shown(Window window, Desk desk);
    }

    WardWindow(Path directory, Console console, String theme, Shown shown) {
        this(directory, console, theme, shown, Toolkit.display(), PATIENCE);
    }

    /**
     * The same.
     *
     * @param screen whether there is one on which can be said why the window does not open
     * @param patience how long a first window is waited for
     */
    WardWindow(
            Path directory,
            Console console,
            String theme,
            Shown shown,
            boolean screen,
            Duration patience) {
        this.screen = screen;
        this.patience = patience;
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

    /** Answers the exit code; what keeps the window from opening is said in a window too. */
    int run() {
        LogFile.in(directory);
        while (true) {
            NoStart why = opens();
            if (why == null) {
                return Exit.DONE;
            }
            if (!again(why)) {
                return Exit.DAMAGED;
            }
            LogFile.begin();
        }
    }

    /**
     * Opens the window until it is closed, or brings the first one to the front; or says why not.
     */
    private @Nullable NoStart opens() {
        switch (SingleWindow.askToFront(directory, patience)) {
            case CAME -> {
                return null;
            }
            case NO_ANSWER -> {
                NoStart why = NoStart.noAnswer();
                console.fault(why.what());
                return why;
            }
            case NOBODY -> {}
        }
        try {
            opened();
            return null;
        } catch (IOException e) {
            if (e instanceof InUse && firstComes()) {
                return null;
            }
            console.fault(Opened.why(directory, e));
            return NoStart.data(e);
        } catch (Toolkit.NoScreen e) {
            throw e;
        } catch (RuntimeException | Error e) {
            again(NoStart.fault(e));
            throw e;
        }
    }

    /**
     * Who uses the data may be a window that is only just being started: it comes a little later.
     */
    private boolean firstComes() {
        long until = System.nanoTime() + patience.toNanos();
        do {
            if (SingleWindow.askToFront(directory, patience) == SingleWindow.Asked.CAME) {
                return true;
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
        } while (System.nanoTime() - until < 0);
        return false;
    }

    /** Says it; answers whether somebody wants it to be tried once more. */
    private boolean again(NoStart why) {
        if (!screen) {
            return false;
        }
        try {
            return new NoStartWindow(directory, Language.of(console.language), shade).tell(why);
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(WardWindow.class).error("nor can it be said in a window", e);
            return false;
        }
    }

    private void opened() throws IOException {
        Tables read = Tables.read();
        CompletableFuture<Tables> testing = read.testing();
        try (StoredBook book = book()) {
            book.lookAfter(Settings.in(directory), WardClock.system(), ZONE);
            Toolkit.start(false);
            Tables tables = testing.join();
            try (Ward ward = open(tables, book)) {
                show(ward, tables.fine());
            }
        }
        Platform.exit();
    }

    private StoredBook book() throws IOException {
        try (StartUp startUp = new StartUp(Language.of(console.language), shade)) {
            return StoredBook.open(directory, startUp.progress());
        }
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
                        SingleWindow.listen(directory, Platform::runLater, window::toFront)) {
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
