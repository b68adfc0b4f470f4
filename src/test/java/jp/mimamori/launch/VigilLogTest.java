package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;

/** What the program leaves behind for support holds nothing of a patient. */
class VigilLogTest {

    /** A patient whose every word would be found again. */
    private static final List<String> MARKS =
            List.of("目印", "メジルシ", "ZZ77310042", "1931-07-07", "67.31", "131.7", "病棟目印");

    @TempDir Path temp;

    private Path data() {
        return temp.resolve("data");
    }

    private Path marked() throws IOException {
        String record =
                Records.scenario("both-tables")
                        .get("record")
                        .toString()
                        .replace("試験 患者", "目印 太郎")
                        .replace("シケン カンジャ", "メジルシ タロウ")
                        .replace("1960-01-15", "1931-07-07")
                        .replace("\"id\":\"both-tables\"", "\"id\":\"ZZ77310042\"")
                        .replace("\"kg\":62.4", "\"kg\":67.31")
                        .replace("\"cm\":158", "\"cm\":131.7");
        assertThat(record).contains("目印 太郎", "ZZ77310042", "67.31");
        return Files.writeString(temp.resolve("record.json"), record);
    }

    /** Starts the window, waits until it shows the ward, and pulls the plug. */
    private void window() throws InterruptedException {
        try (VigilProcess window = VigilProcess.start(data(), "watch", 0)) {
            assertThat(window.await("ready"::equals)).isTrue();
            window.kill();
        }
    }

    private void damage(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(data().resolve(file));
        bytes[bytes.length / 2] ^= 4;
        Files.write(data().resolve(file), bytes);
    }

    private static String text(Path log) throws IOException {
        if (log.toString().endsWith(".gz")) {
            try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(log))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        return Files.readString(log);
    }

    private static Map<String, String> logs(Path data) throws IOException {
        Map<String, String> logs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data.resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                logs.put(file.getFileName().toString(), text(file));
            }
        }
        return logs;
    }

    private void cutOff(int bytes) throws IOException {
        Path journal = data().resolve("journal.mjl");
        byte[] whole = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(whole, whole.length - bytes));
    }

    private void lengthen() throws IOException {
        Files.write(
                data().resolve("journal.mjl"),
                new byte[] {'M', 'J', 'F', '1', 0, 0, 0},
                StandardOpenOption.APPEND);
    }

    private static void run(int exit, String... args) {
        Program run = Program.run(args);
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
    }

    private void open(Path record) {
        run(Exit.DONE, "import", record.toString(), "--data", data().toString());
    }

    /** Everything that is mended, made anew, restored or refused, and the window on it. */
    private Map<String, String> muchGoesWrong() throws Exception {
        Path record = marked();
        open(record);
        damage("store.mv.db");
        open(record);
        cutOff(30);
        open(record);
        lengthen();
        open(record);
        String backup = temp.resolve("kept.backup").toString();
        run(Exit.DONE, "backup", "--data", data().toString(), "--to", backup);
        Map<String, String> logs = new TreeMap<>(logs(data()));
        Path restored = temp.resolve("restored");
        run(Exit.DONE, "restore", backup, "--data", restored.toString());
        run(Exit.DONE, "import", record.toString(), "--data", restored.toString());
        logs(restored).forEach((name, text) -> logs.put("restored " + name, text));
        damage("journal.mjl");
        // With the store the journal would be mended.
        Files.delete(data().resolve("store.mv.db"));
        run(Exit.DAMAGED, "verify", "--data", data().toString());
        window();
        logs(data()).forEach((name, text) -> logs.put("damaged " + name, text));
        return logs;
    }

    @Test
    void nothingOfAPatientIsInTheLogsNorInTheSupportFileAndWhatSupportNeedsIs() throws Exception {
        Map<String, String> logs = muchGoesWrong();
        logs.forEach((name, text) -> assertThat(text).as(name).doesNotContain(MARKS));
        assertThat(String.join("", logs.values()))
                .contains("store MADE_ANEW")
                .contains("the journal's end was missing and is mended: entries ")
                .contains("the journal ended in an entry that was never acknowledged: 7 bytes")
                .contains("the journal is damaged: ")
                .contains("patients with damage: ");

        Path zip = temp.resolve("support.zip");
        run(Exit.DONE, "support", "--data", data().toString(), "--to", zip.toString());
        Map<String, String> support = unpacked(zip);
        support.forEach(
                (name, text) -> assertThat(text).as(name).isNotBlank().doesNotContain(MARKS));
        assertThat(support.keySet()).contains("program.txt", "data.txt", "log/mimamori.log");
        assertThat(support.get("data.txt")).contains("journal whole: NO");
        run(Exit.WRONG, "support", "--data", data().toString(), "--to", zip.toString());
    }

    private static Map<String, String> unpacked(Path zip) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                found.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    @Test
    void aFaultOfACommandSaysWhereItIsWrittenDownAndItIs() throws Exception {
        Path cases = temp.resolve("planted/jp/mimamori/guideline/ide-cel-2023-12-cases.jsonl");
        Files.createDirectories(cases.getParent());
        Files.writeString(cases, "{\"name\": \"目印 太郎\"");
        List<String> command =
                new ArrayList<>(
                        Program.command(
                                new Path[] {temp.resolve("planted")}, Launcher.class, "selftest"));
        command.add(1, "-Duser.home=" + temp);
        Program run = Program.run(command);
        assertThat(run.exit()).isEqualTo(Exit.FAULT);
        String said = run.err().strip();
        assertThat(said.lines()).hasSize(1);
        Path written = Path.of(said.substring(said.lastIndexOf("記録: ") + 4, said.lastIndexOf('）')));
        assertThat(Files.readString(written))
                .contains("tools.jackson", "at jp.mimamori.packs.SelfTest")
                .doesNotContain("目印");
    }
}
