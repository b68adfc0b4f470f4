package jp.mimamori.launch;

import jp.mimamori.guideline.Words;
import jp.mimamori.journal.Disk;
import jp.mimamori.store.Ledger;
import jp.mimamori.store.Verification;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.Lack;
import jp.mimamori.ward.StoredBook;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** {@code verify}: the journal's chain against the store. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the journal's chain against the store, prints counts.",
            "Says too when an automatic backup holds entries that are missing here."
        })
final class VerifyCommand implements Callable<Integer> {

    /** The place of the copies is not waited for any longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Mixin private Console console = new Console();

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data lies.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        Path directory = DataDirectory.of(data);
        if (!Files.isDirectory(directory)) {
            console.fault(Opened.noData(directory));
            return Exit.DAMAGED;
        }
        try {
            Verification found = Ledger.verify(directory, Disk.real());
            int exit = said(directory, found);
            List<Lack> lacks = lacks(directory, found.journal().head().journal());
            lacks.forEach(lack -> console.fault(lacking(directory, lack)));
            return lacks.isEmpty() ? exit : Exit.DAMAGED;
        } catch (IOException e) {
            console.fault(Opened.why(directory, e));
            return Exit.DAMAGED;
        }
    }

    private int said(Path directory, Verification found) {
        console.data(
                new Words(
                                "ジャーナル: 記録 "
                                        + found.journal().head().sequence()
                                        + " 件、H2: "
                                        + found.rows()
                                        + " 件を照合（"
                                        + store(found).ja()
                                        + "）",
                                "journal: "
                                        + found.journal().head().sequence()
                                        + " entries, H2: "
                                        + found.rows()
                                        + " rows compared ("
                                        + store(found).en()
                                        + ")")
                        .in(console.language));
        boolean fine = found.isJournalWhole() && found.store() != Verification.Store.DIFFERS;
        found.journal()
                .damages()
                .forEach(damage ->
                        console.fault(
                                new Words(
                                        directory + ": journal.mjl が損傷しています: " + damage,
                                        directory + ": journal.mjl is damaged: " + damage)));
        if (!found.isJournalWhole()) {
            console.fault(whose(directory));
        }
        if (found.store() == Verification.Store.DIFFERS) {
            console.fault(
                    new Words(
                            directory
                                    + ": store.mv.db の "
                                    + found.differs()
                                    + " 件目がジャーナルと違います（次に開くとき作り直します）",
                            directory
                                    + ": entry "
                                    + found.differs()
                                    + " of store.mv.db differs from the journal (made anew when"
                                    + " opened next)"));
        }
        return fine ? Exit.DONE : Exit.DAMAGED;
    }

    /**
     * What the automatic copies hold and the data does not. What was verified is said before: the
     * place may be a network drive that does not answer, and is not waited for.
     */
    private List<Lack> lacks(Path directory, UUID journal) {
        CompletableFuture<List<Lack>> looking = new CompletableFuture<>();
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try {
                        looking.complete(
                                StoredBook.lacks(directory, journal, Settings.in(directory)));
                    } catch (IOException | RuntimeException | Error e) {
                        looking.completeExceptionally(e);
                    }
                });
        try {
            return looking.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            console.fault(
                    new Words(
                            directory + ": 自動バックアップの保存先が応答せず、照合していません",
                            directory
                                    + ": not compared with the automatic backups: their place does"
                                    + " not answer"));
            return List.of();
        }
    }

    private static Words lacking(Path directory, Lack lack) {
        String ids = String.join(", ", new TreeSet<>(lack.patients()));
        return new Words(
                directory
                        + ": "
                        + lack.copy()
                        + "（"
                        + BackupWords.time(lack.madeAt())
                        + "）にある記録 "
                        + lack.entries()
                        + " 件がありません: "
                        + ids,
                directory
                        + ": "
                        + lack.entries()
                        + " entries of "
                        + lack.copy()
                        + " ("
                        + BackupWords.time(lack.madeAt())
                        + ") are missing: "
                        + ids);
    }

    /** Whose entries are lost, as far as the store still knows it. */
    private static Words whose(Path directory) {
        try {
            Book.Contents contents = StoredBook.look(directory);
            if (!contents.everyone()) {
                String ids = String.join(", ", new TreeSet<>(contents.damaged()));
                return new Words(
                        directory + ": 判定できない患者: " + (ids.isEmpty() ? "なし" : ids),
                        directory
                                + ": patients who cannot be judged: "
                                + (ids.isEmpty() ? "none" : ids));
            }
        } catch (IOException e) {
            // Then nobody knows.
        }
        return new Words(
                directory + ": どの患者の記録か分からないため、全員を判定できません",
                directory + ": nobody can be judged: it is not known whose entries are lost");
    }

    private static Words store(Verification found) {
        return switch (found.store()) {
            case SAME -> new Words("一致", "the same");
            case BEHIND -> new Words("遅れあり、次に開くとき追加", "behind; added when opened next");
            case DIFFERS -> new Words("不一致", "differs");
            case UNUSABLE ->
                    new Words(
                            "なし又は読めない、次に開くとき作り直し",
                            "missing or unreadable; made anew when opened next");
            case IN_USE -> new Words("使用中のため照合せず", "in use, not compared");
        };
    }
}
