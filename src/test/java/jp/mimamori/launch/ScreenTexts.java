package jp.mimamori.launch;

import javafx.scene.Node;
import javafx.scene.control.Labeled;

import jp.mimamori.ui.Glued;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ward.Desk;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/** What one reads on a screen of a real window. */
final class ScreenTexts {

    private ScreenTexts() {}

    static List<String> of(
            FxRobot robot, Desk desk, Language language, String patient, Place place) {
        Window window =
                WaitForAsyncUtils.waitForAsyncFx(
                        30_000,
                        () -> {
                            Window made =
                                    new Window(
                                            desk,
                                            language,
                                            Shade.LIGHT,
                                            () -> DemoCommand.NURSE,
                                            Screens.ofWard((_, _) -> {}));
                            made.stage().show();
                            return made;
                        });
        robot.interact(() -> {
            if (place.ofPatient()) {
                window.shell().open(patient, place);
            } else {
                window.shell().open(place);
            }
        });
        Pulses.await(window.stage().getScene());
        List<String> texts =
                robot
                        .from(window.stage().getScene().getRoot())
                        .lookup((Node node) -> node instanceof Labeled)
                        .<Labeled>queryAll()
                        .stream()
                        .map(Labeled::getText)
                        .filter(text -> text != null && !text.isBlank())
                        .map(Glued::plain)
                        .toList();
        robot.interact(window::close);
        return texts;
    }
}
