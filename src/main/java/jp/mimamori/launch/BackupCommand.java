package jp.mimamori.launch;

import jp.mimamori.guideline.Words;
import jp.mimamori.journal.Backup;
import jp.mimamori.journal.BackupRefused;
import jp.mimamori.journal.Disk;
import jp.mimamori.journal.JournalRefused;
import jp.mimamori.store.Backups;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

/** {@code backup}: a consistent copy of the data, also while the program runs. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copies the data in DIR to FILE, also while the window is open, and reads the copy"
                    + " back.",
            "A FILE that is there is replaced only when it is an older backup of the same data."
        })
final class BackupCommand implements Callable<Integer> {

    @Mixin private Console console = new Console();

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lies.")
    private @Nullable Path data;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The backup.")
    private Path to = Path.of("");

    @Override
    public Integer call() {
        Path directory = DataDirectory.of(data);
        if (!Files.isDirectory(directory)) {
            console.fault(Opened.noData(directory));
            return Exit.DAMAGED;
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(to)) {
            console.fault(
                    new Words(
                            to + ": ここには書けません。許容: 既にあるフォルダーの中のファイル名",
                            to + ": cannot be written; allowed: a file in a folder that is there"));
            return Exit.WRONG;
        }
        try {
            return said(directory, Backups.make(directory, Disk.real(), to, Instant.now()));
        } catch (BackupRefused refused) {
            console.fault(BackupWords.refused(to, refused.reason()));
            return BackupWords.exit(refused.reason());
        } catch (JournalRefused refused) {
            console.fault(Opened.why(directory, refused));
            return Exit.DAMAGED;
        } catch (IOException e) {
            console.fault(
                    new Words(
                            to + ": バックアップできませんでした（空き容量とディスクを確認）",
                            to + ": the backup could not be made (check space and disk)"));
            return Exit.DAMAGED;
        }
    }

    private int said(Path directory, Backup.Contents made) {
        console.data(
                new Words(
                                to
                                        + ": バックアップしました。記録 "
                                        + made.reading().frames()
                                        + " 件、読み返して確認済み（"
                                        + BackupWords.time(made.madeAt())
                                        + "）",
                                to
                                        + ": backed up; "
                                        + made.reading().frames()
                                        + " entries, read back and checked ("
                                        + BackupWords.time(made.madeAt())
                                        + ")")
                        .in(console.language));
        made.reading()
                .damages()
                .forEach(damage ->
                        console.fault(
                                new Words(
                                        directory
                                                + ": journal.mjl の損傷はバックアップにもそのまま入っています: "
                                                + damage,
                                        directory
                                                + ": the backup holds the journal.mjl as damaged as"
                                                + " it is: "
                                                + damage)));
        return made.reading().isWhole() ? Exit.DONE : Exit.DAMAGED;
    }
}
