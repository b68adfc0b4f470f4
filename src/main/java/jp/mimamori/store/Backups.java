package jp.mimamori.store;

import jp.mimamori.journal.Backup;
import jp.mimamori.journal.Disk;
import jp.mimamori.journal.Restore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** Backups of a directory's data. Only the journal is in them: the store is made again from it. */
public final class Backups {

    private Backups() {}

    /**
     * Copies the data of a directory to a file, also while another process has it, and reads the
     * copy back before it counts.
     *
     * @throws jp.mimamori.journal.JournalRefused when there is no journal, or it cannot be this
     *     directory's
     * @throws jp.mimamori.journal.BackupRefused when the file is there and is not to be replaced
     * @throws IOException when a disk does not answer
     */
    public static Backup.Contents make(Path directory, Disk disk, Path file, Instant now)
            throws IOException {
        var heads = Glance.heads(DatabaseFile.in(directory));
        return Backup.make(directory, disk, heads, file, now);
    }

    /**
     * Restores a backup to a directory without data, makes the store, and compares the two.
     *
     * @throws jp.mimamori.journal.BackupRefused when the backup is none, or damaged, or the
     *     directory holds data; nothing was changed
     * @throws jp.mimamori.journal.InUse when another one writes in this directory
     * @throws IOException when a disk does not answer
     */
    public static Verification restore(
            Path file, Path directory, Disk disk, Describer describer, Progress progress)
            throws IOException {
        Restore.run(file, directory, disk);
        try (var ledger = Ledger.open(directory, disk, describer, progress)) {
            return ledger.verify();
        }
    }
}
