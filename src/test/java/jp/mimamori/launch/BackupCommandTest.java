package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.mimamori.journal.JournalRefused;
import jp.mimamori.record.Line;
import jp.mimamori.ward.Book;
import jp.mimamori.ward.StoredBook;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code backup} and {@code restore}, as processes on real files. */
class BackupCommandTest {

    @TempDir static Path made;

    @TempDir Path temp;
    private Path data;
    private Path copy;
    private Path whole;

    @BeforeAll
    static void onePatient() throws IOException {
        Path record = Program.record(made, "orders-and-doses");
        String data = made.resolve("data").toString();
        Program imported = Program.run("import", record.toString(), "--data", data);
        assertThat(imported.exit()).as(imported.err()).isZero();
        Program backup =
                Program.run(
                        "backup",
                        "--data",
                        data,
                        "--to",
                        made.resolve("whole").toString(),
                        "--lang",
                        "en");
        assertThat(backup.exit()).as(backup.err()).isZero();
        assertThat(backup.out()).contains("read back and checked");
    }

    @BeforeEach
    void copies() throws IOException {
        data = Files.createDirectory(temp.resolve("data"));
        copy = temp.resolve("mimamori.backup");
        whole = made.resolve("whole");
        try (var files = Files.list(made.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
    }

    private Program backup(String... more) {
        return Program.run(
                join(List.of("backup", "--data", data.toString(), "--to", copy.toString()), more));
    }

    private Program restore(Path file, Path to, String... more) {
        return Program.run(
                join(List.of("restore", file.toString(), "--data", to.toString()), more));
    }

    private static String[] join(List<String> args, String... more) {
        return java.util.stream.Stream.concat(args.stream(), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static void assertOneLine(Program run, int exit, String... words) {
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(words);
        assertThat(run.err()).doesNotContain("\tat ", "Exception");
    }

    private static Book.Contents look(Path directory) throws IOException {
        return StoredBook.look(directory);
    }

    @Test
    void whatIsBackedUpIsRestoredAndExportedEntryForEntry() throws IOException {
        Path into = temp.resolve("into");
        Program restored = restore(whole, into, "--lang", "en");
        assertThat(restored.exit()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("verified");
        Program export = Program.run("export", "orders-and-doses", "--data", into.toString());
        assertThat(export.out().strip())
                .isEqualTo(Files.readString(made.resolve("orders-and-doses.json")));
        assertOneLine(restore(whole, into), 2, "既に記録があります");
    }

    @Test
    void aCopyIsMadeWhileAnotherProcessHasTheData() throws Exception {
        Process window =
                new ProcessBuilder(
                                Program.command(
                                        "import",
                                        Program.record(temp, "both-tables").toString(),
                                        "--data",
                                        data.toString(),
                                        "--ack"))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var lines = window.inputReader()) {
            String first = lines.readLine();
            assertThat(first).isNotNull();
            Program backup = backup();
            assertThat(backup.exit()).as(backup.err()).isZero();
            assertThat(restore(copy, temp.resolve("into")).exit()).isZero();
            assertThat(look(temp.resolve("into")).lines())
                    .filteredOn(Line.Entered.class::isInstance)
                    .extracting(line -> ((Line.Entered) line).entry().id())
                    .contains(first);
        } finally {
            window.destroyForcibly().waitFor();
        }
    }

    @Test
    void whileTheDirectoryIsInUseASecondProgramSaysSoAndACopyCanBeMade() throws Exception {
        try (var _ = StoredBook.open(data, jp.mimamori.store.Progress.quiet())) {
            assertOneLine(
                    Program.run(
                            "import",
                            made.resolve("orders-and-doses.json").toString(),
                            "--data",
                            data.toString()),
                    3,
                    "別の Mimamori が使用中です");
            assertThat(backup().exit()).isZero();
        }
    }

    @Test
    void aFileThatIsNoWholeBackupIsRefusedInOneLineAndNothingIsMade() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Path into = temp.resolve("into");
        assertOneLine(restore(copy, into), 2, "ファイルがありません");
        assertOneLine(restore(made.resolve("orders-and-doses.json"), into), 2, "バックアップではありません");
        Files.write(copy, Arrays.copyOf(bytes, bytes.length / 2));
        assertOneLine(restore(copy, into), 3, "途中で切れています");
        bytes[bytes.length / 3] ^= 1;
        Files.write(copy, bytes);
        assertOneLine(restore(copy, into, "--lang", "en"), 3, "damaged or cut off");
        assertThat(into).doesNotExist();
    }

    @Test
    void whatCannotBeBackedUpIsSaidInOneLine() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertOneLine(
                Program.run("backup", "--data", empty.toString(), "--to", copy.toString()),
                3,
                "journal.mjl がありません");
        assertThat(copy).doesNotExist();
        Files.writeString(copy, "a letter");
        assertOneLine(backup(), 2, "同じ名前のファイル");
        assertThat(copy).hasContent("a letter");
        copy = temp.resolve("no").resolve("folder").resolve("file");
        assertOneLine(backup("--lang", "en"), 2, "cannot be written");
        assertThat(Cli.run(new String[] {"backup", "--help"})).isZero();
        assertThat(Cli.run(new String[] {"restore", "--help"})).isZero();
    }

    @Test
    void aDamagedJournalIsBackedUpAsItIsAndThatIsSaid() throws IOException {
        Path journal = data.resolve("journal.mjl");
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 4;
        Files.write(journal, bytes);
        Program backup = backup();
        assertThat(backup.exit()).isEqualTo(3);
        assertThat(backup.err()).contains("損傷");
        Program restored = restore(copy, temp.resolve("into"));
        assertThat(restored.exit()).isEqualTo(3);
        assertThat(restored.out()).contains("復元しました");
        assertThat(look(temp.resolve("into")).everyone()).isTrue();
    }

    @Test
    void aRestoreThatIsKilledLeavesNothingThatOpensAndIsRunAgain() throws Exception {
        Path into = Files.createDirectory(temp.resolve("into"));
        Process process =
                new ProcessBuilder(
                                Program.command(
                                        "restore", whole.toString(), "--data", into.toString()))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        while (process.isAlive() && Files.notExists(into.resolve("journal.restoring"))) {
            Thread.onSpinWait();
        }
        process.destroyForcibly().waitFor();
        if (Files.exists(into.resolve("journal.restoring"))) {
            assertThatThrownBy(() -> look(into)).isInstanceOf(JournalRefused.class);
            assertThat(restore(whole, into).exit()).isZero();
        }
        assertThat(look(into).lines()).isEqualTo(look(data).lines());
    }

    @Test
    void anUnfinishedRestoreIsSaidAndOpensAsNothing() throws IOException {
        Path into = Files.createDirectory(temp.resolve("into"));
        Files.createFile(into.resolve("journal.restoring"));
        assertOneLine(Program.run("verify", "--data", into.toString()), 3, "復元が途中で終わっています");
        assertOneLine(
                Program.run(
                        "import",
                        made.resolve("orders-and-doses.json").toString(),
                        "--data",
                        into.toString(),
                        "--lang",
                        "en"),
                3,
                "run restore again");
    }
}
