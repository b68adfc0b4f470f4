package jp.mimamori.launch;

import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.Words;
import jp.mimamori.journal.InUse;
import jp.mimamori.journal.JournalRefused;
import jp.mimamori.store.Progress;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.StoredBook;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a directory's book for a command, and says in one line why it cannot. */
final class Opened {

    private Opened() {}

    /** For writing; null after the fault was said. */
    static @Nullable StoredBook book(Path directory, Pack pack, Console console) {
        LogFile.in(directory);
        try {
            return StoredBook.open(directory, pack, Progress.quiet());
        } catch (IOException e) {
            console.fault(why(directory, e));
            return null;
        }
    }

    /** For looking only; null after the fault was said. */
    static Book.@Nullable Contents contents(Path directory, Pack pack, Console console) {
        if (!Files.isDirectory(directory)) {
            console.fault(
                    new Words(
                            directory + ": 記録がありません。許容: 記録のあるディレクトリ",
                            directory + ": there is no data; allowed: a directory with data"));
            return null;
        }
        try {
            return StoredBook.look(directory, pack);
        } catch (IOException e) {
            console.fault(why(directory, e));
            return null;
        }
    }

    static Words why(Path directory, IOException e) {
        return switch (e) {
            case InUse _ ->
                    new Words(
                            directory + ": 別の Mimamori が使用中です",
                            directory + ": another Mimamori uses it");
            case JournalRefused refused -> refused(directory, refused.reason());
            default ->
                    new Words(
                            directory + ": 記録を開けません（" + e.getClass().getSimpleName() + "）",
                            directory
                                    + ": the data cannot be opened ("
                                    + e.getClass().getSimpleName()
                                    + ")");
        };
    }

    private static Words refused(Path directory, JournalRefused.Reason reason) {
        return new Words(
                directory + ": ジャーナルを開けません（" + reason + "）",
                directory + ": the journal cannot be opened (" + reason + ")");
    }
}
