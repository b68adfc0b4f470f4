package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.Records;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private Map<String, String> logs() throws IOException {
        Map<String, String> logs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data().resolve("log"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                logs.put(file.getFileName().toString(), text(file));
            }
        }
        return logs;
    }

    @Test
    void nothingOfAPatientIsInTheLogsNorInTheSupportFileWhateverWentWrong() throws Exception {
        Path record = marked();
        assertThat(Program.run("import", record.toString(), "--data", data().toString()).exit())
                .isZero();
        window();
        damage("store.mv.db");
        window();
        damage("journal.mjl");
        window();
        assertThat(Program.run("verify", "--data", data().toString()).exit())
                .isEqualTo(Exit.DAMAGED);
        Map<String, String> logs = logs();
        assertThat(logs).isNotEmpty();
        assertThat(String.join("", logs.values())).isNotBlank();
        logs.forEach((name, text) -> assertThat(text).as(name).doesNotContain(MARKS));

        Path zip = temp.resolve("support.zip");
        Program support =
                Program.run("support", "--data", data().toString(), "--to", zip.toString());
        assertThat(support.exit()).as(support.err()).isZero();
        List<String> names = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().toList()) {
                names.add(entry.getName());
                byte[] bytes = file.getInputStream(entry).readAllBytes();
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(entry.getName())
                        .isNotBlank()
                        .doesNotContain(MARKS);
            }
            assertThat(
                            new String(
                                    file.getInputStream(file.getEntry("data.txt")).readAllBytes(),
                                    StandardCharsets.UTF_8))
                    .contains("journal whole: NO");
        }
        assertThat(names).contains("program.txt", "data.txt", "log/mimamori.log");
        assertThat(Program.run("support", "--data", data().toString(), "--to", zip.toString()))
                .extracting(Program::exit)
                .isEqualTo(Exit.WRONG);
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
                .contains("tools.jackson", "at jp.mimamori.launch.SelfTest")
                .doesNotContain("目印");
    }
}
