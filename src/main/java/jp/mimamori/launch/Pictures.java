package jp.mimamori.launch;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PackReader;
import jp.mimamori.record.Line;
import jp.mimamori.ui.Language;
import jp.mimamori.ui.Place;
import jp.mimamori.ui.Shade;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.Desk;
import jp.mimamori.ward.MovableClock;
import jp.mimamori.ward.Ward;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/** Every screen of the demo ward, at one instant of one night, in the states that it can be in. */
final class Pictures {

    /** Time for what a screen works out beside the JavaFX thread. */
    private static final Duration SETTLE = Duration.ofMillis(400);

    private final Path to;
    private final Language language;
    private final Shade shade;
    private final Pack pack = PackReader.builtIn();

    Pictures(Path to, Language language, Shade shade) {
        this.to = to;
        this.language = language;
        this.shade = shade;
    }

    void draw(Consumer<String> drawn) throws IOException {
        MovableClock night = MovableClock.standing(DemoWard.NIGHT);
        try (DemoWard demo = DemoWard.open(pack, night, 1)) {
            of(demo.ward(), "", ward(), drawn);
            of(demo.ward(), "", patients(), drawn);
            guideline(demo.ward(), drawn);
        }
        try (DemoWard crowded = DemoWard.open(pack, night, 5)) {
            of(crowded.ward(), "crowded-", List.of(new Shot("board", "", Place.BOARD)), drawn);
        }
        try (Ward empty = Ward.open(pack, Book.inMemory(), night, DemoWard.ZONE)) {
            of(
                    empty,
                    "empty-",
                    List.of(
                            new Shot("board", "", Place.BOARD),
                            new Shot("register", "", Place.REGISTER),
                            new Shot("round", "", Place.ROUND),
                            new Shot("ward-prompts", "", Place.WARD_PROMPTS)),
                    drawn);
        }
        List<Line> lines = DemoWard.past(pack, DemoWard.NIGHT);
        Book.Contents broken = new Book.Contents(lines, Set.of("C03"), false);
        try (Ward damaged = Ward.open(pack, Book.of(broken), night, DemoWard.ZONE)) {
            of(
                    damaged,
                    "damaged-",
                    List.of(
                            new Shot("board", "", Place.BOARD),
                            new Shot("timeline", "C03", Place.TIMELINE),
                            new Shot("vitals", "C03", Place.VITALS),
                            new Shot("grading", "C03", Place.GRADING),
                            new Shot("prompts", "C03", Place.PROMPTS)),
                    drawn);
        }
    }

    private record Shot(String name, String patient, Place place) {}

    private static List<Shot> ward() {
        return List.of(
                new Shot("board", "", Place.BOARD),
                new Shot("round", "", Place.ROUND),
                new Shot("ward-prompts", "", Place.WARD_PROMPTS),
                new Shot("register", "", Place.REGISTER));
    }

    private static List<Shot> patients() {
        List<Shot> shots = new java.util.ArrayList<>();
        for (String patient : List.of("C01", "D501", "C02", "C03", "C05", "C04", "D515")) {
            for (Place place :
                    List.of(
                            Place.TIMELINE,
                            Place.VITALS,
                            Place.GRADING,
                            Place.PROMPTS,
                            Place.ENTRIES)) {
                shots.add(
                        new Shot(
                                place.name().toLowerCase(java.util.Locale.ROOT) + "-" + patient,
                                patient,
                                place));
            }
        }
        return shots;
    }

    private void of(Desk desk, String prefix, List<Shot> shots, Consumer<String> drawn)
            throws IOException {
        Window window = open(desk);
        for (Shot shot : shots) {
            Toolkit.call(() -> {
                if (shot.patient().isEmpty()) {
                    window.shell().open(shot.place());
                } else {
                    window.shell().open(shot.patient(), shot.place());
                }
                return 0;
            });
            draw(window, prefix + shot.name(), drawn);
        }
        close(window);
    }

    /** The guideline's pages: by id, and what is found. */
    private void guideline(Desk desk, Consumer<String> drawn) throws IOException {
        Window window = open(desk);
        for (String id :
                List.of("S6", "S3.3", "T7", "T9", "T12", "T15", "T15-G3-2-DEX", "T16", "R")) {
            Toolkit.call(() -> {
                window.shell().guideline(id);
                return 0;
            });
            draw(window, "guideline-" + id, drawn);
        }
        for (String typed : List.of("はつねつ", "TCZ", "インスリン")) {
            Toolkit.call(() -> {
                window.shell().guideline("S1");
                if (window.stage().getScene().lookup("#reference-search") instanceof TextField f) {
                    f.setText(typed);
                    f.fireEvent(pressed(KeyCode.ENTER));
                }
                return 0;
            });
            draw(window, "guideline-found-" + typed, drawn);
        }
        close(window);
    }

    private static KeyEvent pressed(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private Window open(Desk desk) {
        return Toolkit.call(() -> {
            Window made =
                    new Window(
                            desk,
                            language,
                            shade,
                            () -> DemoCommand.NURSE,
                            Screens.ofWard((_, _) -> {}));
            made.stage().show();
            made.shell().tick();
            return made;
        });
    }

    private static void close(Window window) {
        Toolkit.call(() -> {
            window.close();
            return 0;
        });
    }

    private void draw(Window window, String name, Consumer<String> drawn) throws IOException {
        settle(window);
        WritableImage image = Toolkit.call(() -> window.stage().getScene().snapshot(null));
        String file = name + ".png";
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", to.resolve(file).toFile());
        drawn.accept(file);
    }

    private static void settle(Window window) {
        Pulses.await(window.stage().getScene());
        long until = System.nanoTime() + SETTLE.toNanos();
        while (System.nanoTime() < until) {
            Pulses.await(window.stage().getScene());
        }
    }
}
