package jp.mimamori.launch;

import javafx.event.EventDispatcher;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;

import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Who;
import jp.mimamori.ui.shell.Machine;
import jp.mimamori.ui.shell.Shell;
import jp.mimamori.ward.Desk;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The program's window on a ward. Made and used on the JavaFX thread. */
final class Window implements AutoCloseable {

    private static final int[] ICONS = {16, 24, 32, 48, 64, 128, 256};
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 700;

    private final Stage stage;
    private final Shell shell;

    Window(Desk desk, Language language, Shade shade, Supplier<Who> who, Screens screens) {
        this(desk, language, shade, who, screens, Machine.real());
    }

    Window(
            Desk desk,
            Language language,
            Shade shade,
            Supplier<Who> who,
            Screens screens,
            Machine machine) {
        Theme theme = new Theme(shade);
        shell =
                new Shell(
                        desk, language, theme, FxThread.toolkit(), who, screens.makers(), machine);
        Parent content = screens.around(shell.root());
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        theme.dress(scene);
        scene.setEventDispatcher(guarded(scene.getEventDispatcher()));
        stage = new Stage();
        stage.setTitle("見守り Mimamori");
        stage.getIcons().addAll(IntStream.of(ICONS).mapToObj(Window::icon).toList());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(event -> {
            event.consume();
            shell.leave(this::close);
        });
    }

    /** A key or a click that fails is told of, and the next one is served. */
    private static EventDispatcher guarded(EventDispatcher inner) {
        return (event, tail) -> {
            try {
                return inner.dispatchEvent(event, tail);
            } catch (RuntimeException | Error e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
                return null;
            }
        };
    }

    private static Image icon(int size) {
        String name = "/jp/mimamori/ui/icons/mimamori-" + size + ".png";
        return new Image(Objects.requireNonNull(Window.class.getResourceAsStream(name), name));
    }

    /** The look named on the command line. */
    static Shade shade(String theme) {
        return theme.toLowerCase(Locale.ROOT).startsWith("d") ? Shade.DARK : Shade.LIGHT;
    }

    Stage stage() {
        return stage;
    }

    Shell shell() {
        return shell;
    }

    /** On a screen no larger than the window, the window takes the whole of it. */
    void fit() {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setMaximized(room.getWidth() <= WIDTH || room.getHeight() <= HEIGHT);
    }

    void show() {
        stage.show();
        shell.start();
    }

    /** Brings the window to the front. */
    void toFront() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    @Override
    public void close() {
        shell.close();
        stage.close();
    }
}
