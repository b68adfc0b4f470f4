package jp.mimamori.ui;

import javafx.scene.text.Font;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * The program's fonts, loaded once: a machine need not have a Japanese font.
 *
 * <p>Why a folder: of a font read from a stream JavaFX makes a copy of its own at every start, and
 * a window that is killed leaves it behind, 18 MB each time. A file is read where it lies.
 */
final class Fonts {

    private static final List<String> FILES =
            List.of(
                    "BIZUDGothic-Regular.ttf",
                    "BIZUDGothic-Bold.ttf",
                    "BIZUDPGothic-Regular.ttf",
                    "BIZUDPGothic-Bold.ttf");
    private static final double ANY_SIZE = 15;
    private static final boolean LOADED = load(folder());

    private Fonts() {}

    /** Whether all of them are there; the first call loads them. */
    static boolean loaded() {
        return LOADED;
    }

    private static Path folder() {
        String user = System.getProperty("user.name", "").replaceAll("[^\\p{Alnum}_-]", "_");
        return Path.of(System.getProperty("java.io.tmpdir"), "mimamori-fonts-" + user);
    }

    /**
     * Loads all of them.
     *
     * @param folder where they are kept; where it cannot be written they are loaded all the same
     */
    static boolean load(Path folder) {
        boolean all = true;
        for (String file : FILES) {
            all &= load(bytes(file), folder.resolve(file));
        }
        return all;
    }

    private static boolean load(byte[] font, Path file) {
        return kept(font, file)
                ? Font.loadFont(file.toUri().toString(), ANY_SIZE) != null
                : Font.loadFont(new ByteArrayInputStream(font), ANY_SIZE) != null;
    }

    /** Whether the file holds the font, byte for byte; writes it where it does not. */
    private static boolean kept(byte[] font, Path file) {
        try {
            if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), font)) {
                return true;
            }
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "font", ".new");
            try {
                Files.write(whole, font);
                Files.move(
                        whole,
                        file,
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] bytes(String file) {
        try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
