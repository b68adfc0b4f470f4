package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Three threads at one journal and at one ward see what some order of their calls, one after the
 * other, would have shown (linearizability; Lincheck, stress testing). {@code -Dmimamori.races} is
 * the number of scenarios of each.
 */
class LinearTest {

    private static final int SCENARIOS = Integer.getInteger("mimamori.races", 3);

    @TempDir Path temp;

    @ParameterizedTest
    // The ward keeps its book in memory here, and takes a tenth of the time.
    @CsvSource({"journal,40", "ward,400"})
    void threadsAtOnceSeeWhatOneAfterTheOtherWouldHaveShown(String what, int runs)
            throws Exception {
        List<String> command =
                new ArrayList<>(
                        Program.command(
                                new Path[0],
                                LinearRun.class,
                                what,
                                temp.toString(),
                                "" + SCENARIOS,
                                "" + runs));
        command.add(1, "-XX:+EnableDynamicAgentLoading");
        Path said = temp.resolve("said.txt");
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int exit = process.waitFor();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(exit).as(text).isZero();
        assertThat(text).contains("linearizable");
    }
}
