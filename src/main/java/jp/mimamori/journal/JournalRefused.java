package jp.mimamori.journal;

import java.io.IOException;
import java.nio.file.Path;

/** The file cannot be used as this directory's journal; it was not touched. */
public final class JournalRefused extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Written by a newer version of the program, whose format this one does not read. */
        NEWER_VERSION,
        /** Not a journal, or nothing of it can be read and nothing is known of it elsewhere. */
        NOT_A_JOURNAL,
        /** A journal, but not the one that was here before. */
        FOREIGN,
        /** This journal, but with other frames than those that were acknowledged. */
        OTHER_HISTORY,
        /** Other files of a store are here, and the journal is not. */
        MISSING,
        /** A backup was being restored here, and that was not finished. */
        UNFINISHED_RESTORE
    }

    private final Reason reason;

    JournalRefused(Reason reason, Path file, String detail) {
        super(detail + ": " + file);
        this.reason = reason;
    }

    /** A directory that holds a store, but no journal and nothing that could replace it. */
    public static JournalRefused missing(Path directory) {
        return new JournalRefused(
                Reason.MISSING, directory, "the journal is missing beside the store's other files");
    }

    public Reason reason() {
        return reason;
    }
}
