package jp.mimamori.launch;

import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.shell.Machine;
import jp.mimamori.ward.Desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The window's content at any size, laid out but in no window: the screen of the headless platform
 * has 1000 x 1000 px, and whoever draws beyond it is told so with each frame.
 */
final class Unshown {

    private Unshown() {}

    /** The main screens, and of those that are made of choices what is chosen. */
    static List<Shot> main() {
        List<Shot> shots = new ArrayList<>(Tour.ward());
        shots.addAll(
                List.of(
                        Shot.of("timeline", "C03", Place.TIMELINE),
                        Shot.of("vitals", "C03", Place.VITALS),
                        Shot.of("grading", "C03", Place.GRADING).press(KeyCode.DIGIT1),
                        Shot.of("neuro", "C03", Place.GRADING).alt(KeyCode.DIGIT2),
                        Shot.of("judgement", "C03", Place.GRADING).alt(KeyCode.DIGIT3),
                        Shot.of("prompts", "C03", Place.PROMPTS),
                        Shot.of("prompts-order", "C04", Place.PROMPTS).press(KeyCode.O),
                        Shot.of("entries", "C03", Place.ENTRIES),
                        Shot.of("pathway", "C03", Place.PATHWAY),
                        Shot.of("known-patient", "C03", Place.REGISTER),
                        Shot.of("guideline", "S6", Place.REFERENCE),
                        Shot.of("guideline-T12", "T12", Place.REFERENCE),
                        Shot.of("guideline-T15", "T15", Place.REFERENCE),
                        Shot.of("table", Place.BOARD).control(KeyCode.T)));
        return shots;
    }

    /**
     * Goes through screens.
     *
     * @param width px
     * @param height px
     * @param seen takes a name and what is laid out, on the JavaFX thread
     */
    static void walk(
            Desk desk,
            Language language,
            double width,
            double height,
            List<Shot> shots,
            BiConsumer<String, Parent> seen) {
        walk(desk, language, new Size(width, height, 1), shots, seen);
    }

    /**
     * A screen's size.
     *
     * @param width px, as the program counts them
     * @param height px, as the program counts them
     * @param scale how many px of the screen are one of the program's
     */
    record Size(double width, double height, double scale) {}

    /** The same on a screen that is scaled. */
    static void walk(
            Desk desk,
            Language language,
            Size size,
            List<Shot> shots,
            BiConsumer<String, Parent> seen) {
        Window window = Toolkit.call(() -> window(desk, language, size));
        Scene scene = window.stage().getScene();
        for (Shot shot : shots) {
            Toolkit.call(() -> {
                shot.open(window.shell());
                return 0;
            });
            whole(window);
            shot.keys()
                    .forEach(key -> {
                        Toolkit.call(() -> {
                            key.accept(scene);
                            return 0;
                        });
                        whole(window);
                    });
            Toolkit.call(() -> {
                seen.accept(shot.name(), scene.getRoot());
                return 0;
            });
        }
        Toolkit.call(() -> {
            window.close();
            return 0;
        });
    }

    private static Window window(Desk desk, Language language, Size size) {
        Window made =
                new Window(
                        desk,
                        language,
                        Shade.LIGHT,
                        () -> DemoCommand.NURSE,
                        Screens.ofWard((_, _) -> {}),
                        Machine.silent());
        Scene small = made.stage().getScene();
        Parent root = small.getRoot();
        small.setRoot(new Group());
        Scene scene = new Scene(root, size.width(), size.height());
        scene.setUserAgentStylesheet(small.getUserAgentStylesheet());
        scene.getStylesheets().setAll(small.getStylesheets());
        made.stage().setRenderScaleX(size.scale());
        made.stage().setRenderScaleY(size.scale());
        made.stage().setScene(scene);
        made.shell().start();
        made.shell().tick();
        return made;
    }

    private static void whole(Window window) {
        do {
            for (int i = 0; i < 2; i++) {
                Pulses.await(window.stage().getScene());
            }
        } while (!Toolkit.call(window.shell()::drawn));
        Pulses.await(window.stage().getScene());
    }
}
