package jp.mimamori.launch;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

import jp.mimamori.course.Entry;
import jp.mimamori.course.Meta;
import jp.mimamori.guideline.Pack;
import jp.mimamori.record.Line;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ui.shell.Machine;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.Ward;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A walk through every screen of the demo ward, at one instant of one night, in its states. */
final class Tour {

    /** A screen that is not drawn by then is a fault. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration UNWATCHED = Duration.ofHours(5);

    private static final List<String> PATIENTS =
            List.of("C01", "D501", "C02", "C03", "C05", "C04", "D515");

    private final Language language;
    private final Shade shade;
    private final double width;
    private final double height;
    private final Pack pack = Tables.tested().pack();

    /** Who walks along. */
    interface Visitor {
        /** Called when a screen is whole, away from the JavaFX thread. */
        void see(String name, Window window) throws IOException;
    }

    /**
     * A walk in a window of a size.
     *
     * @param width px
     * @param height px
     */
    Tour(Language language, Shade shade, double width, double height) {
        this.language = language;
        this.shade = shade;
        this.width = width;
        this.height = height;
    }

    void walk(Visitor visitor) throws IOException {
        MovableClock night = MovableClock.standing(DemoWard.NIGHT);
        try (DemoWard demo = DemoWard.open(pack, night, 1)) {
            through(demo.ward(), "", ward(), visitor);
            through(demo.ward(), "", patients(), visitor);
            through(demo.ward(), "", states(), visitor);
            through(demo.ward(), "guideline-", guideline(), visitor);
        }
        try (DemoWard crowded = DemoWard.open(pack, night, 5)) {
            through(
                    crowded.ward(),
                    "crowded-",
                    List.of(
                            Shot.of("board", Place.BOARD),
                            Shot.of("table", Place.BOARD).control(KeyCode.T),
                            Shot.of("round", Place.ROUND),
                            Shot.of("ward-prompts", Place.WARD_PROMPTS)),
                    visitor);
        }
        stale(visitor);
        try (Ward empty = Ward.open(pack, Book.inMemory(), night, DemoWard.ZONE)) {
            through(empty, "empty-", ward(), visitor);
        }
        List<Line> lines = DemoWard.past(pack, DemoWard.NIGHT);
        try (Ward two = Ward.open(pack, Book.holding(twoEditions(lines)), night, DemoWard.ZONE)) {
            through(two, "", editions(), visitor);
        }
        Book.Contents broken = new Book.Contents(lines, Set.of("C03"), false);
        try (Ward damaged = Ward.open(pack, Book.of(broken), night, DemoWard.ZONE)) {
            through(
                    damaged,
                    "damaged-",
                    List.of(
                            Shot.of("board", Place.BOARD),
                            Shot.of("ward-prompts", Place.WARD_PROMPTS),
                            Shot.of("timeline", "C03", Place.TIMELINE),
                            Shot.of("vitals", "C03", Place.VITALS),
                            Shot.of("grading", "C03", Place.GRADING),
                            Shot.of("prompts", "C03", Place.PROMPTS)),
                    visitor);
        }
    }

    /** The same ward five hours later, when nobody has measured anything but one saturation. */
    private void stale(Visitor visitor) throws IOException {
        Instant later = DemoWard.NIGHT.plus(UNWATCHED);
        List<Line> lines = new ArrayList<>(DemoWard.past(pack, DemoWard.NIGHT));
        lines.add(Line.of(PATIENTS.getFirst(), saturation(later.minus(Duration.ofMinutes(20)))));
        MovableClock clock = MovableClock.standing(later);
        try (Ward stale = Ward.open(pack, Book.holding(lines), clock, DemoWard.ZONE)) {
            through(
                    stale,
                    "stale-",
                    List.of(
                            Shot.of("board", Place.BOARD),
                            Shot.of("table", Place.BOARD).control(KeyCode.T)),
                    visitor);
        }
    }

    private static Entry saturation(Instant at) {
        return new Entry.Vitals(
                Meta.of("stale-spo2", at.atZone(DemoWard.ZONE).toOffsetDateTime()),
                null,
                null,
                null,
                null,
                null,
                new BigDecimal("95"),
                null,
                Map.of());
    }

    private static List<Line> twoEditions(List<Line> lines) {
        List<Line> all = new ArrayList<>(lines);
        all.add(DemoEdition.installed(DemoWard.NIGHT));
        return all;
    }

    /** A later edition beside the program's own. */
    private static List<Shot> editions() {
        return List.of(
                Shot.of("packs-next", Place.PACKS),
                Shot.of("packs-back", Place.PACKS).button("#back"),
                Shot.of("packs-patients", Place.PACKS).press(KeyCode.ESCAPE).alt(KeyCode.DIGIT2),
                Shot.of("packs-move", Place.PACKS).button("#move-C03"),
                Shot.of("packs-first", Place.PACKS)
                        .press(KeyCode.ESCAPE)
                        .button("#pack-ide-cel-2023-12"));
    }

    /** The screens of the ward. */
    static List<Shot> ward() {
        return List.of(
                Shot.of("board", Place.BOARD),
                Shot.of("round", Place.ROUND),
                Shot.of("ward-prompts", Place.WARD_PROMPTS),
                Shot.of("register", Place.REGISTER),
                Shot.of("site", Place.SITE),
                Shot.of("settings", Place.SETTINGS),
                Shot.of("packs", Place.PACKS));
    }

    private static List<Shot> patients() {
        List<Shot> shots = new ArrayList<>();
        for (String patient : PATIENTS) {
            for (Place place :
                    List.of(
                            Place.TIMELINE,
                            Place.VITALS,
                            Place.GRADING,
                            Place.PROMPTS,
                            Place.ENTRIES,
                            Place.PATHWAY)) {
                shots.add(Shot.of(name(place) + "-" + patient, patient, place));
            }
        }
        return shots;
    }

    /** What lies behind a key. The order keeps what one state leaves from the next. */
    private static List<Shot> states() {
        return List.of(
                Shot.of("known-patient", "C03", Place.REGISTER),
                Shot.of("timeline-cursor", "C03", Place.TIMELINE)
                        .press(KeyCode.COMMA)
                        .press(KeyCode.COMMA),
                Shot.of("timeline-all", "C03", Place.TIMELINE).press(KeyCode.DIGIT4),
                Shot.of("grading-chosen", "C03", Place.GRADING).press(KeyCode.DIGIT3),
                Shot.of("grading-reason", "C03", Place.GRADING).press(KeyCode.DIGIT1),
                Shot.of("grading-organs", "C03", Place.GRADING).alt(KeyCode.O),
                Shot.of("grading-neuro", "C03", Place.GRADING).alt(KeyCode.DIGIT2),
                Shot.of("grading-judgement", "C03", Place.GRADING).alt(KeyCode.DIGIT3),
                Shot.of("prompts-order", "C04", Place.PROMPTS).press(KeyCode.O),
                Shot.of("prompts-given", "C04", Place.PROMPTS)
                        .press(KeyCode.ESCAPE)
                        .press(KeyCode.G),
                Shot.of("prompts-defer", "C04", Place.PROMPTS)
                        .press(KeyCode.ESCAPE)
                        .press(KeyCode.D),
                Shot.of("prompts-decline", "C04", Place.PROMPTS)
                        .press(KeyCode.ESCAPE)
                        .press(KeyCode.X),
                Shot.of("prompts-unasked", "C01", Place.PROMPTS).press(KeyCode.G),
                Shot.of("prompts-history", "C03", Place.PROMPTS).press(KeyCode.H),
                Shot.of("vitals-typed", "C02", Place.VITALS).type("39").press(KeyCode.ENTER),
                Shot.of("vitals-reasons", "C05", Place.VITALS).alt(KeyCode.N),
                Shot.of("vitals-finding", "C01", Place.VITALS)
                        .type("39.4")
                        .press(KeyCode.ENTER)
                        .press(KeyCode.ENTER),
                Shot.of("vitals-oxygen", "C01", Place.VITALS).alt(KeyCode.O),
                Shot.of("vitals-support", "D501", Place.VITALS).alt(KeyCode.F),
                Shot.of("vitals-time", "C04", Place.VITALS).alt(KeyCode.DIGIT4),
                Shot.of("vitals-question", "D515", Place.VITALS).type("34").press(KeyCode.ENTER),
                Shot.of("entries-correct", "C03", Place.ENTRIES).control(KeyCode.E),
                Shot.of("entries-retract", "C02", Place.ENTRIES).control(KeyCode.DELETE),
                Shot.of("board-table", Place.BOARD).control(KeyCode.T),
                Shot.of("board-beds", Place.BOARD).control(KeyCode.H),
                Shot.of("settings-staff", Place.SETTINGS).button("#staff-n-mori"),
                Shot.of("sign-in", Place.BOARD)
                        .control(KeyCode.H)
                        .control(KeyCode.T)
                        .control(KeyCode.U),
                Shot.of("locked", Place.BOARD).press(KeyCode.ESCAPE).button("#lock"),
                Shot.of("locked-sign-in", Place.BOARD).button("#person"));
    }

    /** The guideline's pages, and what is found in them. */
    private static List<Shot> guideline() {
        List<Shot> shots = new ArrayList<>();
        for (String id :
                List.of("S6", "S3.3", "T7", "T9", "T12", "T15", "T15-G3-2-DEX", "T16", "R")) {
            shots.add(Shot.of(id, id, Place.REFERENCE));
        }
        for (String typed : List.of("はつねつ", "TCZ", "インスリン")) {
            shots.add(
                    Shot.of("found-" + typed, "S1", Place.REFERENCE)
                            .control(KeyCode.F)
                            .type(typed)
                            .press(KeyCode.ENTER));
        }
        return shots;
    }

    private static String name(Place place) {
        return place.name().toLowerCase(Locale.ROOT);
    }

    private void through(Desk desk, String prefix, List<Shot> shots, Visitor visitor)
            throws IOException {
        Window window =
                Toolkit.call(() -> {
                    Window made =
                            new Window(
                                    desk,
                                    language,
                                    shade,
                                    () -> DemoCommand.NURSE,
                                    Screens.ofWard((_, _) -> {}),
                                    Machine.silent());
                    made.stage().setWidth(width);
                    made.stage().setHeight(height);
                    made.show();
                    made.shell().tick();
                    return made;
                });
        for (Shot shot : shots) {
            Toolkit.call(() -> {
                shot.open(window.shell());
                return 0;
            });
            whole(window);
            for (Consumer<Scene> key : shot.keys()) {
                Toolkit.call(() -> {
                    key.accept(window.stage().getScene());
                    return 0;
                });
                whole(window);
            }
            visitor.see(prefix + shot.name(), window);
        }
        Toolkit.call(() -> {
            window.close();
            return 0;
        });
    }

    private static void whole(Window window) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        do {
            Pulses.await(window.stage().getScene());
            if (System.nanoTime() > until) {
                throw new IllegalStateException("a screen is not drawn");
            }
        } while (!Toolkit.call(window.shell()::drawn));
        Pulses.await(window.stage().getScene());
    }
}
