package jp.mimamori.launch;

import jp.mimamori.guideline.Words;
import jp.mimamori.journal.BackupRefused;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Why a backup was not made or not restored, in one line. */
final class BackupWords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private BackupWords() {}

    static Words refused(Path path, BackupRefused.Reason reason) {
        Words why =
                switch (reason) {
                    case NOT_A_BACKUP ->
                            new Words("Mimamori のバックアップではありません", "is not a backup of Mimamori");
                    case NEWER_VERSION ->
                            new Words(
                                    "新しい版の Mimamori のバックアップです（Mimamori を更新してください）",
                                    "is a backup of a newer version of Mimamori (update Mimamori)");
                    case DAMAGED ->
                            new Words(
                                    "バックアップが損傷しているか、途中で切れています（何も変更していません）",
                                    "the backup is damaged or cut off (nothing was changed)");
                    case FILE_EXISTS ->
                            new Words(
                                    "同じ名前のファイルがあります。許容: 新しい名前、又は同じ記録の古いバックアップ",
                                    "there is such a file already; allowed: a new name, or an older"
                                            + " backup of the same data");
                    case HAS_DATA ->
                            new Words(
                                    "既に記録があります。許容: 記録のないフォルダー",
                                    "there is data already; allowed: a directory without data");
                };
        return new Words(path + ": " + why.ja(), path + ": " + why.en());
    }

    static int exit(BackupRefused.Reason reason) {
        return switch (reason) {
            case NOT_A_BACKUP, FILE_EXISTS, HAS_DATA -> Exit.WRONG;
            case NEWER_VERSION, DAMAGED -> Exit.DAMAGED;
        };
    }

    /** To the second, in the ward's zone. */
    static OffsetDateTime time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atZone(ZONE).toOffsetDateTime();
    }
}
