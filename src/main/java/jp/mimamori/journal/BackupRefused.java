package jp.mimamori.journal;

import java.io.IOException;
import java.nio.file.Path;

/** A backup that was not made, or not restored; nothing was changed. */
public final class BackupRefused extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The file is something else. */
        NOT_A_BACKUP,
        /** Written by a newer version of the program. */
        NEWER_VERSION,
        /** Some of it is missing, or is not what was written. */
        DAMAGED,
        /** There is a file of this name already that must not be replaced. */
        FILE_EXISTS,
        /** The directory to restore to holds data. */
        HAS_DATA
    }

    private final Reason reason;

    BackupRefused(Reason reason, Path file, String detail) {
        super(detail + ": " + file);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
