package jp.mimamori.ui.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

import jp.mimamori.ui.FxThread;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.WardRoom;

import java.util.Map;
import java.util.function.Function;

/** The program's window over a room, for tests. */
public final class Windows {

    private Windows() {}

    /** Shows a light Japanese window of 1280 x 800 with some of the screens, without a tone. */
    public static Shell open(Stage stage, WardRoom room, Map<Place, Function<Ui, Screen>> screens) {
        Theme theme = new Theme(Shade.LIGHT);
        return open(stage, room, Language.JA, theme, 1280, 800, screens, () -> {});
    }

    /** Shows a window with some of the screens; whoever opens it closes it. */
    public static Shell open(
            Stage stage,
            WardRoom room,
            Language language,
            Theme theme,
            double width,
            double height,
            Map<Place, Function<Ui, Screen>> screens,
            Runnable tone) {
        return open(
                stage,
                room,
                language,
                theme,
                width,
                height,
                screens,
                new Machine(
                        (_, heard) -> {
                            tone.run();
                            heard.accept(true);
                        },
                        Machine.real().running()));
    }

    /** The same, on a machine of the test's own. */
    public static Shell open(
            Stage stage,
            WardRoom room,
            Language language,
            Theme theme,
            double width,
            double height,
            Map<Place, Function<Ui, Screen>> screens,
            Machine machine) {
        Shell shell =
                new Shell(
                        room.desk(),
                        language,
                        theme,
                        FxThread.toolkit(),
                        room.author()::who,
                        screens,
                        machine);
        Scene scene = new Scene(shell.root(), width, height);
        theme.dress(scene);
        stage.setScene(scene);
        stage.show();
        shell.start();
        return shell;
    }

    /** Whether a node and all that it lies in are visible. */
    public static boolean inSight(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
