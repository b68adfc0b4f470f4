package jp.mimamori.launch;

import jp.mimamori.ward.CopyPlan;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What was chosen for this workstation, in {@code mimamori.settings} of the data directory: lines
 * of {@code key = value}, in UTF-8. A backslash is a backslash, so that a Windows path can be
 * written as it is.
 */
final class Settings {

    static final String FILE = "mimamori.settings";

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,3}");
    private static final int DAYS_KEPT = 14;

    private Settings() {}

    /**
     * What is to be copied: {@code backup.to}, a directory that is there, and {@code backup.days},
     * 1–9,999, 14 unless it is said.
     */
    static CopyPlan in(Path directory) {
        Path file = directory.resolve(FILE);
        if (Files.notExists(file)) {
            return CopyPlan.NONE;
        }
        try {
            return plan(directory, Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the settings cannot be used: {}", e.getClass().getSimpleName());
            return CopyPlan.WRONG;
        }
    }

    private static CopyPlan plan(Path directory, String text) {
        Path place = null;
        int kept = DAYS_KEPT;
        for (String line : text.replace("\uFEFF", "").lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s*=\\s*", 2);
            if (parts[0].equals("backup.to")) {
                place = place(directory, value(parts));
            } else if (parts[0].equals("backup.days") && DAYS.matcher(value(parts)).matches()) {
                kept = Integer.parseInt(value(parts));
            } else {
                throw new IllegalArgumentException("a setting that is not known");
            }
        }
        return place == null ? CopyPlan.NONE : new CopyPlan(place, kept, false);
    }

    private static String value(String[] parts) {
        return parts.length == 2 ? parts[1] : "";
    }

    /** Elsewhere than the data itself, and not relative to wherever the program was started. */
    private static Path place(Path directory, String value) throws InvalidPathException {
        Path place = Path.of(value);
        Path data = directory.toAbsolutePath().normalize();
        if (value.isEmpty() || !place.isAbsolute() || place.normalize().startsWith(data)) {
            throw new IllegalArgumentException("a place that cannot be used");
        }
        return place;
    }
}
