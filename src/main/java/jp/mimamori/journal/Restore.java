package jp.mimamori.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Makes a directory's journal from a backup. Until all of it is on the disk it has another name,
 * and whoever opens the directory meanwhile is told that a restore was not finished.
 */
public final class Restore {

    private static final String UNFINISHED = "journal.restoring";

    private Restore() {}

    /**
     * @throws JournalRefused when a restore was begun here and not finished
     * @throws IOException when the disk does not answer
     */
    static void refuseUnfinished(Path directory, Disk disk) throws IOException {
        if (disk.exists(directory.resolve(UNFINISHED))) {
            throw new JournalRefused(
                    JournalRefused.Reason.UNFINISHED_RESTORE,
                    directory,
                    "a restore was not finished; it has to be run again");
        }
    }

    /**
     * Checks the whole backup, and only then writes. All or nothing: a restore that stops anywhere
     * leaves a directory that does not open and that can be restored to.
     *
     * @return what is there now, read back
     * @throws BackupRefused when the backup is none, or damaged, or the directory holds data
     * @throws InUse when another one writes in this directory
     * @throws IOException when a disk does not answer
     */
    public static Reading run(Path backup, Path directory, Disk disk) throws IOException {
        try (var source = disk.openToRead(backup)) {
            var contents = check(source, backup);
            refuseData(directory, disk);
            disk.makeDirectories(directory);
            try (var _ = DirectoryLock.take(directory)) {
                refuseData(directory, disk);
                return write(source, contents, directory, disk);
            }
        }
    }

    private static Backup.Contents check(DiskFile source, Path backup) throws IOException {
        try {
            return Backup.check(source, backup);
        } catch (JournalRefused inside) {
            throw new BackupRefused(BackupRefused.Reason.DAMAGED, backup, "the backup is damaged");
        }
    }

    private static void refuseData(Path directory, Disk disk) throws IOException {
        boolean again = disk.exists(directory.resolve(UNFINISHED));
        var none =
                again
                        ? Set.of(DirectoryLock.FILE, UNFINISHED, HeadFile.FILE)
                        : Set.of(DirectoryLock.FILE);
        for (var file : disk.list(directory)) {
            var name = file.getFileName().toString();
            boolean ours = name.startsWith("journal") || name.startsWith("store");
            if (ours && !none.contains(name)) {
                throw new BackupRefused(
                        BackupRefused.Reason.HAS_DATA, directory, "there is data already");
            }
        }
    }

    private static Reading write(
            DiskFile source, Backup.Contents contents, Path directory, Disk disk)
            throws IOException {
        var unfinished = directory.resolve(UNFINISHED);
        try {
            try (var file = disk.open(unfinished)) {
                // Forced while it is empty: from here on nobody opens the directory.
                file.truncate(0);
                file.force(true);
                disk.forceDirectory(directory);
                disk.delete(directory.resolve(HeadFile.FILE));
                Backup.copy(source, contents.reading().bytes(), file, Format.sha256());
                file.force(true);
            }
            HeadFile.open(disk, directory, contents.head()).close();
            var restored = readBack(unfinished, contents, disk);
            disk.move(unfinished, directory.resolve(Format.FILE));
            disk.forceDirectory(directory);
            return restored;
        } catch (IOException | RuntimeException e) {
            giveUp(directory, disk);
            throw e;
        }
    }

    private static Reading readBack(Path path, Backup.Contents contents, Disk disk)
            throws IOException {
        try (var file = disk.openToRead(path)) {
            var reading = Backup.read(file, file.size(), path, contents.head());
            if (reading.torn() != null || !Backup.isSame(reading, contents.reading())) {
                throw new IOException("what was restored is not what the backup holds");
            }
            return reading;
        }
    }

    // The head first: beside the unfinished file it means nothing, alone it means a lost journal.
    private static void giveUp(Path directory, Disk disk) {
        try {
            if (!disk.exists(directory.resolve(Format.FILE))) {
                disk.delete(directory.resolve(HeadFile.FILE));
                disk.forceDirectory(directory);
                disk.delete(directory.resolve(UNFINISHED));
            }
        } catch (IOException e) {
            // Whoever opens it is told that the restore was not finished.
        }
    }
}
