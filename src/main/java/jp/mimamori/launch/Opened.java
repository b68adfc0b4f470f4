package jp.mimamori.launch;

import jp.mimamori.guideline.Pack;
import jp.mimamori.guideline.PathwayReader;
import jp.mimamori.guideline.Words;
import jp.mimamori.journal.InUse;
import jp.mimamori.journal.JournalRefused;
import jp.mimamori.packs.Held;
import jp.mimamori.packs.Packs;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.StoredBook;
import jp.mimamori.ward.Ward;
import jp.mimamori.ward.WardClock;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** Opens a directory's book for a command, and says in one line why it cannot. */
final class Opened {

    private Opened() {}

    /** For writing; null after the fault was said. */
    static @Nullable StoredBook book(Path directory, Console console) {
        LogFile.in(directory);
        try {
            return StoredBook.open(directory, Rebuilding.on(console));
        } catch (IOException e) {
            console.fault(why(directory, e));
            return null;
        }
    }

    /** For looking only; null after the fault was said. */
    static Book.@Nullable Contents contents(Path directory, Console console) {
        if (!Files.isDirectory(directory)) {
            console.fault(noData(directory));
            return null;
        }
        try {
            return StoredBook.look(directory);
        } catch (IOException e) {
            console.fault(why(directory, e));
            return null;
        }
    }

    /**
     * The packs that a directory's hospital holds; the program's own where nothing is to be read.
     */
    static Packs packs(Path directory, Pack own) {
        try {
            Book book = Book.of(StoredBook.look(directory));
            try (Ward ward = Ward.open(own, book, WardClock.system(), ZoneId.systemDefault())) {
                return ward.snapshot().hospital().packs();
            }
        } catch (IOException e) {
            return Packs.of(Held.own(own, PathwayReader.builtIn(), true));
        }
    }

    static Words noData(Path directory) {
        return new Words(
                directory + ": 記録がありません。許容: 記録のあるディレクトリ",
                directory + ": there is no data; allowed: a directory with data");
    }

    static Words why(Path directory, IOException e) {
        return at(directory, reason(e));
    }

    static Words refused(Path directory, JournalRefused.Reason reason) {
        return at(directory, reason(reason));
    }

    private static Words at(Path directory, Words why) {
        return new Words(directory + ": " + why.ja(), directory + ": " + why.en());
    }

    /** Why data cannot be opened, without where it lies. */
    static Words reason(IOException e) {
        return switch (e) {
            case InUse _ -> new Words("別の Mimamori が使用中です", "another Mimamori uses it");
            case JournalRefused refused -> reason(refused.reason());
            default ->
                    new Words(
                            "記録を開けません（" + e.getClass().getSimpleName() + "）",
                            "the data cannot be opened (" + e.getClass().getSimpleName() + ")");
        };
    }

    private static Words reason(JournalRefused.Reason reason) {
        return switch (reason) {
            case NEWER_VERSION ->
                    new Words(
                            "新しい版の Mimamori の記録です。この版では開けません（Mimamori を更新してください）",
                            "the data is of a newer version of Mimamori, which this one"
                                    + " cannot read (update Mimamori)");
            case NOT_A_JOURNAL ->
                    new Words(
                            "journal.mjl から何も読めません（変更はしていません）",
                            "nothing in journal.mjl can be read (it was not touched)");
            case FOREIGN ->
                    new Words(
                            "journal.mjl は別の記録のものです（変更はしていません）",
                            "journal.mjl belongs to other data (it was not touched)");
            case OTHER_HISTORY ->
                    new Words(
                            "journal.mjl が保存済みの記録と食い違います（書き換え、又は古い複製）",
                            "journal.mjl contradicts what was saved (altered, or a copy"
                                    + " that went its own way)");
            case MISSING -> new Words("journal.mjl がありません", "journal.mjl is not there");
            case UNFINISHED_RESTORE ->
                    new Words(
                            "復元が途中で終わっています。restore をもう一度実行してください",
                            "a restore was not finished; run restore again");
        };
    }
}
