package jp.mimamori.launch;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.stage.Window;

import jp.mimamori.course.Patient;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.Saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The program's window in a process of its own, started while its disk is read-only, with somebody
 * at it who makes the disk writable again and tells on standard output what comes of it.
 *
 * <p>Arguments: the disk, and the data directory on it.
 */
final class ReadOnlyWindow {

    private ReadOnlyWindow() {}

    public static void main(String[] args) {
        Path data = Path.of(args[1]);
        LogFile.in(data);
        Toolkit.start(true);
        Thread.ofPlatform().daemon().start(() -> somebody(args[0]));
        WardWindow window =
                new WardWindow(
                        data,
                        new Console(),
                        "light",
                        (shown, desk) -> {
                            tell("opened " + desk.snapshot().patients().size());
                            tell("saved " + (saved(desk) instanceof Saved.Done ? 1 : 0));
                            Path log = data.resolve("log").resolve("mimamori.log");
                            tell("log " + (Files.exists(log) ? 1 : 0));
                            Platform.runLater(shown::close);
                        },
                        true,
                        Duration.ofMillis(100));
        int exit = window.run();
        tell("ended " + exit);
        System.exit(exit);
    }

    private static Saved saved(Desk desk) {
        return desk.register(new Patient("N1", null, null, null, null), List.of())
                .toCompletableFuture()
                .join();
    }

    private static void somebody(String disk) {
        try {
            LinkedBlockingQueue<Button> offered = new LinkedBlockingQueue<>();
            Toolkit.call(() -> {
                Window.getWindows().addListener(of(offered));
                return true;
            });
            Button first = offered.take();
            tell("told 1");
            Platform.runLater(first::fire);
            Button second = offered.take();
            tell("told 2");
            Process remounted = new ProcessBuilder("mount", "-o", "remount,rw", disk).start();
            tell("writable " + remounted.waitFor());
            Platform.runLater(second::fire);
        } catch (IOException | InterruptedException e) {
            tell("fault " + e);
        }
    }

    /** The button of each window that comes and has one. */
    private static ListChangeListener<Window> of(Queue<Button> offered) {
        return change -> {
            while (change.next()) {
                for (Window came : change.getAddedSubList()) {
                    if (came.getScene().lookup("#no-start-again") instanceof Button again) {
                        offered.add(again);
                    }
                }
            }
        };
    }

    private static void tell(String line) {
        System.out.println(line);
    }
}
