package jp.mimamori.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real file system of a few megabytes that fills up. It is mounted in a namespace of its own,
 * which Linux gives to anybody; where it does not, the planted faults alone have to do.
 */
class TinyDiskTest {

    private static final String[] MEGABYTES = {"3m", "8m"};

    @TempDir Path mount;

    private record Ran(int exit, String said) {}

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), said);
    }

    private List<String> mounted(String size, List<String> command) {
        var all = new ArrayList<>(List.of("unshare", "-Urm", "sh", "-c"));
        all.add("mount -t tmpfs -o size=" + size + " tmpfs \"$0\" && exec \"$@\"");
        all.add(mount.toString());
        all.addAll(command);
        return all;
    }

    private boolean canMount() {
        try {
            return run(mounted("1m", List.of("true"))).exit() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @Test
    void aFullDiskAcknowledgesNothingMoreLosesNothingAndGoesOnWhenThereIsRoom() throws Exception {
        assumeTrue(canMount(), "no small file system can be mounted here");
        for (var size : MEGABYTES) {
            var ran =
                    run(
                            mounted(
                                    size,
                                    List.of(
                                            Path.of(System.getProperty("java.home"), "bin", "java")
                                                    .toString(),
                                            "-XX:TieredStopAtLevel=1",
                                            "-XX:+UseSerialGC",
                                            // The program's own, which is silent here.
                                            "-Dlogback.configurationFile=logback.xml",
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            TinyDisk.class.getName(),
                                            mount.toString())));
            assertEquals(0, ran.exit(), ran.said());
            assertTrue(ran.said().startsWith("acknowledged "), ran.said());
        }
    }
}
