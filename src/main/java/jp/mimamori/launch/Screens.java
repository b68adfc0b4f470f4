package jp.mimamori.launch;

import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Screen;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.Ui;
import jp.mimamori.ui.board.BoardScreen;
import jp.mimamori.ui.entries.EntriesScreen;
import jp.mimamori.ui.grading.GradingScreen;
import jp.mimamori.ui.packs.PacksScreen;
import jp.mimamori.ui.pathway.PathwayScreen;
import jp.mimamori.ui.pathway.SiteScreen;
import jp.mimamori.ui.prompts.PromptsScreen;
import jp.mimamori.ui.reference.ReferenceScreen;
import jp.mimamori.ui.register.RegisterScreen;
import jp.mimamori.ui.settings.SettingsScreen;
import jp.mimamori.ui.timeline.TimelineScreen;
import jp.mimamori.ui.vitals.VitalsScreen;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Which screen is made for which place: the one list of the program's screens. */
final class Screens {

    private final @Nullable DemoBar demoBar;
    private final @Nullable BiConsumer<Language, Shade> openDemo;

    private Screens(@Nullable DemoBar demoBar, @Nullable BiConsumer<Language, Shade> openDemo) {
        this.demoBar = demoBar;
        this.openDemo = openDemo;
    }

    /** The screens of a ward that judges nobody: nor would a demo ward. */
    static Screens ofWard() {
        return new Screens(null, null);
    }

    /** The screens of a ward; the board offers to open a demo ward. */
    static Screens ofWard(BiConsumer<Language, Shade> openDemo) {
        return new Screens(null, openDemo);
    }

    /** The screens of a demo ward, under the bar that moves its clock. */
    static Screens ofDemo(DemoBar bar) {
        return new Screens(bar, null);
    }

    Parent around(Parent shell) {
        if (demoBar == null) {
            return shell;
        }
        BorderPane pane = new BorderPane(shell);
        pane.setBottom(demoBar);
        return pane;
    }

    Map<Place, Function<Ui, Screen>> makers() {
        Map<Place, Function<Ui, Screen>> makers = new EnumMap<>(Place.class);
        makers.put(Place.BOARD, ui -> new BoardScreen(ui, demo(ui)));
        makers.put(Place.ROUND, VitalsScreen::ofRound);
        makers.put(Place.WARD_PROMPTS, PromptsScreen::ofWard);
        makers.put(Place.REGISTER, RegisterScreen::new);
        makers.put(Place.REFERENCE, ReferenceScreen::new);
        makers.put(Place.TIMELINE, TimelineScreen::new);
        makers.put(Place.VITALS, VitalsScreen::ofPatient);
        makers.put(Place.GRADING, GradingScreen::new);
        makers.put(Place.PROMPTS, PromptsScreen::ofPatient);
        makers.put(Place.ENTRIES, EntriesScreen::new);
        makers.put(Place.PATHWAY, PathwayScreen::new);
        makers.put(Place.SITE, SiteScreen::new);
        makers.put(Place.SETTINGS, SettingsScreen::new);
        makers.put(Place.PACKS, PacksScreen::new);
        return makers;
    }

    private @Nullable Runnable demo(Ui ui) {
        return openDemo == null ? null : () -> openDemo.accept(ui.language(), ui.theme().shade());
    }
}
