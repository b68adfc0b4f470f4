package jp.mimamori.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real disk that is read-only for a while, mounted in a namespace of its own, which Linux gives
 * to anybody.
 */
class ReadOnlyDiskTest {

    private static final String SCRIPT =
            """
            disk=$0; first=$1; second=$2; shift 2
            mount -t tmpfs -o size=16m tmpfs "$disk" || exit 77
            "$@" import "$first" --data "$disk/data"; echo "first $?"
            mount -o remount,ro "$disk" || exit 77
            "$@" import "$second" --data "$disk/data"; echo "read-only $?"
            "$@" --data "$disk/data" --ready-then-exit; echo "window $?"
            "$@" verify --data "$disk/data"; echo "verified $?"
            mount -o remount,rw "$disk" || exit 77
            "$@" import "$second" --data "$disk/data"; echo "again $?"
            "$@" verify --data "$disk/data"; echo "verified $?"
            """;

    private static final String WINDOW =
            """
            disk=$0; first=$1; window=$2; shift 2
            mount -t tmpfs -o size=16m tmpfs "$disk" || exit 77
            "$@" import "$first" --data "$disk/data"; echo "first $?"
            rm -r "$disk/data/log"
            mount -o remount,ro "$disk" || exit 77
            "${@:1:$#-1}" "$window" "$disk" "$disk/data"
            "$@" verify --data "$disk/data"; echo "verified $?"
            """;

    @TempDir Path temp;
    @TempDir Path mount;

    @Test
    void nothingIsTakenNothingIsLostAndItGoesOnWhenItCanBeWrittenAgain() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Program.record(temp, "both-tables").toString());
        command.add(Program.record(temp, "corrections").toString());
        command.addAll(Program.command());
        String said = said(SCRIPT, command);
        assertThat(said.lines().filter(line -> line.matches("[a-z-]+ \\d+")))
                .as(said)
                .containsExactly(
                        "first 0",
                        "read-only 3",
                        "window 3",
                        "verified 0",
                        "again 0",
                        "verified 0");
        assertThat(said).contains("記録を開けません").doesNotContain("\tat ");
    }

    /** The window says why it does not open; it opens once it can, and its log begins. */
    @Test
    void aWindowThatWasStartedOnItOpensWithoutANewStart() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Program.record(temp, "both-tables").toString());
        command.add(ReadOnlyWindow.class.getName());
        command.addAll(Program.command());
        String said = said(WINDOW, command);
        assertThat(said.lines().filter(line -> line.matches("[a-z-]+ \\d+")))
                .as(said)
                .containsExactly(
                        "first 0",
                        "told 1",
                        "told 2",
                        "writable 0",
                        "opened 1",
                        "saved 1",
                        "log 1",
                        "ended 0",
                        "verified 0");
        assertThat(said).contains("記録を開けません").doesNotContain("\tat ");
    }

    /** What a script says that is run as root of a namespace of its own. */
    private String said(String script, List<String> more) throws Exception {
        List<String> command = new ArrayList<>(List.of("unshare", "-Urm", "bash", "-c", script));
        command.add(mount.toString());
        command.addAll(more);
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "there is no unshare here");
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assumeTrue(exit != 77 && said.contains("first "), "nothing can be mounted here");
        assertThat(exit).as(said).isZero();
        return said;
    }
}
