package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class NoScreenTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatIsNotReachedIsSaidInWordsAWardUnderstands(@TempDir Path data) {
        List<String> command = new ArrayList<>(List.of("env", "DISPLAY=:4711"));
        command.addAll(Program.command("--data", data.toString()));
        Program ended = Program.run(command);
        assertThat(ended.exit()).isEqualTo(Exit.FAULT);
        assertThat(ended.err()).contains("画面を開けません").doesNotContain("Exception");
    }
}
