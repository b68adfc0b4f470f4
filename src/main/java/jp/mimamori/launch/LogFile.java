package jp.mimamori.launch;

import java.nio.file.Path;

/** Where the program's log lies: {@code log/} in the data directory. */
final class LogFile {
    private static final String DIRECTORY = "mimamori.log.dir";

    private LogFile() {}

    /**
     * Names the data directory that the log belongs to. Takes effect only before the first logger
     * is made, so it is called before any other room is touched.
     */
    static void in(Path data) {
        System.setProperty(DIRECTORY, data.resolve("log").toAbsolutePath().toString());
    }
}
