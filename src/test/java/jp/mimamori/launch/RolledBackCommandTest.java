package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * From a disk that was put back to an older state to data that lacks nothing, by commands alone.
 */
class RolledBackCommandTest {

    @TempDir Path temp;

    private static Program done(String... args) {
        Program run = Program.run(args);
        assertThat(run.exit()).as(run.err()).isZero();
        return run;
    }

    private void imported(Path record, String data) {
        done("import", record.toString(), "--data", data);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void verifySaysWhatIsMissingUntilItIsBroughtInFromTheRestoredCopy() throws Exception {
        Path place = Files.createDirectory(temp.resolve("place"));
        String data = temp.resolve("data").toString();
        String back = temp.resolve("back").toString();
        String restored = temp.resolve("restored").toString();
        String copy = place.resolve("ward.backup").toString();
        imported(Program.record(temp, "both-tables"), data);
        Files.writeString(Path.of(data, Settings.FILE), "backup.to = " + place);
        copyAll(Path.of(data), Path.of(back));
        imported(Program.record(temp, "corrections"), data);
        done("backup", "--data", data, "--to", copy);
        done("verify", "--data", data);

        imported(Program.record(temp, "orders-and-doses"), back);
        Program verified = Program.run("verify", "--data", back);
        assertThat(verified.exit()).as(verified.err()).isEqualTo(Exit.DAMAGED);
        assertThat(verified.err().lines()).hasSize(1);
        assertThat(verified.err()).contains(copy, "件がありません: corrections");
        assertThat(verified.out()).as("the data by itself is whole").contains("一致");

        done("restore", copy, "--data", restored);
        Path record = temp.resolve("exported.json");
        Files.writeString(record, done("export", "corrections", "--data", restored).out());
        imported(record, back);
        done("verify", "--data", back);
    }
}
