package jp.mimamori.ui.timeline;

import javafx.scene.Parent;
import javafx.stage.Stage;

import jp.mimamori.ui.Language;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Theme;
import jp.mimamori.ui.Unframed;
import jp.mimamori.ui.WardRoom;

/** A timeline hung in a window. */
final class Hung {

    private Hung() {}

    /** The timeline of a patient in a window so high, px. */
    static TimelineScreen of(WardRoom room, String patient, Stage stage, double high) {
        Theme theme = new Theme(Shade.LIGHT);
        TimelineScreen screen = new TimelineScreen(room.ui(Language.JA, theme), Runnable::run);
        Unframed.in(stage, theme, (Parent) screen.node(), high);
        screen.show(patient);
        return screen;
    }
}
