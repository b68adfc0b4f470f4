package jp.mimamori.launch;

import jp.mimamori.guideline.Words;
import jp.mimamori.journal.BackupRefused;
import jp.mimamori.store.Verification;
import jp.mimamori.ward.StoredBook;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code restore}: makes the data of a directory from a backup, all or nothing. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the data in DIR from the backup FILE, all or nothing, and verifies it.",
            "FILE is checked before anything is written. A DIR that has data is refused."
        })
final class RestoreCommand implements Callable<Integer> {

    @Mixin private Console console = new Console();

    @Parameters(index = "0", paramLabel = "FILE", description = "A backup.")
    private Path backup = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data is to lie.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(backup)) {
            console.fault(new Words(backup + ": ファイルがありません", backup + ": there is no such file"));
            return Exit.WRONG;
        }
        Path directory = DataDirectory.of(data);
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            console.fault(
                    new Words(directory + ": フォルダーではありません", directory + ": is not a directory"));
            return Exit.WRONG;
        }
        try {
            return said(directory, StoredBook.restore(backup, directory, Rebuilding.on(console)));
        } catch (BackupRefused refused) {
            boolean about = refused.reason() == BackupRefused.Reason.HAS_DATA;
            console.fault(BackupWords.refused(about ? directory : backup, refused.reason()));
            return BackupWords.exit(refused.reason());
        } catch (IOException e) {
            console.fault(Opened.why(directory, e));
            return Exit.DAMAGED;
        }
    }

    private int said(Path directory, Verification found) {
        boolean same = found.store() == Verification.Store.SAME;
        console.data(
                new Words(
                                directory
                                        + ": 復元しました。記録 "
                                        + found.journal().frames()
                                        + " 件（"
                                        + (same ? "照合済み" : "H2 は次に開くとき作り直し")
                                        + "）",
                                directory
                                        + ": restored; "
                                        + found.journal().frames()
                                        + " entries ("
                                        + (same ? "verified" : "H2 is made anew when opened next")
                                        + ")")
                        .in(console.language));
        found.journal()
                .damages()
                .forEach(damage ->
                        console.fault(
                                new Words(
                                        backup + ": バックアップした時点で損傷していた記録です: " + damage,
                                        backup
                                                + ": was damaged already when it was backed up: "
                                                + damage)));
        return found.isJournalWhole() ? Exit.DONE : Exit.DAMAGED;
    }
}
