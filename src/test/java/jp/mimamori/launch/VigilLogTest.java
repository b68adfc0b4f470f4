package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A fault of a command is written down where it says, and nothing of a patient with it. */
class VigilLogTest {

    @TempDir Path temp;

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
