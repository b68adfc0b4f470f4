package jp.mimamori.launch;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;

/** Where the data lies when no directory is named. */
final class DataDirectory {

    private DataDirectory() {}

    /**
     * The directory named, or {@code MIMAMORI_DATA}, or the platform's place: {@code
     * %ProgramData%\Mimamori} on Windows, {@code ~/Library/Application Support/Mimamori} on macOS,
     * {@code $XDG_DATA_HOME/mimamori} elsewhere.
     */
    static Path of(@Nullable Path named) {
        if (named != null) {
            return named;
        }
        String set = System.getenv("MIMAMORI_DATA");
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home"));
        if (os.contains("win")) {
            String shared = System.getenv("ProgramData");
            return (shared == null ? home : Path.of(shared)).resolve("Mimamori");
        }
        if (os.contains("mac")) {
            return home.resolve("Library/Application Support/Mimamori");
        }
        String data = System.getenv("XDG_DATA_HOME");
        Path base = data == null || data.isBlank() ? home.resolve(".local/share") : Path.of(data);
        return base.resolve("mimamori");
    }
}
