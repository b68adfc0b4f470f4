package jp.mimamori.launch;

import ch.qos.logback.classic.LoggerContext;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** Where the program's log lies: {@code log/} in the data directory. */
final class LogFile {
    private static final String DIRECTORY = "mimamori.log.dir";

    private LogFile() {}

    /** From this size on a file of faults is begun anew. */
    private static final long LONG_ENOUGH = 1_000_000;

    /**
     * Writes down a fault of a command, wordless: in the log when this start keeps one, else beside
     * the default data.
     *
     * @return where it is written, null when it could not be
     */
    static @Nullable Path fault(Throwable fault) {
        LoggerFactory.getLogger(LogFile.class).error("a command failed", fault);
        String log = System.getProperty(DIRECTORY);
        if (log != null) {
            return Path.of(log, "mimamori.log");
        }
        Path file = DataDirectory.of(null).resolve("log").resolve("faults.log");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            boolean anew = Files.exists(file) && Files.size(file) > LONG_ENOUGH;
            Files.writeString(
                    file,
                    Instant.now() + " a command failed\n" + WordlessTrace.of(fault),
                    StandardOpenOption.CREATE,
                    anew ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
            return file;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Names the data directory that the log belongs to. Takes effect only before the first logger
     * is made, so it is called before any other room is touched.
     */
    static void in(Path data) {
        System.setProperty(DIRECTORY, data.resolve("log").toAbsolutePath().toString());
    }

    /** Begins the log that could not be begun before, as on a disk that could not be written. */
    static void begin() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME)
                    .iteratorForAppenders()
                    .forEachRemaining(appender -> {
                        if (!appender.isStarted()) {
                            appender.start();
                        }
                    });
        }
    }
}
