package jp.mimamori.launch;

import jp.mimamori.guideline.Words;
import jp.mimamori.journal.InUse;
import jp.mimamori.journal.JournalRefused;

import java.io.IOException;
import java.nio.file.FileSystemException;

/**
 * Why the window on the ward does not open, for whoever stands before the workstation.
 *
 * @param what has happened
 * @param help what to do
 * @param mayPass whether it may be otherwise without a new start of the program
 */
record NoStart(Words what, Words help, boolean mayPass) {

    private static final Words ADMINISTRATOR =
            new Words(
                    "何も変更していません。管理者に連絡してください（管理者の方へ：log フォルダーを確かめ、必要ならバックアップから復元します）。",
                    "Nothing was changed. Call the administrator (administrators: see the log"
                            + " folder; restore a backup if need be).");

    /** What holds whatever has happened: the ward goes on without the program. */
    static final Words MEANWHILE =
            new Words(
                    "見守りが開くまでは、紙の表で判断し、記録は紙に書き留めてください。",
                    "Until Mimamori opens, decide by the paper tables and write entries on paper.");

    /** The data cannot be opened. */
    static NoStart data(IOException fault) {
        return new NoStart(Opened.reason(fault), help(fault), true);
    }

    private static Words help(IOException fault) {
        return switch (fault) {
            case InUse _ ->
                    new Words(
                            "すでに開いている見守りの画面を使ってください。起動したばかりのときは、開くまでお待ちください。"
                                    + "画面が見つからないときは、管理者に連絡してください。",
                            "Use the Mimamori window that is open already. If it was only just"
                                    + " started, wait until it opens. If there is none, call the"
                                    + " administrator.");
            case JournalRefused refused -> help(refused.reason());
            case FileSystemException _ ->
                    new Words(
                            "管理者に連絡してください（管理者の方へ：ディスクの接続、空き、書き込み権限を確かめてください）。"
                                    + "直ったら「もう一度」を押してください。保存した記録は消していません。",
                            "Call the administrator (administrators: check that the disk is there,"
                                    + " has room and may be written), and press Try again when that"
                                    + " is mended. Saved entries were not removed.");
            default -> ADMINISTRATOR;
        };
    }

    private static Words help(JournalRefused.Reason reason) {
        return switch (reason) {
            case NEWER_VERSION ->
                    new Words(
                            "記録はそのまま残っています。管理者に連絡し、この端末の Mimamori を更新してください。",
                            "The data is untouched. Call the administrator to update Mimamori on"
                                    + " this workstation.");
            case UNFINISHED_RESTORE ->
                    new Words(
                            "管理者に連絡し、復元（restore）をもう一度実行してください。",
                            "Call the administrator to run restore again.");
            case NOT_A_JOURNAL, FOREIGN, OTHER_HISTORY, MISSING -> ADMINISTRATOR;
        };
    }

    /** The first program has this data, and does not answer. */
    static NoStart noAnswer() {
        return new NoStart(
                new Words(
                        "見守りはすでに起動していますが、応答しません", "Mimamori is open already, but does not answer"),
                new Words(
                        "少し待ってから「もう一度」を押してください。変わらないときは、応答しない見守りを終了してから押してください"
                                + "（Windows では Ctrl+Shift+Esc）。保存した記録は残っています。",
                        "Wait a moment and press Try again. If nothing changes, end the Mimamori"
                                + " that does not answer (on Windows Ctrl+Shift+Esc), then press it"
                                + " again. Saved entries are kept."),
                true);
    }

    /** The program cannot go on. */
    static NoStart fault(Throwable fault) {
        if (fault instanceof Tables.Unreadable) {
            return new NoStart(
                    Tables.UNREADABLE,
                    new Words(
                            "管理者に連絡し、Mimamori を入れ直してください。保存した記録は残っています。",
                            "Call the administrator to install Mimamori again. Saved entries are"
                                    + " kept."),
                    false);
        }
        String name = fault.getClass().getSimpleName();
        return new NoStart(
                new Words("プログラムの不具合です（" + name + "）", "A fault of the program (" + name + ")"),
                new Words(
                        "もう一度起動してください。繰り返すときは、管理者に連絡してください（log フォルダーに記録があります）。保存した記録は残っています。",
                        "Start again. If it happens again, call the administrator (the log folder"
                                + " tells more). Saved entries are kept."),
                false);
    }
}
